import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { TornadoBar } from '../../tools/analyse-sensitivity/schema.ts';
import { termOf } from '../../tools/analyse-sensitivity/wording.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { figure } from '../../tools/rounding.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import { entryOf, examined, nameOf } from './sensitivity-facts.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, voiceOn } from './voice.ts';

const swingsShown = 5;

/** A tornado as a table: the weights and answers on which the value of the leading scenario that may be done hangs most, the widest first. */
export function writeSwings(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const leader = examined(brief);
  const bars = leader?.tornado.value.slice(0, swingsShown) ?? [];
  if (!leader || bars.length === 0) return [];
  const name = nameOf(brief, leader.id);
  return writer.table({
    caption: both(
      `${name.zh}的价值总分最受什么影响（一次只动一项）`,
      `What moves the value of ${name.en} most (one thing at a time)`,
    ),
    columns: [
      both('变动的项', 'What is moved'),
      both('从哪到哪', 'From and to'),
      both('总分随之', 'Total then'),
      both('相差（分）', 'Difference (points)'),
      both('谁给的', 'Whose'),
    ],
    rows: bars.map((bar) => swingRow(brief, bar)),
    citations: [
      sourceIds.tool('analyse_sensitivity'),
      ...bars.flatMap(({ input }) => {
        const entry = entryOf(brief, input);
        return entry ? [...evidenceOn(brief, [entry.slot])] : [];
      }),
    ],
  });
}

function swingRow(brief: PlanBrief, { input, from, to, atFrom, atTo, swing }: TornadoBar) {
  const term = termOf(input);
  const entry = entryOf(brief, input);
  const [low, high] = [figure(from), figure(to)];
  return [
    input.kind === 'weight'
      ? both(`“${term.zh}”的权重`, `Weight of ${term.en}`)
      : both(`“${term.zh}”的级别`, `Level of ${term.en}`),
    input.kind === 'weight'
      ? both(`${low} 分到 ${high} 分`, `${low} to ${high} points`)
      : both(`第 ${low} 级到第 ${high} 级`, `level ${low} to level ${high}`),
    both(`${figure(atFrom)} 分到 ${figure(atTo)} 分`, `${figure(atFrom)} to ${figure(atTo)} points`),
    plain(figure(swing)),
    entry ? whose(brief, entry) : both('权重配置', 'the weighting'),
  ];
}

function whose(brief: PlanBrief, entry: SheetEntry): Bilingual {
  const voice = entry.origin === 'stated' ? voiceOn(brief, entry.slot) : null;
  if (voice) return voice.who;
  switch (entry.origin) {
    case 'derived':
      return both('由别的回答推出', 'from other answers');
    case 'unknown':
      return both('没有人答过', 'nobody');
    default:
      return both('行业目录', 'the catalogue');
  }
}
