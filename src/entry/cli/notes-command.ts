import { type Command, Option } from 'commander';
import { type EngagementRecords, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import { readCorrection } from '../../../agents/engagement/read-correction.ts';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import type { Proposal } from '../../../agents/notes/proposal.ts';
import { ToolInputError } from '../../../tools/tool.ts';
import { both, type Language } from '../../domain/language.ts';
import type { Product } from '../node-product.ts';
import { systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, jsonOption, newCommand } from './command-context.ts';
import { engagementRecords, stakeholderByName } from './engagement-records.ts';
import { readInputText } from './input-text.ts';
import { type LineReader, openLineReader } from './line-reader.ts';
import { confirmedShown, proposalShown, type ShownNotes, unreadShown } from './notes-shown.ts';
import { followUpFlags, openOnDatabase } from './open-command-product.ts';
import { print, printJson, withProgress } from './output.ts';
import { share } from './share-option.ts';

interface Options {
  readonly lang: Language;
  readonly db?: string;
  readonly who?: string;
  readonly as: string;
  readonly accept?: 'all' | 'none' | 'ask';
  readonly minConfidence: number;
  readonly json?: boolean;
}

/** `zhilu notes ENGAGEMENT FILE`: notes, a transcript or a questionnaire, proposed line by line and confirmed. */
export function notesCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'notes',
    description: both(
      '读会议记录、转录稿或填好的问卷，逐条提议，由您确认后才记录在案；没看懂的原样列出',
      'Read notes, a transcript or a filled questionnaire: proposals to confirm one by one before anything goes on record; what was not understood is listed',
    ),
    examples: [
      'npx zhilu notes eng_… meeting.txt',
      'npx zhilu notes eng_… form.txt --who "Ann"',
      'npx zhilu notes eng_… - --accept all --min-confidence 0.7 < meeting.txt',
    ],
  })
    .argument(
      '<engagement>',
      say(both('项目编号，见 npx zhilu engagement ls', 'an engagement, see npx zhilu engagement ls')),
    )
    .argument('<file>', say(both('纯文本文件；- 为标准输入', 'plain text file; - for standard input')))
    .addOption(databaseOption(context))
    .option(
      '--who <name>',
      say(
        both('没有写明是谁说的，算作这位干系人的话', 'whose words they are where the document names nobody'),
      ),
    )
    .option(
      '--as <name>',
      say(
        both(
          '确认人；不属于任何干系人的话记在其名下',
          'who confirms; words of nobody who takes part go under this name',
        ),
      ),
      context.environment.USER ?? 'analyst',
    )
    .addOption(
      new Option(
        '--accept <which>',
        say(
          both(
            'ask：逐条问（默认，在终端里）；all：全部记下；none：只列出（默认，读标准输入时）',
            'ask: one by one (default); all: take them; none: only list them (default with -)',
          ),
        ),
      ).choices(['all', 'none', 'ask']),
    )
    .option(
      '--min-confidence <share>',
      say(both('把握低于此值的不列入（0 到 1）', 'leave out proposals below this confidence (0 to 1)')),
      share,
      0,
    )
    .addOption(jsonOption(context))
    .action(async (id: string, file: string, options: Options) => {
      const accept = options.accept ?? (file === '-' || options.json ? 'none' : 'ask');
      if (accept === 'ask' && (file === '-' || options.json)) {
        throw new CliError(
          say(
            both(
              '--accept ask 要在终端里逐条问，不能与 - 或 --json 同用',
              '--accept ask asks in the terminal; it does not go with - or --json',
            ),
          ),
        );
      }
      if (!/^.{1,80}$/u.test(options.as.trim())) {
        throw new CliError(say(both('--as 应为 1 到 80 个字', '--as takes 1 to 80 characters')));
      }
      const text = await readInputText(file, say);
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        await product.recover();
        const records = await engagementRecords(context, product, id);
        await takeNotes({ context, product, records, text, options }, accept);
      } catch (error) {
        if (error instanceof ToolInputError) throw new CliError(say(error.text));
        throw error;
      } finally {
        product.close();
      }
    });
}

interface Entry {
  readonly context: CommandContext;
  readonly product: Product;
  readonly records: EngagementRecords;
  readonly text: string;
  readonly options: Options;
}

async function takeNotes(entry: Entry, accept: 'all' | 'none' | 'ask'): Promise<void> {
  const { context, product, records, text, options } = entry;
  const { say } = context;
  const stakeholderId = options.who === undefined ? null : whoIs(entry, options.who);
  const reading = product.notes.read(records, { text, stakeholderId });
  const proposals = reading.proposals.filter(({ confidence }) => confidence >= options.minConfidence);
  const shown: ShownNotes = {
    say,
    knowledge: product.knowledge,
    view: viewEngagement(product.knowledge, records),
  };
  if (!options.json) {
    print(say(both(`读出 ${proposals.length} 条提议：`, `Proposals: ${proposals.length}`)));
    if (accept !== 'ask') {
      for (const [place, proposal] of proposals.entries()) {
        print(`${place + 1}. ${proposalShown(shown, proposal)}`);
      }
    }
  }
  const taken = accept === 'ask' ? await askEach(entry, shown, proposals) : accept === 'all' ? proposals : [];
  const confirmed = taken.length === 0 ? null : await confirm(entry, taken);
  if (options.json) return printJson({ proposals, unread: reading.unread, confirmed });
  const unread = unreadShown(shown, reading.unread);
  if (unread !== '') print(`\n${unread}`);
  print(`\n${confirmedShown(shown, confirmed, records.engagement.id, followUpFlags(context, options.db))}`);
}

function whoIs({ context: { say }, records }: Entry, name: string): string {
  const person = stakeholderByName(records, name);
  if (person) return person.id;
  const names = records.stakeholders.map((each) => each.name);
  throw new CliError(
    say(
      both(
        `项目里没有“${name}”，或同名的不止一位；参与的有：${names.join('、')}`,
        `nobody, or more than one, takes part as "${name}"; there are: ${names.join(', ')}`,
      ),
    ),
  );
}

async function confirm({ context, product, records, text, options }: Entry, taken: readonly Proposal[]) {
  const accepted = taken.map(({ slot, value, start, end, stakeholderId, speaker, confidence }) => ({
    slot,
    value,
    start,
    end,
    stakeholderId,
    speaker,
    confidence,
  }));
  return withProgress(
    context.say(both('正在记录……', 'Putting on record …')),
    product.notes.confirm(records, { text, accepted, by: options.as }),
  );
}

/** Goes through the proposals with the person; what they had taken before the input ended still counts. */
async function askEach(
  entry: Entry,
  shown: ShownNotes,
  proposals: readonly Proposal[],
): Promise<readonly Proposal[]> {
  const { say } = entry.context;
  const lines = openLineReader();
  const taken: Proposal[] = [];
  try {
    for (const [place, proposal] of proposals.entries()) {
      print(`\n${place + 1}/${proposals.length}  ${proposalShown(shown, proposal)}`);
      for (let settled = false; !settled; ) {
        const said = await lines.next(
          say(
            both(
              'y 记下，n 不记，e 改，a 余下全记，q 到此为止：',
              'y take, n leave, e edit, a take all the rest, q stop here: ',
            ),
          ),
        );
        const word = said?.trim().toLowerCase() ?? 'q';
        if (/^(?:q|quit|退出)$/.test(word)) return taken;
        if (/^(?:a|all|全记)$/.test(word)) return [...taken, ...proposals.slice(place)];
        settled = /^(?:y|yes|是|好|对|n|no|否|不)$/.test(word);
        if (/^(?:y|yes|是|好|对)$/.test(word)) taken.push(proposal);
        if (/^(?:e|edit|改)$/.test(word)) {
          const edited = await edit(entry, shown, lines, proposal);
          if (edited) taken.push(edited);
          settled = edited !== null;
        }
      }
    }
    return taken;
  } finally {
    lines.close();
  }
}

/** The proposal with the value that the person gives instead; null where they give none. */
async function edit(
  { context: { say }, options }: Entry,
  { knowledge, view }: ShownNotes,
  lines: LineReader,
  proposal: Proposal,
): Promise<Proposal | null> {
  const question = putQuestion(knowledge, view.situation, proposal.slot);
  if (!question) return null;
  for (;;) {
    const words = (await lines.next(say(both('应当是：', 'It should be: '))))?.trim() ?? '';
    if (words === '') return null;
    const read = readCorrection(words, question, {
      language: options.lang,
      today: systemClock.now().slice(0, 10),
    });
    if (read.kind === 'read') return { ...proposal, value: read.value, confidence: read.confidence };
    print(say(read.accepted));
  }
}
