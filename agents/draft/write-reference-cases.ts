import type { Case } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type LikeCase, likeCases, nearestByProcess } from './like-cases.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './plan-sources.ts';
import { asClause, asSentence, evidenceOn, listed, voiceOn } from './voice.ts';

/** One or two cases with their figures as told, why they fit, and what does not carry over (guide, chapter 4). */
export const writeReferenceCases: PlanSectionWriter = {
  id: 'reference-cases',
  title: both('可参考的案例', 'Cases to learn from'),
  write(brief) {
    const writer = sectionWriter(brief, 'reference-cases');
    const cases = likeCases(brief);
    const told = new Set<string>();
    if (cases.length === 0) return noLikeCase(brief, writer);
    return [
      ...cases.flatMap((like) => [
        ...writer.paragraph(whyItFits(brief, writer, like), effects(writer, like.entry)),
        ...writer.paragraph(carryOver(brief, writer, like, told)),
      ]),
      ...writer.paragraph(noTarget(writer, cases)),
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
          `${organisation.zh}不在${industry.name.zh}行业，参考的只是${near.zh}这一件事。`,
          `${asSentence(organisation).en} is not in ${industry.name.en}; it is of use for ${near.en} only.`,
        ),
    cites,
  );
}

const standingNames: Readonly<Record<Case['effects'][number]['standing'], Bilingual>> = {
  reported: both('案例方报告', 'as reported by the case'),
  trial: both('试点数字', 'figures of a trial'),
  estimate: both('只是估计', 'an estimate only'),
};

const effectsShown = 3;

/** What was measured first; each with its standing, never more than it was (G0-07). */
function effects(writer: SectionWriter, entry: Case): Claims {
  return entry.effects.slice(0, effectsShown).flatMap(({ text, standing }) => {
    const clause = asClause(text);
    const name = standingNames[standing];
    return writer.claim(
      'case',
      asSentence(both(`${clause.zh}（${name.zh}）。`, `${clause.en} (${name.en}).`)),
      [sourceIds.case(entry.id)],
    );
  });
}

function carryOver(brief: PlanBrief, writer: SectionWriter, { entry }: LikeCase, told: Set<string>): Claims {
  const conditions = entry.conditions.filter(({ zh }) => !told.has(zh)).slice(0, 3);
  for (const { zh } of conditions) told.add(zh);
  const clauses = conditions.map(asClause);
  const size = voiceOn(brief, 'company.employees');
  return [
    ...writer.claim(
      'case',
      both(
        `搬不过来的是：${clauses.map((text) => text.zh).join('；')}。`,
        `What does not carry over: ${clauses.map((text) => text.en).join('; ')}.`,
      ),
      [sourceIds.case(entry.id)],
    ),
    ...(size && told.size === conditions.length
      ? writer.claim(
          'judgement',
          both(
            `本公司 ${size.value.zh}，投入要按自己的体量算，不按案例的。`,
            `The company has ${size.value.en}; the outlay follows its own size and not the case's.`,
          ),
          evidenceOn(brief, ['company.employees']),
        )
      : []),
  ];
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
  const nearest = nearestByProcess(brief);
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
        `指南没有${industry.name.zh}的案例，也没有相同的场景。最近的是${entry.organisation.zh}，相通之处只在“${process.zh}”这个环节（对应${scenario.zh}）。`,
        `The guide has no case from ${industry.name.en} and none with the same scenario. The nearest is ${entry.organisation.en}, which shares only the process of ${process.en} (here ${scenario.en}).`,
      ),
      [sourceIds.case(entry.id), sourceIds.engagement],
    ),
    effects(writer, { ...entry, effects: entry.effects.slice(0, 1) }),
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
