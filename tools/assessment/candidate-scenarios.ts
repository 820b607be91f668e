import type { CatalogueScenario, Industry } from '../../knowledge/knowledge.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { occurrences } from '../../src/language/phrase-occurrences.ts';
import { chosenSeveral, type FactValues } from './read-fact.ts';

/**
 * A use of AI that this engagement weighs. `typical` is the catalogue's entry; one that the company brought
 * itself has none, and its levels stay unknown until somebody says.
 */
export interface CandidateScenario {
  readonly id: string;
  readonly name: Bilingual;
  readonly typical: CatalogueScenario | null;
  /** Pains that lead here, the most direct first; empty for the company's own ideas. */
  readonly pains: readonly { id: string; label: Bilingual; direct: boolean }[];
  readonly why: 'pain' | 'own' | 'catalogue';
}

/** Ours (the guide gives no number): more than six candidates and no one remembers the first. */
const usualMost = 6;
const fewestCandidates = 4;
const mostOwn = 2;

/**
 * The scenarios to weigh: what the company named itself, then those that answer the pains it named (guide 2.1:
 * start from needs and pains, not from technology), the most often and most directly called for first; filled up
 * from the industry's catalogue by typical value when that gives fewer than four.
 */
export function candidateScenarios(
  industry: Industry,
  facts: FactValues,
  most = usualMost,
): readonly CandidateScenario[] {
  const own = ownScenarios(industry, facts);
  const pains = chosenSeveral(facts, 'pains').flatMap(
    (id) => industry.pains.find((pain) => pain.id === id) ?? [],
  );
  const calls = industry.scenarios.map((scenario, place) => {
    const from = pains.flatMap((pain) => {
      const position = pain.scenarios.indexOf(scenario.id);
      return position < 0 ? [] : [{ id: pain.id, label: pain.label, direct: position === 0 }];
    });
    const strength = from.reduce((sum, pain) => sum + (pain.direct ? 2 : 1), 0);
    return { scenario, place, from, strength };
  });
  const named = new Set(own.flatMap((candidate) => (candidate.typical ? [candidate.typical.id] : [])));
  const free = calls.filter((call) => !named.has(call.scenario.id));
  const fromPains = free
    .filter((call) => call.strength > 0)
    .sort((a, b) => b.strength - a.strength || a.place - b.place)
    .slice(0, most - own.length);
  const missing = Math.max(0, fewestCandidates - own.length - fromPains.length);
  const filled = free
    .filter((call) => call.strength === 0)
    .sort(
      (a, b) => typicalValue(industry, b.scenario) - typicalValue(industry, a.scenario) || a.place - b.place,
    )
    .slice(0, missing);
  const fromCatalogue = [...fromPains, ...filled].map(
    ({ scenario, from }): CandidateScenario => ({
      id: scenario.id,
      name: scenario.name,
      typical: scenario,
      pains: [...from].sort((a, b) => Number(b.direct) - Number(a.direct)),
      why: from.length > 0 ? 'pain' : 'catalogue',
    }),
  );
  return [...own, ...fromCatalogue];
}

/** What they have in mind themselves: a catalogue scenario if they named one, else a new one with nothing assumed. */
function ownScenarios(industry: Industry, facts: FactValues): readonly CandidateScenario[] {
  const value = facts['scenarios.own'];
  if (value?.kind !== 'text') return [];
  const names = value.text
    .split(/[、；;\n]/)
    .map((name) => name.replace(/[。.！!]+$/u, '').trim())
    .filter((name) => name.length > 1);
  const known = new Map<string, CandidateScenario>();
  let invented = 0;
  for (const name of names) {
    if (known.size >= mostOwn) break;
    const typical = industry.scenarios.find((scenario) => isNamed(scenario, name)) ?? null;
    if (!typical) invented += 1;
    const id = typical ? typical.id : `own-${invented}`;
    known.set(id, {
      id,
      name: typical ? typical.name : both(`“${name}”`, `“${name.replace(/^(?:an?|the) /iu, '')}”`),
      typical,
      pains: [],
      why: 'own',
    });
  }
  return [...known.values()];
}

function isNamed(scenario: CatalogueScenario, words: string): boolean {
  const lower = words.toLowerCase();
  return [scenario.name.zh, scenario.name.en, ...scenario.synonyms.zh, ...scenario.synonyms.en].some(
    (name) => occurrences(lower, name.toLowerCase()).length > 0,
  );
}

function typicalValue(industry: Industry, scenario: CatalogueScenario): number {
  return valueIndicators.reduce(
    (sum, indicator) => sum + (industry.weights[indicator] * (scenario.value[indicator] - 1)) / 4,
    0,
  );
}
