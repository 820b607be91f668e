import type { Case } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type LikeCase, likeCases, nearestByCatalogue, nearestByProcess } from './like-cases.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed, voiceOn } from './voice.ts';

/** One or two cases with their figures as told, why they fit, and what does not carry over (guide, chapter 4). */
export const writeReferenceCases: PlanSectionWriter = {
  id: 'reference-cases',
  title: both('可参考的案例', 'Cases to learn from'),
  write(brief) {
    const writer = sectionWriter(brief, 'reference-cases');
    const cases = likeCases(brief);
    if (cases.length === 0) return noLikeCase(brief, writer);
    return [
      ...cases.flatMap((like) => [
        ...writer.paragraph(
          whyItFits(brief, writer, like),
          effects(writer, like.entry, effectsShown),
          restsOn(writer, like.entry),
        ),
        ...writer.list(...carryOver(writer, like.entry)),
      ]),
      ...writer.paragraph(ownSize(brief, writer), noTarget(writer, cases)),
    ];
  },
};

type Claims = readonly Claim[];

function whyItFits(
  brief: PlanBrief,
  writer: SectionWriter,
  { entry, sameIndustry, scenarios }: LikeCase,
): Claims {
  const near = listed(scenarios);
  const organisation = entry.organisation;
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  const later = !scenarios.some((name) => starting.some(({ scenario }) => scenario.name.zh === name.zh));
  const round = later ? both('，而它不在这一轮', ', which is not in this round') : both('', '');
  const { industry } = brief.view.assessment;
  const cites = [sourceIds.case(entry.id), sourceIds.engagement];
  if (sameIndustry && scenarios.length > 0) {
    return writer.claim(
      'case',
      both(
        `${organisation.zh}：同属${industry.name.zh}，做过的与${near.zh}最接近。`,
        `${asSentence(organisation).en}: also in ${industry.name.en}, and near to ${near.en} in what it did.`,
      ),
      cites,
    );
  }
  return writer.claim(
    'case',
    sameIndustry
      ? both(
          `${organisation.zh}与本公司同行，做的却不是这几个场景，可借的是做法，不是结果。`,
          `${asSentence(organisation).en} is in the same industry but did other things; what can be borrowed is the way of working, not the result.`,
        )
      : both(
          `${organisation.zh}不在${industry.name.zh}行业，参考的只是${near.zh}这一件事${round.zh}。`,
          `${asSentence(organisation).en} is not in ${industry.name.en}; it is of use only for ${near.en}${round.en}.`,
        ),
    cites,
  );
}

type Standing = Case['effects'][number]['standing'];

const standings: readonly Standing[] = ['reported', 'trial', 'estimate'];

const standingNames: Readonly<Record<Standing, Bilingual>> = {
  reported: both('案例方自己的报告', 'as the case reports it'),
  trial: both('试点数字，不是全面上线', 'figures of a trial, not of full operation'),
  estimate: both('推算，不是实绩', 'an estimate, not a result'),
};

const effectsShown = 3;

/** By standing, never more than it was told as (guide, chapter 4; G0-07). */
function effects(writer: SectionWriter, entry: Case, most: number): Claims {
  const shown = entry.effects.slice(0, most);
  return standings.flatMap((standing) => {
    const clauses = shown.filter((effect) => effect.standing === standing).map(({ text }) => asClause(text));
    if (clauses.length === 0) return [];
    const name = standingNames[standing];
    const list = both(clauses.map((text) => text.zh).join('；'), clauses.map((text) => text.en).join('; '));
    return writer.claim('case', asSentence(both(`${list.zh}（${name.zh}）。`, `${list.en} (${name.en}).`)), [
      sourceIds.case(entry.id),
    ]);
  });
}

function restsOn(writer: SectionWriter, entry: Case): Claims {
  const { title } = entry;
  return writer.claim(
    'judgement',
    both(
      `“${title.zh}”靠的是下面这些条件，本公司未必具备。`,
      `“${title.en}” rests on the following, which may be missing here.`,
    ),
    [sourceIds.case(entry.id)],
  );
}

const conditionsShown = 3;

function carryOver(writer: SectionWriter, entry: Case): readonly Claims[] {
  return entry.conditions
    .slice(0, conditionsShown)
    .map((condition) =>
      writer.claim('case', both(`${condition.zh}。`, `${condition.en}.`), [sourceIds.case(entry.id)]),
    );
}

function ownSize(brief: PlanBrief, writer: SectionWriter): Claims {
  const size = voiceOn(brief, 'company.employees');
  if (!size) return [];
  return writer.claim(
    'judgement',
    both(
      `本公司${size.value.zh}，投入按自己的体量算，不按案例的。`,
      `The company has ${size.value.en}; the outlay follows its own size and not the case's.`,
    ),
    evidenceOn(brief, ['company.employees']),
  );
}

function noTarget(writer: SectionWriter, cases: readonly LikeCase[]): Claims {
  return writer.claim(
    'judgement',
    both(
      '以上数字是别人的结果，没有写进本公司的目标；目标等基线测完再定。',
      "These are other people's results, and none has been made a target here; targets are set once the baselines are known.",
    ),
    cases.map(({ entry }) => sourceIds.case(entry.id)),
  );
}

function noLikeCase(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const nearest = nearestByProcess(brief) ?? nearestByCatalogue(brief);
  const { industry } = brief.view.assessment;
  if (!nearest) {
    return writer.gap(
      both(
        `指南的案例里没有${industry.name.zh}的，也没有做过相近场景的，不作牵强的类比。`,
        `None of the guide's cases is in ${industry.name.en} or near to these scenarios, and a forced comparison would mislead.`,
      ),
    );
  }
  const { entry, process, scenario } = nearest;
  const clauses = entry.conditions.slice(0, 2).map(asClause);
  return writer.paragraph(
    writer.claim(
      'case',
      both(
        `指南没有${industry.name.zh}的案例，也没有做过这几个场景的。最近的是${entry.organisation.zh}，相通之处只在${process.zh}（对应${scenario.zh}）。`,
        `The guide has no case from ${industry.name.en} and none with these scenarios. The nearest is ${entry.organisation.en}, which shares no more than ${process.en} (here ${scenario.en}).`,
      ),
      [sourceIds.case(entry.id), sourceIds.engagement],
    ),
    effects(writer, entry, 1),
    writer.claim(
      'case',
      both(
        `差别不小：${clauses.map((text) => text.zh).join('；')}。`,
        `The differences are large: ${clauses.map((text) => text.en).join('; ')}.`,
      ),
      [sourceIds.case(entry.id)],
    ),
  );
}
