import { describe, expect, it } from 'vitest';
import {
  type Coverage,
  coverageFaults,
  type ProductIndex,
  requirementIds,
  testTitles,
} from '../../evals/guide-coverage.ts';
import { productIndex, readGuideCoverage } from '../../src/entry/node-guide-coverage.ts';

/** A product with one tool and one test. */
const small: ProductIndex = {
  ids: (kind) => new Set(kind === 'tool' ? ['score_value'] : []),
  fileText: (path) =>
    path === 'a.test.ts'
      ? "it('keeps what it promises', () => {});\nconst other = 'says nothing at all';"
      : undefined,
};
const covered = (id: string): Coverage => ({
  id,
  what: { zh: '某事', en: 'something' },
  where: ['tool:score_value'],
  tests: [{ file: 'a.test.ts', title: 'keeps what it promises' }],
});
const whole = requirementIds.map(covered);

function faultsWith(change: Partial<Coverage>): readonly string[] {
  const list = whole.map((entry) => (entry.id === 'G1.1' ? { ...entry, ...change } : entry));
  return coverageFaults(list, small).map(({ id, message }) => `${id} ${message}`);
}

describe('the list of what the guide asks for', () => {
  it('covers every requirement by a place and a test that exist', () => {
    expect(coverageFaults(readGuideCoverage(), productIndex())).toEqual([]);
  });

  it('has 78 requirements in the groups of the guide', () => {
    expect(requirementIds).toHaveLength(78);
    expect(requirementIds).toEqual(
      expect.arrayContaining(['G1.3', 'G2.3-16', 'G3.3-02', 'G4.5', 'G0-08', 'G6-07']),
    );
  });
});

describe('the check of that list', () => {
  it('finds nothing where all is there', () => {
    expect(coverageFaults(whole, small)).toEqual([]);
  });

  it('tells a requirement that nobody lists, one listed twice, and one that there is not', () => {
    expect(coverageFaults(whole.slice(1), small)).toEqual([
      { id: whole[0]?.id, message: 'the requirement is not in the list' },
    ]);
    expect(coverageFaults([...whole, covered('G1.1')], small).map(({ message }) => message)).toEqual([
      'the requirement is listed twice',
    ]);
    expect(coverageFaults([...whole, covered('G9')], small).map(({ message }) => message)).toEqual([
      'there is no such requirement',
    ]);
  });

  it('tells a pointer to nothing', () => {
    expect(faultsWith({ where: ['tool:guess'] })).toEqual(['G1.1 nothing is at tool:guess']);
    expect(faultsWith({ where: ['section:score_value'] })).toEqual([
      'G1.1 nothing is at section:score_value',
    ]);
    expect(faultsWith({ where: ['code:a.test.ts#missing'] })).toEqual([
      'G1.1 nothing is at code:a.test.ts#missing',
    ]);
    expect(faultsWith({ where: ['code:a.test.ts#other'] })).toEqual([]);
  });

  it('tells a test file and a test that there is not, and takes no other words of a file for a test', () => {
    expect(faultsWith({ tests: [{ file: 'b.test.ts', title: 'keeps what it promises' }] })).toEqual([
      'G1.1 there is no test file b.test.ts',
    ]);
    expect(faultsWith({ tests: [{ file: 'a.test.ts', title: 'says nothing at all' }] })).toEqual([
      'G1.1 no test in a.test.ts is named "says nothing at all"',
    ]);
  });

  it('reads the names of tests in every way that they are written', () => {
    const file = [
      "describe('a group', () => {",
      'it("the owner\'s name", async () => {',
      "it('it\\'s quoted', { timeout: 1 }, () => {",
      "it.each([['x', 1]])(\n  'a table: %s',\n  (text) => {",
    ].join('\n');
    expect(testTitles(file)).toEqual(['a group', "the owner's name", "it's quoted", 'a table: %s']);
  });
});
