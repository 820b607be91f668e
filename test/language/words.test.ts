import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, termsOf, wordsOf } from '../../src/language/words.ts';

describe('terms of Chinese text', () => {
  it.each([
    ['算力', '算力'],
    ['智能风控系统', '风控'],
    ['知识图谱', '图谱'],
    ['钢材表面质检', '质检'],
    ['大模型训练', '大模型'],
    ['大模型训练', '模型'],
    ['私有化部署', '私有化'],
    ['混合云', '混合云'],
    ['混合云', '云'],
    ['高质量数据集', '数据集'],
    ['投资回报率', '回报率'],
  ])('of %s hold %s, whole word and part', (text, term) => {
    expect(termsOf(text, 'zh')).toContain(term);
  });

  it('find a word of the trade inside a sentence as they find it alone', () => {
    const sentence = new Set(termsOf('集团建成了智能算力中心，面向各分公司提供风控与质检能力。', 'zh'));
    for (const word of ['算力', '风控', '质检']) {
      expect(termsOf(word, 'zh').every((term) => sentence.has(term))).toBe(true);
    }
  });

  it('leave out what only holds a sentence together, question words too', () => {
    expect(termsOf('我们应该怎么做？', 'zh')).toEqual([]);
    expect(termsOf('这些是什么，为什么要有？', 'zh')).toEqual([]);
  });

  it('take full-width letters and digits as half-width ones', () => {
    expect(termsOf('ＧＰＵ１２８', 'zh')).toEqual(termsOf('GPU128', 'en'));
  });
});

describe('terms of English text', () => {
  it('are the same for all forms of a word', () => {
    const forms = ['deploy', 'deployed', 'Deploying', 'DEPLOYS'].flatMap((word) => termsOf(word, 'en'));
    expect(new Set(forms).size).toBe(1);
    expect(termsOf("the company's data", 'en')).toEqual(termsOf('company data', 'en'));
  });

  it('leave out stop words and letters that stand alone', () => {
    expect(termsOf('What should we do about it?', 'en')).toEqual([]);
    expect(termsOf('a b c', 'en')).toEqual([]);
  });

  it('are split where a full-text index splits', () => {
    expect(termsOf('GPT-4 at 3.5%', 'en')).toEqual(['gpt', '4', '3', '5']);
  });
});

it('reads words of the other language in either text', () => {
  expect(termsOf('用 RAG 检索增强', 'zh')).toContain('rag');
  expect(termsOf('the 算力 budget', 'en')).toEqual(['算力', 'budget']);
});

it('gives terms of letters and digits only, each where it says it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('zh' as const, 'en' as const),
      (text, language) => {
        const folded = fold(text);
        for (const { term, surface, start, end } of wordsOf(text, language)) {
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(folded.slice(start, end)).toBe(surface);
        }
      },
    ),
  );
  // Radicals are symbols and no letters, marks stand on a character, and rare characters take two units.
  const awkward = fc.constantFrom(
    ...'算力风控大模型数据集的云AI 1.，⺀⼀〇々',
    '\u{20000}',
    '\u{2B740}',
    '\u0301',
    '\uFE00',
  );
  fc.assert(
    fc.property(fc.array(awkward, { maxLength: 30 }), (characters) => {
      const text = characters.join('');
      for (const { term, surface, start, end } of wordsOf(text, 'zh')) {
        expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(fold(text).slice(start, end)).toBe(surface);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds a word beside a mark or a radical as it finds it alone', () => {
  expect(termsOf('⺀', 'zh')).toEqual([]);
  expect(termsOf('⺀算力', 'zh')).toEqual(termsOf('算力', 'zh'));
});
