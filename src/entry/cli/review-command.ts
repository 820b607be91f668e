import type { Command } from 'commander';
import { type EngagementRecords, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import { readCorrection } from '../../../agents/engagement/read-correction.ts';
import { correctSlot, type Settlement, settleSlot } from '../../../agents/engagement/settle-slot.ts';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import { type ReviewGroup, type ReviewLine, reviewPage } from '../../../agents/review/review-page.ts';
import { ToolInputError } from '../../../tools/tool.ts';
import { both, type Language } from '../../domain/language.ts';
import { longestAnswer } from '../../server/answer-text.ts';
import type { Product } from '../node-product.ts';
import { randomIdentifiers, systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, jsonOption, newCommand } from './command-context.ts';
import { engagementRecords, stakeholderByName } from './engagement-records.ts';
import { type LineReader, openLineReader } from './line-reader.ts';
import { changesShown } from './notes-shown.ts';
import { onOneLine } from './on-one-line.ts';
import { openOnDatabase } from './open-command-product.ts';
import { print, printJson } from './output.ts';

interface Options {
  readonly lang: Language;
  readonly db?: string;
  readonly set: readonly string[];
  readonly as?: string;
  readonly json?: boolean;
}

interface Entry {
  readonly context: CommandContext;
  readonly product: Product;
  readonly id: string;
  readonly options: Options;
}

/** `zhilu review ENGAGEMENT`: all that is on record, to be read through and put right. */
export function reviewCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'review',
    description: both(
      '按主题列出记录在案的每一条（谁说的、把握多大、谁和谁说法不一），可以更正其中一条，并看到哪些决定因此变动',
      'List what is on record by topic (who said it, how sure it is, where people disagree), put one right, and see which decisions turn',
    ),
    examples: [
      'npx zhilu review eng_…',
      `npx zhilu review eng_… --set 'budget.total=5 million yuan' --as "Ann"`,
      'npx zhilu review eng_… --json',
    ],
  })
    .argument(
      '<engagement>',
      say(both('项目编号，见 npx zhilu engagement ls', 'an engagement, see npx zhilu engagement ls')),
    )
    .addOption(databaseOption(context))
    .option(
      '--set <slot=words>',
      say(both('更正一项，用自己的话；可以写多次', 'put a slot right in your own words; may be given again')),
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option(
      '--as <name>',
      say(
        both(
          '以谁的名义更正：干系人的姓名，或分析师的姓名（分析师的话说了算）',
          "in whose name: a stakeholder's, or an analyst's, whose word settles",
        ),
      ),
    )
    .addOption(jsonOption(context))
    .action(async (id: string, options: Options) => {
      if (options.set.length > 0 && options.as === undefined) {
        throw new CliError(
          say(both('--set 需要 --as，写明是谁更正', '--set needs --as: say who puts it right')),
        );
      }
      if (options.as !== undefined && !/^.{1,80}$/u.test(options.as.trim())) {
        throw new CliError(say(both('--as 应为 1 到 80 个字', '--as takes 1 to 80 characters')));
      }
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        await product.recover();
        await review({ context, product, id, options });
      } catch (error) {
        if (error instanceof ToolInputError) throw new CliError(say(error.text));
        throw error;
      } finally {
        product.close();
      }
    });
}

async function review(entry: Entry): Promise<void> {
  const { context, product, id, options } = entry;
  await engagementRecords(context, product, id);
  const settled = await setAll(entry);
  const groups = await page(entry);
  if (options.json) {
    return printJson({
      groups,
      set: settled.map(({ finding, changes }) => ({ finding, changes })),
    });
  }
  if (options.set.length > 0) {
    for (const { changes } of settled) print(changesShown(context.say, changes).join('\n'));
    return;
  }
  print(pageShown(context, groups));
  if (groups.length > 0) await editInTurn(entry, groups);
}

async function page({ context, product, id }: Entry): Promise<ReviewGroup[]> {
  const records = await engagementRecords(context, product, id);
  return reviewPage(product.knowledge, viewEngagement(product.knowledge, records));
}

/** Every `--set` is read before the first is put on record: a slip in one leaves nothing half done. */
async function setAll(entry: Entry): Promise<Settlement[]> {
  const { context, product, id, options } = entry;
  const { as } = options;
  if (as === undefined || options.set.length === 0) return [];
  const before = await engagementRecords(context, product, id);
  const read = options.set.map((text) => {
    const [, slot, words] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
    if (slot === undefined || words === undefined) {
      throw new CliError(
        context.say(
          both(
            `--set 应写成 项=说法，例如 'budget.total=500 万'；收到的是“${text}”`,
            `--set takes slot=words, such as 'budget.total=5 million yuan', not "${text}"`,
          ),
        ),
      );
    }
    const correction = readWords(entry, before, slot.trim(), words.trim());
    if (correction.kind === 'unread') {
      throw new CliError(`${slot.trim()}: ${context.say(correction.accepted).replaceAll('\n', ' ')}`);
    }
    return { slot: slot.trim(), words: words.trim(), ...correction };
  });
  const settled: Settlement[] = [];
  for (const each of read) {
    const records = await engagementRecords(context, product, id);
    settled.push(await putRight(entry, records, each, correctorNamed(records, as)));
  }
  return settled;
}

function readWords(
  { context, product, options }: Entry,
  records: EngagementRecords,
  slot: string,
  words: string,
) {
  const view = viewEngagement(product.knowledge, records);
  const question = putQuestion(product.knowledge, view.situation, slot);
  if (!question) {
    throw new CliError(
      context.say(
        both(
          `题库里没有“${slot}”；可用的名称见 npx zhilu review ${records.engagement.id} --json`,
          `the question bank holds no "${slot}"; npx zhilu review ${records.engagement.id} --json shows the names in use`,
        ),
      ),
    );
  }
  return readCorrection(words.slice(0, longestAnswer), question, {
    language: options.lang,
    today: systemClock.now().slice(0, 10),
  });
}

interface ReadWords {
  readonly slot: string;
  readonly words: string;
  readonly value: Extract<ReturnType<typeof readCorrection>, { kind: 'read' }>['value'];
  readonly confidence: number;
}

/** In whose name something is put right. */
type Corrector =
  | { readonly kind: 'stakeholder'; readonly id: string }
  | { readonly kind: 'analyst'; readonly name: string };

/** A stakeholder who takes part under that name, else an analyst of that name. */
function correctorNamed(records: EngagementRecords, name: string): Corrector {
  const person = stakeholderByName(records, name);
  return person ? { kind: 'stakeholder', id: person.id } : { kind: 'analyst', name: name.trim() };
}

function putRight(
  { product }: Entry,
  records: EngagementRecords,
  { slot, words, value, confidence }: ReadWords,
  by: Corrector,
): Promise<Settlement> {
  const deps = {
    store: product.store,
    knowledge: product.knowledge,
    clock: systemClock,
    identifiers: randomIdentifiers,
  };
  return by.kind === 'stakeholder'
    ? correctSlot(deps, records, { slot, value, words, confidence, stakeholderId: by.id })
    : settleSlot(deps, records, { slot, value, analyst: by.name });
}

function pageShown({ say }: CommandContext, groups: readonly ReviewGroup[]): string {
  if (groups.length === 0) return say(both('还没有任何记录。', 'Nothing is on record yet.'));
  return groups
    .map(({ name, lines }) => [`\n${say(name)}`, ...lines.map((line) => lineShown(say, line))].join('\n'))
    .join('\n');
}

const conflictMarks = {
  open: both(' ⚠ 说法不一', ' ! disputed'),
  settled: both(' （说法不一，已由分析师定下）', ' (disputed, settled by an analyst)'),
} as const;

function lineShown(say: CommandContext['say'], line: ReviewLine): string {
  const { number, label, value, who, finding, used, conflict } = line;
  const mark = conflict === null ? '' : say(conflictMarks[conflict]);
  const source = finding.evidence[0]?.document ? both('文件', 'document') : both('访谈', 'interview');
  const from =
    finding.author.kind === 'analyst' && finding.evidence.length === 0 ? both('分析师', 'analyst') : source;
  const words = finding.evidence[0]?.words;
  return onOneLine(
    say(
      both(
        `${String(number).padStart(4)}. ${used ? '' : '（未采用）'}${label.zh}：${value.zh} — ${who.zh}，${from.zh}${words ? `“${words}”` : ''}，把握 ${finding.confidence}${mark}`,
        `${String(number).padStart(4)}. ${used ? '' : '(not used) '}${label.en}: ${value.en} — ${who.en}, ${from.en}${words ? ` "${words}"` : ''}, confidence ${finding.confidence}${mark}`,
      ),
    ),
  );
}

async function editInTurn(entry: Entry, first: readonly ReviewGroup[]): Promise<void> {
  const { say } = entry.context;
  const lines = openLineReader();
  try {
    let groups = first;
    for (;;) {
      const said = await lines.next(
        say(both('\n改第几条？（回车结束）', '\nWhich number to put right? (Enter to end) ')),
      );
      const word = said?.trim() ?? '';
      if (word === '' || /^(?:q|quit|退出)$/i.test(word)) return;
      const line = groups.flatMap((group) => group.lines).find(({ number }) => String(number) === word);
      if (!line) {
        print(say(both(`没有第“${word}”条。`, `There is no number "${word}".`)));
        continue;
      }
      if (await editOne(entry, lines, line)) {
        groups = await page(entry);
        print(pageShown(entry.context, groups));
      }
    }
  } finally {
    lines.close();
  }
}

/** Reads new words for one line and puts them on record in the name given, else in that of whoever said it. */
async function editOne(entry: Entry, lines: LineReader, line: ReviewLine): Promise<boolean> {
  const { context, product, id, options } = entry;
  const { say } = context;
  for (;;) {
    const words =
      (
        await lines.next(say(both(`${line.label.zh}，应当是：`, `${line.label.en}, it should be: `)))
      )?.trim() ?? '';
    if (words === '') return false;
    const records = await engagementRecords(context, product, id);
    const read = readWords(entry, records, line.slot, words);
    if (read.kind === 'unread') {
      print(say(read.accepted));
      continue;
    }
    const { author } = line.finding;
    const own: Corrector =
      author.kind === 'stakeholder'
        ? { kind: 'stakeholder', id: author.id }
        : { kind: 'analyst', name: author.id };
    const { changes } = await putRight(
      entry,
      records,
      { slot: line.slot, words, value: read.value, confidence: read.confidence },
      options.as === undefined ? own : correctorNamed(records, options.as),
    );
    print(changesShown(say, changes).join('\n'));
    return true;
  }
}
