import type { Option } from '../../knowledge/knowledge.ts';
import { type Level, levelSchema } from '../../src/domain/feasibility.ts';
import { both, type Language } from '../../src/domain/language.ts';
import { occurrences } from '../../src/language/phrase-occurrences.ts';
import type { LevelLabels } from './asked-question.ts';
import { bareText, foldText } from './fold-text.ts';
import { amountWords, gradeWords, nothingWords } from './level-words.ts';
import { correction, markLead, negationBefore, numeralWords } from './option-marker-words.ts';
import { readLabels, readParaphrase } from './read-options.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import type { Clause, ReplyText } from './reply-text.ts';

const digit = '(?:[1-5]|[一二两三四五]|one|two|three|four|five)';
/** "3 - one step gets faster" goes on to count steps. */
const upper =
  '(?:[1-5]|[一二两三四五]|(?:one|two|three|four|five)(?!\\s+(?!i\\b|maybe|perhaps|probably|really|because|points?\\b)[a-z]))';
const free = '(?<![\\d.第])';
const closed = '(?![\\d%]|\\.\\d)';

/** 3到4之间, 3-4, between 3 and 4, 三四分. */
const between = new RegExp(
  `${free}(?<low>${digit})\\s*(?:分|级|档)?\\s*(?:到|至|-|~|～|、|和|或者?|or|to|and)\\s*(?<high>${upper})${closed}|(?<near>[一二三四])(?<next>[二三四五])分`,
);
const halfway = new RegExp(`${free}(?<low>[1-4])\\.(?:\\d+)(?:分|级|档)?(?!\\d|%)`);
const sole = new RegExp(
  `^(?:第\\s*(?=[二三四五2-5]\\s*$|${digit}\\s*(?:分|级|档|星|个|项|号)))?(?<level>${digit}|[①-⑤])\\s*(?:分|级|档|星|个|项|号|级别|points?|stars?|\\/\\s*5|out of (?:5|five))*(?:左右|吧|了|的|-|,|:|。|\\.|!|$|\\s+(?![\\p{L}\\p{N}])|\\s+(?=\\p{Script=Han})(?![个家名台位条项种])|\\s+(?:because|since|as|but|i|maybe|perhaps|probably|overall|please)\\b)`,
  'u',
);
const withUnit = new RegExp(
  `${free}(?<level>${digit})\\s*(?:分(?!钟|之|公司|行|店|成|析|布)|级(?!别|以)|档|星(?!期)|\\/\\s*5${closed}|out of (?:5|five))`,
);
const withName = new RegExp(
  `\\b(?:level|score|rate it|rating|give it|i'd say|say|call it)\\s*(?:a|an|it)?\\s*(?<level>${digit})\\b${closed}|(?:(?:打|给|选|评)\\s*(?<zh>${digit})\\s*(?:分|级|档|个)?|第\\s*(?<nth>${digit})\\s*(?:级|档))(?:吧|了|$|,|。)`,
);
/** "So put down 3", "make it a 2": a number settled on, at the end of its clause. */
const settled = new RegExp(
  `\\b(?:make it|put (?:it |me )?down(?: as| for)?)\\s+(?:an?\\s+)?(?<level>${digit})(?:\\s*(?:points?|\\/\\s*5|out of (?:5|five)))?[\\s.!]*$`,
);
/** "Three and a half", but not of months or people. */
const halfInWords = /\b(?<low>one|two|three|four) and a half(?!\s+(?!points?\b)[a-z])/;
const outside =
  /^(?:给|打|评)?(?<number>-?\d+(?:\.\d+)?)\s*(?:分|级|档|星|points?|stars?)?(?:\s*(?:\/|out of)\s*\d+)?[。.!\s]*$/;

function levelOf(word: string): Level | undefined {
  const circled = (word.codePointAt(0) ?? 0) - 0x245f;
  const value = /^\d$/.test(word)
    ? Number(word)
    : circled >= 1 && circled <= 5
      ? circled
      : numeralWords[word];
  const level = levelSchema.safeParse(value);
  return level.success ? level.data : undefined;
}

/** "Number one", "no. 1": how much it matters, not which level it is. */
const rank = /\b(?:no\.\s*1(?!\d)|number one\b)|排第/;

/**
 * Reads a level from 1 to 5: by number, by the level's own words, or by plain grading words ("很好", "so-so") with
 * less confidence. Between two levels ("3到4之间", "3.5") the lower one is taken with low confidence: the plan
 * must not rest on the better half of a doubt. Two levels far apart are refused.
 */
export function readLevel(reply: ReplyText, levels: LevelLabels): Reading {
  if (rank.test(reply.folded)) {
    return byLabel(reply, levels) ?? nothing;
  }
  return byLabel(reply, levels) ?? byNumber(reply) ?? byWords(reply, levels);
}

/** The whole of a label, before its "one" or "two" is taken for a number. */
function byLabel(reply: ReplyText, levels: LevelLabels): Reading | undefined {
  const said = bareText(reply.folded);
  const at = levels.findIndex((label) =>
    [label.zh, label.en].some((text) => bareText(foldText(text)) === said),
  );
  const level = levelSchema.safeParse(at + 1);
  const [first, last] = [reply.clauses[0], reply.clauses.at(-1)];
  return level.success && first !== undefined && last !== undefined
    ? read({ kind: 'level', level: level.data }, first.start, last.end, 0.95)
    : undefined;
}

function byNumber(reply: ReplyText): Reading | undefined {
  const found: { level: Level; clause: Clause; confidence: number }[] = [];
  let beyond: string | undefined;
  for (const clause of reply.clauses) {
    if (correction.test(clause.text)) {
      found.length = 0;
      continue;
    }
    const body = clause.text.replace(markLead, '');
    const range = between.exec(clause.text)?.groups;
    const half = halfway.exec(clause.text)?.groups ?? halfInWords.exec(clause.text)?.groups;
    const low = levelOf(range?.low ?? range?.near ?? half?.low ?? '');
    if (low !== undefined) {
      const high = levelOf(range?.high ?? range?.next ?? '') ?? low;
      const steps = Math.abs(high - low);
      if (steps > 1) {
        return refused(
          both(
            `您说的范围从 ${Math.min(low, high)} 到 ${Math.max(low, high)}，跨得太大，请挑一档。`,
            `Your range runs from ${Math.min(low, high)} to ${Math.max(low, high)}, which is too wide; please pick one level.`,
          ),
        );
      }
      const lower = levelSchema.parse(Math.min(low, high));
      found.push({ level: lower, clause, confidence: 0.6 });
      continue;
    }
    const match =
      sole.exec(body) ??
      sole.exec(clause.text) ??
      withUnit.exec(clause.text) ??
      withName.exec(clause.text) ??
      settled.exec(clause.text);
    const level = levelOf(match?.groups?.level ?? match?.groups?.zh ?? match?.groups?.nth ?? '');
    if (match !== null && level !== undefined && !isOtherMeasure(clause.text)) {
      if (!negationBefore.test(clause.text.slice(0, match.index))) {
        found.push({ level, clause, confidence: 0.95 });
      }
      continue;
    }
    beyond ??= outside.exec(clause.text)?.groups?.number ?? outside.exec(body)?.groups?.number;
  }
  const distinct = [...new Set(found.map((entry) => entry.level))];
  // "Three and a half, so put down 3": said twice, it counts as surely as where it was said best.
  const [first] = [...found].sort((a, b) => b.confidence - a.confidence);
  if (first !== undefined && distinct.length === 1) {
    return read(
      { kind: 'level', level: first.level },
      first.clause.start,
      first.clause.end,
      first.confidence,
    );
  }
  if (distinct.length > 1) {
    const named = distinct.join('、');
    return refused(
      both(
        `您说了 ${named} 几档，我分不清是哪一档。`,
        `You named levels ${distinct.join(', ')}, and I can't tell which one you mean.`,
      ),
    );
  }
  return beyond === undefined
    ? undefined
    : refused(both(`「${beyond}」不在 1 到 5 之内。`, `"${beyond}" is outside 1 to 5.`));
}

/** Whether a reply does no more than settle on a level: "make it 3". "No, make it 3" takes another back. */
export function settlesOnLevel(reply: ReplyText): boolean {
  const text = bareText(reply.folded);
  return (
    /^(?:i'd |i would |let's |please |so |then |maybe |[\s,])*make it\b/.test(text) && settled.test(text)
  );
}

/** "8/10" and "3 out of 10" are grades on another scale; converting them would be a guess. */
function isOtherMeasure(text: string): boolean {
  return /(?:\/|out of)\s*(?!5\b|five\b)\d/.test(text);
}

function byWords(reply: ReplyText, levels: LevelLabels): Reading {
  const options: Option[] = levels.map((label, at) => ({
    id: String(at + 1),
    label,
    synonyms: { zh: heads(label.zh, levels, 'zh'), en: heads(label.en, levels, 'en') },
  }));
  const labelled = asLevel(readLabels(reply, options));
  if (labelled.kind !== 'nothing') {
    return labelled;
  }
  const graded = byGrade(reply, levels);
  if (graded.kind !== 'nothing') {
    return graded;
  }
  return asLevel(readParaphrase(reply, options));
}

/** What a label of several clauses opens with is enough to say, where no other level opens so. */
function heads(label: string, levels: LevelLabels, language: Language): string[] {
  const head = (text: string): string => text.split(/[，；,;]/, 1)[0] ?? '';
  const own = head(label);
  const isShared = levels.some((other) => other[language] !== label && other[language].includes(own));
  return own === label || isShared ? [] : [own];
}

function asLevel(reading: Reading): Reading {
  if (reading.kind !== 'read' || reading.value.kind !== 'choice') {
    return reading;
  }
  const level = levelSchema.parse(Number(reading.value.option));
  return { ...reading, value: { kind: 'level', level } };
}

function byGrade(reply: ReplyText, levels: LevelLabels): Reading {
  const found: { level: Level; clause: Clause; confidence: number }[] = [];
  const reversed = [levels[4].zh, levels[4].en].some((label) => nothingWords.test(foldText(label)));
  for (const clause of reply.clauses) {
    const whole = clause.text.replace(/(?:吧|了|的|啊|呢|呀|嘛|[\s.!。~\p{Extended_Pictographic}])+$/u, '');
    const bare = whole.replace(
      /^(?:我们?|目前|现在|基本上?|应该|可能|大概|感觉|觉得|算是?|是|还|it's|it is|they're|we're|i'd say|i think|probably|maybe|just|[\s,])+/,
      '',
    );
    let best: { level: Level; length: number; at: number; confidence: number } | undefined;
    for (const level of [1, 2, 3, 4, 5] as const) {
      for (const phrase of gradeWords[level]) {
        for (const at of phrase.length === 1 && whole !== phrase && bare !== phrase
          ? lone(clause.text, phrase)
          : occurrences(clause.text, phrase)) {
          if (best === undefined || phrase.length > best.length) {
            best = {
              level,
              length: phrase.length,
              at,
              confidence: bare === phrase || whole === phrase ? 0.65 : 0.55,
            };
          }
        }
      }
      if (!reversed && amountWords[level].some((phrase) => phrase === whole || phrase === bare)) {
        best = { level, length: whole.length, at: 0, confidence: 0.6 };
      }
    }
    if (best !== undefined && !negationBefore.test(clause.text.slice(0, best.at))) {
      found.push({ level: best.level, clause, confidence: best.confidence });
    }
  }
  const [first, ...others] = found;
  if (first === undefined) {
    return nothing;
  }
  if (others.some((entry) => entry.level !== first.level)) {
    const named = [...new Set(found.map((entry) => entry.level))].sort((a, b) => a - b);
    return refused(
      both(
        `听起来有的地方像 ${named.join(' 档，有的像 ')} 档，请总的挑一档。`,
        `Part of it sounds like level ${named.join(', part like level ')}; please pick one overall.`,
      ),
    );
  }
  return read({ kind: 'level', level: first.level }, first.clause.start, first.clause.end, first.confidence);
}

/** A single character grades only at the end of its clause: "质量差", not "差不多" or "好几个". */
function lone(text: string, phrase: string): number[] {
  const trimmed = text.replace(/(?:吧|了|的|啊|[\s.!。])+$/, '');
  return trimmed.endsWith(phrase) && !/[不没很太较偏点]$/.test(trimmed.slice(0, -1))
    ? [trimmed.length - 1]
    : [];
}
