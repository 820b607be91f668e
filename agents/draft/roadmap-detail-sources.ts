import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { counted } from '../../src/language/counted.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import { moneyRange } from './roadmap-facts.ts';
import { quarterMoney, quarterName, tightQuarters } from './roadmap-quarters.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/**
 * What the schedule gives beside its dates: the days of decision, groundwork that is shared, where means are short;
 * what more people would bring, and what a small firm does without.
 */
export function roadmapDetailSources(matter: SourceMatter): readonly PlanSource[] {
  const { roadmap } = matter.view.assessment;
  const schedule = roadmap?.output.feasible ? roadmap.output : null;
  return [
    ...(schedule
      ? [milestoneSource(matter, schedule), ...sharedSource(matter, schedule), tightSource(matter, schedule)]
      : []),
    ...staffingSources(matter),
    ...mergedSources(matter),
  ];
}

function milestoneSource(matter: SourceMatter, { milestones, gates }: ScheduledRoadmap): PlanSource {
  return source(matter, {
    id: sourceIds.tool('stage_roadmap', 'milestones'),
    kind: 'tool',
    title: both('测算 · 决策日', 'Calculation · days of decision'),
    reference: 'stage_roadmap#milestones',
    texts: [
      ...milestones.flatMap(({ name, date, decides, checked, otherwise }) => {
        const day = describeDate(date, 'day');
        return [
          both(
            `${day.zh}（${date}）${name.zh}，由${roleNames[decides].zh}决定：`,
            `${day.en} (${date}), ${name.en}, decided by the ${roleNames[decides].en}:`,
          ),
          checked,
          both(`否则：${otherwise.zh}`, `Otherwise: ${otherwise.en}`),
        ];
      }),
      ...gates.flatMap(({ gate, exit, stop }) => [gate, exit, stop]),
    ],
  });
}

/** What all shared groundwork saves, worked out once for the source and the section alike. */
export function savedInAll({ shared }: ScheduledRoadmap): { readonly low: number; readonly high: number } {
  return {
    low: shared.reduce((sum, { saves }) => sum + saves.low, 0),
    high: shared.reduce((sum, { saves }) => sum + saves.high, 0),
  };
}

function sharedSource(matter: SourceMatter, schedule: ScheduledRoadmap): readonly PlanSource[] {
  const { shared } = schedule;
  if (shared.length === 0) return [];
  const all = moneyRange(savedInAll(schedule));
  return [
    source(matter, {
      id: sourceIds.tool('stage_roadmap', 'shared'),
      kind: 'assumption',
      title: both('测算 · 共用的先行工作', 'Calculation · shared groundwork'),
      reference: 'stage_roadmap#shared',
      texts: [
        ...shared.flatMap(({ message, saves }) => {
          const range = moneyRange(saves);
          return [message, both(`即 ${range.zh}。`, `That is ${range.en}.`)];
        }),
        both(
          `共用的先行工作共 ${shared.length} 项，合计最多省 ${all.zh}。`,
          `${shared.length} pieces of groundwork are shared and save up to ${all.en} in all.`,
        ),
      ],
    }),
  ];
}

function tightSource(matter: SourceMatter, schedule: ScheduledRoadmap): PlanSource {
  const lines = tightQuarters(schedule).map(({ role, from, to, used, available }) => {
    const [first, last] = [quarterName(from), quarterName(to)];
    const amounts: readonly [Bilingual, Bilingual] =
      role === null
        ? [quarterMoney(used), describeMoney(available)]
        : [
            both(`${used} 人`, counted(used, 'person')),
            both(`${available} 人`, counted(available, 'person')),
          ];
    const what = role === null ? both('资金', 'money') : roleNames[role];
    return both(
      `${first.zh}到 ${last.zh}，${what.zh}用到 ${amounts[0].zh}，可用 ${amounts[1].zh}。`,
      `${first.en} to ${last.en}, ${what.en}: ${amounts[0].en} of ${amounts[1].en} in use.`,
    );
  });
  return source(matter, {
    id: sourceIds.tool('stage_roadmap', 'tight'),
    kind: 'tool',
    title: both('测算 · 人手与资金的余量', 'Calculation · slack in people and money'),
    reference: 'stage_roadmap#tight',
    texts: [
      both('吃紧的界线：80%（八成）。', 'Counted as tight: 80%.'),
      both(
        `用到可用量八成（80%）以上的季度：${lines.length} 处；其余季度至少余两成（20%）。`,
        `Places where 80% or more of what there is is in use: ${lines.length}; elsewhere at least 20% is left.`,
      ),
      ...lines,
    ],
  });
}

function staffingSources(matter: SourceMatter): readonly PlanSource[] {
  return matter.view.assessment.alternatives.map(({ role, text }) =>
    source(matter, {
      id: sourceIds.tool('staffing', role),
      kind: 'assumption',
      title: both(
        `试算 · ${roleNames[role].zh}一侧添人`,
        `Trial run · more people under the ${roleNames[role].en}`,
      ),
      reference: `staffing_alternatives#${role}`,
      texts: [text],
    }),
  );
}

function mergedSources(matter: SourceMatter): readonly PlanSource[] {
  return matter.view.assessment.merged.flatMap(({ id, because }) => {
    const enabler = matter.knowledge.enablers.find((entry) => entry.id === id);
    if (!enabler) return [];
    return [
      source(matter, {
        id: sourceIds.tool('merged', id),
        kind: 'tool',
        title: both(`不单做的先行工作 · ${enabler.name.zh}`, `Groundwork folded in · ${enabler.name.en}`),
        reference: `enabler#${id}`,
        texts: [enabler.purpose, because],
      }),
    ];
  });
}
