import { type Bilingual, both } from '../../src/domain/language.ts';

const names: Readonly<Record<string, Bilingual>> = {
  company: both('公司', 'The company'),
  standing: both('企业现状', 'Where the company stands'),
  strategy: both('目标与痛点', 'Aims and pains'),
  'budget-time': both('预算与时间', 'Money and time'),
  people: both('人员', 'People'),
  talent: both('人才与组织', 'Talent and organisation'),
  technology: both('技术', 'Technology'),
  data: both('数据', 'Data'),
  'data-governance': both('数据治理', 'Data governance'),
  ecosystem: both('生态', 'Ecosystem'),
  operation: both('运营', 'Operation'),
  benefit: both('收益', 'Benefit'),
};

/** The heading of a topic of the question bank; one that has no name of its own shows its id. */
export function topicName(topic: string): Bilingual {
  return names[topic] ?? both(topic, topic);
}
