export type Relation = 'exact' | 'about' | 'at-least' | 'at-most' | 'range';

export interface Bound {
  readonly relation: Exclude<Relation, 'range'>;
  /** True for 超过 and "more than", false for 不少于 and "at least". */
  readonly strict: boolean;
}

const LINK = '(?:\\s*(?:为|有|是|在|了|达到|达|到|要|需要|得|能|the|an?|是在))?\\s*$';
/** Tried in order, so that 不超过 is read before 超过 and "no more than" before "more than". */
const before: readonly (readonly [RegExp, Bound])[] = (
  [
    [
      '(?:不超过|不多于|不高于|不大于|至多|最多|顶多|控制在|限于|不得超过|≤|at\\s+most|up\\s+to|no\\s+more\\s+than|not\\s+more\\s+than|within|max(?:imum)?(?:\\s+of)?)',
      'at-most',
      false,
    ],
    [
      '(?:至少|不少于|不低于|不小于|起码|最少|≥|at\\s+least|no\\s+fewer\\s+than|no\\s+less\\s+than|not\\s+less\\s+than|min(?:imum)?\\s+of)',
      'at-least',
      false,
    ],
    ['(?:低于|少于|小于|不到|不足|未到|<|under|less\\s+than|fewer\\s+than|below)', 'at-most', true],
    [
      '(?:超过|突破|超出|超|逾|高于|大于|多于|>|more\\s+than|over|above|exceed(?:s|ed|ing)?|upwards\\s+of)',
      'at-least',
      true,
    ],
    [
      '(?:(?<![预合签条契节违公])约|大约|大概|将近|接近|差不多|估计|(?<![最附远靠邻])近|≈|(?<![\\w%万亿千百十天月年])~|about|around|roughly|approximately|approx\\.?|nearly|almost|some|circa|give or take)',
      'about',
      false,
    ],
  ] as const
).map(
  ([words, relation, strict]) =>
    [new RegExp(`(?<![a-z])${words}${LINK}`, 'i'), { relation, strict }] as const,
);

const after: readonly (readonly [RegExp, Bound])[] = [
  [
    /^\s*(?:以上|及以上|or\s+(?:more|above)|and\s+above|\+(?![\sA-Za-z0-9]*[A-Za-z0-9]))/i,
    { relation: 'at-least', strict: false },
  ],
  // 三成不到, 200万起, 500万出头: the bound stands behind the figure in speech.
  [/^\s*(?:不到|不足)(?![位达点])/, { relation: 'at-most', strict: true }],
  [/^\s*(?:tops|max|at\s+(?:the\s+)?most)\b/i, { relation: 'at-most', strict: false }],
  [/^\s*(?:起步|起(?=$|[\s,，。；;!！、)）]|吧|的))/, { relation: 'at-least', strict: false }],
  [/^\s*(?:出头|开外)/, { relation: 'at-least', strict: true }],
  [
    /^\s*(?:以内|之内|以下|及以下|内(?![部容外涵置存])|or\s+(?:less|fewer|under))/i,
    { relation: 'at-most', strict: false },
  ],
  [/^\s*(?:左右|上下|前后|or\s+so|ish\b)/i, { relation: 'about', strict: false }],
];

/** How the words around `text.slice(start, end)` bound the figure; exact where none does. */
export function boundAround(text: string, start: number, end: number): Bound {
  const lead = text.slice(Math.max(0, start - 24), start);
  const tail = text.slice(end, end + 12);
  for (const [words, bound] of before) {
    // "近三年" and "the last..." speak of the years just past, not of nearly three years.
    if (words.test(lead) && !(/近\s*$/.test(lead) && /(?:年|个月|天|周)$/.test(text.slice(start, end))))
      return bound;
  }
  return after.find(([words]) => words.test(tail))?.[1] ?? { relation: 'exact', strict: false };
}
