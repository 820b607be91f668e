import type { Knowledge, Risk } from '../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { type Role, roleNames, roles } from '../src/domain/role.ts';
import { sentenceCase } from '../src/language/sentence-case.ts';
import { answersTo } from './answer-difficulties/answers.ts';
import { groundsOf } from './answer-difficulties/relevance.ts';
import {
  type Answer,
  type AnswerDifficultiesInput,
  type AnswerDifficultiesOutput,
  answerDifficultiesInputSchema,
  answerDifficultiesOutputSchema,
  type DifficultyId,
  difficultyIds,
  type Moment,
} from './answer-difficulties/schema.ts';
import { dayBefore } from './plan-operation/day-before.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * The difficulties of the guide's chapter 3 (pages 27 to 31) that something known makes this company's own, each with
 * the answers that fit its deployment, model source and size, their owner and their time. One that nothing known raises
 * is left out; one that cannot be judged is listed as open. Throws `ToolInputError` for an id used twice and for a
 * rollout that starts before its pilot.
 */
export function answerDifficulties(
  input: AnswerDifficultiesInput,
  knowledge: Pick<Knowledge, 'risks' | 'questions'>,
): AnswerDifficultiesOutput {
  requireUniqueIds(input.scenarios);
  requireDatesInOrder(input);
  // By id, so that texts that name scenarios do not depend on the order they came in.
  const ordered = { ...input, scenarios: [...input.scenarios].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const judged = difficultyIds.flatMap((id) => {
    const risk = knowledge.risks.find((entry) => entry.id === id);
    return risk && 'guide' in risk.source ? [judgedDifficulty(id, risk, ordered)] : [];
  });
  const difficulties = judged.flatMap(({ id, risk, fired, source }) =>
    fired.length === 0
      ? []
      : [
          {
            id,
            name: risk.name,
            grounds: fired.map(({ on, because }) => ({ on: [...on], because })),
            answers: answersTo[id](ordered).map(({ text, when, owner }): Answer => {
              const by = dateOf(when, ordered);
              return { text, when, by, owner: owner ?? risk.owner, whenText: momentText(when, by) };
            }),
            owner: risk.owner,
            source,
          },
        ],
  );
  const open = judged.flatMap(({ id, risk, fired, unknown }) =>
    fired.length > 0 || unknown.length === 0
      ? []
      : [{ id, name: risk.name, slots: [...unknown], askers: [...askersOf(unknown, knowledge)] }],
  );
  return {
    difficulties,
    open,
    messages: messagesOf(difficulties, open),
    trace: judged.flatMap(({ trace }) => trace),
  };
}

function requireDatesInOrder({ pilotStart, rolloutStart }: AnswerDifficultiesInput): void {
  if (!pilotStart || !rolloutStart || pilotStart <= rolloutStart) return;
  throw new ToolInputError(
    'rolloutStart',
    both(
      `推广 ${rolloutStart} 开始，早于试点 ${pilotStart}；请更正其中一个日期。`,
      `The rollout starts on ${rolloutStart}, before the pilot on ${pilotStart}; correct one of the dates.`,
    ),
  );
}

function judgedDifficulty(id: DifficultyId, risk: Risk, input: AnswerDifficultiesInput) {
  const grounds = groundsOf[id].map((ground) => ({ on: ground.on, holds: ground.holds(input), ground }));
  const source = 'guide' in risk.source ? risk.source.guide : { section: '3', page: '27-31' };
  return {
    id,
    risk,
    source,
    fired: grounds.flatMap(({ on, holds, ground }) =>
      holds === true ? [{ on, because: sentence(ground.because(input)) }] : [],
    ),
    unknown: [...new Set(grounds.flatMap(({ on, holds }) => (holds === null ? on : [])))],
    trace: grounds.map(({ on, holds, ground }): TraceStep => {
      const why =
        holds === true
          ? ground.because(input)
          : holds === null
            ? both('没有人说', 'nobody said')
            : both('没有这种情况', 'this is not so here');
      return {
        rule: id,
        fired: holds === true,
        on: [...on],
        because: both(
          `${risk.name.zh}：${why.zh}（指南 ${source.section}，第 ${source.page} 页；触发条件为本产品自定）。`,
          `${risk.name.en}: ${why.en} (guide ${source.section}, page ${source.page}; when it applies is our own rule).`,
        ),
      };
    }),
  };
}

function sentence({ zh, en }: Bilingual): Bilingual {
  return both(`${zh}。`, `${sentenceCase(en)}.`);
}

/** Everyone who can answer one of the slots, in the order of the roles. */
function askersOf(slots: readonly string[], { questions }: Pick<Knowledge, 'questions'>): readonly Role[] {
  const able = new Set(
    questions.filter(({ id }) => slots.includes(id)).flatMap((question) => question.roles),
  );
  return roles.filter((role) => able.has(role));
}

function dateOf(when: Moment, { pilotStart, rolloutStart }: AnswerDifficultiesInput): string | null {
  if (when === 'before-pilot') return pilotStart ? dayBefore(pilotStart) : null;
  if (when === 'before-rollout') return rolloutStart ? dayBefore(rolloutStart) : null;
  return null;
}

function momentText(when: Moment, by: string | null): Bilingual {
  const day = by ? both(`（不晚于 ${by}）`, ` (by ${by})`) : both('', '');
  switch (when) {
    case 'now':
      return both('现在就做', 'now');
    case 'before-pilot':
      return both(`试点开始前${day.zh}`, `before the pilot${day.en}`);
    case 'before-rollout':
      return both(`推广开始前${day.zh}`, `before the rollout${day.en}`);
    case 'every-quarter':
      return both('每季度一次', 'every quarter');
    case 'every-year':
      return both('每年一次', 'every year');
  }
}

function messagesOf(
  difficulties: AnswerDifficultiesOutput['difficulties'],
  open: AnswerDifficultiesOutput['open'],
): Bilingual[] {
  const told = difficulties.map(({ name, grounds, answers, owner }) => {
    const why = joinTexts(
      grounds.map(({ because }) => because),
      both('', ' '),
    );
    const [first] = answers;
    const act = first
      ? both(`先做：${first.text.zh}，${first.whenText.zh}`, `first: ${first.text.en}, ${first.whenText.en}`)
      : both('', '');
    return both(
      `${name.zh}：${why.zh}${act.zh}（${roleNames[owner].zh}负责）。`,
      `${name.en}: ${why.en} What comes ${act.en} (${roleNames[owner].en}).`,
    );
  });
  if (told.length === 0) {
    told.push(
      both(
        '已知的情况还没有触发指南第三章的任何一项难点。',
        "Nothing known so far raises any of the difficulties of the guide's chapter 3.",
      ),
    );
  }
  if (open.length > 0) {
    const names = joinTexts(open.map(({ name }) => name));
    told.push(both(`还不能判断：${names.zh}。`, `Cannot be judged yet: ${names.en}.`));
  }
  return told;
}

export const answerDifficultiesTool = defineTool({
  name: 'answer_difficulties',
  title: both('应对难点', 'Answer difficulties'),
  description: both(
    '对照指南第三章的六个难点（模型选择、模型更新、敏感数据、模型泄露、架构稳定、供应链），只列出已知情况触发的，说明由哪些回答触发，并按部署方式、模型来源和公司规模给出应对、负责人和时间；还不能判断的单列。应对取自指南第三章（第 27-31 页），触发条件和取舍为本产品自定。来源：中国信息通信研究院。',
    "Goes through the six difficulties of the guide's chapter 3 (model choice, model change, sensitive data, model leakage, stable architecture, supply chain) and keeps only those that what is known makes relevant, with the answers behind that, what to do as it fits deployment, model source and size, by whom and when; what cannot be judged yet is listed apart. The answers are the guide's (pages 27-31); when they apply and how they are fitted is ours. Source: China Academy of Information and Communications Technology.",
  ),
  input: answerDifficultiesInputSchema,
  output: answerDifficultiesOutputSchema,
  run: (input, { knowledge }) => answerDifficulties(input, knowledge),
});
