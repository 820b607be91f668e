import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Persona } from '../agents/persona/persona.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FindingValue } from '../src/domain/finding.ts';
import { slotParts } from '../src/domain/slot.ts';
import { decideQuickly } from '../tools/assessment/assess.ts';
import { candidateScenarios } from '../tools/assessment/candidate-scenarios.ts';
import { type Decisions, decisionChanges } from '../tools/assessment/decision-change.ts';
import { type EngagementSituation, industryOf } from '../tools/assessment/engagement-situation.ts';
import { slotQuestions } from '../tools/assessment/slot-question.ts';
import { nextQuestion } from '../tools/next-question.ts';
import { personaAnswer } from './persona-answers.ts';

/** Picks the next of the open slots, or none. */
export type QuestionOrder = (
  open: readonly string[],
  situation: EngagementSituation,
  asked: ReadonlyMap<string, FindingValue | null>,
) => string | null;

/**
 * A questionnaire: pains and strategy first, then company, money and time, data, technology, people, and then scenario by
 * scenario in the order in which they came up, each from the first question of the bank to the last.
 */
export function fixedOrder(knowledge: Knowledge): QuestionOrder {
  const topics = ['strategy', 'company', 'budget-time', 'data', 'technology', 'people'];
  const placeOf = new Map(
    knowledge.questions.map((question, place) => [
      question.id,
      (question.id === 'pains' ? -1 : Math.max(0, topics.indexOf(question.topic))) * 1000 + place,
    ]),
  );
  return (open) => {
    const ofCompany = open.filter((slot) => slotParts(slot).scenario === null);
    const [first] = ofCompany.sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
    return first ?? open[0] ?? null;
  };
}

/** Any of the open slots, the same for the same seed. */
export function randomOrder(seed: number): QuestionOrder {
  const generator = xoroshiro128plus(seed);
  return (open) => [...open].sort()[uniformInt(generator, 0, Math.max(0, open.length - 1))] ?? null;
}

/** What zhilu asks: by value of information; when nothing can turn a decision any more, the rest in fixed order. */
export function zhiluOrder(knowledge: Knowledge): QuestionOrder {
  const rest = fixedOrder(knowledge);
  return (open, situation, asked) => {
    const voices = Object.fromEntries(
      [...asked].map(([slot, value]) => [
        slot,
        value ? { stated: [respondent], unknown: [] } : { stated: [], unknown: [respondent] },
      ]),
    );
    const { question } = nextQuestion(knowledge, {
      situation,
      person: respondent,
      present: [{ id: respondent, role: respondent }],
      voices,
      asked: 0,
      depth: 'quick',
      patience: 1000,
    });
    return question?.slot ?? rest(open, situation, asked);
  };
}

const respondent = 'executive_sponsor' as const;

/** The same bank, every question open to the one respondent of this comparison. */
export function openToOne(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    questions: knowledge.questions.map((question) => ({ ...question, roles: [respondent] })),
  };
}

/**
 * How many questions it takes until the decisions stop changing: asks all that can be asked, and gives the place of
 * the last answer after which rank, quadrant, deployment, model or stage still differed from the end.
 */
export function questionsUntilSettled(
  knowledge: Knowledge,
  persona: Persona,
  order: (open: Knowledge) => QuestionOrder,
): { readonly settled: number; readonly all: number } {
  const open = openToOne(knowledge);
  const choose = order(open);
  const asked = new Map<string, FindingValue | null>();
  let situation: EngagementSituation = { industry: persona.industry, start: '2026-12-01', facts: {} };
  const standings: Decisions[] = [decideQuickly(open, situation)];
  for (;;) {
    const candidates = candidateScenarios(industryOf(open, situation.industry), situation.facts);
    const slots = slotQuestions(open, candidates)
      .filter(({ slot, question }) => question.purpose === 'decides' && !asked.has(slot))
      .map(({ slot }) => slot);
    const slot = slots.length > 0 ? choose(slots, situation, asked) : null;
    if (slot === null) break;
    const value = personaAnswer(knowledge, persona, situation, slot);
    asked.set(slot, value);
    if (value) situation = { ...situation, facts: { ...situation.facts, [slot]: value } };
    standings.push(decideQuickly(open, situation));
  }
  const end = standings.at(-1);
  const differs = standings.map((standing) => end !== undefined && isOther(standing, end));
  return { settled: differs.lastIndexOf(true) + 1, all: asked.size };
}

/**
 * What a plan recommends: deployment, base model, which scenarios it weighs, where they stand, when they start and whether
 * that fits. Not a month, a sum, a rank by value or a piece of groundwork.
 */
const recommended: readonly string[] = ['deployment', 'model', 'portfolio', 'quadrant', 'stage', 'fits'];

function isOther(a: Decisions, b: Decisions): boolean {
  return decisionChanges(a, b).some(({ kind, weight }) => recommended.includes(kind) && weight >= 1);
}
