import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { DateSpan } from '../../src/language/date-rules.ts';
import { findDateSpans } from '../../src/language/dates.ts';
import { detectLanguage, foreignClause } from '../../src/language/detect-language.ts';
import { findOrganisations, namesOrganisation } from '../../src/language/organisations.ts';
import { findQuantities, type Quantity } from '../../src/language/quantities.ts';
import { faultMessages } from './fault-messages.ts';
import { supportsDate } from './supports-date.ts';
import { hedges, supportsEnds, supportsFigure } from './supports-figure.ts';

export interface CheckedClaim {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly string[];
}
export interface CitedSource {
  readonly id: string;
  readonly text: string;
}
type FaultKind = 'uncited' | 'unknown-source' | 'number' | 'date' | 'name' | 'language';
export interface ClaimFault {
  readonly claim: string;
  readonly kind: FaultKind;
  readonly found: string;
  readonly message: Bilingual;
}

interface PlacedFault {
  readonly at: number;
  readonly kind: FaultKind;
  readonly found: string;
  readonly message: Bilingual;
}
interface ReadSource extends CitedSource {
  readonly figures: readonly Quantity[];
  readonly dates: readonly DateSpan[];
}

/**
 * What is wrong with claims, in the order of the claims and of the words in each; faults of a claim as a whole come
 * first. Each figure, date and named organisation must stand in one of the claim's own sources. A claim without a
 * usable citation is faulted for that alone, since there is nothing to hold its figures against.
 */
export function findFaults(
  language: Language,
  claims: readonly CheckedClaim[],
  sources: readonly CitedSource[],
  names: readonly string[] = [],
): ClaimFault[] {
  const read = new Map(
    sources.map(
      (source) =>
        [
          source.id,
          { ...source, figures: findQuantities(source.text), dates: findDateSpans(source.text) },
        ] as const,
    ),
  );
  return claims.flatMap((claim) => {
    const cited = claim.citations.flatMap((id) => read.get(id) ?? []);
    const placed = [
      ...citationFaults(claim, read),
      ...languageFaults(claim.text, language, names),
      ...(cited.length === 0 ? [] : contentFaults(claim, cited, [...read.values()], names)),
    ];
    return placed
      .sort((a, b) => a.at - b.at)
      .map(({ kind, found, message }) => ({ claim: claim.id, kind, found, message }));
  });
}

function citationFaults(claim: CheckedClaim, known: ReadonlyMap<string, unknown>): PlacedFault[] {
  if (claim.citations.length === 0) {
    return [{ at: -2, kind: 'uncited', found: claim.text, message: faultMessages.uncited }];
  }
  return [...new Set(claim.citations)]
    .filter((id) => !known.has(id))
    .map((id) => ({ at: -2, kind: 'unknown-source', found: id, message: faultMessages.unknownSource(id) }));
}

/** A person's own words in quotation marks may be in any language, and names go by their own. */
const quoted = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》/g;

function languageFaults(text: string, language: Language, names: readonly string[]): PlacedFault[] {
  let own = text.replace(quoted, (words) => ' '.repeat(words.length));
  for (const { start, end } of findOrganisations(own, names)) {
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  const other = language === 'zh' ? 'en' : 'zh';
  const foreign = detectLanguage(own) === other && (language === 'en' || /\b[a-z]{2,}/.test(own));
  const pure = language === 'zh' ? !/\p{Script=Han}/u.test(own) : !/[A-Za-z]{2}/.test(own);
  const found =
    foreign && pure ? text.trim() : (foreignClause(own, language) ?? (foreign ? text.trim() : undefined));
  return found === undefined
    ? []
    : [{ at: -1, kind: 'language', found, message: faultMessages.language[language] }];
}

function contentFaults(
  claim: CheckedClaim,
  cited: readonly ReadSource[],
  all: readonly ReadSource[],
  names: readonly string[],
): PlacedFault[] {
  const organisations = findOrganisations(claim.text, names);
  const titles = [...claim.text.matchAll(/《[^》]*》/g)].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
  const inName = (at: number): boolean =>
    [...organisations, ...titles].some(({ start, end }) => start <= at && at < end);
  const faults: PlacedFault[] = [];
  for (const figure of findQuantities(claim.text)) {
    if (inName(figure.start) || cited.some((source) => holdsFigure(figure, source))) continue;
    faults.push({
      at: figure.start,
      kind: 'number',
      found: figure.text,
      message: figureMessage(figure, cited, all),
    });
  }
  for (const span of findDateSpans(claim.text)) {
    if (inName(span.start) || cited.some((source) => supportsDate(span, source))) continue;
    faults.push({ at: span.start, kind: 'date', found: span.text, message: faultMessages.date(span.text) });
  }
  for (const mention of organisations) {
    if (cited.some((source) => namesOrganisation(source.text, mention))) continue;
    faults.push({
      at: mention.start,
      kind: 'name',
      found: mention.text,
      message: faultMessages.name(mention.text),
    });
  }
  return faults;
}

/** 一年 may be a rate ("a year", 每年) rather than a length of time. */
const perUnit: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:一年|one year)$/i,
    /每年|年度|年均|头一年|\/年|\b(?:a|per|each|every|first)\s+year\b|\b(?:yearly|annual)/i,
  ],
  [/^(?:一个?月|one month)$/i, /每个?月|月均|月度|\/月|\b(?:a|per|each|every)\s+month\b|\bmonthly\b/i],
  [/^(?:一周|one week)$/i, /每周|\/周|\b(?:a|per|each|every)\s+week\b|\bweekly\b/i],
  [/^(?:一天|one day)$/i, /每天|每日|日均|\/[天日]|\b(?:a|per|each|every)\s+day\b|\bdaily\b/i],
];

function holdsFigure(figure: Quantity, source: ReadSource): boolean {
  if (source.figures.some((held) => supportsFigure(figure, held)) || supportsEnds(figure, source.figures))
    return true;
  if (perUnit.some(([words, rate]) => words.test(figure.text) && rate.test(source.text))) return true;
  // "The 2026 budget": a year that grammar makes look like a count.
  const year = /^(?:19|20)\d{2}/.exec(figure.text)?.[0];
  return (
    year !== undefined &&
    figure.relation === 'exact' &&
    source.dates.some((span) => String(span.year) === year)
  );
}

function figureMessage(
  figure: Quantity,
  cited: readonly ReadSource[],
  all: readonly ReadSource[],
): Bilingual {
  for (const source of cited) {
    const hedged = source.figures.find((held) => hedges(figure, held));
    if (hedged !== undefined) return faultMessages.hedged(figure.text, withHedge(source.text, hedged));
  }
  const other = all.find((source) => !cited.includes(source) && holdsFigure(figure, source));
  return other === undefined
    ? faultMessages.number(figure.text)
    : faultMessages.elsewhere(figure.text, other.id);
}

/** The source's figure with the word that hedges it (约, "more than"), cut at the nearest stop. */
function withHedge(text: string, figure: Quantity): string {
  const before = /[^，。；、,.;:：\s]{0,4}$/u.exec(text.slice(0, figure.start))?.[0] ?? '';
  const after = /^(?:以上|以下|以内|左右|上下)/.exec(text.slice(figure.end))?.[0] ?? '';
  return before + figure.text + after;
}
