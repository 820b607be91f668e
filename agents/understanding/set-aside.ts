import { commandOf } from './read-command.ts';
import { type Clause, type ReplyText, type Span, sentencesOf } from './reply-text.ts';

/** Questions without their question mark, and words that put the question to us. */
const askingBack = [
  /吗[呀啊]?$/,
  /(?:什么意思|指的是什么|是指什么|怎么(?:选|填|理解|回答|判断|算)(?:呢|啊|呀)?$|哪(?:个|一个|项|种)(?:更|比较)?(?:好|合适|对|准)|有没有(?:例子|参考))/,
  /(?:你|您)们?(?:觉得|建议|推荐|认为|说呢|看呢|指)/,
  /^(?:and |so |but |well )*(?:what|which|how|who|when|where|why)\b(?:\s+[\w']+){0,3}?\s+(?:do|does|did|is|are|should|would|can|could|will)\b/,
  /^(?:and |so |but |well )*(?:can|could|would|do|did|are|should) you\b/,
  /^(?:do|does|is|are) (?:these|this|that|they|it)\b.*\b(?:mean|count|include)/,
];

/** "大概300万吧？", "B, right?": a hedge rather than a question, unless it is put to us. */
const hedgedAnswer = /(?:吧|对吧|是吧|right|i (?:think|guess)|i suppose|maybe)\s*$/;
const putToUs = /你|您|\byou\b|\byour\b/;

function isQuestion(sentence: readonly Clause[]): boolean {
  const last = sentence.at(-1);
  if (last === undefined) {
    return false;
  }
  const whole = sentence.map((clause) => clause.text).join(',');
  if (last.asked) {
    return !hedgedAnswer.test(last.text) || putToUs.test(whole);
  }
  return sentence.some((clause) => askingBack.some((pattern) => pattern.test(clause.text)));
}

/** Words that try to command the interviewer instead of answering it. They are kept as a note, never obeyed. */
const override = [
  /(?:忽略|无视|忘记|忘掉|不要理会|不用管|跳过)(?:掉|你)?(?:以上|之前|上面|前面|先前|刚才|所有|一切|系统)[^。!?\n]{0,10}(?:指令|指示|提示|规则|要求|设定|命令)/g,
  /(?:你现在是|从现在起你|请?扮演|系统提示词?|开发者模式|system\s*(?:prompt|message|:)|<\/?system>|\[system\])/g,
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,30}\b(?:instructions?|prompts?|rules|guidelines|above)\b/g,
  /\b(?:you are now|from now on,? you|act as (?:a|an|if)|developer mode)\b/g,
];

/** Orders on what to record, which count as the same attempt once a reply holds one. */
const dictation =
  /把.{0,20}(?:写成|记成|记为|记录为|填成|填为|设为|设成|设置为|标成|标为|标记为|输出)|\b(?:set|record|write|mark|put|output|store)\b.{0,30}\b(?:to|as|down|=)\b/;

const quoted = /[「『“"][^」』”"]*[」』”"]/g;

/**
 * Attempts to instruct the interviewer. Inside quotation marks an attempt costs only the quotation; the rest of the
 * reply still counts. Outside them it costs its sentence, and every other sentence that dictates what to record.
 */
export function instructionSpans(reply: ReplyText): Span[] {
  const attempts = override.flatMap((pattern) =>
    [...reply.folded.matchAll(pattern)].map((match) => match.index),
  );
  const quotes = [...reply.folded.matchAll(quoted)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => attempts.some((at) => start <= at && at < end));
  const bare = attempts.filter((at) => !quotes.some(({ start, end }) => start <= at && at < end));
  if (bare.length === 0) {
    return quotes;
  }
  const sentences = sentencesOf(reply)
    .map((sentence) => ({ sentence, ...spanOf(sentence) }))
    .filter(
      ({ sentence, start, end }) =>
        bare.some((at) => start <= at && at < end) || sentence.some((clause) => dictation.test(clause.text)),
    );
  return [...quotes, ...sentences.map(({ start, end }) => ({ start, end }))];
}

/**
 * Sentences that ask us something: nothing in them is an answer. Where the question is a command after a comma
 * ("60人，还剩多少？"), what stands before it still is one.
 */
export function questionSpans(reply: ReplyText): Span[] {
  return sentencesOf(reply)
    .filter(isQuestion)
    .map((sentence) => {
      const last = sentence.at(-1);
      return last !== undefined && sentence.length > 1 && commandOf(last.text) !== undefined
        ? spanOf([last])
        : spanOf(sentence);
    });
}

/** A reply that only puts a question to us: "你们能做什么", "what can you do". An idea put as a question is none. */
export function onlyAsksUs(reply: ReplyText): boolean {
  const opening =
    /^(?:请问|你们?|您)|^(?:and |so |but |well )*(?:what|how|which|why|can|could|do|did|are|would|will) (?:(?:do|does|did|can|could|would|are|will) )?you\b/;
  const asking = /[吗呢么]$|什么|怎么|哪|多少|几|^[a-z]/;
  const sentences = sentencesOf(reply);
  return (
    sentences.length > 0 &&
    sentences.every((sentence) => {
      const [first] = sentence;
      const asked = sentence.at(-1);
      return (
        first !== undefined &&
        asked !== undefined &&
        opening.test(first.text) &&
        (asked.asked || asking.test(asked.text))
      );
    })
  );
}

/** Said while thinking of an answer: "我想想", "怎么说呢", "hmm". Nothing in it is meant for us. */
const thinkingAloud =
  /^(?:(?:那个|嗯+|呃+|额+|唔+)*(?:(?:让|容)?我(?:再)?(?:想一?想|想一下|看看)|想一?想|(?:这个|这|该)?(?:怎么|咋|这么)(?:说|讲)(?:呢|吧|好呢?)?|说来话长|这个嘛|那个)|嗯+|呃+|额+|唔+|h+m+|um+|uh+|er+|well|let me (?:think|see)(?: about (?:it|that))?|how (?:shall|should|do) i put (?:it|this)|let's see)[\s.~]*$/;
const soundOfYes = /^嗯+[\s.~]*$/;

/** Clauses of thinking aloud, where the reply says something besides. A 嗯 counts as a yes where one is asked for. */
export function thinkingSpans(reply: ReplyText, asksYesNo: boolean): Span[] {
  const thinking = reply.clauses.filter(
    ({ text }) => thinkingAloud.test(text) && !(asksYesNo && soundOfYes.test(text)),
  );
  return thinking.length < reply.clauses.length ? thinking : [];
}

/** A reply that is nothing but thinking aloud: "我想想", "let me think". */
export function onlyThinks(reply: ReplyText): boolean {
  return reply.clauses.every(({ text }) => thinkingAloud.test(text));
}

function spanOf(sentence: readonly Clause[]): Span {
  const start = sentence[0]?.start ?? 0;
  return { start, end: sentence.at(-1)?.end ?? start };
}
