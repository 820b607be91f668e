import { type Bilingual, both } from '../../src/domain/language.ts';
import type { TraceStep } from '../tool.ts';
import type { AiStage, CompanySide, DesignedScenario } from './schema.ts';

/** Fewer than three ready scenarios make trials and no programme; ours, the guide gives no number. */
const scenariosOfProgramme = 3;

export interface AiStageVerdict {
  readonly stage: AiStage;
  readonly stated: boolean;
  readonly because: Bilingual;
  readonly trace: readonly TraceStep[];
}

/**
 * First trials or a programme that changes the business (guide 2.2, page 13; where the line runs is ours). What the
 * company says counts. Else it is a programme only where no group platform does the work, three scenarios are ready
 * (quadrants 1 and 2) and the company wants a different business: it says that it is in transformation, puts innovation
 * first, or means at least half of the scenarios to bring a product or an income. Silence never makes a programme.
 */
export function aiStageOf(company: CompanySide, scenarios: readonly DesignedScenario[]): AiStageVerdict {
  const ready = scenarios.filter(({ quadrant }) => quadrant === 1 || quadrant === 2).length;
  const outward = scenarios.filter(({ effect }) => effect === 'product' || effect === 'income').length;
  const joined = company.groupPlatform === 'running';
  const broad = ready >= scenariosOfProgramme;
  const aims =
    company.transforming === true || company.priority === 'innovation' || outward * 2 >= scenarios.length;
  const derived: AiStage = !joined && broad && aims ? 'programme' : 'first-trials';
  const stated = company.aiStage !== undefined;
  const stage = company.aiStage ?? derived;
  return {
    stage,
    stated,
    because: stated ? statedText(stage) : derivedText(stage, { joined, broad, ready }),
    trace: [
      {
        rule: 'ai-stage.stated',
        fired: stated,
        on: ['company.aiStage'],
        because: stated
          ? statedText(stage)
          : both(
              '公司没有说是初试还是整体变革。',
              'The company has not said whether these are trials or a programme.',
            ),
      },
      {
        rule: 'ai-stage.group-platform',
        fired: joined,
        on: ['company.groupPlatform'],
        because: joined
          ? both(
              '集团的 AI 平台已经在用，本公司接入，不另起变革项目。',
              'The group runs an AI platform; the company joins it and starts no programme of its own.',
            )
          : both('没有已在用的集团 AI 平台。', 'No AI platform of a group is known to run.'),
      },
      {
        rule: 'ai-stage.breadth',
        fired: broad,
        on: ['scenarios.quadrant'],
        because: both(
          `位于第一、第二象限的场景有 ${ready} 个，达到 ${scenariosOfProgramme} 个才谈得上整体变革（门槛为本产品自定）。`,
          `Scenarios in quadrants 1 and 2: ${ready}; a programme takes ${scenariosOfProgramme} (our own threshold).`,
        ),
      },
      {
        rule: 'ai-stage.aim',
        fired: aims,
        on: ['company.transforming', 'company.priority', 'scenarios.effect'],
        because: aims
          ? both(
              '公司自述正在转型、以创新为先，或半数以上场景要做新产品、新收入。',
              'The company is in transformation, puts innovation first, or means half or more of the scenarios to bring a product or an income.',
            )
          : both('没有人说要借此改变业务本身。', 'Nobody said that the business itself is to change.'),
      },
    ],
  };
}

function statedText(stage: AiStage): Bilingual {
  return stage === 'programme'
    ? both('公司把这次建设定为整体变革项目。', 'The company calls this a transformation programme.')
    : both('公司把这次建设定为初步尝试。', 'The company calls these first trials.');
}

function derivedText(
  stage: AiStage,
  { joined, broad, ready }: { readonly joined: boolean; readonly broad: boolean; readonly ready: number },
): Bilingual {
  if (stage === 'programme') {
    return both(
      `${ready} 个场景条件具备、可以先做，公司又要改变业务本身，按整体变革项目设计；须由高层确认。`,
      `${ready} scenarios are ready to deploy and the business itself is to change, so this is designed as a programme; the top has to confirm it.`,
    );
  }
  if (joined) {
    return both(
      '集团的 AI 平台已经在用，本公司接入并小步推进。',
      'The group runs an AI platform; the company joins it in small steps.',
    );
  }
  return broad
    ? both(
        '没有人说要借此改变业务本身，按初步尝试设计，小步推进。',
        'Nobody said that the business itself is to change, so these are designed as first trials, in small steps.',
      )
    : both(
        `位于第一、第二象限的场景不足 ${scenariosOfProgramme} 个（现有 ${ready} 个），按初步尝试设计，小步推进。`,
        `Fewer than ${scenariosOfProgramme} scenarios (${ready}) are in quadrants 1 and 2, so these are designed as first trials, in small steps.`,
      );
}
