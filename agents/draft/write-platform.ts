import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { ownsGroupPlatform } from '../../tools/assessment/group-platform.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { keyPoints } from './key-points.ts';
import { layerSources, layerTable } from './layer-table.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asClause, asSentence, evidenceOn, listed } from './voice.ts';
import { whoCouldSay } from './who-could-say.ts';

type Claims = readonly Claim[];

/** The platform: layers, goals, cloud-native features and the six key points, to the company's size (guide 2.3). */
export const writePlatform: PlanSectionWriter = {
  id: 'platform',
  title: both('算力平台：四层谁来建、怎么来', 'The platform: who builds each layer, and how'),
  write(brief) {
    const { roadmap } = brief.view.assessment;
    if (!roadmap) return [];
    const writer = sectionWriter(brief, 'platform');
    return [
      ...writer.paragraph(lead(brief, writer), goals(brief, writer), cloudNative(brief, writer)),
      ...layerTable(brief, writer),
      ...unknownLayers(brief, writer),
      ...keyPoints(brief, writer),
    ];
  },
};

/** Join before building (G0-05); else the one thing to do first, which hangs on size. */
function lead(brief: PlanBrief, writer: SectionWriter): Claims {
  const { layers, size } = brief.method.layers;
  const group = brief.view.facts.get('group.platform')?.value;
  const standing = group?.kind === 'choice' ? group.option : null;
  const evidence = evidenceOn(brief, ['group.platform']);
  if (standing === 'running' && ownsGroupPlatform(brief.view.assessment.facts)) {
    const owner = answerableName(brief, 'it_lead');
    return writer.claim(
      'judgement',
      both(
        `平台就是本集团的：各单位接入，不另建，再建一套的预算一律不批；能用哪些服务、怎么收费、怎么接入，由${owner.zh}公布。`,
        `The platform is the group's own: its units join it and build no other, and any budget that builds one again is refused. ${asSentence(owner).en} publishes which services there are, what they cost and how to join.`,
      ),
      [...layerSources, sourceIds.risk('duplicate-group-platform'), ...evidence],
    );
  }
  if (standing === 'running') {
    return [
      ...writer.claim(
        'judgement',
        both(
          '先接入集团平台。算力底座和平台服务已有集团的，本公司再建一套的预算一律不批；钱和人放在自己的数据、知识和应用上。',
          "Join the group's platform first: compute and platform services exist there, so refuse any budget that builds them again; put money and people into the company's own data, knowledge and applications.",
        ),
        [...layerSources, sourceIds.risk('duplicate-group-platform'), ...evidence],
      ),
      ...dataForTheGroup(brief, writer),
    ];
  }
  if (standing === 'planned') {
    return [
      ...writer.claim(
        'judgement',
        both(
          '集团平台还在规划：买设备之前先问清它哪天能用、收不收费，等得起就不自建。',
          "The group's platform is still being planned: before buying machines, ask when it opens and what it costs, and build nothing that can wait for it.",
        ),
        [...layerSources, sourceIds.risk('duplicate-group-platform'), ...evidence],
      ),
      ...scaledDown(brief, writer),
    ];
  }
  if (size.value === 'small') {
    return writer.claim(
      'tool',
      both(
        '平台不自己建：买现成的应用和服务，公司只管好自己的数据、知识文件和账单。',
        'Build no platform: buy ready applications and services, and look after your own data, knowledge files and bills.',
      ),
      [...layerSources, ...evidenceOn(brief, ['company.employees'])],
    );
  }
  const short = layers.filter(({ gap }) => gap !== null && gap > 0);
  const names = listed(short.map(({ name }) => name));
  return [
    ...scaledDown(brief, writer),
    ...(short.length === 0
      ? []
      : writer.claim(
          'tool',
          both(
            `要补的是${names.zh}，其余按下表。`,
            `What has to be raised: ${names.en}; the rest is in the table.`,
          ),
          layerSources,
        )),
  ];
}

/** Another company's platform is outside, unless counsel says otherwise: data that may not leave may not go there either. */
function dataForTheGroup(brief: PlanBrief, writer: SectionWriter): Claims {
  const { facts } = brief.view.assessment;
  const offsite = chosen(facts, 'data.offsite');
  if (offsite !== 'no' && offsite !== 'masked-only') return [];
  const who = answerableName(brief, 'legal_compliance');
  const cites = evidenceOn(brief, ['data.offsite', 'data.sensitivity', 'group.platform']);
  return writer.claim(
    'judgement',
    offsite === 'no'
      ? both(
          `集团平台算不算“不出企业”、敏感数据能不能送过去，由${who.zh}在与集团对齐时先定；不能送，平台就只用来处理不敏感的数据。`,
          `Whether the group's platform counts as inside, and whether sensitive data may go there, ${who.en} settles first, when things are agreed with the group; if not, the platform takes only what is not sensitive.`,
        )
      : both(
          `敏感数据不直接进集团平台，进去的只有脱敏后的；平台若在境外，走哪条出境的路由${who.zh}先定，再谈接入。`,
          `Sensitive data do not go to the group's platform as they are, only once masked; should the platform stand abroad, ${who.en} first settles the way of export.`,
        ),
    [...layerSources, ...cites],
  );
}

/** A large company with few hands, or with one scenario to begin with, builds no platform of its headcount. */
function scaledDown(brief: PlanBrief, writer: SectionWriter): Claims {
  const { lowered } = brief.method.layers.size;
  if (!lowered) return [];
  return writer.claim('tool', both(`${lowered.zh}。`, `${asSentence(lowered).en}.`), [
    ...layerSources,
    ...evidenceOn(brief, ['company.employees', 'team.ai']),
  ]);
}

/** Only the goals that this company has to see to; what is bought with a service in one sentence, for a small firm. */
function goals(brief: PlanBrief, writer: SectionWriter): Claims {
  const { goals: all, size } = brief.method.layers;
  const cites = [sourceIds.tool('assess_platform_layers'), sourceIds.guidance('platform.goals')];
  const edge = all.find(
    ({ id, need }) => id === 'cloud-edge-device' && (need !== 'own' || worksOnSite(brief)),
  );
  const own = all.filter(({ id, need }) => need === 'own' && id !== 'cloud-edge-device');
  const bought = all.filter(
    ({ need, id }) => need === 'provider' && (size.value === 'small') === (id !== 'simple-operation'),
  );
  return (
    [...own, ...(own.length > 0 ? [] : bought), ...(edge ? [edge] : [])]
      // That it needs no edge device is nothing a small firm has wondered about.
      .filter(({ need }) => need !== 'unknown' && !(need === 'none' && size.value === 'small'))
      .flatMap(({ name, because }) =>
        writer.claim(
          'tool',
          both(`${name.zh}：${because.zh}`, `${asSentence(name).en}: ${asClause(because).en}.`),
          cites,
        ),
      )
  );
}

/** Whether any starting scenario reads more than language: drafting and answering run in an office, whatever they serve. */
function worksOnSite({ view }: PlanBrief): boolean {
  const starting = view.assessment.roadmap?.starting ?? [];
  return starting.some(
    ({ scenario }) => scenario.typical?.model_kinds.some((kind) => kind !== 'nlp') ?? false,
  );
}

function cloudNative(brief: PlanBrief, writer: SectionWriter): Claims {
  const { cloudNative: checks, layers } = brief.method.layers;
  const cites = [sourceIds.tool('assess_platform_layers'), sourceIds.guidance('architecture.cloud-native')];
  const shown = checks.filter(({ status }) => status === 'by-provider');
  const missing = checks.filter(({ status }) => status === 'not-met');
  const joined = layers.some(
    ({ id, acquisition }) => id === 'platform.services' && acquisition.how === 'join',
  );
  const [asked, lacking] = [listed(shown.map(({ name }) => name)), listed(missing.map(({ name }) => name))];
  return [
    ...(shown.length === 0
      ? []
      : writer.claim(
          'tool',
          joined
            ? both(
                `接入之前请集团平台逐项演示：${asked.zh}。`,
                `Before joining, have the group's platform show each of these: ${asked.en}.`,
              )
            : both(
                `租用之前请服务方逐项演示，或写进服务说明：${asked.zh}。`,
                `Before renting, have the provider show each of these or put it into the service description: ${asked.en}.`,
              ),
          cites,
        )),
    ...(missing.length === 0
      ? []
      : writer.claim(
          'tool',
          both(
            `平台服务层还缺的，按次序补，不必一次做齐：${lacking.zh}。`,
            `What platform services still lack, to be added in this order and not all at once: ${lacking.en}.`,
          ),
          [...cites, ...evidenceOn(brief, ['platform.services'])],
        )),
  ];
}

function unknownLayers(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { unknown, layers } = brief.method.layers;
  // What is rented or joined has no level of the company's own to ask for.
  const open = unknown.filter(({ on }) =>
    layers.some(({ id, acquisition }) => id === on && !['rent', 'join'].includes(acquisition.how)),
  );
  if (open.length === 0) return [];
  const names = listed(open.map(({ name }) => name));
  const who = whoCouldSay(brief, open[0]?.ask ?? []);
  return writer.gap(
    both(
      `${names.zh}今天到哪一步，没有人说过，差距和费用都估不出；可以问${who.zh}。`,
      `How far the company has come with ${names.en} nobody has said, so neither gap nor cost can be judged; ask: ${who.en}.`,
    ),
  );
}
