import type { TradeWords } from '../../knowledge/knowledge.ts';
import type { Language } from '../../src/domain/language.ts';

/** Sections that tell of other organisations, whose words they keep. */
const ofOthers: ReadonlySet<string> = new Set(['reference-cases', 'policy']);

/**
 * A sentence in the nouns of the company's own trade: a hospital has patients and departments, and is no company. What
 * somebody said or a name in quotation marks stays as it is, and so do companies of another kind or size.
 */
export function inTradeWords(
  text: string,
  words: TradeWords | undefined,
  section: string,
  language: Language,
): string {
  if (words === undefined) return text;
  if (ofOthers.has(section))
    return language === 'zh' && words.organisation ? ownOnly(text, words.organisation.zh) : text;
  const swap = language === 'zh' ? inChinese : inEnglish;
  return text.replace(/“[^”]*”|"[^"]*"|[^“"]+|[“"]/gu, (part) =>
    part.length > 1 && /^[“"]/u.test(part) ? part : swap(part, words),
  );
}

/** Beside others' words 本公司 still means this one. */
function ownOnly(text: string, zh: string): string {
  return text.replaceAll('本公司', `本${zh.slice(-1)}`);
}

function inChinese(text: string, { organisation, customer, team }: TradeWords): string {
  let told = text;
  if (organisation) {
    const { zh } = organisation;
    // 医院 of itself is 本院 and 全院, as 银行 is 本行 and 全行. After a verb only that: 归医院 would read as a name.
    const itself = zh.slice(-1);
    told = told
      .replace(/(本|全)(?:公司|企业)/gu, `$1${itself}`)
      .replace(/(?<=^|[^\p{Script=Han}]|[的是在为把将对从让有以用请和与及由等])公司/gu, zh)
      .replace(/(?<![子总分家他市小大险技告])公司/gu, `本${itself}`)
      .replace(/(?<=离开|融入)企业/gu, `本${itself}`);
  }
  if (customer) told = told.replace(/(?<!同类)客户(?!账户|经理)/gu, customer.zh);
  return team ? told.replaceAll('班组', team.zh) : told;
}

function inEnglish(text: string, { organisation, customer, team }: TradeWords): string {
  let told = text;
  if (organisation) {
    told = swapped(
      told,
      /(?<!\b(?:large|small|medium|mature|other|another|insurance) )\bcompany\b/giu,
      organisation.en,
    );
  }
  if (customer) {
    told = swapped(told, /\bcustomers(?! like\b)\b/giu, `${customer.en}s`);
    told = swapped(told, /\bcustomer\b(?! like\b| accounts?\b)/giu, customer.en);
  }
  return team ? swapped(told, /(?<=\b(?:each|every|one affected) )team\b/giu, team.en) : told;
}

/** The capital of a first word is kept. */
function swapped(text: string, pattern: RegExp, word: string): string {
  return text.replace(pattern, (found) =>
    /^[A-Z]/u.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}
