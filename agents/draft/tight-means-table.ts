import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { headcountSlot } from '../../tools/headcounts.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import { peopleInWords } from './people-in-words.ts';
import { peopleAtHand } from './people-told.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { meansKnown, quarterMoney, quarterName, tightQuarters } from './roadmap-quarters.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');
const tight = sourceIds.tool('stage_roadmap', 'tight');

/** People and money by quarter, only where they bind or nearly do; where neither does, one sentence. */
export function tightMeans(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  const all = tightQuarters(schedule);
  const short = (brief.view.assessment.roadmap?.shortfalls ?? []).map(({ role }) => role);
  // What is missing altogether is told in a sentence: beside what has yet to be found, no figure of "available" is honest.
  const entries = all.filter(({ role }) => role === null || !short.includes(role));
  return [
    ...writer.table({
      caption: both(
        '吃紧的地方：用到八成以上的人手（全职折算）与资金',
        'Where it is tight: people (full-time equivalent) and money used to 80% or more',
      ),
      columns: [
        both('人手或资金', 'People or money'),
        both('季度', 'Quarters'),
        both('要用', 'Needed'),
        both('可用', 'Available'),
      ],
      rows: entries.map(({ role, from, to, used, available }) => [
        role === null ? both('资金（按上限累计）', 'money (to date, high figure)') : people(role),
        quarters(from, to),
        role === null ? quarterMoney(used) : plain(used),
        role === null ? describeMoney(available) : plain(available),
      ]),
      citations: [tight, whole],
    }),
    ...writer.paragraph(
      all.length === 0 && meansKnown(schedule) ? ample(writer) : [],
      shortfalls(brief, writer),
      unknownPeople(brief, writer),
    ),
  ];
}

function people(role: keyof typeof roleNames) {
  return both(`${roleNames[role].zh}手下`, `under the ${roleNames[role].en}`);
}

function quarters(from: string, to: string) {
  const [first, last] = [quarterName(from), quarterName(to)];
  return from === to ? first : both(`${first.zh}到 ${last.zh}`, `${first.en} to ${last.en}`);
}

function ample(writer: SectionWriter): Claims {
  return writer.claim(
    'tool',
    both(
      '公司说过数的人手和资金，没有一个季度用到八成。',
      'No quarter uses 80% of the people or the money that the company has named.',
    ),
    [tight],
  );
}

function shortfalls(brief: PlanBrief, writer: SectionWriter): Claims {
  const list = brief.view.assessment.roadmap?.shortfalls ?? [];
  return list.flatMap(({ role, have, need }) => {
    const wanted = peopleInWords(need);
    const has =
      have === 0
        ? both('公司一个也没有', 'the company has none')
        : both(
            `公司只有${peopleAtHand(brief, role, have).zh}`,
            `the company has ${peopleAtHand(brief, role, have).en}`,
          );
    return writer.claim(
      'tool',
      asSentence(
        both(
          `${roleNames[role].zh}手下缺人：最忙的一项要${wanted.zh}，${has.zh}；排期已把要补的算进去，伙伴或招聘补不上，期限就不成立。`,
          `people are short under the ${roleNames[role].en}: the busiest piece of work needs ${wanted.en}, and ${has.en}. The schedule counts on what has to be added; unless a partner or hiring adds it, the dates do not hold.`,
        ),
      ),
      [whole, ...evidenceOn(brief, [headcountSlot(role) ?? []].flat())],
    );
  });
}

function unknownPeople(brief: PlanBrief, writer: SectionWriter): Claims {
  const unknown = [
    ...new Set(
      (scheduleOf(brief)?.peopleByQuarter ?? [])
        .filter((entry) => entry.capacity === null && headcountSlot(entry.role))
        .map((entry) => entry.role),
    ),
  ];
  if (unknown.length === 0) return [];
  const names = listed(unknown.map((role) => roleNames[role]));
  return writer.claim(
    'judgement',
    both(
      `${names.zh}手下有多少人可用没有人说过，排期时没有设限，人数一到就要重排。`,
      `Nobody said how many people there are under the ${names.en}, so the schedule sets no limit there and must be run again once it is known.`,
    ),
    [whole],
  );
}
