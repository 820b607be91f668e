import { type Bilingual, both } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import type {
  Answer,
  AnswerDifficultiesOutput,
  DifficultyId,
} from '../../tools/answer-difficulties/schema.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { sensitiveData } from './law-grounds.ts';
import type { PlanBrief } from './plan-brief.ts';
import type { RiskGround } from './risk-grounds.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, evidenceOn, sayingOf, voiceOn } from './voice.ts';

type Difficulty = AnswerDifficultiesOutput['difficulties'][number];

/** One of the six difficulties of the guide's chapter 3 that concerns this company, ready to stand among the risks. */
export interface DifficultyRisk extends RiskGround {
  readonly id: DifficultyId;
  readonly enablers: readonly string[];
  /** What is done, with who else does it and by when; the first ones matter most. */
  readonly answers: readonly Bilingual[];
  /** The last day for the first answer that has one. */
  readonly by: string | null;
}

/** How heavy each is beside the other risks, and the groundwork that answers it; both ours. */
const standings: Readonly<
  Record<DifficultyId, { readonly weight: number; readonly enablers: readonly string[] }>
> = {
  'model-choice': { weight: 4, enablers: ['model-selection'] },
  'model-change': { weight: 3, enablers: ['ai-gateway'] },
  'sensitive-data': { weight: 9, enablers: ['data-masking', 'private-environment'] },
  'model-leakage': { weight: 5, enablers: ['private-environment'] },
  'architecture-stability': { weight: 3, enablers: ['ai-gateway', 'private-environment'] },
  'supply-chain': { weight: 4, enablers: ['supply-migration'] },
};

/** A supply that is critical weighs as much as missing data. */
const criticalSupply = 7;

/** Sensitive data of which no scenario that starts uses any weigh less than what does concern it. */
const unusedSensitive = 5;
/** Trade secrets alone: the loss is the company's own, and no person's. */
const secretsOnly = 7;

const answersShown = 3;

export function difficultyRisks(brief: PlanBrief): readonly DifficultyRisk[] {
  return brief.method.difficulties.difficulties.map((difficulty) => {
    const { id, owner, answers } = difficulty;
    const critical = chosen(brief.view.assessment.facts, 'supply.imported') === 'critical';
    const { weight, enablers } = standings[id];
    const [dated] = answers.flatMap(({ by }) => by ?? []);
    return {
      id,
      enablers,
      weight:
        id === 'sensitive-data'
          ? sensitiveWeight(brief, weight)
          : id === 'supply-chain' && critical
            ? criticalSupply
            : weight,
      why: whyHere(brief, difficulty),
      ...(difficulty.grounds[0] ? { inShort: asClause(difficulty.grounds[0].because) } : {}),
      citations: [
        sourceIds.tool('answer_difficulties', id),
        ...evidenceOn(
          brief,
          difficulty.grounds.flatMap(({ on }) => on.filter((slot) => voiceOn(brief, slot) !== null)),
        ),
      ],
      answers: answers.slice(0, answersShown).map((answer) => answerText(answer, owner)),
      by: dated ?? null,
    };
  });
}

function sensitiveWeight(brief: PlanBrief, most: number): number {
  const { personal, regulated, secret } = sensitiveData(brief);
  if (personal || regulated) return most;
  return secret ? secretsOnly : unusedSensitive;
}

/** Each ground with the words that it rests on, where somebody's words are behind it. */
function whyHere(brief: PlanBrief, { grounds }: Difficulty): Bilingual {
  const told = grounds.map(({ on, because }) => {
    const [voice] = on.flatMap((slot) => voiceOn(brief, slot) ?? []);
    if (!voice) return because;
    const saying = sayingOf(voice);
    return both(
      `${because.zh.replace(/。$/u, '')}：${saying.zh}。`,
      `${because.en.replace(/\.$/u, '')}: ${saying.en}.`,
    );
  });
  return both(told.map(({ zh }) => zh).join(''), told.map(({ en }) => en).join(' '));
}

function answerText({ text, owner, by, whenText }: Answer, usual: Role): Bilingual {
  const clause = asClause(text);
  const day = by ? describeDate(by, 'day') : null;
  const when = day ? both(`${day.zh}之前`, `by ${day.en}`) : whenText;
  const who = owner === usual ? null : roleNames[owner];
  return both(
    `${clause.zh}（${who ? `${who.zh}，` : ''}${when.zh}）`,
    `${clause.en} (${who ? `${who.en}, ` : ''}${when.en})`,
  );
}
