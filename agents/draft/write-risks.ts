import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { type RelevantRisk, relevantRisks } from './relevant-risks.ts';
import { firstPilot, monthOf, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, holderCell } from './voice.ts';

/** Only the risks that the findings make this company's own, with answers (guide chapter 3), owner and time. */
export const writeRisks: PlanSectionWriter = {
  id: 'risks',
  title: both('风险与应对', 'Risks and answers'),
  write(brief) {
    const writer = sectionWriter(brief, 'risks');
    const risks = relevantRisks(brief);
    if (risks.length === 0) {
      return writer.gap(
        both(
          '还没有任何回答指向具体的风险，现在列一份通用清单没有意义。',
          'No answer points to a risk of this company yet, and a general list would be of no use.',
        ),
      );
    }
    return [
      ...overview(brief, writer, risks),
      ...risks.flatMap((entry) => writer.paragraph(why(writer, entry), answers(writer, entry))),
    ];
  },
};

type Claims = readonly Claim[];

function why(writer: SectionWriter, { risk, why: ground, citations }: RelevantRisk): Claims {
  return writer.claim(
    'judgement',
    both(`${risk.name.zh}。${ground.zh}`, `${risk.name.en}. ${asSentence(ground).en}`),
    [...citations, sourceIds.risk(risk.id)],
  );
}

function answers(writer: SectionWriter, { answers: clauses, answersFrom }: RelevantRisk): Claims {
  const list = both(clauses.map((text) => text.zh).join('；'), clauses.map((text) => text.en).join('; '));
  return writer.claim('guidance', asSentence(both(`${list.zh}。`, `${list.en}.`)), answersFrom);
}

function overview(brief: PlanBrief, writer: SectionWriter, risks: readonly RelevantRisk[]): readonly Block[] {
  const rows = risks.map((entry) => ({ risk: entry.risk, due: dueBy(brief, entry) }));
  return writer.table({
    caption: both('谁负责，到什么时候', 'Who answers for it, and by when'),
    columns: [both('风险', 'Risk'), both('负责', 'Owner'), both('时限', 'Due')],
    rows: rows.map(({ risk, due }) => [risk.name, holderCell(brief, risk.owner), due.text]),
    citations: [
      sourceIds.engagement,
      ...rows.flatMap(({ risk, due }) => [sourceIds.risk(risk.id), ...due.citations]),
    ],
  });
}

function dueBy(
  brief: PlanBrief,
  { risk, work, by }: RelevantRisk,
): { readonly text: Bilingual; readonly citations: readonly string[] } {
  if (work) {
    const end = monthOf(work.end);
    return {
      text: both(
        `${end.zh}底，随“${work.name.zh}”一起验收`,
        `end of ${end.en}, accepted together with ${work.name.en}`,
      ),
      citations: [sourceIds.tool('stage_roadmap', work.id)],
    };
  }
  if (by) {
    const day = describeDate(by, 'day');
    return {
      text: both(`${day.zh}之前`, `by ${day.en}`),
      citations: [sourceIds.tool('answer_difficulties', risk.id)],
    };
  }
  const schedule = scheduleOf(brief);
  const pilot = schedule ? firstPilot(schedule) : null;
  if (!pilot) return { text: both('立项之前', 'before approval'), citations: [] };
  const start = monthOf(pilot.start);
  return {
    text: both(`${start.zh}首个试点开工之前`, `before the first pilot starts in ${start.en}`),
    citations: [sourceIds.tool('stage_roadmap', pilot.id)],
  };
}
