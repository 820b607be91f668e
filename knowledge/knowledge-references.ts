import { feasibilityDimensions } from '../src/domain/feasibility.ts';
import { valueIndicators } from '../src/domain/value-model.ts';
import type {
  AnswerForm,
  Case,
  Enabler,
  Guidance,
  Industry,
  Question,
  Risk,
  Rubric,
  Term,
} from './knowledge.ts';
import type { Fault, Located } from './knowledge-file.ts';
import type {
  Break,
  Measure,
  PartnerCriterion,
  Policy,
  Practice,
  Principle,
  ProcessKind,
  StandardKind,
} from './method-entries.ts';

/** The accepted entries of every kind, each still knowing where it was written. */
export interface LocatedKnowledge {
  readonly guidance: readonly Located<Guidance>[];
  readonly cases: readonly Located<Case>[];
  readonly rubrics: readonly Located<Rubric>[];
  readonly questions: readonly Located<Question>[];
  readonly enablers: readonly Located<Enabler>[];
  readonly industries: readonly Located<Industry>[];
  readonly risks: readonly Located<Risk>[];
  readonly terms: readonly Located<Term>[];
  readonly practices: readonly Located<Practice>[];
  readonly principles: readonly Located<Principle>[];
  readonly processes: readonly Located<ProcessKind>[];
  readonly partnerCriteria: readonly Located<PartnerCriterion>[];
  readonly standards: readonly Located<StandardKind>[];
  readonly breaks: readonly Located<Break>[];
  readonly policies: readonly Located<Policy>[];
  readonly measures: readonly Located<Measure>[];
}

/** Kinds of id that entries refer to. */
export type ReferredKind = 'rubric' | 'practice' | 'process' | 'enabler' | 'industry' | 'scenario';

/**
 * Every fault that only shows when entries are held against each other: references to what does not exist,
 * rubrics that are missing, enablers that wait in a circle.
 * `alsoWritten` answers for ids that stand in entries refused for another mistake, so that one mistake is told
 * once and not again by all who refer to it.
 */
export function findBrokenReferences(
  knowledge: LocatedKnowledge,
  alsoWritten: (kind: ReferredKind, id: string) => boolean,
): readonly Fault[] {
  const ids: Readonly<Record<ReferredKind, ReadonlySet<string>>> = {
    rubric: new Set(knowledge.rubrics.map((entry) => entry.value.id)),
    practice: new Set(knowledge.practices.map((entry) => entry.value.id)),
    process: new Set(knowledge.processes.map((entry) => entry.value.id)),
    enabler: new Set(knowledge.enablers.map((entry) => entry.value.id)),
    industry: new Set(knowledge.industries.map((entry) => entry.value.id)),
    scenario: new Set(knowledge.industries.flatMap((entry) => entry.value.scenarios.map((item) => item.id))),
  };
  const known = (kind: ReferredKind, id: string) => ids[kind].has(id) || alsoWritten(kind, id);
  const listOf = (kind: ReferredKind) => [...ids[kind]].sort().join(', ') || 'none yet';
  const unknown = (kind: ReferredKind, id: string) => `unknown ${kind} "${id}"; there are: ${listOf(kind)}`;

  return [
    ...missingRubrics(known),
    ...knowledge.rubrics.flatMap(faultsOfRubric),
    ...knowledge.enablers.flatMap((entry) =>
      (['after', 'before_spending'] as const).flatMap((field) =>
        entry.value[field].flatMap((id, index) =>
          known('enabler', id) ? [] : [entry.fault([field, index], unknown('enabler', id))],
        ),
      ),
    ),
    ...enablerCircles(knowledge.enablers),
    ...knowledge.industries.flatMap((entry) => [
      ...faultsOfIndustry(entry),
      ...entry.value.scenarios.flatMap((scenario, index) =>
        scenario.enablers.flatMap((id, place) =>
          known('enabler', id)
            ? []
            : [entry.fault(['scenarios', index, 'enablers', place], unknown('enabler', id))],
        ),
      ),
      ...entry.value.scenarios.flatMap(({ process }, index) =>
        process === undefined || known('process', process)
          ? []
          : [entry.fault(['scenarios', index, 'process'], unknown('process', process))],
      ),
    ]),
    ...knowledge.cases.flatMap((entry) => [
      ...(known('industry', entry.value.industry)
        ? []
        : [entry.fault(['industry'], unknown('industry', entry.value.industry))]),
      ...entry.value.scenarios.flatMap((id, index) =>
        known('scenario', id) ? [] : [entry.fault(['scenarios', index], unknown('scenario', id))],
      ),
    ]),
    ...knowledge.questions.flatMap((entry) => [
      ...faultsOfQuestion(entry),
      ...(entry.value.answer.kind === 'level' &&
      entry.value.answer.rubric !== undefined &&
      !known('rubric', entry.value.answer.rubric) &&
      !known('practice', entry.value.answer.rubric)
        ? [entry.fault(['answer', 'rubric'], unknown('rubric', entry.value.answer.rubric))]
        : []),
      ...(entry.value.needs === undefined ||
      knowledge.questions.some((other) => other.value.id === entry.value.needs)
        ? []
        : [entry.fault(['needs'], `unknown question "${entry.value.needs}"`)]),
      ...Object.keys(entry.value.examples).flatMap((id) =>
        known('industry', id) ? [] : [entry.fault(['examples', id], unknown('industry', id))],
      ),
    ]),
    ...knowledge.principles.flatMap((entry) =>
      entry.value.checks.flatMap(({ proof }, index) =>
        proof.kind !== 'practice' || known('practice', proof.practice)
          ? []
          : [entry.fault(['checks', index, 'proof', 'practice'], unknown('practice', proof.practice))],
      ),
    ),
    ...knowledge.measures.flatMap((entry) =>
      entry.value.processes.flatMap((id, index) =>
        known('process', id) ? [] : [entry.fault(['processes', index], unknown('process', id))],
      ),
    ),
  ];
}

function missingRubrics(known: (kind: ReferredKind, id: string) => boolean): readonly Fault[] {
  return [...valueIndicators, ...feasibilityDimensions]
    .filter((id) => !known('rubric', id))
    .map((id) => ({
      path: 'knowledge/rubrics',
      line: 1,
      column: 1,
      message: `no rubric for "${id}"; every indicator and feasibility dimension needs one`,
    }));
}

function faultsOfRubric({ value, fault }: Located<Rubric>): readonly Fault[] {
  const isFeasibility = feasibilityDimensions.some((dimension) => dimension === value.id);
  if (isFeasibility && !value.climb) {
    return [
      fault(
        [],
        'climb is missing; a feasibility rubric says what it takes to rise from levels 1, 2, 3 and 4',
      ),
    ];
  }
  if (!isFeasibility && value.climb) {
    return [fault(['climb'], 'climb belongs to feasibility rubrics only; a value indicator has none')];
  }
  return [];
}

/** Each circle is told once, at the first of its enablers by id. */
function enablerCircles(enablers: readonly Located<Enabler>[]): readonly Fault[] {
  const byId = new Map(enablers.map((entry) => [entry.value.id, entry]));
  const done = new Set<string>();
  const faults: Fault[] = [];
  const walk = (id: string, trail: readonly string[]): void => {
    const entry = byId.get(id);
    const start = trail.indexOf(id);
    if (start >= 0) {
      const circle = [...trail.slice(start), id].join(' -> ');
      if (entry) faults.push(entry.fault(['after'], `enablers wait for each other in a circle: ${circle}`));
      return;
    }
    if (!entry || done.has(id)) return;
    for (const before of [...entry.value.after, ...entry.value.before_spending]) walk(before, [...trail, id]);
    done.add(id);
  };
  for (const { value } of enablers) walk(value.id, []);
  return faults;
}

function faultsOfIndustry({ value, fault }: Located<Industry>): readonly Fault[] {
  const scenarioIds = value.scenarios.map((scenario) => scenario.id);
  const painIds = value.pains.map((pain) => pain.id);
  return [
    ...repeated(scenarioIds).map((index) =>
      fault(
        ['scenarios', index, 'id'],
        `scenario "${scenarioIds[index]}" stands twice in industry "${value.id}"`,
      ),
    ),
    ...repeated(painIds).map((index) =>
      fault(['pains', index, 'id'], `pain "${painIds[index]}" stands twice in industry "${value.id}"`),
    ),
    ...value.pains.flatMap((pain, index) =>
      pain.scenarios.flatMap((id, place) =>
        scenarioIds.includes(id)
          ? []
          : [
              fault(
                ['pains', index, 'scenarios', place],
                `unknown scenario "${id}"; industry "${value.id}" has: ${scenarioIds.join(', ')}`,
              ),
            ],
      ),
    ),
  ];
}

function faultsOfQuestion({ value, fault }: Located<Question>): readonly Fault[] {
  const { answer } = value;
  const faults: Fault[] = [];
  if (answer.kind === 'choice' || answer.kind === 'choices') {
    const options = answer.options.map((option) => option.id);
    for (const index of repeated(options)) {
      faults.push(fault(['answer', 'options', index, 'id'], `option "${options[index]}" stands twice`));
    }
  }
  if (answer.kind === 'level' && (answer.rubric === undefined) === (answer.levels === undefined)) {
    faults.push(
      fault(['answer'], 'a level question takes its labels from a rubric or from levels, one of the two'),
    );
  }
  if (answer.kind === 'quantity') {
    for (const [index, probe] of answer.probes.entries()) {
      const complaint = outside(answer, probe);
      if (complaint) faults.push(fault(['answer', 'probes', index], complaint));
    }
  }
  if (value.scope === 'engagement') {
    for (const part of ['ask', 'why', 'example'] as const) {
      const text = value[part];
      if (text && (text.zh.includes('{scenario}') || text.en.includes('{scenario}'))) {
        faults.push(
          fault([part], '{scenario} stands for nothing here; only questions with scope: scenario may use it'),
        );
      }
    }
  }
  return faults;
}

type Quantity = Extract<AnswerForm, { kind: 'quantity' }>;

function outside(answer: Quantity, number: number): string | undefined {
  if (number >= answer.min && number <= (answer.max ?? number)) return undefined;
  const range = answer.max === undefined ? `at least ${answer.min}` : `${answer.min} to ${answer.max}`;
  return `${number} is outside of what the question accepts: ${range} ${answer.unit}`;
}

/** Places of the ids that stood earlier in the list. */
function repeated(ids: readonly string[]): readonly number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}
