import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { figure } from '../../tools/rounding.ts';
import type { Constraint } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { decisionName } from './scenario-standing.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

/** What is rejected, put off or held in reserve: why, what would move it up, when to look again (guide 2.1, page 6). */
export function writeWaiting(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const scenarios = rankedScenarios(brief).filter(
    ({ candidate, placed }) => placed.vetoed || placed.useNonAi || waitingOf(brief, candidate.id),
  );
  const told = new Map<string, Bilingual>();
  const reviews = scenarios.map((scenario) => review(brief, scenario));
  const [same] = reviews;
  const alike = same !== undefined && reviews.length > 1 && reviews.every(({ zh }) => zh === same.zh);
  const citations = scenarios.flatMap((scenario) => citesOf(brief, scenario));
  const table = writer.table({
    caption: both(
      '这一轮不做、缓做的，和重新考虑的条件',
      'Not now: why, what would change that, and when to look again',
    ),
    columns: [
      both('场景', 'Scenario'),
      both('结论', 'Decision'),
      both('理由', 'Why'),
      both('什么情况往前提', 'What would move it up'),
      ...(alike ? [] : [both('何时再看', 'Look again')]),
    ],
    rows: scenarios.map((scenario, place) => [
      asSentence(scenario.candidate.name),
      decisionName(brief, scenario),
      reason(brief, scenario),
      once(told, scenario, condition(brief, scenario)),
      ...(alike ? [] : [reviews[place] ?? both('—', '—')]),
    ]),
    citations,
  });
  return alike
    ? [
        ...table,
        ...writer.paragraph(
          writer.claim(
            'tool',
            both(
              `上面各项都在同一时候再看。${same.zh}。`,
              `All of them are looked at again at one time. ${asSentence(same).en}.`,
            ),
            citations,
          ),
        ),
      ]
    : table;
}

/** A condition of several steps is told for the first scenario that has it. */
function once(told: Map<string, Bilingual>, { candidate }: RankedScenario, text: Bilingual): Bilingual {
  const before = told.get(text.zh);
  if (before && text.zh.includes('；')) return both(`与${before.zh}相同`, `the same as for ${before.en}`);
  told.set(text.zh, candidate.name);
  return text;
}

function waitingOf(brief: PlanBrief, id: string) {
  return brief.view.assessment.waiting.find(({ scenario }) => scenario === id);
}

function barringSlot({ placed, sheet }: RankedScenario): string | null {
  if (placed.vetoed) return sheet.feasibility.ethics.slot;
  return placed.useNonAi ? sheet.feasibility.alternatives.slot : null;
}

function citesOf(brief: PlanBrief, scenario: RankedScenario): readonly string[] {
  const { id } = scenario.candidate;
  const slot = barringSlot(scenario);
  return [
    sourceIds.tool('map_scenarios', id),
    sourceIds.tool('judge_feasibility', id),
    sourceIds.tool('waiting', id),
    ...(scenario.deferred ? [sourceIds.tool('stage_roadmap')] : []),
    ...(scenario.placed.vetoed ? [sourceIds.rubric('ethics')] : []),
    ...(slot ? evidenceOn(brief, [slot]) : []),
  ];
}

function reason(brief: PlanBrief, scenario: RankedScenario): Bilingual {
  const slot = barringSlot(scenario);
  const voice = slot ? voiceOn(brief, slot) : null;
  if (voice) return sayingOf(voice);
  const { placed, deferred } = scenario;
  if (deferred) return shortOf(brief, scenario.candidate.id);
  const [value, feasibility] = [figure(placed.value), figure(placed.feasibility)];
  return placed.quadrant === 3
    ? both(
        `价值 ${value} 分过线，可行性只有 ${feasibility} 分`,
        `value ${value} clears its line, feasibility is only ${feasibility}`,
      )
    : both(
        `价值 ${value} 分、可行性 ${feasibility} 分，都在线下`,
        `value ${value} and feasibility ${feasibility}, both under the line`,
      );
}

/** What the scheduler found too little of when it put the scenario off. */
function shortOf(brief: PlanBrief, id: string): Bilingual {
  const faults =
    brief.view.assessment.roadmap?.deferred.find(({ scenario }) => scenario.id === id)?.faults ?? [];
  const short = scarce
    .filter(({ constraints }) => faults.some(({ constraint }) => constraints.includes(constraint)))
    .map(({ name }) => name);
  if (short.length === 0) {
    return both(
      '做得成，现有的人、钱或时间容不下',
      'it can be done, but not within the present people, money or time',
    );
  }
  const names = listed(short);
  return both(
    `做得成，这一轮${names.zh}不够`,
    `it can be done, but there is too little ${names.en} this round`,
  );
}

const scarce: readonly { readonly name: Bilingual; readonly constraints: readonly Constraint[] }[] = [
  { name: both('钱', 'money'), constraints: ['budget'] },
  { name: both('人手', 'staff'), constraints: ['capacity'] },
  { name: both('时间', 'time'), constraints: ['deadline', 'horizon'] },
];

function condition(brief: PlanBrief, scenario: RankedScenario): Bilingual {
  const { candidate, placed, judged } = scenario;
  if (placed.vetoed) {
    const step = brief.knowledge.rubrics.find(({ id }) => id === 'ethics')?.climb?.[0];
    if (step) return asClause(step);
  }
  if (placed.useNonAi) {
    const alternative = candidate.typical?.alternative;
    const first = alternative ? asClause(alternative) : null;
    return first
      ? both(
          `先走另一条路：${first.zh}；走到头还不够，再谈 AI`,
          `take the other way first: ${first.en}; AI comes back only if that falls short`,
        )
      : both('别的办法走到头还不够', 'the other way falls short');
  }
  const waits = waitingOf(brief, candidate.id);
  if (!waits) return both('—', '—');
  const { zh, en } = asClause(waits.condition);
  const clause = both(
    zh,
    en.replace(/: [A-Z](?=[a-z])/gu, (start) => start.toLowerCase()),
  );
  const gains =
    waits.why !== 'deferred' && judged.climb !== null && judged.scoreIfWeakestClimbs > judged.score;
  const gain = figure(judged.scoreIfWeakestClimbs);
  return gains
    ? both(`${clause.zh}（可行性可到 ${gain} 分）`, `${clause.en} (feasibility would reach ${gain})`)
    : clause;
}

function review(brief: PlanBrief, { candidate, placed }: RankedScenario): Bilingual {
  if (placed.useNonAi) return both('另一条路见了结果之后', 'once the other way has shown its results');
  const waits = waitingOf(brief, candidate.id);
  if (!waits) return both('设想改过之后', 'once the idea has been changed');
  const day = describeDate(waits.review, 'day');
  const because = asClause(waits.reviewBecause);
  return both(`${day.zh}：${because.zh}`, `${day.en}: ${because.en}`);
}
