import { type Bilingual, both } from '../../../src/domain/language.ts';
import type { DocumentScenario } from '../../../src/domain/roadmap-document.ts';
import { says, wordsOf } from '../document-text.ts';
import type { Placed } from '../placed.ts';
import type { PlacedActivity } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

/** Ours: below this a scenario lacks more than one condition; the same cap that judge_feasibility sets. */
const lowFeasibility = 40;

const guide = { section: '2.1', page: '5-6' } as const;

/** What the map of value and feasibility allows (guide 2.1). */
export const scenarioRules: readonly LintRule[] = [
  {
    id: 'scenario/vetoed',
    severity: 'error',
    title: both('选了被否决的场景', 'A vetoed scenario is chosen'),
    why: both(
      '法律或伦理上通不过，或不该用 AI 的场景，价值再高也不能做。',
      'What law or ethics bar, or what is better done without AI, is not done however valuable.',
    ),
    fix: both(
      '改为 rejected 并写明理由，或先消除否决的原因。',
      'Reject it with the reason, or remove the cause of the veto first.',
    ),
    guide: { section: '2.1', page: '10' },
    reads: 'roadmap',
    check: ({ scenarios }) =>
      scenarios
        .filter(({ entry }) => entry.decision === 'chosen' && entry.vetoed === true)
        .map((scenario) => ({
          path: [...scenario.path, 'decision'],
          message: both(
            `${called(scenario).zh}已被否决，却仍被选中。`,
            `${called(scenario).en} is vetoed and still chosen.`,
          ),
        })),
  },
  {
    id: 'scenario/infeasible',
    severity: 'warning',
    title: both('选了可行性很低的场景', 'A scenario of low feasibility is chosen'),
    why: both(
      `可行性不到 ${lowFeasibility} 分，或落在第四象限，说明条件还差得远。`,
      `Below ${lowFeasibility} points, or in quadrant 4, its conditions are far from met.`,
    ),
    fix: both(
      '先补条件再排，或列入储备并写明何时再看。',
      'Meet the conditions first, or hold it in reserve with a day to look again.',
    ),
    guide,
    reads: 'roadmap',
    check: ({ scenarios }) =>
      scenarios
        .filter(
          ({ entry }) =>
            entry.decision === 'chosen' &&
            (entry.quadrant === 4 || (entry.feasibility ?? lowFeasibility) < lowFeasibility),
        )
        .map((scenario) => ({
          path: [...scenario.path, 'decision'],
          message: both(
            `${called(scenario).zh}条件还不具备，却已被选中。`,
            `${called(scenario).en} is chosen before its conditions are met.`,
          ),
        })),
  },
  {
    id: 'scenario/early-rollout',
    severity: 'error',
    title: both('第三、第四象限的场景排了推广', 'Rollout of a scenario of quadrant 3 or 4'),
    why: both(
      '第三象限先投入或联合创新，第四象限先储备；现在推广，等于跳过补条件这一步。',
      'Quadrant 3 is invested in or created with partners first, and quadrant 4 is held; a rollout now skips meeting the conditions.',
    ),
    fix: both(
      '去掉推广，只留试点或补条件的工作；条件满足后重新评分。',
      'Leave out the rollout and keep the pilot or the groundwork; score again once conditions are met.',
    ),
    guide,
    reads: 'roadmap',
    check: ({ scenarios, activities }) =>
      ofScenarios(activities, scenarios).flatMap(({ activity, scenario }) =>
        activity.kind === 'rollout' && (scenario.entry.quadrant ?? 1) >= 3
          ? [
              {
                path: [...activity.path, 'kind'],
                message: both(
                  `${called(scenario).zh}在第 ${scenario.entry.quadrant} 象限，却排了推广。`,
                  `${called(scenario).en} is in quadrant ${scenario.entry.quadrant}, and its rollout is scheduled.`,
                ),
              },
            ]
          : [],
      ),
  },
  {
    id: 'scenario/contradiction',
    severity: 'error',
    title: both('暂缓或不做的场景却排了工作', 'Work scheduled for a scenario that is not chosen'),
    why: both(
      '一处说不做，一处排了工，必有一处是错的。',
      'One place says no and another schedules it; one is wrong.',
    ),
    fix: both('去掉这项工作，或改掉对场景的决定。', 'Drop the work, or change the decision.'),
    guide: null,
    reads: 'roadmap',
    check: ({ scenarios, activities }) =>
      ofScenarios(activities, scenarios).flatMap(({ activity, scenario }) =>
        (scenario.entry.decision === 'deferred' || scenario.entry.decision === 'rejected') &&
        activity.kind !== 'enabler'
          ? [
              {
                path: [...activity.path, 'scenario'],
                message: both(
                  `${called(scenario).zh}没有被选中，却排了${activity.called.zh}。`,
                  `${called(scenario).en} is not chosen, yet ${activity.called.en} is scheduled.`,
                ),
              },
            ]
          : [],
      ),
  },
  {
    id: 'scenario/reason',
    severity: 'error',
    title: both('场景的取舍没有理由', 'Scenario decided without a reason'),
    why: both(
      '为什么做、为什么不做，是管理层最先要问的。',
      'Why this and why not that is what a board asks first.',
    ),
    fix: both('写明对这个场景作出这个决定的理由。', 'State why it was decided so.'),
    guide,
    reads: 'roadmap',
    check: ({ scenarios }) =>
      scenarios
        .filter(({ entry }) => entry.decision && !says(entry.reason))
        .map((scenario) => ({
          path: scenario.path,
          message: both(
            `${called(scenario).zh}的取舍没有理由。`,
            `${called(scenario).en} is decided without a reason.`,
          ),
        })),
  },
  {
    id: 'scenario/undecided',
    severity: 'warning',
    title: both('场景没有结论', 'Scenario without a decision'),
    why: both(
      '评过却没有结论的场景，会悄悄回到桌面上。',
      'A scenario weighed and not decided comes back by the side door.',
    ),
    fix: both('写明 chosen、deferred 或 rejected。', 'Mark it chosen, deferred or rejected.'),
    guide,
    reads: 'roadmap',
    check: ({ scenarios }) =>
      scenarios
        .filter(({ entry }) => !entry.decision)
        .map((scenario) => ({
          path: scenario.path,
          message: both(`${called(scenario).zh}没有结论。`, `${called(scenario).en} has no decision.`),
        })),
  },
  {
    id: 'scenario/review',
    severity: 'warning',
    title: both('暂缓的场景没有复查日期', 'Deferred scenario without a day to look again'),
    why: both(
      '条件会变，不定下何时再看，就等于放弃。',
      'Conditions change; deferred without a day is dropped.',
    ),
    fix: both(
      '写明 review：哪天、看什么条件。',
      'State in review the day, and which condition is looked at.',
    ),
    guide: { section: '2.1', page: '6' },
    reads: 'roadmap',
    check: ({ scenarios }) =>
      scenarios
        .filter(({ entry }) => entry.decision === 'deferred' && !entry.review?.trim())
        .map((scenario) => ({
          path: scenario.path,
          message: both(
            `${called(scenario).zh}暂缓，但没有写何时再看。`,
            `${called(scenario).en} is deferred without a day to look again.`,
          ),
        })),
  },
  {
    id: 'scenario/all-chosen',
    severity: 'warning',
    title: both('没有一个场景落选', 'No scenario was turned down'),
    why: both('全都选上，说明没有真正比较过。', 'Where all are chosen nothing was weighed.'),
    fix: both('列出考虑过而没有选的场景和理由。', 'List what was considered and not chosen, with reasons.'),
    guide,
    reads: 'roadmap',
    check: ({ scenarios, root }) =>
      scenarios.length > 0 && scenarios.every(({ entry }) => entry.decision === 'chosen')
        ? [
            {
              path: [...root, 'scenarios'],
              message: both(
                `列出的 ${scenarios.length} 个场景全部选中，没有暂缓或不做的。`,
                `All ${scenarios.length} scenarios listed are chosen; none is deferred or rejected.`,
              ),
            },
          ]
        : [],
  },
];

function called({ path, entry }: Placed<DocumentScenario>): Bilingual {
  const name = wordsOf(entry.name);
  const place = Number(path.at(-1)) + 1;
  return name.zh === ''
    ? both(`第 ${place} 个场景`, `Scenario ${place}`)
    : both(`场景“${name.zh}”`, `The scenario "${name.en}"`);
}

function ofScenarios(
  activities: readonly PlacedActivity[],
  scenarios: readonly Placed<DocumentScenario>[],
): readonly { readonly activity: PlacedActivity; readonly scenario: Placed<DocumentScenario> }[] {
  return activities.flatMap((activity) => {
    const scenario = scenarios.find(({ entry }) => entry.id && entry.id === activity.entry.scenario);
    return scenario ? [{ activity, scenario }] : [];
  });
}
