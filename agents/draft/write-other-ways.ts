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
  return writer.paragraph(
    ...asked
      .filter((scenario) => level(scenario) < aiBetter)
      .map((scenario) => contested(brief, writer, scenario)),
    clear.length === 0 ? [] : better(brief, writer, clear),
    unasked.length === 0 ? [] : notCompared(writer, unasked),
  );
}

/** The catalogue's other way as a clause; null for an idea of the company's own. */
function otherWay({ candidate }: RankedScenario): Bilingual | null {
  return candidate.typical ? asClause(candidate.typical.alternative) : null;
}

function contested(brief: PlanBrief, writer: SectionWriter, scenario: RankedScenario): Claims {
  const { candidate, sheet } = scenario;
  const { slot } = sheet.feasibility.alternatives;
  const voice = voiceOn(brief, slot);
  if (!voice) return [];
  const saying = sayingOf(voice);
  const way = otherWay(scenario);
  return writer.claim(
    'interview',
    way
      ? both(
          `${candidate.name.zh}不用 AI 行不行？${saying.zh}；先拿另一条路作对照：${way.zh}。`,
          `Can ${candidate.name.en} do without AI? ${saying.en}; the other way to hold it against: ${way.en}.`,
        )
      : both(
          `${candidate.name.zh}不用 AI 行不行？${saying.zh}。`,
          `Can ${candidate.name.en} do without AI? ${saying.en}.`,
        ),
    [sourceIds.tool('judge_feasibility', candidate.id), ...evidenceOn(brief, [slot])],
  );
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
