import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchGuidance } from '../../tools/search-guidance.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { contextOf, knowledge } from './search-fixtures.ts';

let context: ToolContext;
let close: () => void;
beforeAll(async () => {
  ({ context, close } = await contextOf(knowledge));
});
afterAll(() => close());

async function search(query: string, language: 'zh' | 'en' = 'zh', limit?: number) {
  const input = searchGuidance.input.parse({ query, language, ...(limit === undefined ? {} : { limit }) });
  return searchGuidance.output.parse(await searchGuidance.run(input, context));
}
const ids = async (query: string, language: 'zh' | 'en' = 'zh') =>
  (await search(query, language)).hits.map(({ id }) => id);

describe('across the two languages', () => {
  it.each([
    ['算力', 'en'],
    ['compute', 'zh'],
    ['Computing Power', 'zh'],
    ['computing', 'zh'],
  ] as const)('%s finds the entries on compute in %s', async (query, language) => {
    const { hits } = await search(query, language);
    expect(hits[0]).toMatchObject({ id: 'compute', language });
    expect(hits[0]?.title).toBe(language === 'zh' ? '算力运营' : 'Operating compute');
  });

  it('an entry is found by either language’s text, whichever language it is shown in', async () => {
    expect(await ids('本地部署', 'zh')).toContain('private-cloud');
    expect(await ids('machines', 'zh')).toContain('compute');
  });

  it('gives the same entries whichever language the results are asked in', async () => {
    expect(await ids('私有云部署', 'en')).toEqual(await ids('私有云部署', 'zh'));
  });
});

describe('a hit', () => {
  it('says where it stands in the guide and why it was found, in both languages', async () => {
    const { hits } = await search('on-premises', 'zh');
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      section: '2.3',
      page: '20',
      title: '私有云部署',
      text: '数据不能出门的企业优先考虑。',
    });
    expect(hits[0]?.matched).toEqual([
      {
        words: 'on-premises',
        term: 'private-cloud',
        why: {
          zh: '“on-premises”即术语“私有云”（private cloud），见于标题',
          en: '"on-premises" is the term "private cloud" (私有云), found in the title',
        },
      },
    ]);
  });

  it('names each word of the query that it holds, and no other', async () => {
    const { hits } = await search('数据标注的标准与报销', 'zh');
    expect(hits[0]?.id).toBe('labelling');
    expect(hits[0]?.matched.map(({ words }) => words)).toEqual(['数据', '标注', '标准']);
  });

  it('comes once, and one with the word in its title before one with it in its text', async () => {
    expect(await ids('算力')).toEqual(['compute', 'public-cloud']);
  });
});

describe('no answer', () => {
  it.each(['我们应该怎么做？', 'What should we do about it?', '的'])(
    'is what only stop words get: %s',
    async (query) => {
      const { hits, message } = await search(query);
      expect(hits).toEqual([]);
      expect(message.zh).toContain('没有可检索的词');
      expect(message.en).toContain('no word to search for');
    },
  );

  it.each(['红烧肉怎么炖', 'sourdough bread', '"', "a' OR b*", 'NEAR(x'])(
    'is what a question about something else gets: %s',
    async (query) => {
      const { hits, message } = await search(query);
      expect(hits).toEqual([]);
      expect(message.zh.length * message.en.length).toBeGreaterThan(0);
    },
  );

  it('is what one word that nearly every entry holds gets, unless a title has it', async () => {
    expect(await ids('企业')).toEqual([]);
    expect(await ids('company')).toEqual([]);
    expect(await ids('企业标准')).toEqual(['labelling']);
  });

  it('is what one known word among many unknown ones gets', async () => {
    expect(await ids('how full is the train to Paris on Sunday morning in August')).toEqual([]);
  });
});

it('gives no more than it was asked for, and says how many there are', async () => {
  const { hits, message } = await search('私有云 公有云 算力', 'zh', 1);
  expect(hits).toHaveLength(1);
  expect(message.zh).toBe('找到 3 条，列出 1 条。');
});

it('answers any query at all without an error, each entry once and best first', async () => {
  const words = fc.constantFrom(
    '算力',
    '私有云',
    '"',
    ' OR ',
    'NEAR(',
    '*',
    '企业',
    'cloud',
    '-',
    'title:',
    '的',
    'ＧＰＵ',
    '^',
  );
  const queries = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    fc.array(words, { minLength: 1 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(
      queries.filter((query) => query.trim() !== '' && query.length <= 500),
      async (query) => {
        const { hits } = await search(query);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
  );
});

it('gives the same bytes each time', async () => {
  expect(JSON.stringify(await search('公有云 compute 数据'))).toBe(
    JSON.stringify(await search('公有云 compute 数据')),
  );
});
