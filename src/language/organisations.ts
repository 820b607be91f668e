import { narrow } from './chinese-numerals.ts';
import { kindWords, organisationNames, placeNames, sentenceWords } from './organisation-names.ts';

/** A named organisation in a text. `forms` are all the ways it may be written elsewhere, itself among them. */
export interface OrganisationMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
  /** Known by a list, with its names in both languages, rather than by its form alone. */
  readonly listed: boolean;
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

const zhSuffix =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司|集团|银行|医院|大学|学院|研究院|研究所|实验室|协会|学会|交易所|中心|委员会|管理局|监管局|部|局)(?![门位分署长限面员业])/gu;
/** Suffixes that need a place before them, since 数据中心 and 信息部 are no names. */
const legalForm = /有限/;
const needsPlace = /(?:中心|委员会|部|局|学院|研究所|实验室|协会|学会)$/;
const anyOf = (words: string): string => words.split('|').sort(longerFirst).join('|');
const sentence = new RegExp(anyOf(sentenceWords), 'gu');
const kindOnly = new RegExp(`^(?:${anyOf(`${kindWords}|${sentenceWords}`)})+$`, 'u');
const endsInKind = new RegExp(`(?:${anyOf(kindWords)})$`, 'u');
const place = new RegExp(`(?:${placeNames})`, 'u');

const enHead =
  "(?:[A-Z][A-Za-z0-9&.'’-]*)(?:\\s+(?:(?:of|and|for|&)\\s+(?:the\\s+)?)?[A-Z][A-Za-z0-9&.'’-]*)*?";
const enSuffix =
  '(?:Incorporated|Inc|Limited|Ltd|LLC|PLC|Corporation|Corp|Bank|Group|University|Hospital|Institute|Centre|Center|Company|Academy|Commission|Association|Laboratory|Laboratories|Technologies|Holdings|Clinic|College|Ministry|Authority|Administration)';
const enPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<![A-Za-z])${enHead}\\s+${enSuffix}\\b(?:\\s+of\\s+[A-Z][A-Za-z'’-]+(?:\\s+[A-Z][A-Za-z'’-]+)*)?`,
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
 * The named organisations of a text, left to right: those in `known` (a plan's own list, an entry's names in other
 * languages after a bar: "万华化学|Wanhua Chemical"), vendors and bodies well
 * known by either language's name, and what has a proper name's form (浙江…中心, …有限公司, "Acme Steel Group").
 * Kinds of organisation (本公司, 商业银行, "the Bank") are no names.
 */
export function findOrganisations(text: string, known: readonly string[] = []): OrganisationMention[] {
  const plain = narrow(text);
  const found: OrganisationMention[] = [];
  const add = (start: number, end: number, forms: readonly string[], listed: boolean): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ text: text.slice(start, end), start, end, forms, listed });
  };
  const listed = [
    ...known.map((entry) =>
      entry
        .split('|')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
    ...organisationNames,
  ];
  const formsOf = new Map(
    listed.flatMap((forms) => forms.map((form) => [form.toLowerCase(), forms] as const)).reverse(),
  );
  const names = [...new Set(listed.flat())].sort(longerFirst);
  for (const match of plain.matchAll(new RegExp(names.map(formPattern).join('|'), 'gi'))) {
    if (isShortLatin(match[0]) && !names.includes(match[0])) continue;
    add(match.index, match.index + match[0].length, formsOf.get(match[0].toLowerCase()) ?? [match[0]], true);
  }
  // What is known by name is blanked, so that "Huawei and Acme Group" isn't read as one.
  const rest = found.reduce(
    (left, { start, end }) => left.slice(0, start) + ';'.repeat(end - start) + left.slice(end),
    plain,
  );
  for (const { start, end, forms } of [...chineseNames(rest), ...englishNames(rest)])
    add(start, end, forms, false);
  return found.sort((a, b) => a.start - b.start);
}

/** "sap" and "aws" in lower case are a word and a typing habit; acronyms count as written. */
const isShortLatin = (form: string): boolean => /^[A-Za-z]{1,5}$/.test(form);

type Span = Pick<OrganisationMention, 'start' | 'end' | 'forms'>;

function chineseNames(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(zhSuffix)) {
    const before = /[\p{Script=Han}A-Z]{0,14}$/u.exec(text.slice(0, match.index))?.[0] ?? '';
    const prefix = properPart(before, match[0]);
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

/** What of the words before a suffix is a proper name: from a place on (浙江|大学), or a stem that is no common word. */
function properPart(before: string, suffix: string): string | undefined {
  const at = before.search(place);
  if (at >= 0) {
    const named = before.slice(at);
    const rest = named.replace(place, '');
    const phrase = rest.search(sentence) >= 0 || (rest === '' && !/^(?:银行|大学)$/.test(suffix));
    if (!phrase) return named;
  }
  if (needsPlace.test(suffix)) return undefined;
  const last = [...before.matchAll(sentence)].at(-1);
  const prefix = last === undefined ? before : before.slice(last.index + last[0].length);
  // 公司 alone follows too many verbs and kinds to tell a name by.
  if (suffix === '公司') return undefined;
  const longest = legalForm.test(suffix) ? 10 : 4;
  const common = kindOnly.test(prefix) || (endsInKind.test(prefix) && !legalForm.test(suffix));
  return prefix.length >= 2 && prefix.length <= longest && !common ? prefix : undefined;
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

/**
 * Whether a text names the organisation in any of its forms. A name known by its form alone has no translation on
 * record: against a text in the other language it passes where that text names some unlisted organisation too.
 */
export function namesOrganisation(text: string, mention: OrganisationMention): boolean {
  const plain = narrow(text);
  if (mention.forms.some((form) => new RegExp(formPattern(form), isShortLatin(form) ? '' : 'i').test(plain)))
    return true;
  if (mention.listed) return false;
  return findOrganisations(text).some(
    (other) => !other.listed && han.test(other.text) !== han.test(mention.text),
  );
}

const han = /\p{Script=Han}/u;
