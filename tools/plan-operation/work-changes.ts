import type { ProcessKind } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { OperatedScenario, PlanOperationOutput, WorkChange } from './schema.ts';

type By = ProcessKind['steps'][number]['by'];

const doers: Readonly<Record<By, Bilingual>> = {
  person: both('人', 'people'),
  ai: both('AI', 'AI'),
  rule: both('规则', 'rules'),
  system: both('系统', 'the system'),
};

/** What business and process have to take in (guide 2.4, pages 24 to 25): steps that are new or change hands, and posts. */
export function workChanges(scenario: OperatedScenario, processes: readonly ProcessKind[]): WorkChange {
  const process = processes.find(({ id }) => id === scenario.process);
  if (!process) return { scenario: scenario.id, known: false, steps: [], posts: [] };
  const steps = process.steps.flatMap((step): Bilingual[] => {
    if (!step.today) {
      const keeper = roleNames[step.role];
      return [
        both(`新增：${step.name.zh}（${keeper.zh}负责）`, `New: ${step.name.en} (kept by the ${keeper.en})`),
      ];
    }
    if (step.today_by === undefined || step.today_by === step.by) return [];
    const [from, to] = [doers[step.today_by], doers[step.by]];
    return [
      both(`由${from.zh}改为${to.zh}：${step.name.zh}`, `From ${from.en} to ${to.en}: ${step.name.en}`),
    ];
  });
  const posts = process.posts.map(({ post, change }) =>
    both(`${post.zh}：${change.zh}`, `${post.en}: ${change.en}`),
  );
  return { scenario: scenario.id, known: true, steps, posts };
}

/** The wheel that feedback turns (guide 2.4, page 24); owners and rhythm are ours. What only sees or forecasts has no prompts. */
export function flywheel(weeks: number, withLanguage: boolean): PlanOperationOutput['flywheel'] {
  const everyStep = both(`每 ${weeks} 周一轮`, `every ${weeks} weeks`);
  return [
    {
      id: 'collect',
      text: both(
        '在应用里收：哪条改了、改成什么、为什么不用',
        'Collect in the application: what was changed, into what, and why a result was not used',
      ),
      owner: 'business_lead',
      rhythm: both('随用随记', 'as it is used'),
    },
    {
      id: 'sort',
      text: withLanguage
        ? both(
            '整理脱敏，分成知识缺口、模型出错、流程不顺三类',
            'Mask and sort: gaps in knowledge, errors of the model, snags in the process',
          )
        : both(
            '整理归类：没见过的情形、模型出错、数据有误、流程不顺',
            'Sort: cases not met before, errors of the model, faulty data, snags in the process',
          ),
      owner: 'data_lead',
      rhythm: both('每周', 'weekly'),
    },
    {
      id: 'judge',
      text: withLanguage
        ? both('典型的错题补进评测题', 'Add typical errors to the evaluation set')
        : both('典型的错例补进评测样本', 'Add typical errors to the evaluation samples'),
      owner: 'data_lead',
      rhythm: everyStep,
    },
    {
      id: 'improve',
      text: withLanguage
        ? both(
            '补知识、改提示词；攒够了再微调或换模型',
            'Fill in knowledge and change prompts; tune or change the model once there is enough',
          )
        : both(
            '补样本、调阈值；偏差超过限值就停用重训',
            'Add samples and adjust thresholds; stop and retrain once the error passes its limit',
          ),
      owner: 'it_lead',
      rhythm: everyStep,
    },
    {
      id: 'release',
      text: both(
        '过了评测才发布，并告诉提意见的人改了什么',
        'Release what passes evaluation, and tell those who spoke up what was changed',
      ),
      owner: 'it_lead',
      rhythm: everyStep,
    },
  ];
}
