import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import type { Cost, ScenarioEstimate } from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { spanInWords } from './months-in-words.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asSentence, listed } from './voice.ts';

type Claims = readonly Claim[];
type Range = { readonly low: number; readonly high: number };

const whole = sourceIds.tool('estimate_cost_benefit');
const partOf = (scenario: string): string => sourceIds.tool('estimate_cost_benefit', scenario);

type WithNet = ScenarioEstimate & { readonly threeYearNet: Range };

/**
 * Whether it pays, in words that nobody can miss: at the best figures not, perhaps not, or within so many months; and
 * what follows. That a rollout which does not pay needs a written reason is ours.
 */
export function paysBack(
  brief: PlanBrief,
  writer: SectionWriter,
  counted: readonly ScenarioEstimate[],
): Claims {
  const known = counted.filter((entry): entry is WithNet => entry.threeYearNet !== null);
  const losing = known.filter(({ threeYearNet }) => threeYearNet.high < 0);
  const doubtful = known.filter(({ threeYearNet: { low, high } }) => low < 0 && high >= 0);
  const sound = known.filter(({ threeYearNet }) => threeYearNet.low >= 0);
  return [
    ...neverPays(brief, writer, losing),
    ...mayNotPay(brief, writer, doubtful),
    ...pays(writer, sound),
    ...onlyWithRollout(brief, writer, counted),
  ];
}

function neverPays(brief: PlanBrief, writer: SectionWriter, losing: readonly WithNet[]): Claims {
  if (losing.length === 0) return [];
  const sums = listed(
    losing.map(({ name, threeYearNet: { low, high } }) => {
      const [of, lost] = [namesOf(name), yuanRange({ low: -high, high: -low })];
      return both(`${of.zh}三年净亏 ${lost.zh}`, `${of.en} loses ${lost.en}`);
    }),
  );
  const sponsor = answerableName(brief, 'executive_sponsor');
  return writer.claim(
    'tool',
    both(
      `扣掉建设和运行的费用，${sums.zh}，按最有利的数也不回本，光看这笔账不该推广：做完试点，要么报价降到能回本，要么由${sponsor.zh}书面写明为什么仍要做，否则到试点为止。`,
      `With building and running it paid, ${sums.en} over the first three years of full use even at the best figures, so that by this account alone it should not be rolled out: after the pilot either quotations come in low enough, or ${sponsor.en} puts in writing why it goes on; otherwise it ends there.`,
    ),
    losing.map(({ id }) => partOf(id)),
  );
}

function mayNotPay(brief: PlanBrief, writer: SectionWriter, doubtful: readonly WithNet[]): Claims {
  if (doubtful.length === 0) return [];
  const sums = joinTexts(
    doubtful.map(({ name, threeYearNet }) => {
      const [of, low, high] = [
        namesOf(name),
        yuanRange({ low: threeYearNet.low, high: threeYearNet.low }),
        yuanRange({ low: threeYearNet.high, high: threeYearNet.high }),
      ];
      return both(
        `${of.zh}三年净收益在${low.zh}到 ${high.zh}之间`,
        `${of.en} brings between ${low.en} and ${high.en} over the first three years of full use`,
      );
    }),
    both('，', ', and '),
  );
  const sponsor = answerableName(brief, 'executive_sponsor');
  return writer.claim(
    'tool',
    both(
      `连建设和运行一起算，${sums.zh}，可能不回本；试点之后按报价重算，下限仍为负的，由${sponsor.zh}书面写明为什么继续，才推广。`,
      `With building and running it counted, ${sums.en}: it may not pay back. After the pilot it is worked out again on quotations, and where the low end is still negative it is rolled out only if ${sponsor.en} puts in writing why.`,
    ),
    doubtful.map(({ id }) => partOf(id)),
  );
}

function pays(writer: SectionWriter, sound: readonly WithNet[]): Claims {
  if (sound.length === 0) return [];
  const sums = listed(
    sound.map(({ name, threeYearNet, payback: { low, high } }) => {
      const [of, net] = [namesOf(name), yuanRange(threeYearNet)];
      const after = spanInWords(low ?? 0, high ?? 0);
      return both(
        `${of.zh}三年净得 ${net.zh}，全面使用后 ${after.zh}收回投入`,
        `${of.en} nets ${net.en} over three years of full use and earns its outlay back in ${after.en}`,
      );
    }),
  );
  return writer.claim(
    'tool',
    both(`扣掉建设和运行的费用，${sums.zh}。`, `With building and running it paid, ${sums.en}.`),
    sound.map(({ id }) => partOf(id)),
  );
}

/** A benefit of full use beside a roadmap that ends with the pilot. */
function onlyWithRollout(
  brief: PlanBrief,
  writer: SectionWriter,
  counted: readonly ScenarioEstimate[],
): Claims {
  const outside = rolloutsOutside(brief, counted);
  if (outside.length === 0) return [];
  const costs = listed(
    outside.map(({ name, cost }) => {
      const [of, takes] = [namesOf(name), yuanRange(cost.rollout)];
      return both(`${of.zh}的推广 ${takes.zh}`, `${takes.en} to roll out ${of.en}`);
    }),
  );
  return writer.claim(
    'tool',
    both(
      `这笔收益要推广以后才有，推广的钱不在这次请批的数里：${costs.zh}。`,
      `That benefit comes only with the rollout, which is not in the money asked for here: ${costs.en}.`,
    ),
    outside.map(({ id }) => partOf(id)),
  );
}

/** Scenarios whose rollout the table of costs holds and the roadmap doesn't. */
export function rolloutsOutside(
  brief: PlanBrief,
  scenarios: readonly ScenarioEstimate[],
): readonly (ScenarioEstimate & { readonly cost: Cost })[] {
  const planned = new Set(scheduleOf(brief)?.activities.map(({ id }) => id) ?? []);
  if (planned.size === 0) return [];
  return scenarios.flatMap((entry) => {
    const { id, cost } = entry;
    return cost && cost.rollout.high > 0 && !planned.has(`rollout:${id}`) ? [{ ...entry, cost }] : [];
  });
}

/** What keeping it all running takes a year, which no budget for building holds: a clause, and where its figure stands. */
export function runningCost(
  brief: PlanBrief,
): { readonly text: Bilingual; readonly citations: readonly string[] } | null {
  const { benefit } = brief.method;
  const running = benefit?.total.running;
  if (!benefit || !running || running.high === 0) return null;
  const year = yuanRange(running);
  const used =
    benefit.scenarios.length > 1
      ? both('全部推广以后', 'with all of them in full use')
      : both('推广以后', 'in full use');
  return {
    text: both(
      `运行费不在内，${used.zh}每年另要 ${year.zh}`,
      `running it is not in this and takes another ${year.en} a year ${used.en}`,
    ),
    citations: [whole, ...benefit.scenarios.map(({ id }) => partOf(id))],
  };
}

/** What the roadmap puts off and is worth more by what people told than all that it begins with. */
export function worthMore(brief: PlanBrief, writer: SectionWriter): Claims {
  const { benefit, benefitPutOff } = brief.method;
  const most = benefit?.total.benefit?.high;
  if (most === undefined) return [];
  const more = (benefitPutOff?.scenarios ?? []).flatMap(({ id, name, benefit: told }) =>
    told && told.low > most ? [{ id, name: namesOf(name), told }] : [],
  );
  if (more.length === 0) return [];
  const names = listed(
    more.map(({ name, told }) => {
      const year = yuanRange(told);
      return both(`${name.zh}（每年 ${year.zh}）`, `${name.en} (${year.en} a year)`);
    }),
  );
  return writer.claim(
    'tool',
    asSentence(
      both(
        `照已说的数，这一轮没有排进来的${names.zh}值得更多，为什么要等，见“分阶段路线图”。`,
        `By what was told, ${names.en}, which this round does not hold, would bring more; “The roadmap, stage by stage” says why it waits.`,
      ),
    ),
    more.map(({ id }) => partOf(id)),
  );
}
