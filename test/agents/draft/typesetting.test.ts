import { describe, expect, it } from 'vitest';
import { citedSources } from '../../../agents/draft/plan-brief.ts';
import { typeset } from '../../../agents/draft/typeset.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import { guideAttribution } from '../../../src/domain/source.ts';
import { type Company, companies } from './companies.ts';
import { claimsOf, textsOf, type WrittenPlan, writePlan } from './written-plan.ts';

const everyPlan = Object.entries(companies).flatMap(([name, company]) =>
  languages.map((language) => [name, language, company] as const),
);

/** The sources that the plan cites, as they stand in its appendix; what people said is theirs to punctuate. */
function sourceTexts({ brief, sections }: WrittenPlan): readonly string[] {
  return citedSources(
    sections.flatMap(({ blocks }) => blocks),
    brief.sources,
  )
    .filter(({ kind }) => kind !== 'interview' && kind !== 'document')
    .flatMap(({ title, text }) => [title, text.replace(guideAttribution.en, '')]);
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/gu, '“”');
}

/** Stretches of the texts that match, so that a failure shows the fault and not the plan. */
function foundIn(texts: readonly string[], pattern: RegExp): readonly string[] {
  const wider = new RegExp(`.{0,40}(?:${pattern.source}).{0,40}`, 'gu');
  return texts.flatMap((text) => text.match(wider) ?? []);
}

const faultyIn: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  zh: [
    ['a stop after a stop', /[。；，、：？！][。；，、：]/u],
    ['a half-width mark after a character', /[\p{Script=Han}”）][,;:?!]/u],
    ['half-width brackets around characters', /[\p{Script=Han}]\(|\)[\p{Script=Han}]/u],
    ['a typewriter quotation mark', /"/u],
    ['a space before a minus in words', /至 负|到 负/u],
    ['a list of nothing', /；无；无/u],
    ['marks within marks', /“[^”]*“|””/u],
  ],
  en: [
    ['a stop after a stop', /[.;,:?!] ?[;,:](?!\))|(?<!\.)\.\.(?!\.)/u],
    ['a Chinese character or mark', /[\u3000-\u303f\uff00-\uffef]/u],
    ['a typewriter mark', /"|(?<=\p{L})'(?=\p{L})/u],
    [
      'one of many',
      /(?<![\d.,])1 (?:people|months|days|weeks|hours|years|scenarios|stages|activities|points)\b/u,
    ],
    ['marks within marks', /“[^”]*“|””/u],
    ['two spaces', /\S {2,}\S/u],
    ['a list of nothing', /; none; none/u],
  ],
};

describe.each(everyPlan)(
  'the print of the plan of %s in %s',
  { timeout: 60_000 },
  (_, language, company: Company) => {
    const plan = writePlan(company, language);
    const texts = [...textsOf(plan), ...sourceTexts(plan)].map(withoutQuotations);

    it.each(faultyIn[language])('never holds %s', (_fault, pattern) => {
      expect(foundIn(texts, pattern)).toEqual([]);
    });

    it('leaves no placeholder of a question or a text for the reader to fill', () => {
      expect(foundIn([...textsOf(plan), ...sourceTexts(plan)], /[{}]/u)).toEqual([]);
    });

    it('closes every quotation mark that it opens', () => {
      const count = (text: string, mark: string): number => text.split(mark).length;
      const open = textsOf(plan).filter((text) => count(text, '“') !== count(text, '”'));
      expect(open).toEqual([]);
    });

    it('shows parts of a value that add up to the value beside them', () => {
      const tables = plan.sections
        .filter(({ id }) => id === 'portfolio')
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
      const scores = tables.find(({ columns }) => columns.some((name) => /^(?:排名|Rank)$/u.test(name)));
      for (const [, brand, economic, social, transformation, total] of scores?.rows ?? []) {
        const sum = [brand, economic, social, transformation].reduce((all, part) => all + Number(part), 0);
        expect(sum).toBeCloseTo(Number.parseFloat(total ?? ''), 6);
      }
    });

    it('begins every sentence with a capital, also one that opens with a name in quotation marks', () => {
      if (language === 'zh') return;
      const small = claimsOf(plan).filter(({ text }) => /^["“‘]?[a-z]/u.test(text));
      expect(small.map(({ text }) => text)).toEqual([]);
    });
  },
);

describe('typesetting', () => {
  it('sets single marks within double ones, and marks a name once that carries its own', () => {
    expect(typeset('““合同比对””价值 3 分', 'zh')).toBe('“合同比对”价值 3 分');
    expect(typeset('“如果“AI 营养师”做成了？”', 'zh')).toBe('“如果‘AI 营养师’做成了？”');
    expect(typeset('"“an own idea”" is first', 'en')).toBe('“an own idea” is first');
  });

  it("prints a typewriter's quotation marks and apostrophes as a book does, and leaves a mark that stands alone", () => {
    expect(typeset('the company\'s "labelled samples" and the pilots\' end', 'en')).toBe(
      'the company’s “labelled samples” and the pilots’ end',
    );
    expect(typeset('5 “ of', 'en')).toBe('5 “ of');
  });

  it('counts one point as one, and 77.1 or 41 as many', () => {
    expect(typeset('1 points short, at 77.1 points of 41 points', 'en')).toBe(
      '1 point short, at 77.1 points of 41 points',
    );
  });
});
