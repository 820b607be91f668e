import { hanNumeral, parseChineseNumeral, parseHanDigit } from './chinese-numerals.ts';
import { englishNumeral, parseEnglishNumeral } from './english-numerals.ts';

/** A number as it stands in a text, before its unit is looked at. */
export interface Numeral {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** What 万, 千 or "million" after it multiplied it by; a range's first number inherits it. */
  readonly scale: number;
  /** The value of its last written digit: 1,000 for 1.5万, 10 for 三百二十. */
  readonly step: number;
  /** 余, 多, 几 and "dozens" mean somewhat more; 来 means thereabouts. */
  readonly tail: 'none' | 'more' | 'about';
  /** False where the characters are a number only if a unit follows or a range needs them (三, one). */
  readonly strong: boolean;
  readonly form: 'arabic' | 'han' | 'english';
}

const arabic =
  /(?<![0-9A-Za-z_.#])(?<![A-Za-z]-)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)(?!\.\d)(?:(?<mid>\s?[余多来几])?\s?(?<han>个亿|万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![瓦米克兆])|百(?!分|度)|十(?!字))(?:(?<extra>\d+(?:\.\d+)?)(?<small>千万|百万|万|千|百)?(?![\d.%]))?|(?<en>[kKmM]|bn|mn)(?![A-Za-z0-9])|\s?(?<word>hundred|thousand|million|billion|trillion|dozen)\b)?(?:\s?(?<tail>[余多几]|来(?=[个人家名位岁天年]))(?!少))?/y;
const scaleNames: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const decimals = (digits: string): number =>
  (/\.(\d+|[零〇一二三四五六七八九]+)/.exec(digits)?.[1] ?? '').length;

/** The numeral that starts at `at` in narrowed text, or undefined. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return readArabic(text, at) ?? readHan(text, at) ?? readEnglish(text, at);
}

function tailOf(written: string | undefined): Numeral['tail'] {
  if (written === undefined) return 'none';
  return written.trim() === '来' ? 'about' : 'more';
}

function readArabic(text: string, at: number): Numeral | undefined {
  arabic.lastIndex = at;
  const found = arabic.exec(text);
  const groups: Readonly<Record<string, string | undefined>> = found?.groups ?? {};
  if (found === null || groups.digits === undefined) return undefined;
  const digits = groups.digits.replace(/,/g, '');
  const scale =
    groups.han === undefined
      ? (scaleNames[(groups.en ?? groups.word ?? '').toLowerCase()] ?? 1)
      : (parseChineseNumeral(groups.han.replace('个', '')) ?? 1);
  const places = decimals(digits);
  let value = exactly(digits, scale);
  let step = exactly(`1e-${places}`, scale);
  if (groups.extra !== undefined) {
    // 1亿3000万 adds up; a lone digit (1万5) stands one place below.
    const under =
      groups.small === undefined
        ? groups.extra.length === 1
          ? scale / 10
          : 1
        : (parseChineseNumeral(groups.small) ?? 1);
    if (exactly(groups.extra, under) >= scale) return undefined;
    value += exactly(groups.extra, under);
    step = exactly(`1e-${decimals(groups.extra)}`, under);
  }
  const end = at + found[0].length;
  if (/[A-Za-z]/.test(text.charAt(end)) && !unitLetters.test(text.slice(end))) return undefined;
  return {
    end,
    low: value,
    high: value,
    scale,
    step,
    tail: tailOf(groups.tail ?? groups.mid),
    strong: true,
    form: 'arabic',
  };
}

/** Letters that may touch a figure; after any others ("4S", "5G", "7B") it is part of a name. */
const unitLetters =
  /^(?:[xX]|h|hrs?|min|mins|s|ms|d|days?|pp|kWh|MWh|GWh|km|cm|mm|kg|mg|[GTMPK]B|[kMG]W|[PTE]FLOPS|ppm|[kMG]?Hz|t|g|m²|USD|CNY|RMB|yuan|percent|pct|people|persons|months?|weeks?|years?|hours?|minutes?|tokens?|fold)(?![A-Za-z0-9])/;

/** A product free of binary dust: 1.54 times 10,000 is 15,400, not 15,400.000000000002. */
export function exactly(digits: string, scale: number): number {
  return Number((Number(digits) * scale).toPrecision(15));
}

const hanRun = new RegExp(`[${hanNumeral}]+(?:点[零〇一二三四五六七八九]+)?`, 'y');
const few = /(?:[几数]十[万亿]?|[几数][百千万亿]+|上[百千万亿]+)(?!度|分(?!钟))/y;
/** Words whose characters look like numerals but count nothing. */
const idioms =
  /^(?:一[年天]比|一[些下起直般样致定切旦同边点方面体律并再经度带线流角旁举如来些]|万[一能科达象物维宁事]|百[度货姓科分]|千[瓦米克]|三[方农一]|[一二三两四]*线|二维|三维|十[分字足](?!钟|之)|双十|两[化者难融]|千万[不别要]|十四五|十五五|十三五|五[金险]|六[安盘]|四川|九[江州]|七夕|八卦|万分|亿万|百分百|千[行业]|百[行业]|千家万户|万户|四象限|二次[训开加利]|三级[诊医甲]|一一|不一|统一|唯一|万万)/;

/** What makes an ordinal or a word of the numeral after it: 第三, 星期二, 之一, 统一. */
const ordinalLead = /(?:[第初周双十点]|星期|礼拜).$|[统唯单专同逐其之比头每这那有某]一$/;

function readHan(text: string, at: number): Numeral | undefined {
  few.lastIndex = at;
  const fuzzy = few.exec(text);
  if (fuzzy !== null) return readFew(fuzzy[0], at);
  if (!hanNumeral.includes(text.charAt(at)) || text.charAt(at) === '') return undefined;
  if (ordinalLead.test(text.slice(Math.max(0, at - 2), at + 1)) || idioms.test(text.slice(at)))
    return undefined;
  const couple = readCouple(text, at);
  if (couple !== undefined) return couple;
  hanRun.lastIndex = at;
  let run = hanRun.exec(text)?.[0] ?? '';
  let tail: Numeral['tail'] = 'none';
  let end = at + run.length;
  const value = parseChineseNumeral(run);
  if (value === undefined || run === '零') return undefined;
  const decimal = run.includes('点');
  const rest = (
    decimal ? /^(余|多|几|来)?(万亿|[百千]?[万亿])/ : /^(?:(余|多|几|来)([万亿])?(?!少)|个(亿))/
  ).exec(text.slice(end));
  let scale = 1;
  if (rest !== null && (decimal || value >= 10 || rest[3] !== undefined)) {
    const [whole, fuzzy, scaled, hundredMillion] = rest;
    const unit = scaled ?? hundredMillion;
    if (fuzzy !== undefined) tail = fuzzy === '来' ? 'about' : 'more';
    scale = unit === undefined ? 1 : (parseChineseNumeral(unit) ?? 1);
    end += whole.length;
  }
  const last = /[百千万亿]+$/.exec(run)?.[0];
  const ownScale = last === undefined || last.length === run.length ? 1 : (parseChineseNumeral(last) ?? 1);
  run = text.slice(at, end);
  const strong = run.length > 1 && /[零一二两三四五六七八九十]/.test(run);
  const total = exactly(String(value), scale);
  return {
    end,
    low: total,
    high: total,
    scale: ownScale * scale,
    step: decimal ? exactly(`1e-${decimals(run.replace('点', '.'))}`, scale) : stepOf(total),
    tail,
    strong,
    form: 'han',
  };
}

/** 两三个, 七八十, 三四百万: two neighbouring digits are a range, and so is 三五. */
function readCouple(text: string, at: number): Numeral | undefined {
  const found = /^([一二两三四五六七八])([二两三四五六七八九])([十百千]?[万亿]?)/.exec(text.slice(at));
  const [whole = '', first = '', second = '', unit = ''] = found ?? [];
  const [low = 0, high = 0] = [parseHanDigit(first), parseHanDigit(second)];
  if (whole === '' || (high - low !== 1 && first + second !== '三五')) return undefined;
  const scale =
    unit === ''
      ? 1
      : (parseChineseNumeral(unit.length === 2 ? `一${unit}` : unit === '十' ? unit : `一${unit}`) ?? 1);
  return {
    end: at + whole.length,
    low: low * scale,
    high: high * scale,
    scale,
    step: scale,
    tail: 'about',
    strong: unit !== '',
    form: 'han',
  };
}

/** 几十, 数百: the decade that is meant; 上千: at least that. */
function readFew(written: string, at: number): Numeral {
  const scale = [...written.slice(1)].reduce((value, unit) => value * (parseChineseNumeral(unit) ?? 1), 1);
  const least = written.startsWith('上');
  return {
    end: at + written.length,
    low: least ? scale : 2 * scale,
    high: least ? scale : 9 * scale,
    scale,
    step: scale,
    tail: least ? 'more' : 'about',
    strong: true,
    form: 'han',
  };
}

/** A numeral in words is as exact as its last digit that isn't nought: 三百二十 to ten, "two hundred" to a hundred. */
function stepOf(value: number): number {
  let step = 1;
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10;
  return step;
}

function readEnglish(text: string, at: number): Numeral | undefined {
  if (/[A-Za-z0-9-]/.test(text.charAt(at - 1))) return undefined;
  englishNumeral.lastIndex = at;
  const run = englishNumeral.exec(text)?.[0];
  const value = run === undefined ? undefined : parseEnglishNumeral(run);
  if (run === undefined || value === undefined) return undefined;
  const last = /(hundred|thousand|million|billion|trillion)$/i.exec(run)?.[1]?.toLowerCase();
  const scale = last === undefined ? 1 : (scaleNames[last] ?? 1);
  return {
    end: at + run.length,
    low: value,
    high: value,
    scale,
    step: stepOf(value),
    tail: 'none',
    strong: !/^(?:one|zero)$/i.test(run),
    form: 'english',
  };
}
