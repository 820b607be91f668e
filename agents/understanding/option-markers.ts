import {
  allButOptions,
  allOptions,
  markLead,
  markSeparatorSource,
  markSource,
  markTail,
  negationBefore,
  numeralWords,
  runOfOptions,
  stretchOfOptions,
} from './option-marker-words.ts';

/** Numbers from 1; `beyond` holds marks that no option bears, such as 9 of five. */
export interface MarkedOptions {
  readonly numbers: readonly number[];
  readonly beyond: readonly string[];
}

const separator = new RegExp(markSeparatorSource);
const listOfMarks = new RegExp(`^${markSource}(?:(?:${markSeparatorSource})${markSource})*$`);
const leadingMarks = new RegExp(
  `^(?<list>${markSource}(?:(?:${markSeparatorSource})${markSource})*)(?<rest>.*)$`,
  's',
);

/**
 * After leading marks: something that closes the mark off. "2 因为" and "b - because" go on talking; "2 million",
 * "3个月" and "一般" are not marks at all.
 */
const closesMark =
  /^(?:\s*[)\].:、,，）]|\s*-\s|\s*(?:都|两个|这|是因为|因为|吧|更|最|比较|主要|也(?:是|算|有|要|很|挺|让|占|比较|得)|都|排第|排在|占|次之|其次|同样|也$|too\b|also\b|as well|hurts?\b|first\b|second\b|third\b|because|since|as\b|is\b|are\b|seems?\b|sounds?\b|looks?\b|fits?\b|most\b|best\b|please)|$)/;

const number = '(?:\\d{1,2}|[一二两三四五六七八九十])';

/** Marks within a longer text that can be nothing else. */
const embedded = [
  /(?<mark>[①-⑳])/g,
  new RegExp(
    `(?<mark>第\\s*${number}\\s*(?:个|项|条|种|选项|点))(?!\\s*(?:问题|月|季度|年|阶段|步|原因|星期|周|客户|项目|人))`,
    'g',
  ),
  new RegExp(
    `(?<![一二三四五两多\\d])(?:选|选择|选项)\\s*(?<mark>${number}|(?<![a-z])[a-z](?![a-z]))(?!\\s*(?:\\d|个|万|人|年|月|家|种|[.%]))`,
    'g',
  ),
  /\b(?:options?|choices?|number|answer)(?!s\b)\s*#?(?<mark>\d{1,2}|[a-z]|one|two|three|four|five|six)\b(?! of)/g,
  /\bthe (?<mark>first|second|third|fourth|fifth|sixth|last) (?:one|option|choice|answer)\b/g,
  /\bthe (?<mark>first|second|third|fourth|fifth|sixth|last)$/g,
];

/** A lone capital among Chinese words: "我觉得B更合适"; not B端, A股, C轮. */
const loneCapital = /(?<![A-Za-z0-9])(?<mark>[A-Z])(?![A-Za-z0-9+]|\s*[端股轮级类座站型柜])/g;

function numberOf(mark: string, count: number): number | undefined {
  const bare = mark
    .replace(/^第\s*/, '')
    .replace(/\s*(?:个|项|条|种|号|点|档|选项)$|(?<=\d)(?:st|nd|rd|th)$/, '')
    .trim();
  const circled = mark.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) {
    return circled - 0x245f;
  }
  if (/^最后|^last$/.test(mark)) {
    return count;
  }
  if (/^\d+$/.test(bare)) {
    return Number(bare);
  }
  return numeralWords[bare] ?? (/^[a-z]$/.test(bare) ? bare.charCodeAt(0) - 96 : undefined);
}

function marked(marks: readonly string[], count: number): MarkedOptions {
  const numbers: number[] = [];
  const beyond: string[] = [];
  for (const mark of marks) {
    const at = numberOf(mark, count);
    if (at !== undefined && at >= 1 && at <= count) {
      if (!numbers.includes(at)) {
        numbers.push(at);
      }
    } else {
      beyond.push(mark);
    }
  }
  return { numbers, beyond };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

function strip(text: string): string {
  return text.replace(markLead, '').replace(markTail, '').trim();
}

/** "1 first, 4 second": the rank of a mark is no mark. */
const rankAfterMark = /(?<=(?:^|[^\d])\d{1,2}\s+)(?:first|second|third|last|next)\b/g;

/** A text that is nothing but marks: "选2吧", "A and C", "前两个", "除了2都是", "134" is none. */
export function onlyMarks(text: string, count: number): MarkedOptions | undefined {
  const everything = range(1, count);
  const plain = text
    .replace(rankAfterMark, (rank) => ' '.repeat(rank.length))
    .replace(/[\s.!。~\p{Extended_Pictographic}]+$/u, '')
    .trim();
  for (const form of [plain, plain.replace(markLead, '').trim()]) {
    if (allOptions.test(form) || (count === 2 && /^both(?: of them)?$|^两个都.{0,2}$/.test(form))) {
      return { numbers: everything, beyond: [] };
    }
    const but = allButOptions.exec(form)?.groups;
    const left = but?.zh ?? but?.en ?? but?.late;
    if (left !== undefined) {
      const taken = onlyMarks(left, count);
      return taken === undefined || taken.numbers.length === 0
        ? undefined
        : { numbers: everything.filter((at) => !taken.numbers.includes(at)), beyond: taken.beyond };
    }
  }
  const core = strip(plain);
  const run = runOfOptions.exec(core)?.groups ?? runOfOptions.exec(plain)?.groups;
  if (run !== undefined) {
    const word = run.zh ?? run.en ?? '';
    const many = /^\d$/.test(word) ? Number(word) : (numeralWords[word] ?? 0);
    if (many >= 1 && many <= count) {
      const fromStart = run.head !== undefined || run.first !== undefined;
      return { numbers: fromStart ? range(1, many) : range(count - many + 1, count), beyond: [] };
    }
  }
  const stretch = stretchOfOptions.exec(core)?.groups;
  if (stretch !== undefined) {
    const from = numberOf(stretch.from ?? '', count);
    const to = numberOf(stretch.to ?? '', count);
    if (from !== undefined && to !== undefined && from < to && to <= count) {
      return { numbers: range(from, to), beyond: [] };
    }
  }
  // A single letter or numeral may have been taken for an opener ("i", "no") or a closing word.
  const candidates = [core, plain];
  for (const candidate of candidates) {
    if (listOfMarks.test(candidate)) {
      return marked(candidate.split(separator), count);
    }
    if (/^[a-z]{2,}$/.test(candidate) && isAscendingLetters(candidate, count)) {
      return marked([...candidate], count);
    }
  }
  return undefined;
}

/** "ac" or "abd" typed without separators; each letter an option, in order. Words like "i" or "as" are not. */
function isAscendingLetters(text: string, count: number): boolean {
  return [...text].every((letter, at) => {
    const before = text.charAt(at - 1);
    return letter.charCodeAt(0) - 96 <= count && (before === '' || before < letter);
  });
}

/** Marks at the head of a clause that goes on ("2，因为…", "B because…", "1和3都有"), or spelt out within it. */
export function marksWithin(
  clause: string,
  original: string,
  count: number,
): MarkedOptions & { readonly denied: readonly number[] } {
  const denied: string[] = [];
  const found: { mark: string; at: number }[] = [];
  const lead = markLead.exec(clause)?.[0] ?? '';
  const body = clause.slice(lead.length);
  const head = leadingMarks.exec(body)?.groups;
  const list = head?.list?.trim();
  if (list !== undefined && !/^(?:a|i|first|last|one|一)$/.test(list) && closesMark.test(head?.rest ?? '')) {
    found.push(...list.split(separator).map((mark) => ({ mark, at: lead.length })));
  }
  for (const pattern of embedded) {
    for (const match of clause.matchAll(pattern)) {
      found.push({ mark: match.groups?.mark ?? '', at: match.index });
    }
  }
  if (/\p{Script=Han}/u.test(clause)) {
    for (const match of original.matchAll(loneCapital)) {
      const mark = (match.groups?.mark ?? '').toLowerCase();
      if (mark.charCodeAt(0) - 96 <= count) {
        found.push({ mark, at: match.index });
      }
    }
  }
  const kept = found.filter(({ mark, at }) => {
    if (negationBefore.test(clause.slice(0, at))) {
      denied.push(mark);
      return false;
    }
    return true;
  });
  return {
    ...marked(
      kept.map(({ mark }) => mark),
      count,
    ),
    denied: marked(denied, count).numbers,
  };
}

const joiner = '(?:\\s*(?:[、,&+]|和|与|及|以及|还有|加上?|\\band\\b|\\bplus\\b|\\balso\\b)\\s*)+';
const figure = '(?:[①-⑳]|(?<![\\d.])\\d{1,2}(?![\\d.%]))';
const figures = `${figure}(?:(?:${markSeparatorSource})${figure})*`;
const joinedBefore = new RegExp(`^(?<list>${figures})${joiner}(?=[^\\d\\s])`);
const joinedAfter = new RegExp(
  `${joiner}(?:第\\s*)?(?<list>${figures})\\s*(?:个|项|条|号|都|吧|也|了)*[\\s.!。]*$`,
);

/** Numbers in a list with an option's words: "1 and slow approvals", "重复咨询和4". */
export function marksBesideWords(clause: string, count: number): number[] {
  const body = clause.replace(markLead, '');
  return [joinedBefore.exec(body)?.groups?.list, joinedAfter.exec(clause)?.groups?.list].flatMap((list) =>
    list === undefined ? [] : marked(list.trim().split(separator), count).numbers,
  );
}
