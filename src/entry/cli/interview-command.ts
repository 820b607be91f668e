import { type Command, Option } from 'commander';
import { type Engagement, type Interview, interviewDepths } from '../../domain/engagement.ts';
import { both, type Language } from '../../domain/language.ts';
import { answerTextSchema, longestAnswer } from '../../server/answer-text.ts';
import type { Product } from '../node-product.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, newCommand } from './command-context.ts';
import { draftPlan } from './draft-plan.ts';
import { findOrOpenInterview, type InterviewChoice } from './find-or-open-interview.ts';
import { type LineReader, openLineReader } from './line-reader.ts';
import { followUpFlags, openOnDatabase } from './open-command-product.ts';
import { print, withProgress } from './output.ts';

interface Options extends InterviewChoice {
  readonly lang: Language;
  readonly db?: string;
}

/** `zhilu interview`: one stakeholder's interview in the terminal, to be broken off and taken up at any point. */
export function interviewCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'interview',
    description: both(
      '在终端里接受访谈；随时可以中断，再次运行即从断处继续',
      'Be interviewed in the terminal; break off at any time and run it again to go on',
    ),
    examples: [
      'npx zhilu interview',
      'npx zhilu interview --company "Acme" --industry retail --name "Ann" --role executive_sponsor',
      'npx zhilu interview --engagement eng_… --name "Bob" --role it_lead',
      'npx zhilu interview --depth quick',
      'npx zhilu interview --resume int_…',
    ],
  })
    .addOption(databaseOption(context))
    .option('--engagement <id>', say(both('加入已有的项目', 'take part in an engagement that is there')))
    .option('--resume <interview>', say(both('继续这一次访谈', 'go on with this interview')))
    .option('--company <name>', say(both('公司名称', "the company's name")))
    .option('--industry <id>', say(both('行业编号，例如 finance', 'an industry, such as finance')))
    .option('--name <name>', say(both('您的称呼', 'your name')))
    .option('--role <role>', say(both('您的角色，例如 it_lead', 'your role, such as it_lead')))
    .addOption(
      new Option(
        '--depth <depth>',
        say(
          both(
            'quick：只问最要紧的十来题；thorough：问透（默认）。访谈中随时可以说“问快一点”“问细一点”',
            'quick: the ten that decide most; thorough: all that matters (default). Say "quick" or "ask me more" at any time',
          ),
        ),
      ).choices(interviewDepths),
    )
    .action(async (options: Options) => {
      const product = await openOnDatabase(context, options.db, { mustExist: false });
      const lines = openLineReader();
      try {
        await withProgress(
          say(both('正在查看有没有没走完的步骤……', 'Looking for steps that were cut off …')),
          product.recover(),
        );
        const interview = await findOrOpenInterview({
          context,
          product,
          lines,
          choice: options,
          language: options.lang,
        });
        if (interview) await talk(context, product, lines, interview, followUpFlags(context, options.db));
      } finally {
        lines.close();
        product.close();
      }
    });
}

async function talk(
  context: CommandContext,
  product: Product,
  lines: LineReader,
  opened: Interview,
  hint: string,
): Promise<void> {
  const { say } = context;
  const { store } = product;
  print(
    say(
      both(
        '用自己的话回答即可；也可以说“不知道”“跳过”“为什么问这个”“上一题”“还剩多少”“问快一点”“问细一点”“先到这里”，或“预算改成 500 万”。',
        'Answer in your own words. You can also say "not sure", "skip", "why", "back", "how long", "quick", "ask me more", "stop", or "make the budget 5 million yuan".',
      ),
    ),
  );
  for (;;) {
    const interview = await store.interviews.find(opened.id);
    const last = await store.interviews.lastMessage(opened.id);
    if (!interview || !last) throw new CliError(say(both('访谈记录不见了', 'the interview is gone')), 1);
    print(`\n${last.text}`);
    const ended = interview.status === 'ended';
    const text = ended
      ? await afterwards(context, product, lines, interview, hint)
      : await nextAnswer(context, lines);
    if (text === null) return ended ? undefined : brokenOff(context, lines, interview, hint);
    const { done, run } = await product.interviews.answer({ interview, text });
    await withProgress(say(both('正在想下一个问题……', 'Choosing the next question …')), done);
    if ((await store.runs.find(run.id))?.status === 'failed') {
      throw new CliError(
        say(
          both(
            `这一步出错了，您的回答已保存；用 npx zhilu interview --resume ${interview.id}${hint} 继续`,
            `this step failed, but your answer is kept; go on with npx zhilu interview --resume ${interview.id}${hint}`,
          ),
        ),
        1,
      );
    }
  }
}

/** The next line that can be an answer; null at the end of the input. */
async function nextAnswer(context: CommandContext, lines: LineReader): Promise<string | null> {
  for (;;) {
    const line = await lines.next('> ');
    if (line === null || (line.trim() !== '' && isAnswer(context, line))) return line;
  }
}

/** Whether a line may be taken as an answer; says why not. */
function isAnswer({ say }: CommandContext, line: string): boolean {
  if (answerTextSchema.safeParse(line).success) return true;
  print(
    say(
      both(
        `一次最多 ${longestAnswer} 个字，这段没有记录；请分几次说，或说短些。`,
        `An answer has at most ${longestAnswer} characters; this one was not taken. Say it in parts, or more briefly.`,
      ),
    ),
  );
  return false;
}

function brokenOff({ say }: CommandContext, lines: LineReader, interview: Interview, hint: string): void {
  print(
    say(
      both(
        `\n先停在这里，已回答的都已保存。\n下一步：npx zhilu interview --resume ${interview.id}${hint}`,
        `\nStopped here; all answers are saved.\nNext: npx zhilu interview --resume ${interview.id}${hint}`,
      ),
    ),
  );
  if (lines.interrupted) process.exitCode = 130;
}

/** Says what to do next and drafts if asked; gives a correction that was typed instead, null when all is said. */
async function afterwards(
  context: CommandContext,
  product: Product,
  lines: LineReader,
  interview: Interview,
  hint: string,
): Promise<string | null> {
  const { say } = context;
  const engagement = await product.store.engagements.find(interview.engagementId);
  if (!engagement) throw new CliError(say(both('项目记录不见了', 'the engagement is gone')), 1);
  const waiting = await othersToAsk(product, engagement);
  const others =
    waiting.length === 0
      ? ''
      : say(
          both(
            `\n还没谈完的同事：${waiting.join('、')}。`,
            `\nColleagues still to be heard: ${waiting.join(', ')}.`,
          ),
        );
  print(
    say(
      both(
        `${others}\n下一步：\n  再访谈一位同事：npx zhilu interview --engagement ${engagement.id}${hint}\n  起草方案：npx zhilu plan draft ${engagement.id}${hint}`,
        `${others}\nNext:\n  interview a colleague: npx zhilu interview --engagement ${engagement.id}${hint}\n  draft the plan: npx zhilu plan draft ${engagement.id}${hint}`,
      ),
    ),
  );
  const question = both(
    '现在就起草方案吗？（y/n；也可以直接更正某个回答）',
    'Draft the plan now? (y/n, or correct an answer) ',
  );
  let said: string;
  do said = (await lines.next(say(question)))?.trim() ?? '';
  while (said !== '' && !isAnswer(context, said));
  if (/^(?:y|yes|是|好|要)[。.!！]?$/i.test(said)) {
    await draftPlan(context, product, engagement, interview.language, hint);
    return null;
  }
  return /^(?:n|no|否|不|不用|不要|先不)?[。.!！]?$/i.test(said) ? null : said;
}

async function othersToAsk(product: Product, engagement: Engagement): Promise<readonly string[]> {
  const stakeholders = await product.store.engagements.stakeholders(engagement.id);
  const interviews = await product.store.interviews.list(engagement.id);
  const ended = new Set(
    interviews
      .filter((interview) => interview.status === 'ended')
      .map((interview) => interview.stakeholderId),
  );
  return stakeholders.filter((person) => !ended.has(person.id)).map((person) => person.name);
}
