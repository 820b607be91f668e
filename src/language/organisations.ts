import { narrow } from './chinese-numerals.ts';
import { genericWords, organisationNames, placeNames } from './organisation-names.ts';

/** A named organisation in a text. `forms` are all the ways it may be written elsewhere, itself among them. */
export interface OrganisationMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** 构建行业 holds 建行, 中国银行业 holds 中国银行, "Intelligence" holds Intel: what must not follow a form. */
const notAfter = (form: string): string =>
  /[A-Za-z0-9]$/.test(form)
    ? '(?![A-Za-z0-9])'
    : form.endsWith('银行')
      ? '(?![业间])'
      : form.endsWith('行')
        ? '(?![业为动程政列情长])'
        : '';
const notBefore = (form: string): string => (/^[A-Za-z0-9]/.test(form) ? '(?<![A-Za-z0-9])' : '');
const formPattern = (form: string): string => `${notBefore(form)}${escaped(form)}${notAfter(form)}`;
const longerFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

const formsOf: ReadonlyMap<string, readonly string[]> = new Map(
  organisationNames.flatMap((forms) => forms.map((form) => [form.toLowerCase(), forms] as const)),
);

const zhSuffix =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司|集团|银行|医院|大学|学院|研究院|研究所|实验室|协会|学会|交易所|中心|委员会|管理局|监管局|部|局)(?![门位分署长限面员业])/gu;
/** Suffixes that need a place before them, since 数据中心 and 信息部 are no names. */
const needsPlace = /(?:中心|委员会|部|局|学院|研究所|实验室|协会|学会)$/;
const generic = new RegExp(`(?:${genericWords.split('|').sort(longerFirst).join('|')})`, 'gu');
const place = new RegExp(`(?:${placeNames})`, 'u');

const enHead =
  "(?:[A-Z][A-Za-z0-9&.'’-]*)(?:\\s+(?:(?:of|and|for|&)\\s+(?:the\\s+)?)?[A-Z][A-Za-z0-9&.'’-]*)*?";
const enSuffix =
  '(?:Incorporated|Inc|Limited|Ltd|LLC|PLC|Corporation|Corp|Bank|Group|University|Hospital|Institute|Centre|Center|Company|Academy|Commission|Association|Laboratory|Laboratories|Technologies|Holdings|Clinic|College|Ministry|Authority|Administration)';
const enPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<![A-Za-z])${enHead}\\s+${enSuffix}\\b(?:\\s+of\\s+[A-Z][A-Za-z]+(?:\\s+[A-Z][A-Za-z]+)*)?`,
    'g',
  ),
  /(?<![A-Za-z])(?:Ministry|Bank|University|Academy|Institute|Bureau|Department)\s+of\s+[A-Z][A-Za-z]+(?:\s+(?:and\s+)?[A-Z][A-Za-z]+)*/g,
];
const enGeneric = new Set(
  'the a an our this that each every any some one your their its data call contact customer customers service services working steering user focus project command control cost profit compute computing training operation operations support business test testing innovation competence excellence shared ai it private public central commercial regional local first second third parent state private-sector group bank company hospital university risk quality audit ethics governance management peer partner holding investment retail digital technology research development medical teaching technical central-government head high-performance in at for with by from and but while when if as to of on only another other both no all most many few two three'.split(
    ' ',
  ),
);

/**
 * The named organisations of a text, left to right: those in `known` (a plan's own list), vendors and bodies well
 * known by either language's name, and what has a proper name's form (浙江…中心, …有限公司, "Acme Steel Group").
 * Kinds of organisation (本公司, 商业银行, "the Bank") are no names.
 */
export function findOrganisations(text: string, known: readonly string[] = []): OrganisationMention[] {
  const plain = narrow(text);
  const found: OrganisationMention[] = [];
  const add = (start: number, end: number, forms: readonly string[]): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ text: text.slice(start, end), start, end, forms });
  };
  const names = [
    ...new Set([...known.filter((name) => name.trim() !== ''), ...organisationNames.flat()]),
  ].sort(longerFirst);
  for (const match of plain.matchAll(new RegExp(names.map(formPattern).join('|'), 'gi'))) {
    if (isShortLatin(match[0]) && !names.includes(match[0])) continue;
    add(match.index, match.index + match[0].length, formsOf.get(match[0].toLowerCase()) ?? [match[0]]);
  }
  for (const { start, end, forms } of [...chineseNames(plain), ...englishNames(plain)])
    add(start, end, forms);
  return found.sort((a, b) => a.start - b.start);
}

/** "sap" and "aws" in lower case are a word and a typing habit; acronyms count as written. */
const isShortLatin = (form: string): boolean => /^[A-Za-z]{1,5}$/.test(form);

type Span = Pick<OrganisationMention, 'start' | 'end' | 'forms'>;

function chineseNames(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(zhSuffix)) {
    const before = /[\p{Script=Han}A-Z]{0,14}$/u.exec(text.slice(0, match.index))?.[0] ?? '';
    const prefix = properPart(before, needsPlace.test(match[0]));
    if (prefix === undefined) continue;
    const suffix = match[0];
    // A verb may still stand before the name (采用远景集团): any right part of the prefix is the name too.
    const forms = [...prefix]
      .map((_, at) => [...prefix].slice(at).join(''))
      .filter((part) => part.length >= 2);
    spans.push({
      start: match.index - prefix.length,
      end: match.index + suffix.length,
      forms: forms.map((form) => form + suffix),
    });
  }
  return spans;
}

function properPart(before: string, placeNeeded: boolean): string | undefined {
  const at = before.search(place);
  if (at >= 0) return before.slice(at);
  if (placeNeeded) return undefined;
  const last = [...before.matchAll(generic)].at(-1);
  const prefix = last === undefined ? before : before.slice(last.index + last[0].length);
  return prefix.length >= 2 && prefix.length <= 8 ? prefix : undefined;
}

function englishNames(text: string): Span[] {
  return enPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const words = match[0].split(/\s+/);
      let skip = 0;
      while (skip < words.length && enGeneric.has((words[skip] ?? '').toLowerCase())) skip += 1;
      const name = words.slice(skip).join(' ');
      const proper = words.length - skip >= 2 && match[0].endsWith(name);
      if (!proper) return [];
      const start = match.index + match[0].length - name.length;
      return [{ start, end: start + name.length, forms: [name] }];
    }),
  );
}

/** Whether a text names the organisation in any of its forms. */
export function namesOrganisation(text: string, mention: OrganisationMention): boolean {
  const plain = narrow(text);
  return mention.forms.some((form) =>
    new RegExp(formPattern(form), isShortLatin(form) ? '' : 'i').test(plain),
  );
}
