import { type Bilingual, both } from '../../../src/domain/language.ts';
import type { DocumentText } from '../../../src/domain/roadmap-document.ts';
import { says, writings } from '../document-text.ts';
import type { Placed } from '../placed.ts';
import type { RoadmapReading } from '../read-document.ts';
import type { Hit, LintRule } from '../rule.ts';

/** What is not known or may go wrong has somebody who looks after it. */
export const riskRules: readonly LintRule[] = [
  lacking({
    id: 'assumption/owner',
    severity: 'error',
    of: ({ assumptions }) => assumptions,
    lacks: ({ owner }) => !says(owner),
    title: both('假设没有负责人', 'Assumption without an owner'),
    why: both(
      '没人负责核实的假设，会一直当事实用。',
      'An assumption that nobody checks is used as a fact for ever.',
    ),
    fix: both('写明由谁核实。', 'Name who checks it.'),
    message: [both('假设', 'Assumption'), both('没有负责人', 'has no owner')],
  }),
  lacking({
    id: 'assumption/review',
    severity: 'warning',
    of: ({ assumptions }) => assumptions,
    lacks: ({ review }) => !review?.trim(),
    title: both('假设没有核实日期', 'Assumption without a review date'),
    why: both(
      '不定日期，等发现假设错了，钱已经花了。',
      'Without a day it turns out wrong after the money is spent.',
    ),
    fix: both('在 review 写明哪天之前核实。', 'State in review the day by which it is checked.'),
    message: [both('假设', 'Assumption'), both('没有写哪天核实', 'has no day on which it is checked')],
  }),
  lacking({
    id: 'risk/owner',
    severity: 'error',
    of: ({ risks }) => risks,
    lacks: ({ owner }) => !says(owner),
    title: both('风险没有负责人', 'Risk without an owner'),
    why: both('列了风险没人管，等于没列。', 'A risk that nobody watches might as well not be listed.'),
    fix: both('写明由谁盯着。', 'Name who watches it.'),
    message: [both('风险', 'Risk'), both('没有负责人', 'has no owner')],
  }),
  lacking({
    id: 'risk/response',
    severity: 'error',
    of: ({ risks }) => risks,
    lacks: ({ response }) => (Array.isArray(response) ? !response.some(says) : !says(response)),
    title: both('风险没有应对', 'Risk without a response'),
    why: both(
      '只说会出什么事，不说怎么办，帮不了做决定的人。',
      'Saying what may happen and not what is done about it helps nobody decide.',
    ),
    fix: both(
      '写明现在做什么来避免，出了事做什么。',
      'State what is done now to avoid it, and what is done if it comes.',
    ),
    message: [both('风险', 'Risk'), both('没有应对办法', 'has no response')],
  }),
  covering({
    id: 'risk/people',
    topic: 'people',
    words:
      /员工|岗位|裁员|替代|抵触|人员|人才|\b(?:jobs?|staff|workforce|lay-?offs?|employees|redundanc|people|adoption)\b/i,
    title: both('没有讲人的风险', 'No risk about people'),
    why: both(
      '担心饭碗的人不会好好配合，这是 AI 项目最常见、最不愿写出来的风险。',
      'People who fear for their jobs do not help; it is the commonest risk of AI work and the one least written down.',
    ),
    fix: both(
      '写明员工的顾虑、由谁沟通、岗位怎么安排。',
      'State what people fear, who talks to them, and what becomes of their posts.',
    ),
    message: both('风险里没有一条讲到员工的顾虑。', 'None of the risks is about people and their jobs.'),
  }),
  covering({
    id: 'risk/data',
    topic: 'data',
    words: /数据|隐私|脱敏|泄露|\b(?:data|privacy|leak(?:age|s)?)\b/i,
    title: both('没有讲数据的风险', 'No risk about data'),
    why: both(
      '数据拿不到、用不了或泄露出去，是 AI 项目停下来的常见原因。',
      'Data that cannot be had, used or kept safe is what commonly stops AI work.',
    ),
    fix: both(
      '写明数据从哪来、能不能用、怎么保护。',
      'State where data come from, whether they may be used, and how they are kept safe.',
    ),
    guide: { section: '3.2', page: '28-29' },
    message: both('风险里没有一条讲到数据。', 'None of the risks is about data.'),
  }),
  lacking({
    id: 'question/owner',
    severity: 'warning',
    of: ({ openQuestions }) => openQuestions,
    lacks: ({ owner }) => !says(owner),
    title: both('未决问题没有人去问', 'Open question without an owner'),
    why: both(
      '没有人去问的问题，到开工那天还是问题。',
      'A question that nobody takes up is still open on the first day of work.',
    ),
    fix: both('写明由谁回答。', 'Name who is to answer it.'),
    message: [both('未决问题', 'Open question'), both('没有写由谁回答', 'has nobody to answer it')],
  }),
  {
    id: 'conflict/unsettled',
    severity: 'error',
    title: both('分歧没有了结，也没有说怎么办', 'Disagreement neither settled nor dealt with'),
    why: both(
      '各执一词却悄悄选一边，另一边迟早会推翻计划。',
      'Where one side is quietly taken, the other brings the roadmap down sooner or later.',
    ),
    fix: both(
      '写明由谁裁定；没裁定的，写明暂按哪种说法、问什么能了结。',
      'Say who settled it; if open, what is counted with meanwhile and which question would settle it.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ conflicts }) =>
      conflicts
        .filter(({ entry }) => !says(entry.settledBy) && !(says(entry.meanwhile) && says(entry.question)))
        .map(({ path }) => {
          const place = Number(path.at(-1)) + 1;
          return {
            path,
            message: both(
              `第 ${place} 处分歧没有裁定，也没有写暂按哪种说法、问什么能了结。`,
              `Disagreement ${place} is not settled, and does not say what is used meanwhile and what would settle it.`,
            ),
          };
        }),
  },
];

type RuleWords = Pick<LintRule, 'id' | 'title' | 'why' | 'fix'>;

function lacking<Entry>(
  entry: RuleWords & {
    readonly severity: LintRule['severity'];
    readonly of: (reading: RoadmapReading) => readonly Placed<Entry>[];
    readonly lacks: (entry: Entry) => boolean;
    readonly message: readonly [Bilingual, Bilingual];
  },
): LintRule {
  const { of, lacks, message, ...rule } = entry;
  const [subject, fault] = message;
  return {
    ...rule,
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      of(reading)
        .filter((each) => lacks(each.entry))
        .map(({ path }) => {
          const place = Number(path.at(-1)) + 1;
          return {
            path,
            message: both(`${subject.zh} ${place} ${fault.zh}。`, `${subject.en} ${place} ${fault.en}.`),
          };
        }),
  };
}

/** Whether any risk is about a topic: by its `topic`, else by its words. */
function covering(
  entry: RuleWords & {
    readonly topic: string;
    readonly words: RegExp;
    readonly message: Bilingual;
    readonly guide?: LintRule['guide'];
  },
): LintRule {
  const { topic, words, message, guide = null, ...rule } = entry;
  const tells = (text: DocumentText | null | undefined): boolean =>
    writings(text).some((writing) => words.test(writing.words));
  return {
    ...rule,
    severity: 'warning',
    guide,
    reads: 'roadmap',
    check: ({ risks, roadmap, root }): readonly Hit[] =>
      risks.some((risk) =>
        risk.entry.topic ? risk.entry.topic.toLowerCase() === topic : tells(risk.entry.text),
      )
        ? []
        : [{ path: roadmap.risks ? [...root, 'risks'] : root, message }],
  };
}
