import { roundTo } from '../rounding.ts';
import { requireUniqueIds } from '../scenario-name.ts';
import type { MapScenariosInput, MapThresholds, Placement, Quadrant } from './schema.ts';

type Scenario = MapScenariosInput['scenarios'][number];

/** The guide names no cut-off (G6-01): 60 of 100 on both axes is the product's own, and adjustable. */
const defaultMapThresholds = { mode: 'absolute', value: 60, feasibility: 60 } as const;

/** Points from a line within which a scenario is flagged: about one level of one indicator. Our own choice. */
const nearBorderPoints = 5;

/**
 * Quadrants, distances to the lines and the order of deployment: all that `mapScenarios` puts into words, and fast
 * enough to try hundreds of answers. A scenario with a veto, or better done without AI, is never in quadrant 1 or
 * 2. `scenarios` is in the order of the input, `ordered` in that of deployment. Throws `ToolInputError` for an id
 * used twice.
 */
export function placeScenarios(input: MapScenariosInput): {
  readonly thresholds: MapThresholds;
  readonly scenarios: readonly Placement[];
  readonly ordered: readonly Placement[];
} {
  requireUniqueIds(input.scenarios);
  const thresholds = thresholdsOf(input);
  const scenarios = input.scenarios.map((scenario) => placed(scenario, thresholds));
  return { thresholds, scenarios, ordered: [...scenarios].sort(byDeployment) };
}

function thresholdsOf(input: MapScenariosInput): MapThresholds {
  const asked = input.thresholds ?? defaultMapThresholds;
  if (asked.mode === 'absolute') return { ...asked, nearWithin: nearBorderPoints };
  return {
    mode: 'relative',
    value: median(input.scenarios.map((scenario) => scenario.value)),
    feasibility: median(input.scenarios.map((scenario) => scenario.feasibility)),
    nearWithin: nearBorderPoints,
  };
}

/** The middle value; of an even count the mean of the two in the middle. 0 for an empty list. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? upper) : upper;
  return roundTo((lower + upper) / 2, 2);
}

function placed(scenario: Scenario, thresholds: MapThresholds): Placement {
  const vetoed = scenario.veto === true;
  const useNonAi = scenario.useNonAi === true;
  const barred = vetoed || useNonAi;
  const core = scenario.value >= thresholds.value;
  const feasible = scenario.feasibility >= thresholds.feasibility && !barred;
  const quadrant: Quadrant = core ? (feasible ? 1 : 3) : feasible ? 2 : 4;
  const value = roundTo(scenario.value - thresholds.value, 2);
  const feasibility = roundTo(scenario.feasibility - thresholds.feasibility, 2);
  // No number of feasibility points moves a barred scenario, so only the value line is a border to it.
  const nearest = barred || Math.abs(value) <= Math.abs(feasibility) ? 'value' : 'feasibility';
  const points = Math.abs(nearest === 'value' ? value : feasibility);
  return {
    id: scenario.id,
    name: scenario.name,
    value: scenario.value,
    feasibility: scenario.feasibility,
    quadrant,
    distance: { value, feasibility, nearest, points },
    nearBorder: points <= thresholds.nearWithin,
    vetoed,
    useNonAi,
  };
}

/** Whether it must not, or had better not, be done by AI, whatever its score. */
export function isBarred(scenario: Pick<Placement, 'vetoed' | 'useNonAi'>): boolean {
  return scenario.vetoed || scenario.useNonAi;
}

function byDeployment(a: Placement, b: Placement): number {
  return (
    Number(isBarred(a)) - Number(isBarred(b)) ||
    a.quadrant - b.quadrant ||
    b.value - a.value ||
    b.feasibility - a.feasibility ||
    (a.id < b.id ? -1 : 1)
  );
}
