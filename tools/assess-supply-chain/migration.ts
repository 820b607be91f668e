import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import type { LinkRisk, Migration, SupplyLink } from './schema.ts';
import { linkNames } from './wording.ts';

/**
 * What runs on top moves before what it runs on: chips cannot be changed until framework and tools run on the new ones.
 * Within that order each step stands alone, so the plan can stop after any of them.
 */
const migrationOrder: readonly SupplyLink[] = [
  'data-source',
  'base-model',
  'toolchain',
  'framework-engine',
  'servers-cloud',
  'chips',
];

/** Months of the trial and of the switch itself; estimates of ours, as the guide gives none. */
const durations: Readonly<
  Record<
    SupplyLink,
    { readonly trial: readonly [number, number]; readonly switch: readonly [number, number] }
  >
> = {
  'data-source': { trial: [1, 1], switch: [1, 2] },
  'base-model': { trial: [1, 2], switch: [1, 3] },
  toolchain: { trial: [1, 2], switch: [2, 4] },
  'framework-engine': { trial: [2, 3], switch: [3, 6] },
  'servers-cloud': { trial: [1, 3], switch: [3, 6] },
  chips: { trial: [2, 4], switch: [6, 12] },
};

const testers: Readonly<Record<SupplyLink, Role>> = {
  'data-source': 'data_lead',
  'base-model': 'data_lead',
  toolchain: 'data_lead',
  'framework-engine': 'it_lead',
  'servers-cloud': 'it_lead',
  chips: 'it_lead',
};

const targets: Readonly<Record<SupplyLink, Bilingual>> = {
  'data-source': both(
    '自有数据，或合同写明可持续取用、可转移的来源',
    'own data, or a source whose contract lets it be used on and moved',
  ),
  'base-model': both(
    '可本地部署、接口通用，并有另一家可替的模型',
    'a model that can run on site, has a common interface and can be replaced by another',
  ),
  toolchain: both('成果能导出的开放工具', 'open tools whose results can be taken out'),
  'framework-engine': both(
    '在多种芯片上都能跑、社区活跃的框架',
    'a framework with a living community that runs on several chips',
  ),
  'servers-cloud': both(
    '标准接口的设备，或能换一家的云',
    'equipment with standard interfaces, or a cloud that can be changed',
  ),
  chips: both(
    '供应可控、与现有框架兼容的加速芯片',
    'accelerators of controlled supply that fit the frameworks in use',
  ),
};

/**
 * A plan for what is surely at risk: step by step to something more open, compatible and under control (guide 3.3, page
 * 31). Only the steps that are still missing are listed: where a replacement has been chosen, it need not be chosen again.
 */
export function migrationPlan(links: readonly LinkRisk[]): {
  readonly migration: readonly Migration[];
  readonly months: { readonly low: number; readonly high: number } | null;
} {
  const atRisk = migrationOrder.flatMap((id) =>
    links.filter((link) => link.id === id && link.atLeast !== 'low'),
  );
  let order = 0;
  const migration = atRisk.map((link): Migration => {
    const { id, name, atLeast } = link;
    const steps = [...(link.alternatives === 'planned' ? [] : [choose(id)]), trial(id), switchOver(id)];
    return {
      link: id,
      name,
      risk: atLeast,
      target: targets[id],
      steps: steps.map((step) => {
        order += 1;
        return { order, ...step };
      }),
    };
  });
  const all = migration.flatMap(({ steps }) => steps.map(({ months }) => months));
  return {
    migration,
    months:
      all.length === 0
        ? null
        : {
            low: all.reduce((sum, { low }) => sum + low, 0),
            high: all.reduce((sum, { high }) => sum + high, 0),
          },
  };
}

type Step = Omit<Migration['steps'][number], 'order'>;

function choose(link: SupplyLink): Step {
  const name = linkNames[link];
  const target = targets[link];
  return {
    text: both(
      `为${name.zh}选一个替代，要求是${target.zh}；定下之前不再加深对现有一家的依赖`,
      `Choose a replacement for ${name.en}: ${target.en}. Until it is chosen, do not depend more deeply on what there is`,
    ),
    owner: 'it_lead',
    months: { low: 1, high: 2 },
  };
}

function trial(link: SupplyLink): Step {
  const name = linkNames[link];
  const [low, high] = durations[link].trial;
  return {
    text: both(
      `拿一个不关键的任务，用新旧两套${name.zh}并行跑，比效果、速度和成本`,
      `With one task that is not critical, run old and new ${name.en} side by side and compare results, speed and cost`,
    ),
    owner: testers[link],
    months: { low, high },
  };
}

function switchOver(link: SupplyLink): Step {
  const name = linkNames[link];
  const [low, high] = durations[link].switch;
  return {
    text: both(
      `试通之后分批切换${name.zh}，每批留好回退办法；试不通就停在这一步，换一个替代再来`,
      `Once the trial holds, switch ${name.en} in lots with a way back for each; if it does not hold, stop here and take another replacement`,
    ),
    owner: 'it_lead',
    months: { low, high },
  };
}
