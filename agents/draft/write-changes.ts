import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSection, PlanSource } from '../../src/domain/plan.ts';
import type { PlanDiff } from '../../src/domain/plan-diff.ts';
import { changesSection } from './diff-plans.ts';
import { type PlanBrief, sectionWriter } from './plan-brief.ts';
import { source } from './source-matter.ts';

/** The section that says what changed since the version before, and the two sources that it rests on. */
export interface WrittenChanges {
  readonly section: PlanSection;
  readonly sources: readonly PlanSource[];
}

const ids = { before: 'plan/before', now: 'plan/now' } as const;
const title = both('与上一版相比', 'Since the last version');

/** Answers listed one by one; of more, the rest is counted. Ours. */
const mostAnswers = 12;

/**
 * Which answers changed, which decisions followed, and which sections were touched: so that whoever read the last version
 * reads only what is new. Everything else is the same to the word.
 */
export function writeChanges(brief: PlanBrief, diff: PlanDiff): WrittenChanges {
  const sources = sourcesOf(brief, diff);
  const known = new Map([...brief.sources, ...sources.map((entry) => [entry.id, entry] as const)]);
  const writer = sectionWriter({ ...brief, sources: known }, changesSection);
  const cites = [ids.before, ids.now];
  const { version } = diff.from;
  const touched = diff.sections.filter(({ status }) => status !== 'same');
  const day = diff.from.createdAt.slice(0, 10);
  const claim = (text: Bilingual) => writer.claim('tool', text, cites);
  const head =
    diff.answers.length === 0
      ? both(
          `与第 ${version} 版（${day}）相比，没有一个回答改变。`,
          `Since version ${version} (${day}) no answer has changed.`,
        )
      : both(
          `与第 ${version} 版（${day}）相比，有 ${diff.answers.length} 个回答新增或改变。`,
          `Since version ${version} (${day}), ${diff.answers.length} answers are new or have changed.`,
        );
  const rest = diff.answers.length - mostAnswers;
  const blocks = [
    ...writer.paragraph(
      claim(head),
      claim(
        diff.decisions.length === 0
          ? both('决定没有变动。', 'No decision has changed.')
          : both('由此变动的决定列在下表。', 'The decisions that changed with them are in the table below.'),
      ),
    ),
    ...writer.list(
      ...diff.answers.slice(0, mostAnswers).map((answer) => claim(answerChange(answer))),
      rest > 0 ? claim(both(`另有 ${rest} 个回答。`, `And ${rest} more answers.`)) : [],
    ),
    ...writer.table({
      caption: both('变动的决定', 'Decisions that changed'),
      columns: [both('决定', 'Decision'), both('原来', 'Before'), both('现在', 'Now')],
      rows: diff.decisions.map(({ what, before, after }) => [
        same(what),
        before === null ? absent : same(before),
        after === null ? absent : same(after),
      ]),
      citations: cites,
    }),
    ...writer.paragraph(
      claim(
        touched.length === 0
          ? both('其余各节一字未动。', 'Every other section is the same to the word.')
          : both(
              `文字有变动的章节：${touched.map((section) => section.title).join('、')}；其余各节一字未动。`,
              `Sections whose text changed: ${touched.map((section) => section.title).join(', ')}. The others are the same to the word.`,
            ),
      ),
    ),
  ];
  return { section: { id: changesSection, title: title[brief.language], blocks }, sources };
}

const absent = both('没有', 'none');

/** The diff is in the plan's language already. */
function same(text: string): Bilingual {
  return both(text, text);
}

function answerChange({ label, before, after, by }: PlanDiff['answers'][number]): Bilingual {
  if (before === null)
    return both(`${label}：新增“${after}”（${by}）。`, `${label}: new, “${after}” (${by}).`);
  if (after === null)
    return both(`${label}：撤回“${before}”（${by}）。`, `${label}: “${before}” withdrawn (${by}).`);
  return both(
    `${label}：“${before}”改为“${after}”（${by}）。`,
    `${label}: “${before}” becomes “${after}” (${by}).`,
  );
}

function sourcesOf(brief: PlanBrief, diff: PlanDiff): readonly PlanSource[] {
  const { version, createdAt } = diff.from;
  const day = createdAt.slice(0, 10);
  const side = (pick: 'before' | 'after'): Bilingual[] => [
    ...diff.answers.map((answer) => same(`${answer.label}: ${answer[pick] ?? '–'} (${answer.by}). `)),
    ...diff.decisions.map((decision) => same(`${decision.what}: ${decision[pick] ?? '–'}. `)),
  ];
  return [
    source(brief, {
      id: ids.before,
      kind: 'tool',
      title: both(`第 ${version} 版方案（${day}）`, `Version ${version} of this plan (${day})`),
      reference: diff.from.id,
      texts: [both(`第 ${version} 版，${day}。`, `Version ${version}, ${day}.`), ...side('before')],
    }),
    source(brief, {
      id: ids.now,
      kind: 'tool',
      title: both('本版的回答与决定', 'Answers and decisions of this version'),
      reference: diff.to.id,
      texts: [
        both(
          `变动的回答 ${diff.answers.length} 个，列出 ${Math.min(mostAnswers, diff.answers.length)} 个，其余 ${Math.max(0, diff.answers.length - mostAnswers)} 个。`,
          `Answers that changed: ${diff.answers.length} answers, of which ${Math.min(mostAnswers, diff.answers.length)} answers are listed and ${Math.max(0, diff.answers.length - mostAnswers)} more answers are not.`,
        ),
        ...side('after'),
        ...diff.sections.map((section) => same(`${section.title}. `)),
      ],
    }),
  ];
}
