import { type Bilingual, both } from '../../src/domain/language.ts';
import { peopleNames } from '../../tools/assess-talent/staffing.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { peopleInWords } from './people-in-words.ts';
import type { PlanBrief } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { sayingOf, voiceOn } from './voice.ts';

/** Something that this company runs up against, what it does itself, and what only government can do. */
export interface PublicAsk {
  readonly because: Bilingual;
  readonly firm: Bilingual;
  readonly state: Bilingual;
  readonly citations: readonly string[];
}

/** The guide's advice to policy makers (5.2), only where a finding gives the firm a reason to raise it. */
export function publicAsks(brief: PlanBrief): readonly PublicAsk[] {
  return [
    ...supplyAsk(brief),
    ...exportAsk(brief),
    ...dataAsk(brief),
    ...talentAsk(brief),
    ...smallFirmAsk(brief),
  ];
}

function supplyAsk(brief: PlanBrief): readonly PublicAsk[] {
  const option = chosen(brief.view.assessment.facts, 'supply.imported');
  const voice = voiceOn(brief, 'supply.imported');
  if ((option !== 'some' && option !== 'critical') || !voice || !buysCompute(brief)) return [];
  return [
    {
      because: sayingOf(voice),
      firm: both(
        '列清来源和替代件，替换计划写进选型',
        'list sources and replacements, and make replacement a part of every choice',
      ),
      state: both(
        '公共算力的使用名额，国产芯片和工具的试用机会',
        'a share of public compute, and trials of domestic chips and tools',
      ),
      citations: [voice.source, sourceIds.guidance('advice.self-controlled')],
    },
  ];
}

/** A firm on the group's platform or on a public cloud chooses no chips, and has no use for a share of compute. */
function buysCompute(brief: PlanBrief): boolean {
  const { deployment } = brief.view.assessment;
  return brief.method.route.choice !== 'group-platform' && deployment.output.choice !== 'public';
}

function exportAsk(brief: PlanBrief): readonly PublicAsk[] {
  const option = chosen(brief.view.assessment.facts, 'data.export');
  const voice = voiceOn(brief, 'data.export');
  if ((option !== 'some' && option !== 'core') || !voice) return [];
  return [
    {
      because: sayingOf(voice),
      firm: both(
        '摸清哪些数据要出境，能不出的不出',
        'find out which data leave, and keep here what can stay',
      ),
      state: both(
        '出境审批走哪条路、要多久，请主管部门书面答复',
        'a written answer on which approval applies to the export and how long it takes',
      ),
      citations: [voice.source, sourceIds.guidance('advice.data')],
    },
  ];
}

function dataAsk(brief: PlanBrief): readonly PublicAsk[] {
  const short = brief.method.partners.kinds.find(({ kind, need }) => kind === 'data' && need === 'yes');
  if (!short) return [];
  return [
    {
      because: short.because,
      firm: both(
        '先把自己的数据理清，写明哪些可以与同行共享',
        'put its own data in order, and say which could be shared in the trade',
      ),
      state: both('本行业的公共数据集和标注服务', 'public data sets and labelling services for the industry'),
      citations: [sourceIds.tool('compare_partners'), sourceIds.guidance('advice.data')],
    },
  ];
}

function talentAsk(brief: PlanBrief): readonly PublicAsk[] {
  const short = brief.method.talent.staffing.find(
    ({ role, gap }) => (role === 'data_lead' || role === 'it_lead') && gap !== null && gap > 0,
  );
  if (!short) return [];
  const [name, people] = [peopleNames[short.role], peopleInWords(short.gap ?? 0)];
  return [
    {
      because: both(`还缺${name.zh}：${people.zh}`, `short of ${name.en}: ${people.en}`),
      firm: both('拿真实的题目和岗位去找高校合作', 'go to universities with real problems and posts'),
      state: both('产学研联合培养的名额和补贴', 'places and funding for joint training with universities'),
      citations: [sourceIds.tool('assess_talent'), sourceIds.guidance('advice.talent')],
    },
  ];
}

function smallFirmAsk(brief: PlanBrief): readonly PublicAsk[] {
  const { size, sizeKnown } = brief.method.talent;
  const voice = voiceOn(brief, 'company.employees');
  if (size !== 'small' || !sizeKnown || !voice) return [];
  return [
    {
      because: sayingOf(voice),
      firm: both(
        '选题往小里切，做深一个再做下一个',
        'choose a narrow subject, and work one out before the next',
      ),
      state: both('面向中小企业的试点名额和展示平台', 'places in pilots and showcases meant for small firms'),
      citations: [voice.source, sourceIds.guidance('advice.scenes')],
    },
  ];
}
