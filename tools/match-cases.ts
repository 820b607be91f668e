import type { Case, Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { conditionHere, currencyDifference } from './match-cases/conditions.ts';
import { industryDifference, sizeDifference, standingDifference, tooFar } from './match-cases/differences.ts';
import {
  catalogueScenarios,
  industryName,
  nearestCaseByProcess,
  rankCases,
  type WantedScenario,
} from './match-cases/rank-cases.ts';
import {
  type CaseMatch,
  type MatchCasesInput,
  type MatchCasesOutput,
  matchCasesInputSchema,
  matchCasesOutputSchema,
} from './match-cases/schema.ts';
import { namesOf, requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * Which of the guide's cases (chapter 4, pages 31 to 39) a company can learn from: why each fits by industry, problem,
 * process and data, what does not carry over, and its effects as told. Where none is alike (G6-06) it says so and gives
 * the nearest by process with its differences. Throws `ToolInputError` for an id used twice, for a scenario of the
 * company's own without a name and for a pain that the industry does not hold.
 */
export function matchCases(input: MatchCasesInput, knowledge: Knowledge): MatchCasesOutput {
  requireUniqueIds(input.scenarios);
  const pains = painsOf(input, knowledge);
  const scenarios = wantedScenarios(input, knowledge);
  const ranked = rankCases(knowledge, { industry: input.industry, scenarios }).filter(
    ({ entry }) => !tooFar(entry, input.industry, input.employees),
  );
  const matches = ranked.slice(0, input.limit).map(({ entry, score, fits }): CaseMatch => {
    const shared = pains.filter((pain) => pain.scenarios.some((id) => entry.scenarios.includes(id)));
    return {
      ...toldOf(entry),
      score,
      fits: [
        ...fits.flatMap(({ aspect, text }) => (aspect === 'words' ? [] : [{ aspect, text }])),
        ...(shared.length > 0 ? [{ aspect: 'problem' as const, text: painText(shared) }] : []),
      ],
      differs: differencesOf(entry, input, knowledge),
    };
  });
  const nearest = matches.length === 0 ? nearestOf(input, scenarios, knowledge) : null;
  return {
    matches,
    nearest,
    messages: messagesOf(input, matches, nearest, knowledge),
    trace: traceOf(input, knowledge, new Set(ranked.map(({ entry }) => entry.id)), scenarios),
  };
}

/** By id, so that nothing hangs on the order in which they were given. */
function wantedScenarios(input: MatchCasesInput, knowledge: Knowledge): readonly WantedScenario[] {
  return input.scenarios
    .map(({ id, name }, index): WantedScenario => {
      const [known] = catalogueScenarios([id], knowledge, input.industry);
      if (known) return known;
      if (name !== undefined) return { id, name: namesOf(name), typical: null };
      throw new ToolInputError(
        `scenarios[${index}].name`,
        both(
          `场景“${id}”不在目录里；请给出它的名称。`,
          `The scenario "${id}" is not in the catalogue; give its name.`,
        ),
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function painsOf({ industry, pains }: MatchCasesInput, { industries }: Knowledge) {
  const known = industries.find(({ id }) => id === industry)?.pains ?? [];
  const strange = pains.find((pain) => !known.some(({ id }) => id === pain));
  if (strange !== undefined) {
    throw new ToolInputError(
      'pains',
      known.length === 0
        ? both(
            `知识库没有行业“${industry}”，也就没有它的痛点；请不填 pains。`,
            `The knowledge base has no industry "${industry}" and so none of its pains; leave pains empty.`,
          )
        : both(
            `行业“${industry}”没有痛点“${strange}”；可用的有：${known.map(({ id }) => id).join('、')}。`,
            `The industry "${industry}" has no pain "${strange}"; there are: ${known.map(({ id }) => id).join(', ')}.`,
          ),
    );
  }
  return known.filter(({ id }) => pains.includes(id));
}

function painText(pains: readonly { readonly label: Bilingual }[]): Bilingual {
  const said = joinTexts(
    pains.map(({ label }) => both(`“${label.zh}”`, `"${label.en}"`)),
    both('、', ', '),
  );
  return both(`要解决的问题相近（${said.zh}）`, `It answers a like problem (${said.en})`);
}

const standingNames = {
  reported: both('案例方自己的报告', 'as the case reports it'),
  trial: both('试点结果，不是全面上线', 'a result of a trial, not of full operation'),
  estimate: both('推算，不是实绩', 'an estimate, not a result'),
} as const;

function toldOf(
  entry: Case,
): Pick<CaseMatch, 'id' | 'title' | 'organisation' | 'problem' | 'effects' | 'source'> {
  const { id, title, organisation, problem, effects, source } = entry;
  return {
    id,
    title,
    organisation,
    problem,
    effects: effects.map(({ text, standing }) => ({ text, standing, told: standingNames[standing] })),
    source: source.guide,
  };
}

/** Another trade first, then conditions missing here, those nobody spoke of, and those that are met. */
function differencesOf(entry: Case, input: MatchCasesInput, knowledge: Knowledge): CaseMatch['differs'] {
  const conditions = entry.conditions.map((condition) => conditionHere(condition, input));
  const ordered = (['missing', 'unknown', 'there'] as const).flatMap((here) =>
    conditions.filter((condition) => condition.here === here),
  );
  const plain = (aspect: CaseMatch['differs'][number]['aspect'], text: Bilingual | null) =>
    text ? [{ aspect, here: null, text }] : [];
  return [
    ...plain('industry', industryDifference(entry, input.industry, knowledge)),
    ...ordered.map(({ here, text }) => ({ aspect: 'condition' as const, here, text })),
    ...plain('size', sizeDifference(input.employees ?? undefined)),
    ...plain('currency', currencyDifference(entry)),
    ...plain('standing', standingDifference(entry)),
  ];
}

function nearestOf(
  input: MatchCasesInput,
  scenarios: readonly WantedScenario[],
  knowledge: Knowledge,
): CaseMatch | null {
  const nearest = nearestCaseByProcess(knowledge, scenarios);
  if (!nearest || tooFar(nearest.entry, input.industry, input.employees)) return null;
  const { entry, scenario, process } = nearest;
  return {
    ...toldOf(entry),
    score: 0,
    fits: [
      {
        aspect: 'process',
        text: both(
          `只有业务环节相通：${process.zh}（对应${scenario.name.zh}）`,
          `No more than the business process is shared: ${process.en} (here ${scenario.name.en})`,
        ),
      },
    ],
    differs: differencesOf(entry, input, knowledge),
  };
}

function messagesOf(
  input: MatchCasesInput,
  matches: readonly CaseMatch[],
  nearest: CaseMatch | null,
  knowledge: Knowledge,
): Bilingual[] {
  const industry = industryName(input.industry, knowledge);
  const shown = nearest ? [nearest] : matches;
  const messages = shown.map(({ title, fits, differs }) => {
    const why = fits[0]?.text ?? both('', '');
    const but = differs[0]?.text ?? both('', '');
    return both(
      `“${title.zh}”：${why.zh}。不能照搬之处，先看这一条：${but.zh}。`,
      `"${title.en}": ${why.en}. What does not carry over, first of all: ${but.en}.`,
    );
  });
  if (matches.length === 0) {
    messages.unshift(
      nearest
        ? both(
            `指南没有${industry.zh}的相近案例；下面是业务环节最接近的一个，差别须先看清。`,
            `The guide has no like case for ${industry.en}; below is the nearest by business process, to be read with its differences.`,
          )
        : both(
            `指南没有${industry.zh}的相近案例，也没有业务环节相通的，不作牵强的类比。`,
            `The guide has no like case for ${industry.en}, nor one with a shared process; a forced comparison would mislead.`,
          ),
    );
    if (!nearest) return messages;
  }
  const unproven = shown.some(({ effects }) => effects.some(({ standing }) => standing !== 'reported'));
  messages.push(
    both(
      `案例里的效果是对方的${unproven ? '，有的出自试点或推算' : ''}，不是贵公司的目标。`,
      `The effects are the case's own${unproven ? ', some from a trial or an estimate' : ''}, and no target of this company.`,
    ),
  );
  return messages;
}

function traceOf(
  { industry }: MatchCasesInput,
  { cases }: Knowledge,
  alike: ReadonlySet<string>,
  scenarios: readonly WantedScenario[],
): TraceStep[] {
  return cases.map((entry) => {
    const near = scenarios.filter(({ id }) => entry.scenarios.includes(id)).length;
    const same = entry.industry === industry;
    return {
      rule: `case-${entry.id}`,
      fired: alike.has(entry.id),
      on: ['industry', 'scenarios'],
      because: both(
        `“${entry.title.zh}”：行业${same ? '相同' : '不同'}，相近的场景 ${near} 个（指南 ${entry.source.guide.section}，第 ${entry.source.guide.page} 页；怎样算相近为本产品自定）。`,
        `"${entry.title.en}": ${same ? 'the same' : 'another'} industry, ${near} ${near === 1 ? 'scenario' : 'scenarios'} near to it (guide ${entry.source.guide.section}, pages ${entry.source.guide.page}; what counts as alike is our own).`,
      ),
    };
  });
}

export const matchCasesTool = defineTool({
  name: 'match_cases',
  title: both('对照案例', 'Match cases'),
  description: both(
    '在指南第四章的五个案例中找出可借鉴的：按行业、问题、业务环节和数据说明为何相近，逐条列出这里缺少的条件和不能照搬之处（规模、金额、试点或推算），效果按原样转述。没有相近案例时直说，并给出业务环节最接近的一个及其差别。排序规则为本产品自定。来源：中国信息通信研究院。',
    "Finds which of the five cases of the guide's chapter 4 a company can learn from: why each is alike by industry, problem, process and data, which of its conditions are missing here and what else does not carry over (size, amounts, trial or estimate), with effects as told. Where no case is alike it says so and gives the nearest by process with its differences. The ranking is our own. Source: China Academy of Information and Communications Technology.",
  ),
  input: matchCasesInputSchema,
  output: matchCasesOutputSchema,
  run: (input, { knowledge }) => matchCases(input, knowledge),
});
