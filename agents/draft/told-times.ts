import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { counted } from '../../src/language/counted.ts';
import type { DeadlineKept } from '../../tools/assessment/told-times.ts';
import { toldTimes } from '../../tools/assessment/told-times.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, monthOf, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, listed, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** For the first page, to end a sentence: whether the day that the company set is kept, or what is over only after it. */
export function deadlineInShort(
  brief: PlanBrief,
  schedule: ScheduledRoadmap,
): { readonly text: Bilingual; readonly cites: readonly string[] } | null {
  const { deadline } = toldTimes(brief.view.assessment.facts, schedule);
  if (!deadline) return null;
  const { date, missed } = deadline;
  const day = endOfTold(brief, date);
  const names = listed(missed.map(({ name }) => inProse(name)));
  return {
    text:
      missed.length === 0
        ? both(`；公司说的期限 ${day.zh}赶得上`, `; the company’s date, ${day.en}, is kept`)
        : both(
            `；公司说的期限 ${day.zh}，${names.zh}赶不上`,
            `; the company’s date, ${day.en}, is missed by ${names.en}`,
          ),
    cites: [
      whole,
      ...missed.map(({ id }) => sourceIds.tool('stage_roadmap', id)),
      ...evidenceOn(brief, ['timeline.deadline']),
    ],
  };
}

/** Whether the schedule keeps the day that the company set: which pilots and rollouts are over by then, which not. */
export function deadlineTold(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const { deadline } = toldTimes(brief.view.assessment.facts, schedule);
  if (!deadline) return [];
  const text = deadlineText(brief, deadline);
  return writer.claim('tool', both(`${text.zh}。`, `${text.en}.`), [
    whole,
    ...[...deadline.kept, ...deadline.missed].map(({ id }) => sourceIds.tool('stage_roadmap', id)),
    ...evidenceOn(brief, ['timeline.deadline']),
  ]);
}

function deadlineText(brief: PlanBrief, { date, kept, missed }: DeadlineKept): Bilingual {
  const day = endOfTold(brief, date);
  const [pilotsKept, pilotsMissed] = [kept, missed].map((works) =>
    works.filter(({ kind }) => kind === 'pilot'),
  );
  const rolloutsMissed = missed.filter(({ kind }) => kind === 'rollout');
  const head = both(`公司的期限是 ${day.zh}`, `The company’s date is ${day.en}`);
  if (missed.length === 0) {
    return both(
      `${head.zh}，试点和推广都在此之前做完`,
      `${head.en}, and pilots and rollouts are over by then`,
    );
  }
  const parts: Bilingual[] = [];
  if (pilotsKept && pilotsKept.length > 0) {
    const names = listed(pilotsKept.map(named));
    const tight = pilotsKept.some(({ end }) => end === date);
    parts.push(
      both(
        `${names.zh}赶得上${tight ? '，但没有余量' : ''}`,
        `${names.en} ${pilotsKept.length > 1 ? 'are' : 'is'} in time${tight ? ', with nothing to spare' : ''}`,
      ),
    );
  }
  if (pilotsMissed && pilotsMissed.length > 0) {
    const names = listed(pilotsMissed.map(named));
    parts.push(both(`赶不上的是${names.zh}`, `${names.en} ${pilotsMissed.length > 1 ? 'are' : 'is'} not`));
  }
  const [lastRollout] = rolloutsMissed.toSorted((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : 0));
  if (lastRollout) {
    const all = kept.every(({ kind }) => kind !== 'rollout');
    const month = monthOf(lastRollout.end);
    const names = listed(rolloutsMissed.map(({ name }) => inProse(name)));
    parts.push(
      all
        ? rolloutsMissed.length > 1
          ? both(`推广都在期限之后，到 ${month.zh}收尾`, `the rollouts come after it and end in ${month.en}`)
          : both(`推广在期限之后，到 ${month.zh}收尾`, `the rollout comes after it and ends in ${month.en}`)
        : both(
            `${names.zh}要到 ${month.zh}才做完`,
            `${names.en} ${rolloutsMissed.length > 1 ? 'are' : 'is'} over only in ${month.en}`,
          ),
    );
  }
  const told = joinTexts(parts, both('；', '; '));
  return both(`${head.zh}：${told.zh}`, `${head.en}: ${told.en}`);
}

function named({ name, end }: Work): Bilingual {
  const day = describeDate(end, 'day');
  return both(`${name.zh}（${day.zh}出结论）`, `${inProse(name).en} (judged on ${day.en})`);
}

/** The day as it was told: "2027 年 9 月底", "the end of September 2027"; an exact day as such. */
function endOfTold(brief: PlanBrief, date: string): Bilingual {
  const value = brief.view.facts.get('timeline.deadline')?.value;
  const precision = value?.kind === 'date' ? value.precision : 'day';
  if (precision === 'day') return describeDate(date, 'day');
  const text = describeDate(date, precision);
  const last = precision === 'month' || precision === 'year' ? '底' : '末';
  return both(`${text.zh}${last}`, `the end of ${text.en}`);
}

/**
 * Whether the first verdict comes as soon as somebody wants it; where it does not, what it waits for. A delay is for the
 * first page, a wish that is met for the roadmap.
 */
export function firstResultTold(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
  when: 'late' | 'in-time',
): Claims {
  const { firstResult } = toldTimes(brief.view.assessment.facts, schedule);
  const voice = voiceOn(brief, 'timeline.first-result');
  if (!firstResult || !voice) return [];
  const { late, months, pilot, chain } = firstResult;
  if (late > 0 !== (when === 'late')) return [];
  const wish = both(
    `${voice.who.zh}要求${/^\d/u.test(voice.value.zh) ? ' ' : ''}${voice.value.zh}内见到第一个成果`,
    `${voice.who.en} wants a first result within ${voice.value.en}`,
  );
  const names = listed(chain.map(({ name }) => name));
  const why =
    late === 0 || chain.length === 0
      ? both('', '')
      : chain.length === 1
        ? both(`，卡在${names.zh}`, `, held up by ${names.en}`)
        : both(`，因为${names.zh}要依次做完`, `, since ${names.en} follow one another`);
  return writer.claim(
    'tool',
    late === 0
      ? both(
          `${wish.zh}，这份排期用 ${months} 个月，做得到。`,
          `${wish.en}, and this schedule takes ${counted(months, 'month')}.`,
        )
      : both(
          `${wish.zh}，这份排期要 ${months} 个月，晚 ${late} 个月${why.zh}。`,
          `${wish.en}; this schedule takes ${counted(months, 'month')}, ${late} more${why.en}.`,
        ),
    [whole, voice.source, ...[pilot, ...chain].map(({ id }) => sourceIds.tool('stage_roadmap', id))],
  );
}
