import { type Bilingual, both } from '../../src/domain/language.ts';
import type { BreakId } from '../../tools/diagnose-breaks/schema.ts';
import type { PlanBrief } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writeEcosystem } from './write-ecosystem.ts';
import { writePlatform } from './write-platform.ts';
import { writePortfolio } from './write-portfolio.ts';
import { writeTalent } from './write-talent.ts';

/** The sections that answer each break. */
export const answeredIn: Readonly<Record<BreakId, PlanSectionWriter>> = {
  scenes: writePortfolio,
  solutions: writePlatform,
  architecture: writePlatform,
  talent: writeTalent,
  ecosystem: writeEcosystem,
};

/** The chapter's title up to its colon, as prose points to it; null where this plan has no such chapter. */
export function chapterOf(brief: PlanBrief, id: BreakId): Bilingual | null {
  const section = answeredIn[id];
  if (section.write(brief).length === 0) return null;
  const { zh, en } = section.title;
  return both(zh.split('：')[0] ?? zh, en.split(':')[0] ?? en);
}

/**
 * What this plan does about a break beyond the answer that holds for every company: only what it really schedules, so
 * that no break is answered by work that nobody has planned. Clauses to go on with, without a full stop.
 */
export function plannedAgainst(brief: PlanBrief, id: BreakId): readonly Bilingual[] {
  const { roadmap, enablers } = brief.view.assessment;
  const starts = (roadmap?.starting.length ?? 0) > 0;
  const work = (enabler: string) => enablers.find((required) => required.id === enabler);
  switch (id) {
    case 'scenes':
      return starts
        ? [
            both(
              '选中的先试点、后推广，开工前拿到指标现值',
              'what is chosen is piloted before it is rolled out, with its KPI known before work begins',
            ),
          ]
        : [];
    case 'solutions':
      return [];
    case 'architecture': {
      const platform = work('data-platform');
      if (!platform) return [];
      return [
        platform.scenarios.length > 1
          ? both(
              '统一数据平台作为几个场景共用的先行工作排进了路线图',
              'the data platform stands in the roadmap as groundwork that several scenarios share',
            )
          : both(
              '统一数据平台作为先行工作排进了路线图',
              'the data platform stands in the roadmap as groundwork',
            ),
      ];
    }
    case 'talent':
      return [
        ...(work('staff-training') ? [both('先训首批使用者', 'the first users are trained first')] : []),
        ...(work('hire-core-team') ? [both('缺的骨干排进招聘', 'the key people missing are hired')] : []),
      ];
    case 'ecosystem': {
      const needed = brief.method.partners.kinds.some(({ need }) => need === 'yes');
      return starts && needed
        ? [
            both(
              '选的时候按评分表，写明共同的目标，关键环节备一家替代',
              'a new one is chosen by score card, with common goals in writing and an alternative for each critical link',
            ),
          ]
        : [];
    }
  }
}
