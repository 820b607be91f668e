import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Interview } from '../../src/domain/engagement.ts';
import { feasibilityDimensionNames, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both, type Language } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import { guideAttribution } from '../../src/domain/source.ts';
import {
  valueDimensionNames,
  valueDimensions,
  valueIndicatorNames,
  valueIndicators,
} from '../../src/domain/value-model.ts';
import type { ScoreSheet, SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { figure } from '../../tools/rounding.ts';
import type { Activity, Roadmap, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney, describeValue } from '../engagement/describe-value.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { putQuestion } from '../interview/asked-question.ts';
import { firstHundredDays } from './first-hundred-days.ts';
import type { ConflictTurn, OpenQuestion } from './what-if.ts';

/** The closed list of what a plan may cite, by id. See `sourceIds` for how ids are made. */
export type PlanSources = ReadonlyMap<string, PlanSource>;

/** How a writer names a source. What the engagement does not hold is simply not on the list. */
export const sourceIds = {
  /** Company, industry, who takes part. */
  engagement: 'engagement',
  /** What one person said of a slot. */
  finding: (slot: string, authorId: string): string => `finding/${slot}/${authorId}`,
  /** A level that nobody stated: derived from another answer, or the catalogue's typical one. */
  assumption: (slot: string): string => `assumption/${slot}`,
  /** Months, people and cost of an activity, which are the catalogue's. */
  means: (activity: string): string => `means/${activity}`,
  /** A tool's result as a whole, or its part on one scenario or activity. */
  tool: (name: string, part?: string): string => (part ? `tool/${name}/${part}` : `tool/${name}`),
  /** Why an enabler is needed. */
  enabler: (id: string): string => `enabler/${id}`,
  guidance: (id: string): string => `guide/${id}`,
  case: (id: string): string => `case/${id}`,
  risk: (id: string): string => `risk/${id}`,
  /** The anchored levels of an indicator or dimension, and what lifts it one up. */
  rubric: (id: string): string => `rubric/${id}`,
  /** What would turn if another side of a conflict were right. */
  conflict: (slot: string): string => `conflict/${slot}`,
  /** What hangs on a question that nobody has answered. */
  open: (slot: string): string => `open/${slot}`,
  /** The method, its age and whose it is. */
  method: 'method',
} as const;

interface SourceMatter {
  readonly view: EngagementView;
  readonly knowledge: Knowledge;
  readonly interviews: readonly Interview[];
  readonly language: Language;
  readonly turns: readonly ConflictTurn[];
  readonly open: readonly OpenQuestion[];
}

/** Every source of this engagement, in one language; what a claim's figures are held against stands in `text`. */
export function planSources(matter: SourceMatter): PlanSources {
  const all = [
    engagementSource(matter),
    ...matter.view.findings.flatMap((finding) => findingSource(matter, finding)),
    ...assumptionSources(matter),
    ...toolSources(matter),
    ...roadmapSources(matter),
    ...whatIfSources(matter),
    methodSource(matter),
    ...knowledgeSources(matter),
  ];
  return new Map(all.map((source) => [source.id, source]));
}

function source(
  { language }: SourceMatter,
  entry: {
    id: string;
    kind: PlanSource['kind'];
    title: Bilingual;
    texts: readonly Bilingual[];
    reference: string;
  },
): PlanSource {
  const texts = entry.texts.map((text) => text[language]).filter((text) => text.length > 0);
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title[language],
    text: texts.join(language === 'zh' ? '' : ' '),
    reference: entry.reference,
  };
}

function engagementSource(matter: SourceMatter): PlanSource {
  const { engagement, stakeholders, assessment, findings } = matter.view;
  const people = stakeholders.map((person) =>
    both(`${person.name}（${roleNames[person.role].zh}）`, `${person.name} (${roleNames[person.role].en})`),
  );
  const heard = new Set(findings.map((finding) => finding.author.id)).size;
  return source(matter, {
    id: sourceIds.engagement,
    kind: 'interview',
    title: both('项目登记', 'Engagement record'),
    reference: engagement.id,
    texts: [
      both(
        `${engagement.company}，行业：${assessment.industry.name.zh}。`,
        `${engagement.company}, industry: ${assessment.industry.name.en}.`,
      ),
      both(
        `参与者 ${stakeholders.length} 人：${people.map((text) => text.zh).join('、')}；已有 ${heard} 人作答，记录 ${findings.length} 条。`,
        `${stakeholders.length} people take part: ${people.map((text) => text.en).join(', ')}; ${heard} have answered, ${findings.length} findings on record.`,
      ),
    ],
  });
}

function findingSource(matter: SourceMatter, finding: Finding): readonly PlanSource[] {
  const { view, knowledge } = matter;
  const person = view.stakeholders.find((entry) => entry.id === finding.author.id);
  const question = putQuestion(knowledge, view.situation, finding.slot);
  if (!question) return [];
  const who = person
    ? both(`${person.name}（${roleNames[person.role].zh}）`, `${person.name} (${roleNames[person.role].en})`)
    : both(`分析师 ${finding.author.id}`, `analyst ${finding.author.id}`);
  const value = describeValue(finding.value, question);
  const words = finding.evidence.map((evidence) => evidence.words).join('；');
  return [
    source(matter, {
      id: sourceIds.finding(finding.slot, finding.author.id),
      kind: 'interview',
      title: both(`访谈 · ${who.zh} · ${question.label.zh}`, `Interview · ${who.en} · ${question.label.en}`),
      reference: finding.evidence[0]?.messageId ?? finding.id,
      texts: [
        both(
          `问：${question.ask.zh} 答：“${words}”。理解为：${value.zh}。`,
          `Asked: ${question.ask.en} Answered: “${words}”. Understood as: ${value.en}.`,
        ),
      ],
    }),
  ];
}

function assumptionSources(matter: SourceMatter): readonly PlanSource[] {
  return matter.view.assessment.sheets.flatMap((sheet) =>
    [...Object.values(sheet.value), ...Object.values(sheet.feasibility)]
      .filter((entry) => entry.origin !== 'stated')
      .flatMap((entry) => assumptionSource(matter, entry)),
  );
}

function assumptionSource(matter: SourceMatter, entry: SheetEntry): readonly PlanSource[] {
  const question = putQuestion(matter.knowledge, matter.view.situation, entry.slot);
  if (!question || entry.level === null) return [];
  const span = both(
    `按第 ${entry.level} 级计（${entry.low} 到 ${entry.high} 级）`,
    `taken at level ${entry.level} (${entry.low} to ${entry.high})`,
  );
  const ground =
    entry.because ??
    both(
      '行业目录的典型水平，本公司尚无人确认。',
      'The typical level of the industry catalogue; nobody at the company has confirmed it.',
    );
  return [
    source(matter, {
      id: sourceIds.assumption(entry.slot),
      kind: 'assumption',
      title: both(`假设 · ${question.label.zh}`, `Assumption · ${question.label.en}`),
      reference: entry.slot,
      texts: [
        both(
          `${question.label.zh}：${span.zh}。${ground.zh}`,
          `${question.label.en}: ${span.en}. ${ground.en}`,
        ),
      ],
    }),
  ];
}

function toolSources(matter: SourceMatter): readonly PlanSource[] {
  const { assessment } = matter.view;
  const tool = (
    name: string,
    part: string | undefined,
    title: Bilingual,
    texts: readonly Bilingual[],
  ): PlanSource =>
    source(matter, {
      id: sourceIds.tool(name, part),
      kind: 'tool',
      title: both(`工具 ${name} · ${title.zh}`, `Tool ${name} · ${title.en}`),
      reference: part ? `${name}#${part}` : name,
      texts,
    });
  const weights = valueIndicators.map((indicator) => {
    const name = valueIndicatorNames[indicator];
    const points = assessment.weights.weights[indicator];
    return both(`${name.zh} ${points}`, `${name.en} ${points}`);
  });
  const { value, feasibility, map, deployment, model } = assessment;
  return [
    tool('score_value', undefined, both('价值排序', 'value ranking'), value.output.messages),
    tool('score_value', 'weights', both('权重', 'weights'), [
      assessment.weights.reason,
      both(
        `各指标分值：${weights.map((text) => text.zh).join('，')}。`,
        `Points: ${weights.map((text) => text.en).join(', ')}.`,
      ),
    ]),
    ...value.output.scenarios.map((scored, place) => {
      const { name } = assessment.candidates[place] ?? { name: both(scored.id, scored.id) };
      const shares = valueDimensions.map((dimension) =>
        both(
          `${valueDimensionNames[dimension].zh} ${figure(scored.shares[dimension])} 分`,
          `${valueDimensionNames[dimension].en} ${figure(scored.shares[dimension])} points`,
        ),
      );
      return tool('score_value', scored.id, name, [
        scored.message,
        ...originCounts(assessment.sheets[place]),
        both(
          `总分 ${figure(scored.total)} 分（${figure(scored.low)} 到 ${figure(scored.high)} 分），排名 ${scored.rank}；${shares.map((text) => text.zh).join('，')}。`,
          `Total ${figure(scored.total)} points (${figure(scored.low)} to ${figure(scored.high)} points), rank: ${scored.rank}; ${shares.map((text) => text.en).join(', ')}.`,
        ),
      ]);
    }),
    tool('judge_feasibility', undefined, both('落地可行性', 'feasibility'), [
      ...feasibility.output.messages,
      both(
        `封顶：有一项在第 1 级，最多 ${feasibility.output.caps.level1} 分；有一项在第 2 级，最多 ${feasibility.output.caps.level2} 分。`,
        `Caps: with one dimension at level 1 at most ${feasibility.output.caps.level1} points, with one at level 2 at most ${feasibility.output.caps.level2} points.`,
      ),
    ]),
    ...feasibility.output.scenarios.map((judged, place) => {
      const sheet = assessment.sheets[place];
      const levels = sheet
        ? feasibilityDimensions.map((dimension) => {
            const level = sheet.feasibility[dimension].level;
            const name = feasibilityDimensionNames[dimension];
            return level === null
              ? both(`${name.zh}未知`, `${name.en} not known`)
              : both(`${name.zh} ${level} 级`, `${name.en} level ${level}`);
          })
        : [];
      return tool('judge_feasibility', judged.id, sheet?.scenario.name ?? both(judged.id, judged.id), [
        judged.message,
        both(
          `可行性 ${figure(judged.score)} 分（${figure(judged.low)} 到 ${figure(judged.high)} 分）；${levels.map((text) => text.zh).join('，')}。`,
          `Feasibility ${figure(judged.score)} points (${figure(judged.low)} to ${figure(judged.high)} points); ${levels.map((text) => text.en).join(', ')}.`,
        ),
        ...(judged.climb ? [judged.climb] : []),
        ...(sheet?.scenario.typical ? [sheet.scenario.typical.alternative] : []),
      ]);
    }),
    tool('map_scenarios', undefined, both('场景图谱', 'scenario map'), [
      ...map.messages,
      both(
        `分界线：价值 ${map.thresholds.value} 分，可行性 ${map.thresholds.feasibility} 分；${map.thresholds.nearWithin} 分以内算贴近。候选场景共 ${map.scenarios.length} 个。`,
        `Lines: value ${map.thresholds.value} points, feasibility ${map.thresholds.feasibility} points; within ${map.thresholds.nearWithin} points counts as near. There are ${map.scenarios.length} candidates.`,
      ),
    ]),
    ...map.scenarios.map((placed) =>
      tool(
        'map_scenarios',
        placed.id,
        assessment.candidates.find(({ id }) => id === placed.id)?.name ?? both(placed.id, placed.id),
        [
          placed.message,
          both(
            `价值 ${figure(placed.value)} 分，可行性 ${figure(placed.feasibility)} 分，第 ${placed.quadrant} 象限，距最近的分界线 ${figure(placed.distance.points)} 分。`,
            `Value ${figure(placed.value)} points, feasibility ${figure(placed.feasibility)} points, quadrant ${placed.quadrant}, ${figure(placed.distance.points)} points from the nearest line.`,
          ),
          placed.strategy,
        ],
      ),
    ),
    tool('choose_deployment', undefined, both('部署方式', 'deployment'), [
      deployment.output.message,
      ...deployment.output.trace.filter((step) => step.fired).map((step) => step.because),
      ...deployment.output.wouldChange.map((change) => change.because),
    ]),
    tool('choose_foundation_model', undefined, both('基础模型', 'base model'), [
      model.output.message,
      model.output.mix,
      model.output.buildOn,
      ...model.output.trace.filter((step) => step.fired).map((step) => step.because),
      ...model.output.wouldChange.map((change) => change.because),
    ]),
  ];
}

function roadmapSources(matter: SourceMatter): readonly PlanSource[] {
  const { assessment } = matter.view;
  const { roadmap } = assessment;
  const needed = assessment.enablers.flatMap((required) => {
    const enabler = matter.knowledge.enablers.find((entry) => entry.id === required.id);
    if (!enabler) return [];
    return [
      source(matter, {
        id: sourceIds.enabler(enabler.id),
        kind: 'tool',
        title: both(`先行工作的依据 · ${enabler.name.zh}`, `Why groundwork is needed · ${enabler.name.en}`),
        reference: `enabler#${enabler.id}`,
        texts: [enabler.purpose, required.because, enabler.done_when],
      }),
    ];
  });
  if (!roadmap) return needed;
  const { input, output } = roadmap;
  const means = input.activities.map((activity) => meansSource(matter, activity));
  const whole = source(matter, {
    id: sourceIds.tool('stage_roadmap'),
    kind: 'tool',
    title: both('工具 stage_roadmap · 路线图', 'Tool stage_roadmap · roadmap'),
    reference: 'stage_roadmap',
    texts: [
      ...output.messages,
      ...(output.feasible
        ? [
            both(
              `路线图自 ${output.start} 起至 ${output.end} 止，共 ${output.months} 个月，${output.stages.length} 个阶段，${output.activities.length} 项工作，预算 ${describeMoney(output.budget.low).zh}到 ${describeMoney(output.budget.high).zh}。`,
              `The roadmap runs from ${output.start} to ${output.end}, ${output.months} months, ${output.stages.length} stages, ${output.activities.length} activities, budget ${describeMoney(output.budget.low).en} to ${describeMoney(output.budget.high).en}.`,
            ),
            ...scheduleFigures(output),
            ...output.stages.flatMap((stage) => [
              both(
                `第 ${stage.number} 阶段“${stage.name.zh}”：${stage.start} 至 ${stage.end}（${describeDate(stage.start, 'month').zh}到${describeDate(stage.end, 'month').zh}），${stage.activities.length} 项工作，预算 ${describeMoney(stage.budget.low).zh}到 ${describeMoney(stage.budget.high).zh}。`,
                `Stage ${stage.number} "${stage.name.en}": ${stage.start} to ${stage.end} (${describeDate(stage.start, 'month').en} to ${describeDate(stage.end, 'month').en}), ${stage.activities.length} activities, budget ${describeMoney(stage.budget.low).en} to ${describeMoney(stage.budget.high).en}.`,
              ),
              stage.goal,
              stage.exit,
            ]),
          ]
        : output.faults.map((fault) => fault.message)),
      ...roadmap.deferred.flatMap((deferral) => deferral.faults.map((fault) => fault.message)),
      ...roadmap.rolloutPutOff.map((fault) => fault.message),
      ...budgetFigures(input.budget?.total, output),
      ...roadmap.shortfalls.map((shortfall) =>
        both(
          `${roleNames[shortfall.role].zh}口径的人手：单项工作最多需要 ${shortfall.need} 人，现有 ${shortfall.have} 人。`,
          `People under ${roleNames[shortfall.role].en}: one activity needs up to ${shortfall.need}, there are ${shortfall.have}.`,
        ),
      ),
    ],
  });
  if (!output.feasible) return [...needed, whole, ...means];
  const activities = output.activities.flatMap((activity) => [
    source(matter, {
      id: sourceIds.tool('stage_roadmap', activity.id),
      kind: 'tool',
      title: both(`工具 stage_roadmap · ${activity.name.zh}`, `Tool stage_roadmap · ${activity.name.en}`),
      reference: `stage_roadmap#${activity.id}`,
      texts: [
        both(
          `${activity.name.zh}：${activity.start} 至 ${activity.end}（${describeDate(activity.start, 'month').zh}到${describeDate(activity.end, 'month').zh}），${activity.months} 个月，牵头：${roleNames[activity.owner].zh}，浮动 ${activity.slackMonths} 个月。`,
          `${activity.name.en}: ${activity.start} to ${activity.end} (${describeDate(activity.start, 'month').en} to ${describeDate(activity.end, 'month').en}), ${activity.months} months, owner: ${roleNames[activity.owner].en}, slack ${activity.slackMonths} months.`,
        ),
        activity.waitsFor.reason,
        ...(activity.gate ? [activity.gate] : []),
        ...(activity.exit ? [activity.exit] : []),
      ],
    }),
  ]);
  return [...needed, whole, ...activities, ...means];
}

function meansSource(matter: SourceMatter, activity: Activity): PlanSource {
  const people = roles.flatMap((role) => {
    const count = activity.people[role] ?? 0;
    return count > 0
      ? [both(`${roleNames[role].zh}侧 ${count} 人`, `${roleNames[role].en} ${count} people`)]
      : [];
  });
  return source(matter, {
    id: sourceIds.means(activity.id),
    kind: 'assumption',
    title: both(
      `假设 · ${activity.name.zh}的工期、人手与费用`,
      `Assumption · months, people and cost of ${activity.name.en}`,
    ),
    reference: activity.id,
    texts: [
      both(
        `${activity.name.zh}：${activity.months} 个月，${describeMoney(activity.cost.low).zh}到 ${describeMoney(activity.cost.high).zh}，按全职折算${people.map((text) => text.zh).join('、')}。出自本产品的行业目录，是待核实的假设，指南没有给出金额。`,
        `${activity.name.en}: ${activity.months} months, ${describeMoney(activity.cost.low).en} to ${describeMoney(activity.cost.high).en}, in full-time people ${people.map((text) => text.en).join(', ')}. From this product's catalogue: an assumption to be verified; the guide gives no money figures.`,
      ),
    ],
  });
}

/** Money by quarter as it is shown: to the nearest ten thousand yuan. */
export function quarterMoney(yuan: number): Bilingual {
  return describeMoney(Math.round(yuan / 10_000) * 10_000);
}

/** 2027Q1 as a reader says it. */
export function quarterName(quarter: string): Bilingual {
  return describeDate(
    `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3).padStart(2, '0')}-01`,
    'quarter',
  );
}

function scheduleFigures(output: ScheduledRoadmap): readonly Bilingual[] {
  const first = firstHundredDays(output);
  const ends = [describeDate(first.start, 'day'), describeDate(first.end, 'day')] as const;
  return [
    both(
      `头 100 天（${ends[0].zh}到 ${ends[1].zh}）启动 ${first.activities.length} 项工作。`,
      `The first 100 days (${ends[0].en} to ${ends[1].en}) start ${first.activities.length} activities.`,
    ),
    ...output.budgetByQuarter.map((entry) => {
      const name = quarterName(entry.quarter);
      const [low, high, sum] = [entry.low, entry.high, entry.cumulative].map(quarterMoney);
      return both(
        `${name.zh}支出下限 ${low?.zh}，上限 ${high?.zh}，上限累计 ${sum?.zh}。`,
        `${name.en}: low ${low?.en}, high ${high?.en}, cumulative ${sum?.en}.`,
      );
    }),
    ...output.peopleByQuarter.map((entry) => {
      const name = quarterName(entry.quarter);
      const role = roleNames[entry.role];
      const have =
        entry.capacity === null
          ? both('未知', 'not known')
          : both(`${entry.capacity} 人`, `${entry.capacity} people`);
      return both(
        `${name.zh}${role.zh}侧最忙时 ${entry.peak} 人，可用${have.zh}。`,
        `${name.en}, ${role.en}: ${entry.peak} people at the busiest, available ${have.en}.`,
      );
    }),
  ];
}

/** The stated budget beside what the schedule takes at its high figure; the difference is worked out here, once. */
function budgetFigures(total: number | undefined, output: Roadmap): readonly Bilingual[] {
  if (total === undefined) return [];
  const stated = describeMoney(total);
  const left = output.feasible ? total - output.budget.high : -1;
  return [
    both(`公司给出的预算 ${stated.zh}。`, `The company's budget is ${stated.en}.`),
    ...(left < 0
      ? []
      : [
          both(
            `按上限计还余 ${describeMoney(left).zh}。`,
            `At the high figure ${describeMoney(left).en} is left.`,
          ),
        ]),
  ];
}

function originCounts(sheet: ScoreSheet | undefined): readonly Bilingual[] {
  if (!sheet) return [];
  const entries = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const count = (origin: SheetEntry['origin']): number =>
    entries.filter((entry) => entry.origin === origin).length;
  return [
    both(
      `评分共 ${entries.length} 项：${count('stated')} 项有人回答，${count('derived')} 项由其他回答推出，${count('assumed')} 项按行业目录假设，${count('unknown')} 项未知。`,
      `Of ${entries.length} scores, ${count('stated')} scores were answered, ${count('derived')} scores derived from other answers, ${count('assumed')} scores assumed from the catalogue, ${count('unknown')} scores unknown.`,
    ),
  ];
}

function whatIfSources(matter: SourceMatter): readonly PlanSource[] {
  const { knowledge, view, turns, open } = matter;
  const labelOf = (slot: string): Bilingual =>
    putQuestion(knowledge, view.situation, slot)?.label ?? both(slot, slot);
  const conflicts = turns.map(({ conflict, others }) => {
    const label = labelOf(conflict.slot);
    return source(matter, {
      id: sourceIds.conflict(conflict.slot),
      kind: 'tool',
      title: both(`试算 · ${label.zh}的另一种说法`, `Trial run · the other answer on ${label.en}`),
      reference: conflict.slot,
      texts: others.flatMap(({ stakeholder, changes }) =>
        changes.length === 0
          ? [
              both(
                `按${stakeholder.name}的说法重算，没有决定会变。`,
                `Run again with the answer of ${stakeholder.name}: no decision changes.`,
              ),
            ]
          : changes.map((change) =>
              both(
                `按${stakeholder.name}的说法重算，${change.text.zh}。`,
                `Run again with the answer of ${stakeholder.name}: ${change.text.en}.`,
              ),
            ),
      ),
    });
  });
  const questions = open.map((question) => {
    const label = labelOf(question.slot);
    return source(matter, {
      id: sourceIds.open(question.slot),
      kind: 'tool',
      title: both(`工具 next_question · ${label.zh}`, `Tool next_question · ${label.en}`),
      reference: question.slot,
      texts: [
        both(
          `“${label.zh}”还没有人答得上来，它决定${question.decides.zh}。`,
          `Nobody has answered "${label.en}"; it decides ${question.decides.en}.`,
        ),
      ],
    });
  });
  return [...conflicts, ...questions];
}

function methodSource(matter: SourceMatter): PlanSource {
  return source(matter, {
    id: sourceIds.method,
    kind: 'guidance',
    title: both('方法及其出处', 'The method and where it is from'),
    reference: 'method',
    texts: [
      both(
        `方法依据 2024 年 12 月的人工智能行业应用建设指南，${guideAttribution.zh}；编者在书中请读者指正。`,
        `The method follows the guide to building AI applications in industry of December 2024, whose authors ask readers for corrections. ${guideAttribution.en}.`,
      ),
    ],
  });
}

function knowledgeSources(matter: SourceMatter): readonly PlanSource[] {
  const { knowledge } = matter;
  return [
    ...knowledge.guidance.map((entry) =>
      source(matter, {
        id: sourceIds.guidance(entry.id),
        kind: 'guidance',
        title: both(
          `指南 ${entry.source.guide.section} 第 ${entry.source.guide.page} 页 · ${entry.title.zh}`,
          `Guide ${entry.source.guide.section}, page ${entry.source.guide.page} · ${entry.title.en}`,
        ),
        reference: entry.id,
        texts: [entry.title, entry.text],
      }),
    ),
    ...knowledge.cases.map((entry) =>
      source(matter, {
        id: sourceIds.case(entry.id),
        kind: 'case',
        title: both(
          `案例 · ${entry.title.zh}（指南 ${entry.source.guide.section}，第 ${entry.source.guide.page} 页）`,
          `Case · ${entry.title.en} (guide ${entry.source.guide.section}, page ${entry.source.guide.page})`,
        ),
        reference: entry.id,
        texts: [
          entry.title,
          entry.organisation,
          entry.problem,
          entry.solution,
          ...entry.effects.map((effect) => effect.text),
          ...entry.conditions,
        ],
      }),
    ),
    ...knowledge.rubrics.map((entry) =>
      source(matter, {
        id: sourceIds.rubric(entry.id),
        kind: 'guide' in entry.source ? 'guidance' : 'assumption',
        title: both(`评分标准 · ${entry.question.zh}`, `Rubric · ${entry.question.en}`),
        reference: entry.id,
        texts: [...entry.levels, ...(entry.climb ?? [])].map((text) => both(`${text.zh}。`, `${text.en}.`)),
      }),
    ),
    ...knowledge.risks.map((entry) =>
      source(matter, {
        id: sourceIds.risk(entry.id),
        kind: 'guide' in entry.source ? 'guidance' : 'assumption',
        title:
          'guide' in entry.source
            ? both(
                `指南 ${entry.source.guide.section} 第 ${entry.source.guide.page} 页 · ${entry.name.zh}`,
                `Guide ${entry.source.guide.section}, page ${entry.source.guide.page} · ${entry.name.en}`,
              )
            : both(`本产品的判断 · ${entry.name.zh}`, `Our own judgement · ${entry.name.en}`),
        reference: entry.id,
        texts: [entry.name, entry.description, ...entry.responses],
      }),
    ),
  ];
}
