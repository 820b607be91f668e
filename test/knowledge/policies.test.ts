import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const { policies } = readKnowledge();
const dated = (id: string) => {
  const policy = policies.find((entry) => entry.id === id);
  return policy && [policy.place, policy.kind, policy.issued, policy.until];
};

describe('policies', () => {
  it('carry the dates and places of the guide (section 1.1, pages 1 to 2)', () => {
    expect(dated('plan-2017')).toEqual(['national', 'plan', '2017-07', null]);
    expect(dated('standards-guide-2024')).toEqual(['national', 'standard', '2024-06', null]);
    expect(dated('beijing-ai-plus')).toEqual(['beijing', 'target', '2024', '2025-12-31']);
    expect(dated('hangzhou-support')?.slice(0, 2)).toEqual(['hangzhou', 'support']);
  });

  it('carry its figures in both languages: 100 models, 1,000 cases, 41 scenarios', () => {
    const textOf = (id: string) => policies.find((entry) => entry.id === id)?.text;
    expect(textOf('beijing-ai-plus')?.zh).toMatch(/100 个.*1000 个/u);
    expect(textOf('beijing-ai-plus')?.en).toMatch(/100 .*1,000 /u);
    expect(textOf('shenzhen-scenarios')?.zh).toContain('41 个');
    expect(textOf('shenzhen-scenarios')?.en).toContain('41 scenarios');
  });

  it('are the guide’s with section and page, except the laws, which are ours and say to check with counsel', () => {
    for (const { kind, source } of policies) {
      if (kind === 'law') {
        expect('guide' in source).toBe(false);
        expect('own' in source ? source.own.en : '').toContain('Check with counsel');
      } else {
        expect('guide' in source ? source.guide.section : '').toBe('1.1');
      }
    }
    expect(policies.filter(({ kind }) => kind === 'law')).toHaveLength(25);
  });

  it('give a law no day that was not looked up: only its year or month then', () => {
    expect(dated('medical-device-regulation')).toEqual(['national', 'law', '2021-06-01', null]);
    expect(dated('pharmacovigilance-practice')).toEqual(['national', 'law', '2021-12-01', null]);
    expect(dated('hazardous-chemicals-law')).toEqual(['national', 'law', '2026-05-01', null]);
    expect(dated('prescription-review-rules')?.[2]).toBe('2018');
    expect(dated('eu-gdpr')).toEqual(['eu', 'law', '2018-05-25', null]);
  });
});
