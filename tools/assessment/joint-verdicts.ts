import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Industry } from '../../knowledge/knowledge.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { deploymentVerdict } from '../choose-deployment.ts';
import { foundationModelVerdict } from '../choose-foundation-model.ts';
import type { Judgement } from './judgement.ts';
import type { PlausibleAnswer } from './plausible-answers.ts';
import type { FactValues } from './read-fact.ts';
import { deploymentInputOf, modelInputOf } from './tool-inputs.ts';

/** The chance that one answer turns a choice, the other answers that it hangs on being open as well; 0 to 1. */
export interface VerdictTurn {
  readonly deployment: number;
  readonly model: number;
}

/** A slot that may still be answered, with the answers worth trying. */
export interface OpenAnswer {
  readonly slot: string;
  readonly answers: readonly PlausibleAnswer[];
}

/** What deployment or base model is read from; see `deploymentInputOf` and `modelInputOf`. */
const slotsThatChoose: ReadonlySet<string> = new Set([
  'company.employees',
  'data.sensitivity',
  'data.offsite',
  'budget.total',
  'timeline.first-result',
  'it.split',
  'it.cloud',
  'it.compute',
  'group.platform',
  'model.customisation',
  'model.edge',
  'team.ai',
  'supply.imported',
]);

/** Companies imagined: each gives every open slot one of its answers. More of them move no figure by a tenth. Ours. */
const imagined = 24;

/** Any number does; a fixed one imagines the same companies every time. */
const seed = 20_241_125;

/**
 * How likely each open answer is to turn the deployment or the base model in a company whose other open answers are
 * drawn at random. Trying one answer on what is known so far misses a choice that hangs on three of them together: this is the total
 * effect of a factor (Homma and Saltelli 1996), for a choice in place of a figure.
 */
export function verdictTurns(
  { industry, facts }: Judgement,
  open: readonly OpenAnswer[],
): ReadonlyMap<string, VerdictTurn> {
  const factors = open.filter(({ slot, answers }) => slotsThatChoose.has(slot) && answers.length > 1);
  const turns = new Map(factors.map(({ slot }) => [slot, { deployment: 0, model: 0 }]));
  if (factors.length < 2) return turns;
  const generator = xoroshiro128plus(seed);
  for (let company = 0; company < imagined; company += 1) {
    const drawn = factors.flatMap(({ slot, answers }) => {
      const answer = answers[uniformInt(generator, 0, answers.length - 1)];
      return answer ? [{ slot, value: answer.value }] : [];
    });
    for (const { slot, answers } of factors) {
      const turn = turns.get(slot);
      if (!turn) continue;
      const others: Record<string, FindingValue> = { ...facts };
      for (const other of drawn) if (other.slot !== slot) others[other.slot] = other.value;
      const without = choicesOf(industry, others);
      for (const { value, probability } of answers) {
        const choices = choicesOf(industry, { ...others, [slot]: value });
        if (choices.deployment !== without.deployment) turn.deployment += probability / imagined;
        if (choices.model !== without.model) turn.model += probability / imagined;
      }
    }
  }
  return turns;
}

/** The kinds of model that the scenarios need do not bear on where models come from: none are passed. */
function choicesOf(industry: Industry, facts: FactValues) {
  return {
    deployment: deploymentVerdict(deploymentInputOf(industry, facts)).choice,
    model: foundationModelVerdict(modelInputOf(facts, [], [])).choice,
  };
}
