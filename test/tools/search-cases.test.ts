import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCases } from '../../tools/find-cases.ts';
import { type ToolContext, ToolInputError } from '../../tools/tool.ts';
import { contextOf, knowledge } from './search-fixtures.ts';

let context: ToolContext;
let close: () => void;
beforeAll(async () => {
  ({ context, close } = await contextOf(knowledge));
});
afterAll(() => close());

async function find(input: object) {
  return findCases.output.parse(
    await findCases.run(findCases.input.parse({ language: 'zh', ...input }), context),
  );
}

describe('why a case fits', () => {
  it('is its industry first, its scenario next, and the words', async () => {
    const { hits } = await find({ industry: 'finance', scenarios: ['bank-service'], query: '坐席培训' });
    expect(hits.map(({ id }) => id)).toEqual(['case.bank']);
    expect(hits[0]?.fits.map(({ zh }) => zh)).toEqual([
      '同属金融行业',
      '做过相近的场景（智能客服）',
      '案例讲到“坐席”、“培训”',
      '业务环节相同：客服',
      '所用模型类型相同：自然语言处理',
    ]);
    // 4 industry + 3 scenario + 4 words (all of them held) + 1 process + 1 kind of model.
    expect(hits[0]?.score).toBe(13);
  });

  it('may be a scenario of another industry, and then the difference is said', async () => {
    const { hits } = await find({ industry: 'retail', scenarios: ['bank-service'] });
    expect(hits.map(({ id }) => id)).toEqual(['case.bank']);
    expect(hits[0]?.differs[0]?.zh).toContain('案例出自金融行业，贵公司属零售行业');
    expect(hits[0]?.differs[0]?.en).toContain('The case is from finance, the company is in retail');
  });

  it('is never only the kind of model or a process', async () => {
    const { hits, message } = await find({ industry: 'retail', scenarios: ['shop-service'] });
    expect(hits).toEqual([]);
    expect(message.zh).toContain('没有足够相近的');
  });
});

describe('what does not carry over', () => {
  it('is what the case had, and that its figures are from a trial', async () => {
    const { hits } = await find({ query: 'service assistant', language: 'en' });
    expect(hits[0]?.title).toBe('A service assistant in a bank');
    expect(hits[0]?.differs.map(({ en }) => en)).toEqual([
      'Years of recorded calls were at hand',
      '1 of its effects are from a trial or an estimate, not from full operation',
    ]);
  });

  it('is the outlay, for a company of 60', async () => {
    const { hits } = await find({ industry: 'steel', employees: 60 });
    expect(hits[0]?.differs.some(({ zh }) => zh.includes('约 60 人') && zh.includes('投入规模'))).toBe(true);
    const large = await find({ industry: 'steel', employees: 20_000 });
    expect(large.hits[0]?.differs).toEqual([
      { zh: '产线已装工业相机', en: 'Cameras were on the line already' },
    ]);
  });
});

it('ranks the case with the same industry and scenario before one found by words', async () => {
  const { hits } = await find({ industry: 'steel', scenarios: ['steel-inspection'], query: '客服 缺陷' });
  expect(hits.map(({ id }) => id)).toEqual(['case.steel', 'case.bank']);
});

it('asks for something to go by', async () => {
  await expect(find({})).rejects.toBeInstanceOf(ToolInputError);
});

it('offers nothing for words that no case holds, and names the industries for one it does not know', async () => {
  expect((await find({ query: '农业大棚' })).hits).toEqual([]);
  expect((await find({ industry: 'farming' })).message.en).toContain('there are: finance, steel, retail');
});

it('passes over scenarios of the company’s own', async () => {
  const { hits } = await find({ industry: 'finance', scenarios: ['own-1', 'bank-service', 'bank-service'] });
  expect(hits[0]?.score).toBe(4 + 3 + 1 + 1);
});
