import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();
const groups = ['data-governance', 'talent', 'ecosystem'] as const;
const practices = knowledge.practices.filter(({ group }) => groups.some((each) => each === group));

describe('the practices of data governance, talent and ecosystem', () => {
  it('are the steps of the guide, in its order', () => {
    expect(groups.map((group) => practices.filter((practice) => practice.group === group).length)).toEqual([
      6, 5, 3,
    ]);
    for (const group of groups) {
      const steps = practices.filter((practice) => practice.group === group).map(({ step }) => step);
      expect(steps).toEqual(steps.map((_, index) => index + 1));
    }
  });

  it.each(practices)('$id asks no smaller company for more, and has five different levels', (practice) => {
    const { small, medium, large } = practice.target;
    expect(small).toBeLessThanOrEqual(medium);
    expect(medium).toBeLessThanOrEqual(large);
    for (const language of languages) {
      expect(new Set(practice.levels.map((level) => level[language])).size).toBe(5);
      expect(new Set(practice.climb.map((step) => step[language])).size).toBe(4);
    }
  });

  it.each(practices)('$id is asked for by a question of its id that decides nothing', ({ id }) => {
    const question = knowledge.questions.find((entry) => entry.id === id);
    expect(question?.answer).toEqual({ kind: 'level', rubric: id });
    expect(question?.purpose).toBe('describes');
  });

  it('names the five measures of data quality and the ways of labelling', () => {
    const about = (id: string) => practices.find((practice) => practice.id === id)?.about.zh ?? '';
    for (const measure of ['完整', '准确', '一致', '多样', '时效'])
      expect(about('data.evaluation')).toContain(measure);
    for (const way of ['人工', '半自动', '全自动']) expect(about('data.labelling')).toContain(way);
    for (const source of ['线上', '线下', '公开', '自有']) expect(about('data.collection')).toContain(source);
    for (const kind of ['技术', '行业方案', '数据']) expect(about('ecosystem.partners')).toContain(kind);
  });
});
