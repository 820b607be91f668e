import { z } from 'zod';
import type { Language } from '../../src/domain/language.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import type { PutQuestion } from './asked-question.ts';
import { askModel, type ModelSkillDeps, orBuiltIn } from './model-skill.ts';
import { type BesideQuestion, phraseQuestion } from './phrase-question.ts';
import type { SaidLine, Skilled, SkillTurn } from './skill-turn.ts';

const phrasedSchema = z.object({ question: z.string() });

/** Longer than this is no question that anybody reads. Ours, in characters; English needs more of them. */
const mostCharacters = { zh: 160, en: 400 } as const;

const mostTokens = 600;

/**
 * The question in words for this person and this talk; options, an answer on offer and what hangs on it are added by
 * code and stay as they are. Held to rules: one question, in the interview's language, no figure that neither the
 * bank's question nor the person used, no link.
 */
export async function phraseWithModel(
  deps: ModelSkillDeps,
  question: PutQuestion,
  beside: BesideQuestion,
  turn: SkillTurn,
): Promise<Skilled<string>> {
  const { language } = turn;
  const builtIn = (): string => phraseQuestion(question, beside, language);
  return orBuiltIn(async () => {
    const recent = await turn.recent();
    const { question: written } = await askModel(deps, turn, {
      prompt: 'phrase',
      values: {
        company: `${turn.company} (${turn.industry[language]})`,
        role: turn.role[language],
        topic: question.label[language],
        question: question.ask[language],
        decides: beside.decides?.[language] ?? noneOf[language],
        example: question.example?.[language] ?? noneOf[language],
        said: conversation(recent),
      },
      schema: phrasedSchema,
      mostTokens,
    });
    const ask = written.trim().replace(/\s*\n+\s*/g, language === 'zh' ? '' : ' ');
    if (!isFit(ask, question, recent, language)) return null;
    return phraseQuestion(
      { ...question, ask: { ...question.ask, [language]: ask }, example: null },
      beside,
      language,
    );
  }, builtIn);
}

const noneOf = { zh: '无', en: 'none' } as const;

export function conversation(recent: readonly SaidLine[]): string {
  return recent.map(({ author, text }) => `${author === 'zhilu' ? 'zhilu' : 'person'}: ${text}`).join('\n');
}

/** Whether the words may stand in for the bank's question. */
function isFit(ask: string, question: PutQuestion, recent: readonly SaidLine[], language: Language): boolean {
  if (ask.length < 4 || ask.length > mostCharacters[language]) return false;
  if ((ask.match(/[?？]/g) ?? []).length !== 1) return false;
  if (/https?:|www\.|!\[|\]\(|<[a-z/]/i.test(ask)) return false;
  const written = detectLanguage(ask);
  if (written !== language && written !== 'none') return false;
  const known = [
    question.ask[language],
    question.example?.[language] ?? '',
    ...recent.map(({ text }) => text),
  ].join(' ');
  return (ask.match(/\d+(?:\.\d+)?/g) ?? []).every((figure) => known.includes(figure));
}
