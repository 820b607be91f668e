import { both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';

/** How far the plan may be trusted: the method's age and standing (G0-03), and what is this product's own. */
export const writeLimits: PlanSectionWriter = {
  id: 'limits-and-evidence',
  title: both('方法的边界', 'Limits of the method'),
  write(brief) {
    return method(brief, sectionWriter(brief, 'limits-and-evidence'));
  },
};

function method(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { thresholds } = brief.view.assessment.map;
  const { caps } = brief.view.assessment.feasibility.output;
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  return [
    ...writer.paragraph(
      writer.claim(
        'guidance',
        both(
          '阶段划分、价值与可行性的评分、部署和选型的思路，依据 2024 年 12 月的人工智能行业应用建设指南（来源：中国信息通信研究院）。它不是标准，编者自己请读者指正；此后的法规和技术变化要另行核对。',
          'The stages, the scores of value and feasibility and the reasoning on deployment and models follow the guide to building AI applications in industry of December 2024. Source: China Academy of Information and Communications Technology (CAICT). The guide is no standard, its authors ask for corrections, and law and technology since then have to be checked apart.',
        ),
        [sourceIds.method],
      ),
    ),
    ...writer.list(
      writer.claim(
        'judgement',
        both(
          `指南没有给分界线。价值 ${thresholds.value} 分、可行性 ${thresholds.feasibility} 分是本产品定的，可以改；${thresholds.nearWithin} 分以内算贴近。`,
          `The guide draws no lines. Value ${thresholds.value} points and feasibility ${thresholds.feasibility} points are this product's own and can be changed; within ${thresholds.nearWithin} points counts as near.`,
        ),
        [sourceIds.tool('map_scenarios')],
      ),
      writer.claim(
        'judgement',
        both(
          `可行性各维度怎样合成也是本产品定的：有一项在最低级，总分最多 ${caps.level1} 分；次低级，最多 ${caps.level2} 分。`,
          `How the feasibility dimensions combine is our own too: with one at the lowest level the score is at most ${caps.level1} points, at the next at most ${caps.level2} points.`,
        ),
        [sourceIds.tool('judge_feasibility'), sourceIds.guidance('feasibility.six-dimensions')],
      ),
      writer.claim(
        'judgement',
        both(
          '权重的起步配置、每个阶段放几个场景、先后怎样排，都是本产品的规则，指南只给了方向。',
          'The starting weights, how many scenarios a stage holds and how they are ordered are rules of this product; the guide gives the direction only.',
        ),
        [sourceIds.tool('score_value', 'weights'), sourceIds.guidance('operation.small-steps')],
      ),
      activities.length === 0
        ? []
        : writer.claim(
            'assumption',
            both(
              '金额、工期和人手没有一个出自指南：公司说过的用公司的，其余是目录里带区间的假设。',
              "No amount, duration or headcount is the guide's: what the company stated is used, and the rest are the catalogue's assumptions with a range.",
            ),
            activities.slice(0, 2).map(({ id }) => sourceIds.means(id)),
          ),
    ),
  ];
}
