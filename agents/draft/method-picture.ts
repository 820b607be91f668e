import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { peopleNames } from '../../tools/assess-talent/staffing.ts';
import { deploymentNames, modelSourceNames } from '../../tools/assessment/decision-change.ts';
import { figure } from '../../tools/rounding.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { standingOf } from './asked-state.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { diagramText } from './scenario-map-diagram.ts';
import { sourceIds } from './source-ids.ts';

interface Box {
  readonly id: string;
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
}

/**
 * The method's four stages and two supports in one picture, each with this company's own answer (guide, page
 * 5; drawn from our own results, none of its figures copied): from the scenario to its value, to technology, to operation, borne by people and partners.
 */
export function methodPicture(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { roadmap } = brief.view.assessment;
  const first = roadmap?.starting[0]?.scenario.id;
  const lead = rankedScenarios(brief).find(({ candidate }) => candidate.id === first);
  if (!lead) return [];
  const stages = [scenario(lead), business(brief, lead), technology(brief), operation(brief, lead)];
  const supports = [people(brief), partners(brief)];
  const zh = brief.language === 'zh';
  const node = ({ id, title, lines }: Box): string => {
    const text = [title, ...lines].map((line) => diagramText(line[brief.language])).join('<br/>');
    return `    ${id}["${text}"]`;
  };
  const mermaid = [
    'flowchart TB',
    `  subgraph stages ["${zh ? '四个阶段' : 'Four stages'}"]`,
    '    direction LR',
    ...stages.map(node),
    '    scenario --> value --> technology --> operation',
    '  end',
    `  subgraph supports ["${zh ? '两项支撑' : 'Two supports'}"]`,
    '    direction LR',
    ...supports.map(node),
    '    people --> ecosystem',
    '  end',
    '  supports --> stages',
  ].join('\n');
  return writer.diagram({
    caption: both(
      `一张图看方案：从场景到价值、技术、运营，靠人和伙伴撑住（以${lead.candidate.name.zh}为例）`,
      `The plan in one picture: from scenario to value, technology and operation, borne by people and partners (for ${lead.candidate.name.en})`,
    ),
    mermaid,
    citations: [
      sourceIds.tool('map_scenarios', lead.candidate.id),
      sourceIds.tool('score_value', lead.candidate.id),
      sourceIds.tool('judge_feasibility', lead.candidate.id),
      sourceIds.tool('choose_deployment'),
      sourceIds.tool('choose_foundation_model'),
      ...(roadmap?.output.feasible ? [sourceIds.tool('stage_roadmap', `pilot:${lead.candidate.id}`)] : []),
      sourceIds.tool('assess_talent'),
      sourceIds.tool('compare_partners'),
    ],
  });
}

function scenario({ candidate, scored, judged }: RankedScenario): Box {
  return {
    id: 'scenario',
    title: both('1 场景', '1 Scenario'),
    lines: [
      candidate.name,
      both(
        `价值 ${figure(scored.total)}，可行性 ${figure(judged.score)}`,
        `value ${figure(scored.total)}, feasibility ${figure(judged.score)}`,
      ),
    ],
  };
}

/** The link of the value chain that gains, and the pain that it answers. */
function business(brief: PlanBrief, { candidate }: RankedScenario): Box {
  const design = brief.method.business?.scenarios.find(({ id }) => id === candidate.id);
  const [pain] = candidate.pains;
  const link = design?.valueChain?.name;
  return {
    id: 'value',
    title: both('2 业务与价值', '2 Business and value'),
    lines: [
      ...(link ? [both(`受益环节：${link.zh}`, `link that gains: ${link.en}`)] : []),
      ...(pain ? [both(`痛点：${pain.label.zh}`, `pain: ${pain.label.en}`)] : []),
      ...(link || pain ? [] : [both('还没有人说清', 'nobody has told')]),
    ],
  };
}

function technology(brief: PlanBrief): Box {
  const { deployment, model } = brief.view.assessment;
  const firm = deployment.output.certainty === 'firm' && model.output.certainty === 'firm';
  return {
    id: 'technology',
    title: both('3 技术', '3 Technology'),
    lines: [
      deploymentNames[deployment.output.choice],
      modelSourceNames[model.output.source],
      ...(firm ? [] : [both('采购前再确认', 'to be confirmed before buying')]),
    ],
  };
}

function operation(brief: PlanBrief, { candidate }: RankedScenario): Box {
  const row = brief.method.operation.kpis.find(({ scenario: id, main }) => id === candidate.id && main);
  const reading = row?.readings[0];
  const unit = row?.unit.en === '%' ? both('%', '%') : both(` ${row?.unit.zh}`, ` ${row?.unit.en}`);
  const baseline =
    row && row.baseline !== null
      ? both(`${row.baselineText.zh}${unit.zh}`, `${row.baselineText.en}${unit.en}`)
      : standingOf(brief, [scenarioSlot(candidate.id, 'kpi.baseline')]);
  return {
    id: 'operation',
    title: both('4 运营', '4 Operation'),
    lines: row
      ? [
          both(`看：${row.name.zh}`, `judged by: ${row.name.en}`),
          both(`现值：${baseline.zh}`, `today: ${baseline.en}`),
          ...(reading
            ? [
                both(
                  `${describeDate(reading.date, 'month').zh}评审`,
                  `reviewed in ${describeDate(reading.date, 'month').en}`,
                ),
              ]
            : []),
        ]
      : [both('指标还没有定', 'no figure set yet')],
  };
}

function people(brief: PlanBrief): Box {
  const { staffing, jobFears } = brief.method.talent;
  const short = staffing.filter(({ gap }) => gap !== null && gap > 0);
  const silent = staffing.filter(({ gap }) => gap === null);
  const lines = [
    ...(short.length > 0
      ? [
          joinedRoles(
            both('不够：', 'short of: '),
            short.map(({ role }) => role),
          ),
        ]
      : []),
    ...(silent.length > 0 ? [notCounted(silent.map(({ role }) => role))] : []),
    ...(jobFears.concern === 'some' || jobFears.concern === 'strong'
      ? [both('员工担心岗位，先沟通', 'staff fear for their jobs: talk first')]
      : []),
  ];
  return {
    id: 'people',
    title: both('人才', 'People'),
    lines: lines.length > 0 ? lines : [both('现有人手够试点用', 'enough people for the pilot')],
  };
}

function notCounted(list: readonly Role[]): Bilingual {
  const names = joinTexts(list.map((role) => peopleNames[role]));
  return both(
    `${names.zh}${list.length > 1 ? '各' : ''}有几人，还没有人说过`,
    `${names.en}: how many, nobody said`,
  );
}

function joinedRoles(head: Bilingual, list: readonly Role[]): Bilingual {
  const names = joinTexts(list.map((role) => peopleNames[role]));
  return both(`${head.zh}${names.zh}`, `${head.en}${names.en}`);
}

function partners(brief: PlanBrief): Box {
  const { kinds } = brief.method.partners;
  const named = (need: 'yes' | 'unknown'): Bilingual =>
    joinTexts(kinds.filter((kind) => kind.need === need).map(({ name }) => name));
  const [wanted, open] = [named('yes'), named('unknown')];
  const lines = [
    ...(wanted.zh ? [both(`要找：${wanted.zh}`, `wanted: ${wanted.en}`)] : []),
    ...(open.zh ? [both(`还不能定：${open.zh}`, `not settled: ${open.en}`)] : []),
  ];
  return {
    id: 'ecosystem',
    title: both('生态', 'Ecosystem'),
    lines: lines.length > 0 ? lines : [both('眼下不必找伙伴', 'no partner needed now')],
  };
}
