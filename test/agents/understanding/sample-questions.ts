import type { AskedQuestion } from '../../../agents/understanding/asked-question.ts';
import type { Option } from '../../../knowledge/knowledge.ts';
import { both } from '../../../src/domain/language.ts';

function option(
  id: string,
  zh: string,
  en: string,
  zhSynonyms: string[] = [],
  enSynonyms: string[] = [],
): Option {
  return { id, label: both(zh, en), synonyms: { zh: zhSynonyms, en: enSynonyms } };
}

export const priority: AskedQuestion = {
  slot: 'priority',
  label: both('首要目标', 'main goal'),
  form: {
    kind: 'choice',
    options: [
      option('cost', '降低成本', 'lower cost', ['成本', '省钱'], ['cost', 'save money']),
      option(
        'experience',
        '改善客户体验',
        'better customer experience',
        ['体验', '客户满意'],
        ['experience'],
      ),
      option('risk', '控制风险', 'control risk', ['风控', '合规'], ['risk', 'compliance']),
      option('growth', '扩大业务规模', 'grow the business', ['增长', '做大'], ['growth', 'scale']),
    ],
  },
};

export const pains: AskedQuestion = {
  slot: 'pains',
  label: both('主要痛点', 'main pains'),
  form: {
    kind: 'choices',
    most: 3,
    options: [
      option(
        'repeat-calls',
        '客服重复问题多',
        'too many repeat questions to the call centre',
        ['重复咨询'],
        ['repeat questions'],
      ),
      option('slow-approval', '贷款审批慢', 'slow loan approval', ['审批慢'], ['slow approvals']),
      option(
        'paper-forms',
        '单据靠手工录入',
        'forms are keyed in by hand',
        ['手工录入', '手工录单'],
        ['manual entry'],
      ),
      option('fraud', '欺诈识别不及时', 'fraud is found too late', ['欺诈'], ['fraud']),
      option('reports', '报表要做好几天', 'reports take days', ['报表慢'], ['slow reports']),
    ],
  },
};

export const deployment: AskedQuestion = {
  slot: 'deployment',
  label: both('部署方式', 'deployment'),
  form: {
    kind: 'choice',
    options: [
      option('public', '公有云', 'public cloud', ['公共云'], ['public']),
      option(
        'private',
        '私有化部署',
        'private deployment',
        ['私有云', '本地部署'],
        ['on premises', 'on-prem'],
      ),
      option('hybrid', '混合部署', 'hybrid', ['混合云'], ['mixed']),
    ],
  },
};

export const dataQuality: AskedQuestion = {
  slot: 'data-quality',
  label: both('数据质量', 'data quality'),
  form: {
    kind: 'level',
    levels: [
      both('几乎都在纸上', 'almost all of it is on paper'),
      both('散在各部门的表格里', 'scattered over spreadsheets'),
      both('主要系统里有，口径不统一', 'in the main systems, defined differently in each'),
      both('已经入仓，少量缺失', 'in a warehouse, with few gaps'),
      both('统一治理，随取随用', 'governed and ready to use'),
    ],
  },
};

export const incidents: AskedQuestion = {
  slot: 'incidents',
  label: both('安全事故', 'accidents'),
  form: {
    kind: 'level',
    levels: [
      both('每周都有', 'every week'),
      both('每月都有', 'every month'),
      both('每季度有几起', 'a few each quarter'),
      both('一年一两起', 'one or two a year'),
      both('从来没有发生过', 'there has never been one'),
    ],
  },
};

export const budget: AskedQuestion = {
  slot: 'budget',
  label: both('预算', 'budget'),
  form: { kind: 'quantity', unit: 'cny', min: 10_000, max: 1_000_000_000 },
};

export const headcount: AskedQuestion = {
  slot: 'headcount',
  label: both('客服人数', 'call centre staff'),
  form: { kind: 'quantity', unit: 'people', min: 1, max: 100_000 },
};

export const itStaff: AskedQuestion = {
  slot: 'it-staff',
  label: both('IT 人数', 'IT staff'),
  form: { kind: 'quantity', unit: 'people', min: 0, max: 10_000 },
};

export const payback: AskedQuestion = {
  slot: 'payback',
  label: both('回本时间', 'payback time'),
  form: { kind: 'quantity', unit: 'months', min: 1, max: 120 },
};

export const repeatShare: AskedQuestion = {
  slot: 'repeat-share',
  label: both('重复问题占比', 'share of repeat questions'),
  form: { kind: 'quantity', unit: 'percent', min: 0, max: 100 },
};

export const kpi: AskedQuestion = {
  slot: 'kpi',
  label: both('目标指标', 'target KPI'),
  form: { kind: 'quantity', unit: 'kpi', min: 0 },
};

export const deadline: AskedQuestion = {
  slot: 'deadline',
  label: both('上线期限', 'deadline'),
  form: { kind: 'date', optional: true },
};

export const startOn: AskedQuestion = {
  slot: 'start-on',
  label: both('启动时间', 'start date'),
  form: { kind: 'date', optional: false },
};

export const hasPlatform: AskedQuestion = {
  slot: 'has-platform',
  label: both('数据平台', 'data platform'),
  form: { kind: 'yesno' },
};

export const otherScenario: AskedQuestion = {
  slot: 'other-scenario',
  label: both('其他场景', 'other scenario'),
  form: { kind: 'text' },
};
