import { type Bilingual, both } from '../../src/domain/language.ts';
import { type LawRule, scenarioGround, wordsGround } from './law-grounds.ts';
import type { PlanBrief } from './plan-brief.ts';

/** Laws of single trades, by the scenarios that start there; which trade asks for which is ours, for counsel to check. */
export const tradeLaws: readonly LawRule[] = [
  forScenarios({
    id: 'medical-device-regulation',
    industries: ['healthcare'],
    scenarios: ['image-assisted-diagnosis'],
    why: (names) =>
      both(
        `${names.zh}的结果用于诊断，软件可能算医疗器械`,
        `what ${names.en} finds is used for diagnosis, so its software may count as a medical device`,
      ),
    first: both(
      '先问供应商要医疗器械注册证；自己训练、没有注册证的模型不用于临床',
      "ask the supplier for the device's registration first; a model trained in-house without one is not for clinical use",
    ),
  }),
  forScenarios({
    id: 'ai-medical-software-classification',
    industries: ['healthcare'],
    scenarios: ['image-assisted-diagnosis', 'triage-guidance', 'rational-drug-use'],
    why: (names) => both(`${names.zh}会影响诊疗决定`, `${names.en} will bear on decisions about care`),
    first: both(
      '写清预期用途，请法务按它判断算不算医疗器械、归哪一类',
      'put the intended use in writing; counsel judges by it whether this is a device, and of which class',
    ),
  }),
  forScenarios({
    id: 'electronic-records-rules',
    industries: ['healthcare'],
    scenarios: ['medical-record-drafting'],
    why: (names) =>
      both(`${names.zh}写出来的要进电子病历`, `what ${names.en} writes goes into the electronic record`),
    first: both(
      '核对签名、修改留痕和保存的要求，初稿由医生改签后才算病历',
      'check the demands on signing, traces of change and keeping; a draft is a record only once the doctor has signed it',
    ),
  }),
  ...(['prescription-measures', 'prescription-review-rules'] as const).map((id) =>
    forScenarios({
      id,
      industries: ['healthcare'],
      scenarios: ['rational-drug-use'],
      why: (names) =>
        both(
          `${names.zh}插在医生开方和药师审方之间`,
          `${names.en} stands between prescribing and its review`,
        ),
      first:
        id === 'prescription-measures'
          ? both(
              '写明谁开方、谁审方，系统只提示，不改方',
              'say who prescribes and who reviews; the system points out and changes nothing',
            )
          : both(
              '审核规则逐条写明依据，由药师确认后启用',
              'give each review rule its ground, and have a pharmacist confirm it before use',
            ),
    }),
  ),
  forScenarios({
    id: 'online-care-rules',
    industries: ['healthcare'],
    scenarios: ['patient-service-assistant', 'triage-guidance'],
    why: (names) =>
      both(
        `${names.zh}直接回答患者，一不小心就答到诊疗上`,
        `${names.en} answers patients, and an answer easily turns into medical advice`,
      ),
    first: both(
      '只答流程和须知，碰到病情就转人工；问答留痕',
      'answer on procedure only, pass anything about an illness to a person, and keep a record',
    ),
  }),
  {
    id: 'human-genetic-resources',
    first: both(
      '先列清哪些样本和数据属于人类遗传资源，没有结论的不进模型、不出境',
      'list which samples and data count as human genetic resources; what is undecided goes into no model and not abroad',
    ),
    ground: (brief) =>
      ['healthcare', 'pharma'].includes(industryOf(brief))
        ? wordsGround(
            brief,
            ['data.sensitivity', 'data.export'],
            /遗传|基因|人体样本|genetic|genom|\bgene|human sample/iu,
          )
        : null,
  },
  forScenarios({
    id: 'pharmacovigilance-practice',
    industries: ['pharma'],
    scenarios: ['pharmacovigilance'],
    why: (names) =>
      both(
        `${names.zh}处理的就是要上报的不良反应`,
        `${names.en} handles the very reactions that have to be reported`,
      ),
    first: both(
      '对照上报时限和质量要求写验证方案，评审和递交仍由人做',
      'write the validation plan against the deadlines and quality that reporting asks for; people still review and file',
    ),
  }),
  {
    id: 'bank-insurer-data-measures',
    first: both(
      '给要用的数据定级；要交给供应商或总部处理的，先做安全评估',
      'grade the data to be used; what a vendor or head office is to handle is assessed first',
    ),
    ground: (brief) =>
      industryOf(brief) === 'finance'
        ? scenarioGround(
            brief,
            () => true,
            (names) =>
              both(
                `${names.zh}要用本机构的业务数据`,
                `${names.en} needs the institution's own business data`,
              ),
          )
        : null,
  },
  {
    id: 'critical-infrastructure',
    first: both(
      '问主管部门：要接的系统是不是关键信息基础设施；是，采购和运维另有要求',
      'ask the authority whether the systems to be connected count; if so, buying and running them has demands of its own',
    ),
    ground: (brief) =>
      ['energy', 'finance'].includes(industryOf(brief))
        ? scenarioGround(
            brief,
            () => true,
            (names) =>
              both(
                `${names.zh}要接的系统可能在认定范围里`,
                `the systems that ${names.en} connects to may be among those that count`,
              ),
          )
        : null,
  },
  forScenarios({
    id: 'power-monitoring-rules',
    industries: ['energy'],
    scenarios: ['load-forecast', 'dispatch-optimisation', 'fault-diagnosis', 'equipment-inspection'],
    why: (names) =>
      both(
        `${names.zh}要取用或靠近电力监控系统的数据`,
        `${names.en} draws on the power monitoring systems or stands close to them`,
      ),
    first: both(
      '画出数据从哪个安全区取、结果回到哪里，先过安全防护评审',
      'draw from which security zone data are taken and where results return, and pass the security review first',
    ),
  }),
  {
    id: 'work-safety-law',
    first: both(
      '写明 AI 只提建议或报警，操作责任和停用办法不变',
      'state that AI only advises or alarms, and that responsibility for operation, and how to switch it off, stay as they are',
    ),
    ground: (brief) =>
      scenarioGround(
        brief,
        ({ typical }) => onSite.has(industryOf(brief)) && safetyProcesses.has(typical?.process ?? ''),
        (names) => both(`${names.zh}关系到现场的人和装置`, `${names.en} bears on people and plant on site`),
      ),
  },
  {
    id: 'hazardous-chemicals-law',
    first: both(
      '核对涉及的品种和重大危险源，工艺参数的改动照原来的变更管理走',
      'check the substances and major hazards concerned; a change of settings goes through the change control there is',
    ),
    ground: (brief) =>
      industryOf(brief) === 'chemicals'
        ? scenarioGround(
            brief,
            ({ typical }) => safetyProcesses.has(typical?.process ?? ''),
            (names) => both(`${names.zh}用在化工装置上`, `${names.en} is used on chemical units`),
          )
        : null,
  },
];

const onSite = new Set(['chemicals', 'steel', 'energy', 'manufacturing']);
const safetyProcesses = new Set(['tune-parameters', 'monitor-and-alarm', 'maintain-by-condition']);

function industryOf(brief: PlanBrief): string {
  return brief.view.assessment.industry.id;
}

function forScenarios(rule: {
  readonly id: string;
  readonly industries: readonly string[];
  readonly scenarios: readonly string[];
  readonly why: (names: Bilingual) => Bilingual;
  readonly first: Bilingual;
}): LawRule {
  return {
    id: rule.id,
    first: rule.first,
    ground: (brief) =>
      rule.industries.includes(industryOf(brief))
        ? scenarioGround(brief, ({ id }) => rule.scenarios.includes(id), rule.why)
        : null,
  };
}
