import { type Language, languages } from '../src/domain/language.ts';
import type { Question } from './knowledge.ts';

/** What a good question keeps to (ours; the guide asks for interviews and says nothing of how). */
export const questionRules = [
  'length',
  'one-question',
  'not-leading',
  'no-jargon',
  'has-example',
  'same-in-both',
  'polite',
  'names-scenario',
] as const;
export type QuestionRule = (typeof questionRules)[number];

export interface QuestionFault {
  readonly rule: QuestionRule;
  readonly question: string;
  readonly language: Language;
  /** Which text of the question: ask, why, example, label, an option's label, an industry's example. */
  readonly part: string;
  /** For whoever writes the bank. */
  readonly message: string;
}

/** A term of the trade, and the ways it is written; allowed only where the same text explains it. */
export interface Jargon {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What a business lead can't be taken to know. */
export const jargonTerms: readonly Jargon[] = [
  { zh: ['GPU', 'NPU'], en: ['GPU', 'GPUs', 'NPU', 'NPUs'] },
  { zh: ['RAG', '检索增强'], en: ['RAG', 'retrieval-augmented'] },
  { zh: ['KPI'], en: ['KPI', 'KPIs'] },
  { zh: ['ROI', 'POC', 'SLA'], en: ['ROI', 'POC', 'SLA'] },
  { zh: ['token', 'Token', 'tokens', 'Tokens'], en: ['token', 'tokens'] },
  { zh: ['API'], en: ['API', 'APIs'] },
  { zh: ['GB', 'TB', 'PB', 'FLOPS'], en: ['GB', 'TB', 'PB', 'FLOPS'] },
  { zh: ['SaaS', 'PaaS', 'IaaS', 'MLOps'], en: ['SaaS', 'PaaS', 'IaaS', 'MLOps'] },
  { zh: ['微调'], en: ['fine-tuning', 'fine-tune', 'fine-tuned'] },
  { zh: ['提示词', 'prompt'], en: ['prompt', 'prompts'] },
  { zh: ['向量', '嵌入'], en: ['embedding', 'embeddings', 'vector'] },
  { zh: ['标注'], en: ['labelling', 'labeling'] },
  { zh: ['合成数据'], en: ['synthetic data'] },
  { zh: ['脱敏'], en: ['masked', 'masking', 'de-identified'] },
  { zh: ['混合云', '混合部署'], en: ['hybrid'] },
  { zh: ['多模态'], en: ['multimodal'] },
  { zh: ['智能体'], en: ['AI agent', 'AI agents'] },
  { zh: ['微服务', '容器化'], en: ['micro-services', 'microservices', 'containerised'] },
  { zh: ['中台', '数据湖', '数据飞轮'], en: ['data lake', 'data flywheel'] },
  { zh: ['幻觉'], en: ['hallucination', 'hallucinations'] },
];

interface Limits {
  readonly zh: number;
  readonly en: number;
}

/** Characters in Chinese, words in English; a placeholder counts as the name that it stands for. */
const limits: Readonly<Record<'label' | 'ask' | 'why' | 'example' | 'option', Limits>> = {
  label: { zh: 12, en: 6 },
  ask: { zh: 60, en: 35 },
  why: { zh: 60, en: 35 },
  example: { zh: 60, en: 30 },
  option: { zh: 40, en: 20 },
};

const leading: Readonly<Record<Language, RegExp>> = {
  zh: /不觉得|难道|是不是应该|是否应该|不应该|显然|当然|众所周知|想必|毫无疑问|对吧|您一定|您也认为|应该.{0,12}吧/u,
  en: /\b(?:isn't|aren't|don't|doesn't|wouldn't|shouldn't|won't|can't) (?:it|you|they|there|we|this|that)\b|\b(?:obviously|clearly|surely|of course|needless to say|do you agree|would you not)\b/iu,
};

/** A command where a question belongs: a bare imperative, or an order to the person. */
const commanding: Readonly<Record<Language, RegExp>> = {
  zh: /(?:^|[。？！])(?:说出|列出|写出|描述|给出|填写|回答|告诉)|务必|[您你]们?必须|不得(?!不)|你(?!们)/u,
  en: /(?:^|[.?!] )(?:Tell|Give|List|Describe|Explain|State|Name|Answer|Write|Specify|Provide|Fill)\b|\byou must\b|\byou have to\b/u,
};

/** A second question behind the first: another question word after a conjunction or a comma. */
const doubled: Readonly<Record<Language, RegExp>> = {
  zh: /以及.*？|并且.*？|(?:怎么|什么|多少|多大|几[个位台]|谁|哪[些个种里]?|吗|有没有|能不能|是否|是不是)[^？：（）]*[，、](?:又|还)?[^？：（）]*(?:怎么|什么|多少|多大|几[个位台]|谁|哪[些个种里]?|吗|有没有|能不能|是否|是不是)[^？]*？/u,
  en: /\band (?:also )?(?:how|who|what|which|where|when|why|whether|in what|of which|by whom|do|does|did|is|are|has|have|can)\b[^?]*\?/iu,
};

/** Every fault of one question, in both languages. Texts come in the order of the question's own fields. */
export function lintQuestion(
  question: Question,
  jargon: readonly Jargon[] = jargonTerms,
): readonly QuestionFault[] {
  return languages.flatMap((language) => {
    const fault = (rule: QuestionRule, part: string, message: string): QuestionFault => ({
      rule,
      question: question.id,
      language,
      part,
      message,
    });
    const texts = textsOf(question, language);
    const ask = question.ask[language];
    return [
      ...texts.flatMap(({ part, kind, text }) => {
        const length = lengthOf(text, language);
        const most = limits[kind][language];
        return length > most ? [fault('length', part, `${length} long, at most ${most}: ${text}`)] : [];
      }),
      ...oneQuestion(ask, language).map((message) => fault('one-question', 'ask', message)),
      ...(leading[language].test(ask) ? [fault('not-leading', 'ask', `puts the answer in: ${ask}`)] : []),
      ...texts.flatMap(({ part, text }) =>
        unexplained(text, ask, jargon, language).map((term) =>
          fault('no-jargon', part, `"${term}" is not explained in brackets beside it: ${text}`),
        ),
      ),
      ...(language === 'zh' && needsExample(question) && question.example === undefined
        ? [fault('has-example', 'example', 'nothing shows what an answer looks like')]
        : []),
      ...(language === 'en' ? unequal(question).map((part) => fault('same-in-both', part, 'differs')) : []),
      ...(commanding[language].test(ask) ? [fault('polite', 'ask', `commands: ${ask}`)] : []),
      ...(question.scope === 'scenario' && !ask.includes('{scenario}')
        ? [fault('names-scenario', 'ask', `does not say which scenario is meant: ${ask}`)]
        : []),
    ];
  });
}

interface PartText {
  readonly part: string;
  readonly kind: keyof typeof limits;
  readonly text: string;
}

function textsOf(question: Question, language: Language): readonly PartText[] {
  const { answer } = question;
  const options = answer.kind === 'choice' || answer.kind === 'choices' ? answer.options : [];
  return [
    { part: 'label', kind: 'label', text: question.label[language] },
    { part: 'ask', kind: 'ask', text: question.ask[language] },
    { part: 'why', kind: 'why', text: question.why[language] },
    ...(question.example
      ? [{ part: 'example', kind: 'example' as const, text: question.example[language] }]
      : []),
    ...Object.entries(question.examples).map(([industry, example]) => ({
      part: `examples.${industry}`,
      kind: 'example' as const,
      text: example[language],
    })),
    ...options.map(({ id, label }) => ({
      part: `options.${id}`,
      kind: 'option' as const,
      text: label[language],
    })),
  ];
}

function lengthOf(text: string, language: Language): number {
  if (language === 'zh') return [...text.replace(/\{\w+\}/g, '某个应用场景')].length;
  return text
    .replace(/\{\w+\}/g, 'some scenario')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}

function oneQuestion(ask: string, language: Language): readonly string[] {
  const marks = [...ask.matchAll(/[?？]/g)].length;
  if (marks !== 1) return [`${marks} question marks: ${ask}`];
  // What stands in brackets or quotation marks belongs to the one question or is an answer to it.
  const bare = ask.replace(/（[^）]*）|\([^)]*\)|“[^”]*”|"[^"]*"/g, '');
  return doubled[language].test(bare) ? [`asks two things: ${ask}`] : [];
}

/**
 * Terms of a text that neither it nor the question explains: in brackets behind plain words, with brackets behind it, or
 * by "means". Whoever reads the other texts has read the question.
 */
function unexplained(
  text: string,
  ask: string,
  jargon: readonly Jargon[],
  language: Language,
): readonly string[] {
  return jargon.flatMap((entry) =>
    entry[language].filter((term) => {
      if (placesOf(term, text).length === 0) return false;
      return ![text, ask].some((each) =>
        placesOf(term, each).some((place) => isExplained(each, place, term.length)),
      );
    }),
  );
}

function placesOf(term: string, text: string): readonly number[] {
  const filled = text.replace(/\{\w+\}/g, (name) => '_'.repeat(name.length));
  return [...filled.matchAll(termPattern(term))].map(({ index }) => index);
}

function termPattern(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\w -]+$/.test(term)
    ? new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'gi')
    : new RegExp(escaped, 'g');
}

function isExplained(text: string, place: number, length: number): boolean {
  const before = text.slice(0, place);
  const after = text.slice(place + length);
  const within =
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
  return (
    within ||
    /^[\w\p{Script=Han} ]{0,14}[（(]/u.test(after) ||
    /^ (?:means|is|are) /u.test(after) ||
    /^(?:是指|就是|指的是)/u.test(after)
  );
}

/** Options and levels show what an answer looks like; everything else needs an example. */
function needsExample({ answer }: Question): boolean {
  if (answer.kind === 'choice' || answer.kind === 'level') return false;
  return answer.kind !== 'choices' || answer.options.length === 0;
}

/** Texts that ask for another form of answer in one language than in the other: placeholders, or quoted answers. */
function unequal(question: Question): readonly string[] {
  const pairs = [
    ['ask', question.ask] as const,
    ['why', question.why] as const,
    ...(question.example ? [['example', question.example] as const] : []),
    ...Object.entries(question.examples).map(([id, text]) => [`examples.${id}`, text] as const),
  ];
  return pairs.flatMap(([part, { zh, en }]) => {
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
    const quoted = (text: string) => [...text.matchAll(/“[^”]*”|"[^"]*"/g)].length;
    // Chinese also quotes what English sets apart by a comma, so only examples are counted.
    const sameAnswers = part === 'ask' || part === 'why' || quoted(zh) === quoted(en);
    return placeholders(zh) === placeholders(en) && sameAnswers ? [] : [part];
  });
}
