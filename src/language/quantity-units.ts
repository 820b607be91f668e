export type QuantityKind = 'number' | 'percent' | 'money' | 'people' | 'duration' | 'multiple' | 'count';

export interface UnitReading {
  readonly kind: QuantityKind;
  /** Canonical for all kinds but count, where it is the word as written. */
  readonly unit: string;
  readonly length: number;
  /** What the number is multiplied by ("two quarters" are six months). */
  readonly factor: number;
}

const PEOPLE =
  'people|persons?|employees|staff|workers|engineers|heads|headcount|FTEs?|doctors|nurses|colleagues|clerks|tellers|managers|developers|specialists|operators|analysts|members of staff';
const PEOPLE_BEFORE =
  '(?:full-time|part-time|new|front-?line|senior|junior|IT|data|AI|bank|branch|more|other|skilled|additional|existing|of\\s+our|sales|service|support|maintenance)';
const STOP =
  '(?:of|in|on|at|and|or|to|for|from|by|with|the|a|an|is|are|was|were|be|as|than|that|which|per|each|every|this|our|we|i|they|it|if|so|but|then|up|now|not|only|more|less|fewer|tops|max|over|under|out|after|before|while|when|who|has|have|had|will|would|can|could|may|times?|points?\\s+of)\\b';

/** Chinese measure words and the nouns that stand in for them; longer before shorter. */
const MEASURE =
  '人次|人天|人月|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|千瓦时|兆瓦时|千瓦|兆瓦|万卡|车间|门店|网点|支行|分行|部门|阶段|步骤|场景|指标|维度|参数|样本|用户|客户|企业|岗位|象限|领域|环节|班次|级别|' +
  '个|家|台|套|项|条|次|类|种|级|层|步|件|份|张|页|字|吨|米|克|度|处|所|座|辆|架|只|批|轮|门|间|户|本|部|起(?!步)(?!(?<=[万亿]起)(?:$|[\\s,，。；;!！、)）]|吧|的))|单|笔|点|款|例|组|片|块|颗|卡|支|期|档|道|根|箱|亩|升|瓦|层|面|宗|档|维|行|列|号|分(?![之类别析布级行工成期店散享钟])|倍';

const SYMBOLS =
  'kWh|MWh|GWh|km/h|km|cm|mm|kg|mg|GB|TB|MB|PB|kW|MW|GW|ms|PFLOPS|TFLOPS|EFLOPS|ppm|kHz|MHz|GHz|Hz|tokens?|t|g|m²|m2';

const table: readonly (readonly [RegExp, QuantityKind, string, number?])[] = [
  [/\s*(?:个百分点|百分点|percentage\s+points?\b|pp\b|个点(?!位))/iy, 'percent', 'percentage-points'],
  [/\s*(?:%|per\s?cent\b|percent\b|pct\b)/iy, 'percent', 'percent'],
  [/\s*(?:个|per\s?mille|‰)‰?(?<=‰|mille)/iy, 'percent', 'percent', 0.1],
  [/成(?![员本果为立长熟功都效就品交型绩份])/y, 'percent', 'percent', 10],
  [/\s*(?:美元|美金|US\s?dollars?\b|USD\b|dollars?\b)/iy, 'money', 'usd'],
  [/\s*(?:欧元|EUR\b|euros?\b)/iy, 'money', 'eur'],
  [/\s*(?:港元|港币|HKD\b)/iy, 'money', 'hkd'],
  [/\s*(?:元人民币|人民币|元|块钱|yuan\b|RMB\b|CNY\b|renminbi\b)/iy, 'money', 'cny'],
  [/\s*个?(?:季度|季(?=[,，。、;；]|$))|[\s-]+quarters?\b/iy, 'duration', 'months', 3],
  [/\s*个?多?月(?!饼|球|亮|薪|均|活)|[\s-]*months?\b|\s?mos?\b/iy, 'duration', 'months'],
  [/\s*个?(?:工作日|交易日)|[\s-]+(?:working|business)\s+days?\b/iy, 'duration', 'working-days'],
  [/\s*(?:天|日(?!元|本))|[\s-]*days?\b/iy, 'duration', 'days'],
  [/\s*(?:个?周(?!年|边|围)|个?星期|个?礼拜)|[\s-]*(?:weeks?|wks?)\b/iy, 'duration', 'weeks'],
  [/\s*(?:个?小时|个?钟头)|[\s-]*(?:hours?|hrs?)\b|h\b(?!\/)/iy, 'duration', 'hours'],
  [/\s*(?:分钟)|[\s-]*(?:minutes?|mins?)\b/iy, 'duration', 'minutes'],
  [/\s*秒(?:钟)?|[\s-]*(?:seconds?|secs?)\b|s\b/iy, 'duration', 'seconds'],
  [/\s*(?:年(?!级|轮|代|龄|薪|均|产|月|报)|载)|[\s-]*(?:years?|yrs?)\b/iy, 'duration', 'years'],
  [
    /\s*(?:倍|[x×](?![0-9a-z])|times\b(?!\s+(?:an?|per|each|every|daily|weekly|monthly)\b)|-?fold\b)/iy,
    'multiple',
    'times',
  ],
  [
    /\s*(?:余|多)?(?:名|位(?!一体|数|于|置))(?:员工|职工|同事|工程师|医生|护士|柜员|客户经理|专家)?/iy,
    'people',
    'people',
  ],
  [
    /\s*(?:号人|个人(?!信息|用户|客户|贷)|人(?!次|天|月|工|民币|才|均|力|机|类|脸|格|参|员密))/iy,
    'people',
    'people',
  ],
  [new RegExp(`[\\s-]+(?:${PEOPLE_BEFORE}\\s+){0,2}(?:${PEOPLE})\\b`, 'iy'), 'people', 'people'],
  [/\s*(?:员工|职工)(?![的人])/y, 'people', 'people'],
];

const counted: readonly RegExp[] = [
  new RegExp(`\\s*(${MEASURE})`, 'y'),
  new RegExp(`\\s?(${SYMBOLS})(?![A-Za-z0-9])`, 'y'),
  new RegExp(`\\s+(?!${STOP})([a-z][a-z-]{2,})(?![a-z])`, 'iy'),
];

/** The unit written at `at`, right after a number; undefined where none follows. */
export function readUnit(text: string, at: number): UnitReading | undefined {
  for (const [pattern, kind, unit, factor = 1] of table) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { kind, unit, factor, length: found[0].length };
  }
  for (const pattern of counted) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { kind: 'count', unit: found[1] ?? '', factor: 1, length: found[0].length };
  }
  return undefined;
}

/** A currency sign or code before a number, canonical; undefined where there is none. */
export function currencyOf(prefix: string): string | undefined {
  const sign = prefix.trim().toUpperCase();
  if (sign === '') return undefined;
  if (sign.startsWith('HK')) return 'hkd';
  if (sign === '€') return 'eur';
  return /\$|USD/.test(sign) ? 'usd' : 'cny';
}
