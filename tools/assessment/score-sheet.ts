import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { type ValueIndicator, valueIndicatorNames, valueIndicators } from '../../src/domain/value-model.ts';
import { byKey } from './by-key.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { chosen, type FactValues, levelAt } from './read-fact.ts';

/** A level, how far it may be off, and how it came about. */
export interface SheetEntry {
  readonly slot: string;
  /** Null: nobody knows and nothing is assumed. */
  readonly level: number | null;
  readonly low: number;
  readonly high: number;
  readonly origin: 'stated' | 'derived' | 'assumed' | 'unknown';
  /** For derived entries: the slots that it derives from, and why in words. */
  readonly from: readonly string[];
  readonly because: Bilingual | null;
}

export interface ScoreSheet {
  readonly scenario: CandidateScenario;
  readonly value: Readonly<Record<ValueIndicator, SheetEntry>>;
  readonly feasibility: Readonly<Record<FeasibilityDimension, SheetEntry>>;
}

/**
 * The score sheet of one candidate: what people said; else what follows from what they said elsewhere; else the
 * catalogue's typical level with a spread of one; else unknown.
 */
export function scoreSheet(scenario: CandidateScenario, facts: FactValues): ScoreSheet {
  const value = (indicator: ValueIndicator): SheetEntry =>
    stated(scenario, `value.${indicator}`, facts) ??
    derivedValue(scenario, indicator) ??
    typical(scenario, `value.${indicator}`, scenario.typical?.value[indicator]);
  const feasibility = (dimension: FeasibilityDimension): SheetEntry =>
    stated(scenario, `feasibility.${dimension}`, facts) ??
    derivedFeasibility(scenario, dimension, facts) ??
    typical(scenario, `feasibility.${dimension}`, scenario.typical?.feasibility[dimension]);
  return {
    scenario,
    value: byKey(valueIndicators, value),
    feasibility: byKey(feasibilityDimensions, feasibility),
  };
}

function stated(scenario: CandidateScenario, question: string, facts: FactValues): SheetEntry | null {
  const slot = scenarioSlot(scenario.id, question);
  const level = levelAt(facts, slot);
  if (level === undefined) return null;
  return { slot, level, low: level, high: level, origin: 'stated', from: [slot], because: null };
}

function typical(scenario: CandidateScenario, question: string, level: number | undefined): SheetEntry {
  const slot = scenarioSlot(scenario.id, question);
  if (level === undefined) {
    return { slot, level: null, low: 1, high: 5, origin: 'unknown', from: [], because: null };
  }
  return {
    slot,
    level,
    low: Math.max(1, level - 1),
    high: Math.min(5, level + 1),
    origin: 'assumed',
    from: [],
    because: null,
  };
}

/** A pain named by the company that this scenario answers directly: its first driver is worth at least a 4. */
function derivedValue(scenario: CandidateScenario, indicator: ValueIndicator): SheetEntry | null {
  const pain = scenario.pains.find((candidate) => candidate.direct);
  const entry = scenario.typical;
  if (!pain || !entry || entry.drivers[0] !== indicator) return null;
  const level = Math.max(4, entry.value[indicator]);
  const name = valueIndicatorNames[indicator];
  return {
    slot: scenarioSlot(scenario.id, `value.${indicator}`),
    level,
    low: level - 1,
    high: 5,
    origin: 'derived',
    from: ['pains'],
    because: both(
      `公司把“${pain.label.zh}”列为痛点，${scenario.name.zh}直接应对它，故“${name.zh}”先按 ${level} 级计。`,
      `The company named "${pain.label.en}" as a pain, which ${scenario.name.en} answers directly, so ${name.en} starts at level ${level}.`,
    ),
  };
}

/**
 * What the company as a whole says about its data and the law moves a scenario's typical level by one step
 * (guide 2.3 data governance; table 2). Ours: the size of the step.
 */
function derivedFeasibility(
  scenario: CandidateScenario,
  dimension: FeasibilityDimension,
  facts: FactValues,
): SheetEntry | null {
  const base = scenario.typical?.feasibility[dimension];
  if (base === undefined) return null;
  const shift = companyShift(dimension, facts);
  if (!shift) return null;
  const level = Math.min(5, Math.max(dimension === 'ethics' ? 2 : 1, base + shift.by));
  return {
    slot: scenarioSlot(scenario.id, `feasibility.${dimension}`),
    level,
    low: Math.max(1, level - 1),
    high: Math.min(5, level + 1),
    origin: 'derived',
    from: [shift.slot],
    because: shift.because,
  };
}

function companyShift(
  dimension: FeasibilityDimension,
  facts: FactValues,
): { by: number; slot: string; because: Bilingual } | null {
  if (dimension === 'data') {
    const platform = chosen(facts, 'data.platform');
    if (platform === 'unified') {
      return {
        by: 1,
        slot: 'data.platform',
        because: both(
          '数据已统一管理，可得性比行业典型水平高一级。',
          'Data is already held in one place, one level above what is typical.',
        ),
      };
    }
    if (platform === 'none') {
      return {
        by: -1,
        slot: 'data.platform',
        because: both(
          '数据散在各处，可得性比行业典型水平低一级。',
          'Data is scattered, one level below what is typical.',
        ),
      };
    }
  }
  if (dimension === 'ethics' && chosen(facts, 'data.sensitivity') === 'state-regulated') {
    return {
      by: -1,
      slot: 'data.sensitivity',
      because: both(
        '涉及国家监管的数据，合规余地比典型水平小一级。',
        'State-regulated data leaves one level less room in law than is typical.',
      ),
    };
  }
  return null;
}
