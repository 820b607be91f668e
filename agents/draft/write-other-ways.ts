import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

/** From this level on AI was judged clearly better than the alternatives (guide 2.1, table 2, page 10). */
const aiBetter = 4;

/** Whether AI is the right thing at all: what was compared with it, and what the pilots must still be compared with. */
export function writeOtherWays(
  brief: PlanBrief,
  writer: SectionWriter,
  scenarios: readonly RankedScenario[],
): readonly Block[] {
  const open = scenarios.filter(({ placed }) => !placed.useNonAi && !placed.vetoed);
  const asked = open.filter(({ sheet }) => sheet.feasibility.alternatives.origin === 'stated');
  const level = ({ sheet }: RankedScenario): number => sheet.feasibility.alternatives.level ?? 0;
  const clear = asked.filter((scenario) => level(scenario) >= aiBetter);
  const starting = brief.view.assessment.roadmap?.starting.map(({ scenario }) => scenario.id) ?? [];
  const unasked = open.filter(
    (scenario) => !asked.includes(scenario) && starting.includes(scenario.candidate.id),
  );
  const contested = asked.filter((scenario) => level(scenario) < aiBetter);
  const against = contested.filter((scenario) => otherWay(scenario) !== null);
  return [
    ...writer.paragraph(
      clear.length === 0 ? [] : better(brief, writer, clear),
      unasked.length === 0 ? [] : notCompared(writer, unasked),
      ...bySameAnswer(brief, contested).map(({ saying, scenarios: same }) =>
        canDoWithout(brief, writer, saying, same),
      ),
      against.length === 0 ? [] : lead(writer, against),
    ),
    ...writer.list(...against.map((scenario) => wayOf(writer, scenario))),
  ];
}

interface SameAnswer {
  readonly saying: Bilingual;
  readonly scenarios: RankedScenario[];
}

/** Scenarios of which the same person said the same, together. */
function bySameAnswer(brief: PlanBrief, contested: readonly RankedScenario[]): readonly SameAnswer[] {
  const groups = new Map<string, SameAnswer>();
  for (const scenario of contested) {
    const voice = voiceOn(brief, scenario.sheet.feasibility.alternatives.slot);
    if (!voice) continue;
    const saying = sayingOf(voice);
    const group = groups.get(saying.zh) ?? { saying, scenarios: [] };
    group.scenarios.push(scenario);
    groups.set(saying.zh, group);
  }
  return [...groups.values()];
}

/** The catalogue's other way as a clause; null for an idea of the company's own. */
function otherWay({ candidate }: RankedScenario): Bilingual | null {
  return candidate.typical ? asClause(candidate.typical.alternative) : null;
}

function canDoWithout(
  brief: PlanBrief,
  writer: SectionWriter,
  saying: Bilingual,
  same: readonly RankedScenario[],
): Claims {
  const names = listed(same.map(({ candidate }) => candidate.name));
  return writer.claim(
    'interview',
    both(
      `${names.zh}：不用 AI，这件事还能怎么办？${saying.zh}。`,
      `How else could ${names.en} be done? ${asSentence(saying).en}.`,
    ),
    same.flatMap(({ candidate, sheet }) => [
      sourceIds.tool('judge_feasibility', candidate.id),
      ...evidenceOn(brief, [sheet.feasibility.alternatives.slot]),
    ]),
  );
}

function lead(writer: SectionWriter, against: readonly RankedScenario[]): Claims {
  return writer.claim(
    'judgement',
    both(
      '立项前，先拿下面不用 AI 的办法作对照。',
      'Before approval, hold them against these ways without AI.',
    ),
    against.map(({ candidate }) => sourceIds.tool('judge_feasibility', candidate.id)),
  );
}

function wayOf(writer: SectionWriter, scenario: RankedScenario): Claims {
  const way = otherWay(scenario);
  if (!way) return [];
  const { id, name } = scenario.candidate;
  return writer.claim('judgement', asSentence(both(`${name.zh}：${way.zh}。`, `${name.en}: ${way.en}.`)), [
    sourceIds.tool('judge_feasibility', id),
  ]);
}

function better(brief: PlanBrief, writer: SectionWriter, clear: readonly RankedScenario[]): Claims {
  const names = listed(clear.map(({ candidate }) => candidate.name));
  const slots = clear.map(({ sheet }) => sheet.feasibility.alternatives.slot);
  const who = listed(
    slots
      .flatMap((slot) => voiceOn(brief, slot)?.who ?? [])
      .filter((name, place, all) => all.findIndex(({ zh }) => zh === name.zh) === place),
  );
  return writer.claim(
    'interview',
    asSentence(
      both(
        `${names.zh}比过别的办法：据${who.zh}的回答，AI 明显更合适。`,
        `${names.en} ${clear.length > 1 ? 'were' : 'was'} held against other ways: by the ${clear.length > 1 ? 'answers' : 'answer'} of ${who.en}, AI is clearly the better one.`,
      ),
    ),
    evidenceOn(brief, slots),
  );
}

function notCompared(writer: SectionWriter, unasked: readonly RankedScenario[]): Claims {
  const names = listed(unasked.map(({ candidate }) => candidate.name));
  const [first] = unasked;
  const way = first ? otherWay(first) : null;
  const of = first && unasked.length > 1 ? first.candidate.name : null;
  return writer.claim(
    'assumption',
    asSentence(
      both(
        `${names.zh}该不该用 AI，还没有人拿别的办法比过，立项前补这一课${way ? `；${of ? `${of.zh}的` : ''}对照是“${way.zh}”` : ''}。`,
        `Nobody has yet held ${names.en} against a way without AI; do it before approval${way ? `, ${of ? `${of.en} ` : ''}against “${way.en}”` : ''}.`,
      ),
    ),
    unasked.flatMap(({ candidate, sheet }) => [
      sourceIds.tool('judge_feasibility', candidate.id),
      sourceIds.assumption(sheet.feasibility.alternatives.slot),
    ]),
  );
}
