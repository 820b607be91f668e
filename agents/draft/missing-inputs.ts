import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { MissingInput, ScenarioEstimate } from '../../tools/estimate-cost-benefit/schema.ts';
import type { PlanBrief } from './plan-brief.ts';
import { answerableName, listed } from './voice.ts';

/**
 * The shortest way to a figure: of the kinds of benefit that somebody began to tell, else of all, the one with the fewest
 * inputs missing; where nobody began, working time, since there may be no loss. Told alike wherever the plan tells it.
 */
export function shortestWay({
  parts,
  missing,
}: Pick<ScenarioEstimate, 'parts' | 'missing'>): readonly MissingInput[] {
  const open = parts
    .map(({ inputs, standing, kind }, place) => ({
      lacks: missing.filter(({ slot }) => inputs.includes(slot)),
      begun: standing === 'incomplete',
      time: kind === 'time',
      place,
    }))
    .filter(({ lacks }) => lacks.length > 0)
    .toSorted(
      (a, b) =>
        Number(b.begun) - Number(a.begun) ||
        (a.begun ? a.lacks.length - b.lacks.length : Number(b.time) - Number(a.time)) ||
        a.place - b.place,
    );
  return open[0]?.lacks ?? [];
}

/** "占用的工时比例要问王敏（业务负责人）": who has what is missing, each person once. */
export function askedOf(brief: PlanBrief, lacks: readonly MissingInput[], scenario: string): Bilingual {
  const askers = [...new Set(lacks.flatMap(({ askers: roles }) => roles.slice(0, 1)))];
  return joinTexts(
    askers.map((role) => {
      const labels = listed(lacks.filter(({ askers: roles }) => roles[0] === role).map(({ label }) => label));
      const who = answerableName(brief, role, scenario);
      return both(`${labels.zh}要问${who.zh}`, `${labels.en} from ${who.en}`);
    }),
    both('；', '; '),
  );
}
