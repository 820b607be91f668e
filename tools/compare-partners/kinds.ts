import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { figure } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import {
  type ComparePartnersInput,
  type ComparePartnersOutput,
  type PartnerKind,
  partnerKinds,
} from './schema.ts';

type KindNeed = ComparePartnersOutput['kinds'][number];
type Judged = Pick<KindNeed, 'need' | 'because'>;

/** Fewer own AI people than this cannot stand in for each other; the roadmap's rule for a partner is the same. Ours. */
const smallestTeam = 2;

/** Up to this feasibility level they are there and want cleaning. Ours. */
const uncleanUpTo = 3;

/** Up to this feasibility level data are missing or cannot all be had. Ours. */
const shortUpTo = 2;

export const partnerKindNames: Readonly<Record<PartnerKind, Bilingual>> = {
  technology: both('技术伙伴', 'a technology partner'),
  solution: both('行业方案伙伴', 'a partner for industry solutions'),
  data: both('数据伙伴', 'a data partner'),
};

/** Which kinds of partner are called for, by gaps (kinds: guide 2.6, page 27; when each is needed is ours). */
export function kindsNeeded(input: ComparePartnersInput): KindNeed[] {
  return partnerKinds.map((kind) => {
    const judged = judge(kind, input);
    const have = input.have === undefined ? null : input.have.includes(kind);
    const name = partnerKindNames[kind];
    return { kind, name, have, ...judged, message: kindMessage(name, have, judged) };
  });
}

function judge(kind: PartnerKind, input: ComparePartnersInput): Judged {
  if (input.nothingStarts) return nothingStarts;
  const scenarios = [...input.scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  switch (kind) {
    case 'technology':
      if (input.aiPeople === undefined) {
        return {
          need: 'unknown',
          because: both('自有 AI 人手没有人说过', 'nobody said how many AI people there are'),
        };
      }
      if (input.aiPeople >= smallestTeam && input.supplierNeeded) {
        return suppliedModel(input.aiPeople, input.groupPlatform ?? false);
      }
      return {
        need: input.aiPeople < smallestTeam ? 'yes' : 'no',
        because: ownHands(input.aiPeople),
      };
    case 'solution':
      return byScenario(
        scenarios,
        (scenario) => (scenario.quadrant === undefined ? null : scenario.quadrant === 3),
        both(
          '价值高而条件不足，适合与懂行的伙伴联合创新',
          'are high in value and short of conditions, and suit co-creation with a partner from the trade',
        ),
        both('起步的没有价值高而条件不足的', 'none that starts is high in value and short of conditions'),
      );
    case 'data':
      return byScenario(
        scenarios,
        ({ dataLevel }) => (dataLevel == null ? null : dataLevel <= shortUpTo),
        both('数据不够', 'are short of data'),
        scenarios.some(({ dataLevel }) => dataLevel != null && dataLevel <= uncleanUpTo)
          ? both(
              '起步的场景，数据自己系统里有，缺的是清洗和统一口径',
              "the first scenarios have their data in the company's own systems, where they want cleaning",
            )
          : both('起步的场景数据够用', 'the first scenarios have enough data'),
      );
  }
}

const nothingStarts: Judged = {
  need: 'no',
  because: both('眼下没有场景起步', 'no scenario starts for now'),
};

/** A team that stands by itself, beside a model that is bought: the supplier carries it, or the group does. */
function suppliedModel(people: number, groupPlatform: boolean): Judged {
  return groupPlatform
    ? {
        need: 'no',
        because: both(
          '模型和平台由集团或总部提供，先用它的',
          'models and platform come from the group or head office, which is used first',
        ),
      }
    : {
        need: 'yes',
        because: both(
          `模型是买来的，定制和维护要靠供应商；自有 AI 人手折合 ${figure(people)} 人，负责看住和接手`,
          `the model is bought, and its supplier tailors and keeps it; the ${figure(people)} full-time AI people in-house watch over it and take over`,
        ),
      };
}

function byScenario(
  scenarios: readonly ComparePartnersInput['scenarios'][number][],
  calls: (scenario: ComparePartnersInput['scenarios'][number]) => boolean | null,
  why: Bilingual,
  otherwise: Bilingual,
): Judged {
  const callers = scenarios.filter((scenario) => calls(scenario) === true);
  if (callers.length > 0) {
    const names = joinTexts(callers.map(({ name }) => namesOf(name)));
    return {
      need: 'yes',
      because: both(`这些场景${why.zh}：${names.zh}`, `these scenarios ${why.en}: ${names.en}`),
    };
  }
  return scenarios.length === 0 || scenarios.some((scenario) => calls(scenario) === null)
    ? { need: 'unknown', because: both('起步场景的情况还不全', 'not all is known of the first scenarios') }
    : { need: 'no', because: otherwise };
}

function kindMessage(name: Bilingual, have: boolean | null, { need, because }: Judged): Bilingual {
  if (need === 'no')
    return both(`暂不需要${name.zh}：${because.zh}。`, `No need for ${name.en} at present: ${because.en}.`);
  if (need === 'unknown') {
    return both(
      `要不要${name.zh}还不能定：${because.zh}。`,
      `Whether ${name.en} is needed is open: ${because.en}.`,
    );
  }
  const next =
    have === null
      ? both('有没有现成的，没有人说过', 'nobody said whether there is one')
      : have
        ? both('已经有了，先用记分卡看合不合适', 'there is one: see by the score card whether it fits')
        : both('现在没有，要去找', 'there is none yet: find one');
  return both(
    `需要${name.zh}：${because.zh}；${next.zh}。`,
    `Needed, ${name.en}: ${because.en}; ${next.en}.`,
  );
}

/** Full-time AI people held against the least that makes a team. */
function ownHands(people: number): Bilingual {
  const told =
    people === 0
      ? both('没有自有 AI 人手', 'there are no AI people in-house')
      : both(`自有 AI 人手折合 ${figure(people)} 人`, `AI people in-house: ${figure(people)} full-time`);
  return people < smallestTeam
    ? both(
        `${told.zh}，不足 ${smallestTeam} 人，撑不起一支队伍`,
        `${told.en}, and fewer than ${smallestTeam} make no team`,
      )
    : both(
        `${told.zh}，够得上 ${smallestTeam} 人的底线`,
        `${told.en}, which meets the least of ${smallestTeam}`,
      );
}
