import type { Case, CatalogueScenario, Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { conceptsIn } from '../search/concepts.ts';
import type { FoundPassage } from '../search/passage-search.ts';

/** A use of AI that a case may be near to: the catalogue's, or the company's own with its name only. */
export interface WantedScenario {
  readonly id: string;
  readonly name: Bilingual;
  readonly typical: Pick<CatalogueScenario, 'summary' | 'model_kinds'> | null;
}

interface CaseWish {
  readonly industry?: string | undefined;
  readonly scenarios: readonly WantedScenario[];
  /** What was searched for, where words were. */
  readonly query?: string | undefined;
  /** By id of the case: how well its text holds the query. */
  readonly words?: ReadonlyMap<string, Pick<FoundPassage, 'coverage' | 'matched'>> | undefined;
}

interface FittingReason {
  readonly aspect: 'industry' | 'problem' | 'words' | 'process' | 'data';
  readonly text: Bilingual;
}

interface RankedCase {
  readonly entry: Case;
  /** Two digits at most; only for order. */
  readonly score: number;
  /** The strongest first. */
  readonly fits: readonly FittingReason[];
  readonly sameIndustry: boolean;
  /** Wanted scenarios that it is near to. */
  readonly near: readonly WantedScenario[];
}

/**
 * Points of a case. Our own choice (the guide does not rank its cases): the same industry and the same scenario count
 * most, since they carry data, rules and users with them; words up to 4 by the share of the query found; the kind
 * of model and the business process only settle order among cases that fit already.
 */
const points = {
  industry: 4,
  firstScenario: 3,
  otherScenario: 1,
  words: 4,
  process: 1,
  modelKind: 1,
} as const;

/**
 * Cases that fit, best first, ties by id. Fitting is the same industry, a scenario that the case is near to, or words
 * enough; a shared process or kind of model alone is not (G6-06: no forced likeness).
 */
export function rankCases(knowledge: Knowledge, wish: CaseWish): readonly RankedCase[] {
  return knowledge.cases
    .flatMap((entry) => ranked(entry, wish, knowledge) ?? [])
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

function ranked(entry: Case, wish: CaseWish, knowledge: Knowledge): RankedCase | null {
  const near = wish.scenarios.filter(({ id }) => entry.scenarios.includes(id));
  const sameIndustry = entry.industry === wish.industry;
  const words = wish.words?.get(entry.id);
  if (!sameIndustry && near.length === 0 && words === undefined) return null;

  const fits: FittingReason[] = [];
  let score = 0;
  if (sameIndustry) {
    score += points.industry;
    const name = industryName(entry.industry, knowledge);
    fits.push({ aspect: 'industry', text: both(`同属${name.zh}行业`, `The same industry (${name.en})`) });
  }
  if (near.length > 0) {
    score += points.firstScenario + (near.length - 1) * points.otherScenario;
    const names = joinTexts(near.map(({ name }) => name));
    fits.push({
      aspect: 'problem',
      text: both(`做过相近的场景（${names.zh}）`, `Near to these scenarios (${names.en})`),
    });
  }
  if (words !== undefined) {
    score += points.words * words.coverage;
    const said = [...new Set(words.matched.map((each) => each.words))];
    fits.push({
      aspect: 'words',
      text: both(
        `案例讲到${said.map((word) => `“${word}”`).join('、')}`,
        `The case speaks of ${said.map((word) => `"${word}"`).join(', ')}`,
      ),
    });
  }
  const process = sharedProcess(entry, wish, knowledge);
  if (process !== undefined) {
    score += points.process;
    fits.push({
      aspect: 'process',
      text: both(`业务环节相同：${process.zh}`, `The same business process: ${process.en}`),
    });
  }
  const kinds = entry.model_kinds.filter((kind) =>
    wish.scenarios.some(({ typical }) => typical?.model_kinds.includes(kind)),
  );
  if (kinds.length > 0) {
    score += points.modelKind;
    const joined = joinTexts(kinds.map((kind) => modelKindNames[kind]));
    fits.push({
      aspect: 'data',
      text: both(`所用模型类型相同：${joined.zh}`, `The same kind of model: ${joined.en}`),
    });
  }
  return { entry, score: Math.round(score * 100) / 100, fits, sameIndustry, near };
}

/** The first process of the case that the query or a wanted scenario speaks of. */
function sharedProcess(entry: Case, wish: CaseWish, { terms }: Knowledge): Bilingual | undefined {
  return processSpokenOf(entry, [wish.query ?? '', ...wish.scenarios.flatMap(textsOf)], terms);
}

function textsOf({ name, typical }: WantedScenario): string[] {
  return [name.zh, name.en, typical?.summary.zh ?? '', typical?.summary.en ?? ''];
}

/**
 * Processes are English ids ("customer-service"); the term table gives their Chinese names, and one that it lacks is
 * not shown.
 */
function processSpokenOf(
  entry: Case,
  texts: readonly string[],
  terms: Knowledge['terms'],
): Bilingual | undefined {
  const spoken = new Set(conceptsIn(texts.join('\n'), terms).map(({ concept }) => concept.id));
  for (const process of entry.processes) {
    const words = process.replaceAll('-', ' ');
    const named = conceptsIn(words, terms).find(({ surface }) => surface === words);
    const zh = named?.concept.zh[0];
    // "production" has the stem of "product" and is none: the process has to be a name of the concept as it stands.
    const meant = named?.concept.en.includes(words);
    if (named !== undefined && meant && zh !== undefined && spoken.has(named.concept.id))
      return both(zh, words);
  }
  return undefined;
}

export interface NearestCase {
  readonly entry: Case;
  readonly scenario: WantedScenario;
  /** The process that both speak of. */
  readonly process: Bilingual;
}

/** Where no case fits (G6-06): the first whose business process a wanted scenario speaks of; null where none does. */
export function nearestCaseByProcess(
  { cases, terms }: Knowledge,
  scenarios: readonly WantedScenario[],
): NearestCase | null {
  for (const scenario of scenarios) {
    for (const entry of cases) {
      const process = processSpokenOf(entry, textsOf(scenario), terms);
      if (process !== undefined) return { entry, scenario, process };
    }
  }
  return null;
}

const modelKindNames: Readonly<Record<Case['model_kinds'][number], Bilingual>> = {
  nlp: both('自然语言处理', 'language models'),
  cv: both('计算机视觉', 'computer vision'),
  multimodal: both('多模态', 'multimodal models'),
  ai4s: both('科学智能（AI4S）', 'AI for science'),
};

/**
 * The catalogue's scenarios of these ids, each once; ids that it lacks are passed over. Where several industries have
 * a scenario of that id, the one of the industry asked about is meant.
 */
export function catalogueScenarios(
  ids: readonly string[],
  { industries }: Knowledge,
  industry: string | undefined,
): readonly WantedScenario[] {
  const ownFirst = [
    ...industries.filter(({ id }) => id === industry),
    ...industries.filter(({ id }) => id !== industry),
  ].flatMap(({ scenarios }) => scenarios);
  return [...new Set(ids)].flatMap((id) => {
    const found = ownFirst.find((scenario) => scenario.id === id);
    return found ? [{ id, name: found.name, typical: found }] : [];
  });
}

/** The industry's name; its id where the knowledge base does not hold it. */
export function industryName(id: string, { industries }: Knowledge): Bilingual {
  return industries.find((industry) => industry.id === id)?.name ?? both(id, id);
}
