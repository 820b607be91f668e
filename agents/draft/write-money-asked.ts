import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { staffingPart } from './benefit-sources.ts';
import { budgetSource, budgetTold } from './budget-told.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { moneyRange, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, listed } from './voice.ts';
import { rolloutsOutside, runningCost } from './write-payback.ts';

/** What the roadmap takes, and what there is for it. */
export function moneyAsked(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const schedule = scheduleOf(brief);
  if (!schedule) return [];
  const told = budgetTold(brief, schedule);
  const cost = moneyRange(schedule.budget);
  const cites = [sourceIds.tool('stage_roadmap'), budgetSource, ...evidenceOn(brief, ['budget.total'])];
  if (told === null) {
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          `路线图全程要 ${cost.zh}；有多少钱可用，还没有人说过。`,
          `The whole roadmap takes ${cost.en}; how much there is, nobody has said.`,
        ),
        cites,
      ),
    );
  }
  const { stated, rest } = told;
  const running = runningCost(brief);
  return writer.paragraph(
    writer.claim(
      'tool',
      both(
        `路线图全程要 ${cost.zh}，公司给出的预算是 ${stated.zh}，${rest.zh}${running ? `；${running.text.zh}` : ''}。`,
        `The whole roadmap takes ${cost.en}; the company's budget is ${stated.en}, ${rest.en}${running ? `; ${running.text.en}` : ''}.`,
      ),
      [...cites, ...(running?.citations ?? [])],
    ),
    outside(brief, writer),
  );
}

/** What the table of costs holds beyond the roadmap, so that its sum and the roadmap's can be held together. */
function outside(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const putOff = rolloutsOutside(brief, brief.method.benefit?.scenarios ?? []);
  if (putOff.length === 0 || rolloutToCome(brief)) return [];
  const told = listed(
    putOff.map(({ name, cost }) => {
      const [of, takes] = [namesOf(name), yuanRange(cost.rollout)];
      return both(`${of.zh}的推广（${takes.zh}）`, `the rollout of ${of.en} (${takes.en})`);
    }),
  );
  return writer.claim(
    'tool',
    both(
      `下表还算了${told.zh}，它不在路线图里，也不在上面这个数里，试点过了关口再批。`,
      `The table below also counts ${told.en}, which is neither in the roadmap nor in that sum, and is approved once the pilot has passed its gate.`,
    ),
    putOff.map(({ id }) => sourceIds.tool('estimate_cost_benefit', id)),
  );
}

/** What the money that the roadmap does not use is for: more people, a rollout to come, or nothing in this round. */
export function moneyLeft(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { alternatives, roadmap, waiting } = brief.view.assessment;
  const total = roadmap?.input.budget?.total;
  const schedule = scheduleOf(brief);
  if (alternatives.length > 0) {
    return writer.list(
      ...alternatives.map(({ text }) =>
        writer.claim('assumption', text, [sourceIds.tool('stage_roadmap', staffingPart)]),
      ),
    );
  }
  const rollout = rolloutToCome(brief);
  if (rollout) {
    const cost = yuanRange(rollout.cost);
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          `这个数里没有${rollout.name.zh}的推广，那一步另要 ${cost.zh}，试点过了关口再批。`,
          `That does not hold the rollout of ${rollout.name.en}, which takes another ${cost.en} and is approved once the pilot has passed its gate.`,
        ),
        [sourceIds.tool('estimate_cost_benefit', rollout.id)],
      ),
    );
  }
  if (!schedule || total === undefined || (budgetTold(brief, schedule)?.low ?? 0) <= schedule.budget.high) {
    return [];
  }
  // What the means put off has its own reasons, told in the roadmap.
  const reserve = waiting.filter(({ why }) => why === 'reserve');
  if (reserve.length === 0 || waiting.some(({ why }) => why === 'deferred')) return [];
  const told = listed(reserve.map(({ name }) => name));
  return writer.paragraph(
    writer.claim(
      'judgement',
      both(
        `余下的钱添不了场景：还没排进来的${told.zh}，缺的是条件，不是钱。`,
        `The money left would bring in no further scenario: what is not in the roadmap, ${told.en}, is short of conditions, not of money.`,
      ),
      reserve.map(({ scenario }) => sourceIds.tool('map_scenarios', scenario)),
    ),
  );
}

/** The rollout that the means do not hold, where only a pilot is planned. */
function rolloutToCome(brief: PlanBrief) {
  const { roadmap } = brief.view.assessment;
  const lead = roadmap?.starting[0]?.scenario;
  if (!lead || !roadmap.output.feasible || roadmap.rolloutPutOff.length === 0) return null;
  const cost = brief.method.benefit?.scenarios.find(({ id }) => id === lead.id)?.cost?.rollout;
  return cost ? { id: lead.id, name: lead.name, cost } : null;
}
