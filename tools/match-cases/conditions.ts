import type { Case } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { findQuantities } from '../../src/language/quantities.ts';
import type { CaseMatch, MatchCasesInput } from './schema.ts';

type Here = CaseMatch['differs'][number]['here'];

interface Requirement {
  /** Words of a condition that speak of it. */
  readonly words: RegExp;
  readonly here: (input: MatchCasesInput) => Here;
  readonly missing: Bilingual;
}

/** What of a case's conditions can be held against what is known of the company; ours. */
const requirements: readonly Requirement[] = [
  {
    words: /算力|千卡|训练中心/,
    here: ({ compute }) => (compute ? (compute === 'own-cluster' ? 'there' : 'missing') : 'unknown'),
    missing: both('贵公司没有自己的算力集群', 'the company has no cluster of its own'),
  },
  {
    // Data that are to be had, joined or of one standard; a condition that only mentions data asks for something else.
    words: /数据能取|参数取得|口径统一|统一的?数据|传感器|在线仪表/,
    here: ({ dataPlatform }) =>
      dataPlatform ? (dataPlatform === 'unified' ? 'there' : 'missing') : 'unknown',
    missing: both('贵公司的数据还没有接到一处', "the company's data are not joined yet"),
  },
];

/** A condition, and whether what is known of the company meets it. The first requirement known to be missing counts. */
export function conditionHere(
  condition: Bilingual,
  input: MatchCasesInput,
): { here: Exclude<Here, null>; text: Bilingual } {
  const asked = requirements.filter(({ words }) => words.test(condition.zh));
  const missing = asked.find(({ here }) => here(input) === 'missing');
  if (missing) {
    const { zh, en } = missing.missing;
    return { here: 'missing', text: both(`${condition.zh}；${zh}`, `${condition.en}; ${en}`) };
  }
  const there = asked.length > 0 && asked.every(({ here }) => here(input) === 'there');
  return { here: there ? 'there' : 'unknown', text: condition };
}

/** That amounts are the case's own, as printed; null where it tells none. */
export function currencyDifference(entry: Case): Bilingual | null {
  const texts = [entry.problem, entry.solution, ...entry.effects.map(({ text }) => text)];
  const amounts = texts.flatMap(({ zh }) => findQuantities(zh)).filter(({ kind }) => kind === 'money');
  if (amounts.length === 0) return null;
  const foreign = amounts.some(({ unit }) => unit !== 'cny');
  return foreign
    ? both(
        '金额按原文币种列出，没有换算，也不能当作贵公司的数',
        'Amounts stand in the currency printed, without conversion, and are not this company’s figures',
      )
    : both(
        '金额是案例自己规模下的数，原样列出，不能按比例搬过来',
        "Amounts are of the case's own size, as printed, and do not scale to this company",
      );
}
