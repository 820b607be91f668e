import type { Policy } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { CandidateScenario } from '../../tools/assessment/candidate-scenarios.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import {
  namesPeople,
  namesSecrets,
  type SensitiveData,
  sensitiveDataOf,
} from '../../tools/assessment/sensitive-data.ts';
import type { PlanBrief } from './plan-brief.ts';
import { rankedScenarios } from './ranked-scenarios.ts';
import { sourceIds } from './source-ids.ts';
import { wordsOn } from './spoken-words.ts';
import { evidenceOn, listed, sayingOf, type Voice, voiceOf, voiceOn } from './voice.ts';

/** Why a law concerns this company, and the sources behind that. */
export interface LawGround {
  readonly why: Bilingual;
  readonly citations: readonly string[];
}

/** When a law is named, and what to do before counsel has spoken; ours, a pointer and no advice (G6-05). */
export interface LawRule {
  /** Id in `knowledge/policies.yaml`. */
  readonly id: Policy['id'];
  readonly first: Bilingual;
  /** Null: nothing known makes it relevant. */
  readonly ground: (brief: PlanBrief) => LawGround | null;
}

/** The scenarios that start; where none does, the first in order that law does not bar, which is the likeliest to. */
export function concernedScenarios(brief: PlanBrief): readonly CandidateScenario[] {
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  if (starting.length > 0) return starting.map(({ scenario }) => scenario);
  const first = rankedScenarios(brief).find(({ placed }) => !placed.vetoed && !placed.useNonAi);
  return first ? [first.candidate] : [];
}

const sensitivity = 'data.sensitivity';

export function sensitiveData(brief: PlanBrief): SensitiveData {
  const { facts, roadmap } = brief.view.assessment;
  const starting = (roadmap?.starting ?? []).map(({ scenario }) => scenario);
  return sensitiveDataOf(facts, starting, wordsOn(brief.view, sensitivity));
}

/** Somebody's words on personal data: on the data, else on a scenario that touches people. */
export function personalGround(brief: PlanBrief): LawGround | null {
  const { personal, touching } = sensitiveData(brief);
  if (!personal) return null;
  const voice = voiceNaming(brief, namesPeople);
  if (voice) return saidBy(voice);
  for (const id of touching) {
    const slot = scenarioSlot(id, 'feasibility.ethics');
    const told = voiceOn(brief, slot);
    const name = concernedScenarios(brief).find((scenario) => scenario.id === id)?.name;
    if (!told || !name) continue;
    const saying = sayingOf(told);
    return {
      why: both(`说到${name.zh}的合规，${saying.zh}`, `on the compliance of ${name.en}, ${saying.en}`),
      citations: [told.source],
    };
  }
  return saidOn(brief, sensitivity);
}

export function secretGround(brief: PlanBrief): LawGround | null {
  if (!sensitiveData(brief).secret) return null;
  const voice = voiceNaming(brief, namesSecrets);
  return voice ? saidBy(voice) : saidOn(brief, sensitivity);
}

/** One of these options was chosen. */
export function optionGround(brief: PlanBrief, slot: string, options: readonly string[]): LawGround | null {
  const option = chosen(brief.view.assessment.facts, slot);
  return option !== undefined && options.includes(option) ? saidOn(brief, slot) : null;
}

/** Somebody's words on one of these slots match. */
export function wordsGround(brief: PlanBrief, slots: readonly string[], words: RegExp): LawGround | null {
  for (const slot of slots) {
    const finding = brief.view.facts
      .get(slot)
      ?.findings.find(({ evidence }) => evidence.some((entry) => words.test(entry.words)));
    if (finding) return saidBy(voiceOf(brief, finding));
  }
  return null;
}

/** A concerned scenario is one of these; `why` tells its names on. */
export function scenarioGround(
  brief: PlanBrief,
  suits: (scenario: CandidateScenario) => boolean,
  why: (names: Bilingual) => Bilingual,
): LawGround | null {
  const met = concernedScenarios(brief).filter(suits);
  if (met.length === 0) return null;
  return {
    why: why(listed(met.map(({ name }) => name))),
    citations: met.map(({ id }) => sourceIds.tool('map_scenarios', id)),
  };
}

function voiceNaming(brief: PlanBrief, names: (words: string) => boolean): Voice | null {
  const finding = brief.view.facts
    .get(sensitivity)
    ?.findings.find(({ evidence }) => evidence.some(({ words }) => names(words)));
  return finding ? voiceOf(brief, finding) : null;
}

function saidBy(voice: Voice): LawGround {
  return { why: sayingOf(voice), citations: [voice.source] };
}

function saidOn(brief: PlanBrief, slot: string): LawGround | null {
  const voice = voiceOn(brief, slot);
  return voice ? { why: sayingOf(voice), citations: evidenceOn(brief, [slot]) } : null;
}
