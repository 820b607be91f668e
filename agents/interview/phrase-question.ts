import type { Language } from '../../src/domain/language.ts';
import type { ReplyForm } from '../understanding/asked-question.ts';
import type { PutQuestion } from './asked-question.ts';

/**
 * The built-in phrasing of a question: one question, its options numbered, and in one line the decision that
 * hangs on it. `decides` is the end of "this decides …"; null when the question is asked again.
 */
export function phraseQuestion(question: PutQuestion, decides: string | null, language: Language): string {
  const lines = [question.ask[language], ...optionLines(question.form, language)];
  const example = question.example?.[language];
  if (example && question.form.kind !== 'choice' && question.form.kind !== 'choices') {
    lines.push(
      language === 'zh' ? `例如${example.startsWith('“') ? '' : '：'}${example}` : `For example: ${example}`,
    );
  }
  if (decides) lines.push(language === 'zh' ? `（这决定${decides}。）` : `(This decides ${decides}.)`);
  return lines.join('\n');
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
