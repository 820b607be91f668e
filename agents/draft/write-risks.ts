import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './plan-sources.ts';
import { type RelevantRisk, relevantRisks } from './relevant-risks.ts';
import { firstPilot, monthOf, scheduleOf } from './roadmap-facts.ts';
import { asClause, asSentence, holderOf } from './voice.ts';

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
    return risks.flatMap((entry) =>
      writer.paragraph(why(writer, entry), answers(writer, entry), ownerAndTime(brief, writer, entry)),
    );
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

function answers(writer: SectionWriter, { risk, work }: RelevantRisk): Claims {
  const clauses = risk.responses.slice(0, work ? 2 : 3).map(asClause);
  const list = both(clauses.map((text) => text.zh).join('；'), clauses.map((text) => text.en).join('; '));
  return writer.claim('guidance', asSentence(both(`${list.zh}。`, `${list.en}.`)), [sourceIds.risk(risk.id)]);
}

function ownerAndTime(brief: PlanBrief, writer: SectionWriter, { risk, work }: RelevantRisk): Claims {
  const owner = holderOf(brief, risk.owner);
  const schedule = scheduleOf(brief);
  if (work) {
    const end = monthOf(work.end);
    return writer.claim(
      'judgement',
      both(
        `${owner.zh}盯这件事，路线图里的“${work.name.zh}”要在 ${end.zh}底前交卷。`,
        `It is for ${owner.en}; ${work.name.en} in the roadmap has to deliver by the end of ${end.en}.`,
      ),
      [sourceIds.risk(risk.id), sourceIds.engagement, sourceIds.tool('stage_roadmap', work.id)],
    );
  }
  const pilot = schedule ? firstPilot(schedule) : null;
  if (pilot) {
    const start = monthOf(pilot.start);
    return writer.claim(
      'judgement',
      both(
        `责任在${owner.zh}，最晚 ${start.zh}首个试点开工前要有说法。`,
        `It is for ${owner.en} to settle before the first pilot starts in ${start.en}.`,
      ),
      [sourceIds.risk(risk.id), sourceIds.engagement, sourceIds.tool('stage_roadmap', pilot.id)],
    );
  }
  return writer.claim(
    'judgement',
    both(`责任在${owner.zh}，立项前先定下来。`, `It is for ${owner.en} to settle before approval.`),
    [sourceIds.risk(risk.id), sourceIds.engagement],
  );
}
