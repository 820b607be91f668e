import type { ProcessKind, ValueChainLink } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { StrategyPriority } from '../fit-weights/schema.ts';
import { effectNames } from './business-model.ts';
import type { BusinessEffect, DesignedScenario, StrategyFit } from './schema.ts';
import { gainOf, linkName } from './value-chain.ts';

export const priorityNames: Readonly<Record<StrategyPriority, Bilingual>> = {
  cost: both('降本增效', 'lower cost and higher efficiency'),
  growth: both('扩大业务、增加收入', 'more business and revenue'),
  experience: both('让客户更满意', 'happier customers'),
  safety: both('安全稳健', 'safety and control'),
  innovation: both('新产品和新模式', 'new products and ways of doing business'),
};

/** Links in which a priority is earned directly; ours. */
const directLinks: Readonly<Record<StrategyPriority, readonly ValueChainLink[]>> = {
  cost: ['production', 'supply', 'logistics', 'management'],
  growth: ['marketing', 'production', 'research'],
  experience: ['service', 'quality', 'logistics'],
  safety: ['risk', 'quality'],
  innovation: ['research'],
};

/** Effects that serve a priority wherever they arise; ours. */
const directEffects: Readonly<Record<StrategyPriority, readonly BusinessEffect[]>> = {
  cost: [],
  growth: ['product', 'income'],
  experience: ['service'],
  safety: [],
  innovation: ['product', 'income'],
};

/** From this level on somebody who said so holds that the scenario does much for it; ours. */
const muchServed = 4;

/**
 * Whether a scenario serves what the company says it wants most (guide 2.2, pages 11-12: strategy leads the design).
 * What people said of it counts before the link it stands in, so that no section calls indirect what another scores
 * high. Null where the priority is not known, neither link nor effect is, or only the catalogue speaks for it.
 */
export function strategyFitOf(
  { link, effect, serves, touchesSafety }: DesignedScenario,
  priority: StrategyPriority | undefined,
  kind?: ProcessKind,
): StrategyFit | null {
  if (priority === undefined) return null;
  const wanted = priorityNames[priority];
  const served = serves?.[priority];
  const much = served !== undefined && served.level >= muchServed;
  if (served?.stated && much) {
    return {
      priority,
      fit: 'direct',
      because: both(
        `公司最看重“${wanted.zh}”，而这个场景在这一点上打到第 ${served.level} 级`,
        `the company wants ${wanted.en} most, and on that people put this at level ${served.level}`,
      ),
    };
  }
  if (priority === 'safety' && touchesSafety === true) {
    return {
      priority,
      fit: 'direct',
      because: both(
        `公司最看重“${wanted.zh}”，这个场景关系到安全，上线前要过安全验证`,
        `the company wants ${wanted.en} most, and this touches safety and is validated before launch`,
      ),
    };
  }
  if (effect !== null && directEffects[priority].includes(effect)) {
    return {
      priority,
      fit: 'direct',
      because: both(
        `公司最看重“${wanted.zh}”，这个场景要带来${effectNames[effect].zh}，方向一致`,
        `the company wants ${wanted.en} most, and this is meant to bring ${effectNames[effect].en}: the two agree`,
      ),
    };
  }
  if (link === null) return null;
  const direct = directLinks[priority].includes(link);
  if (!direct && much) return null;
  return {
    priority,
    fit: direct ? 'direct' : 'indirect',
    because: direct
      ? both(
          `公司最看重“${wanted.zh}”，这个场景在${linkName(link).zh}环节直接得利：${gainOf(link, kind).zh}`,
          `the company wants ${wanted.en} most, and the gain in ${linkName(link).en} is a direct one: ${gainOf(link, kind).en}`,
        )
      : both(
          `公司最看重“${wanted.zh}”，而这个场景得利在${linkName(link).zh}环节，只能间接帮上忙；发起人要说清楚为什么仍先做它`,
          `the company wants ${wanted.en} most, while the gain is in ${linkName(link).en}, which helps only indirectly; the sponsor has to say why it still comes first`,
        ),
  };
}
