import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import type { ScenarioEstimate } from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { frontSourceIds } from './front-sources.ts';
import { askedOf, shortestWay } from './missing-inputs.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, monthOf, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { deadlineInShort } from './told-times.ts';
import { evidenceOn, listed, ownersOf } from './voice.ts';
import { paysBack, worthMore } from './write-payback.ts';
import { pilotsAsked } from './write-stage-ask.ts';

type Claims = readonly Claim[];

/** When the first verdicts fall, by date, and who answers for them. */
export function firstResults(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const [first, ...later] = pilotsAsked(brief, schedule)
    .map((pilot, place) => ({ pilot, place }))
    .sort((a, b) => (a.pilot.end < b.pilot.end ? -1 : a.pilot.end > b.pilot.end ? 1 : a.place - b.place))
    .map(({ pilot }) => pilot);
  if (!first) return [];
  const pilots = [first, ...later];
  const owners = ownersOf(brief, pilots);
  const then = listed(later.map(verdictOf));
  const name = inProse(first.name);
  const kept = deadlineInShort(brief, schedule);
  const head = both(
    `第一个结果在 ${monthOf(first.end).zh}，是${name.zh}的结论`,
    `The first result comes in ${monthOf(first.end).en}: the verdict on ${name.en}`,
  );
  const rest = later.length > 0 ? both(`，随后是${then.zh}`, `, then ${then.en}`) : both('', '');
  return writer.claim(
    'tool',
    both(
      `${head.zh}${rest.zh}；成败由${owners.zh}担${kept?.text.zh ?? ''}。`,
      `${head.en}${rest.en}; responsible: ${owners.en}${kept?.text.en ?? ''}.`,
    ),
    [...pilots.map(({ id }) => sourceIds.tool('stage_roadmap', id)), ...(kept?.cites ?? [])],
  );
}

function verdictOf({ name, end }: Work): Bilingual {
  return both(`${name.zh}（${monthOf(end).zh}）`, `${inProse(name).en} (${monthOf(end).en})`);
}

/** What it brings a year, where the company's own figures say; else which are missing and who has them. */
export function broughtIn(brief: PlanBrief, writer: SectionWriter): Claims {
  const { benefit } = brief.method;
  if (!benefit) return [];
  const counted = benefit.scenarios.filter((entry) => entry.benefit !== null);
  const [open] = benefit.scenarios.filter((entry) => entry.benefit === null);
  return [
    ...(counted.length > 0 ? told(brief, writer, counted) : []),
    ...paysBack(brief, writer, counted),
    ...worthMore(brief, writer),
    ...(open ? missing(brief, writer, open) : []),
  ];
}

function told(brief: PlanBrief, writer: SectionWriter, counted: readonly ScenarioEstimate[]): Claims {
  const figures = listed(
    counted.flatMap(({ name, benefit }) => {
      if (benefit === null) return [];
      const [{ zh, en }, range] = [namesOf(name), yuanRange(benefit)];
      return [both(`${zh}每年 ${range.zh}`, `${range.en} a year from ${en}`)];
    }),
  );
  const total = brief.method.benefit?.total.benefit;
  const sum =
    total && counted.length > 1
      ? both(`，合计每年 ${yuanRange(total).zh}`, `, ${yuanRange(total).en} a year in all`)
      : both('', '');
  const netToFollow = counted.every(({ threeYearNet }) => threeYearNet !== null);
  const inputs = counted.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.standing === 'counted' ? part.inputs : [])),
  );
  return writer.claim(
    'tool',
    both(
      `照公司自己给的数算，能带来的是：${figures.zh}${sum.zh}，${netToFollow ? '要全面使用以后才有' : '还没有扣掉建设和运行的费用'}。`,
      `By the company’s own figures it brings ${figures.en}${sum.en}, ${netToFollow ? 'once it is in full use' : 'before the cost of building and running it'}.`,
    ),
    [frontSourceIds.benefit, ...evidenceOn(brief, [...new Set(inputs)])],
  );
}

/** The shortest way to a figure, and whom to ask for each input of it. */
function missing(brief: PlanBrief, writer: SectionWriter, estimate: ScenarioEstimate): Claims {
  const lacks = shortestWay(estimate);
  if (lacks.length === 0) return [];
  const asked = askedOf(brief, lacks, estimate.id);
  const names = namesOf(estimate.name);
  return writer.claim(
    'tool',
    both(
      `${names.zh}一年能带来多少，现在不写数字，因为缺的数还没有人给：${asked.zh}。`,
      `The yearly benefit of ${names.en} is not stated, since nobody has given the figures for it: ${asked.en}.`,
    ),
    [frontSourceIds.benefit],
  );
}
