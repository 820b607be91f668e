import { describe, expect, it } from 'vitest';
import { inTradeWords } from '../../../agents/draft/trade-words.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';

const { industries } = readKnowledge();
const said = (industry: string, text: string, language: 'zh' | 'en' = 'zh', section = 'operation') =>
  inTradeWords(text, industries.find(({ id }) => id === industry)?.words, section, language);

describe('the nouns of the trade', () => {
  it('call a hospital a hospital, with patients and departments', () => {
    expect(said('healthcare', '公司给出的 3500 万元预算')).toBe('医院给出的 3500 万元预算');
    expect(said('healthcare', '本公司没有自己的算力集群，推到全公司')).toBe(
      '本院没有自己的算力集群，推到全院',
    );
    expect(said('healthcare', '每个班组有一名能带人的骨干，先用在积压的工作和客户上')).toBe(
      '每个科室有一名能带人的骨干，先用在积压的工作和患者上',
    );
    expect(said('healthcare', '做出来的标注归公司，数据不得离开企业')).toBe(
      '做出来的标注归本院，数据不得离开本院',
    );
    expect(said('healthcare', "The company's budget; what customers are told", 'en')).toBe(
      "The hospital's budget; what patients are told",
    );
  });

  it('leave what people said, names and companies of another kind as they are', () => {
    for (const text of [
      '何维民说“公司要稳”',
      '广告公司用生成式工具',
      '大公司走完整条路',
      '至少一家同类客户',
    ]) {
      expect(said('healthcare', text)).toBe(text);
    }
    for (const text of [
      'He said “the company is slow”',
      'those of a large company',
      'one customer like you',
    ]) {
      expect(said('healthcare', text, 'en')).toBe(text);
    }
    expect(said('healthcare', '案例里的公司', 'zh', 'reference-cases')).toBe('案例里的公司');
  });

  it('leave a maker of steel a company', () => {
    expect(said('steel', '公司的客户和班组')).toBe('公司的客户和班组');
  });
});
