import type { FindingValue } from '../../src/domain/finding.ts';
import { type Bilingual, both, type Language } from '../../src/domain/language.ts';
import { describeValue } from '../engagement/describe-value.ts';
import type { ReplyForm } from '../understanding/asked-question.ts';
import type { PutQuestion } from './asked-question.ts';

/** What is said beside a question. */
export interface BesideQuestion {
  /** The end of "this decides …"; null when the question is asked again, or nothing hangs on it. */
  readonly decides: Bilingual | null;
  /** An answer on offer for whoever has no better one. */
  readonly suggested: FindingValue | null;
}

/**
 * The built-in phrasing of a question: one question, its options numbered, in one line the decision that hangs on it,
 * and in another the answer on offer.
 */
export function phraseQuestion(
  question: PutQuestion,
  { decides, suggested }: BesideQuestion,
  language: Language,
): string {
  const lines = [question.ask[language], ...optionLines(question.form, language)];
  const example = question.example?.[language];
  if (example && question.form.kind !== 'choice' && question.form.kind !== 'choices') {
    lines.push(
      language === 'zh' ? `例如${example.startsWith('“') ? '' : '：'}${example}` : `For example: ${example}`,
    );
  }
  if (suggested) lines.push(offered(suggested, question)[language]);
  if (decides) {
    lines.push(language === 'zh' ? `（这决定${decides.zh}。）` : `(This decides ${decides.en}.)`);
  }
  return lines.join('\n');
}

/** Last, and never called right: a default that is read first pulls every answer towards it. */
function offered(value: FindingValue, question: PutQuestion): Bilingual {
  const words =
    value.kind === 'level'
      ? both(`第 ${value.level} 级`, `level ${value.level}`)
      : describeValue(value, question);
  return both(
    `没有更准的数，可以回“按默认”，先按${words.zh}计。`,
    `No better answer? Say "default" for ${words.en}.`,
  );
}

function optionLines(form: ReplyForm, language: Language): readonly string[] {
  switch (form.kind) {
    case 'choice':
      return form.options.map((option, place) => `  ${place + 1}. ${option.label[language]}`);
    case 'choices':
      return [
        ...form.options.map((option, place) => `  ${place + 1}. ${option.label[language]}`),
        language === 'zh'
          ? `可以多选，最多 ${form.most} 项，最要紧的放前面。`
          : `Choose up to ${form.most}, the most pressing first.`,
      ];
    case 'level':
      return form.levels.map((level, place) => `  ${place + 1}. ${level[language]}`);
    default:
      return [];
  }
}
