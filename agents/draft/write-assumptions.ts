import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { cameUnasked } from './hearing.ts';
import { openShown } from './open-shown.ts';
import { type PlanBrief, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { smallestChanges } from './sensitivity-facts.ts';
import { settleBy } from './settle-by.ts';
import { sourceIds } from './source-ids.ts';
import { answerableFor, holderCell, isPresent, labelInProse, listed } from './voice.ts';
import type { OpenQuestion } from './what-if.ts';
import { writeHandedOn } from './write-handed-on.ts';

/** What the plan takes for granted, the weightiest first, who could say, and whom nobody has asked. */
export const writeAssumptions: PlanSectionWriter = {
  id: 'assumptions',
  title: both('假设与未决问题', 'Assumptions and open questions'),
  write(brief) {
    const writer = sectionWriter(brief, 'assumptions');
    return [
      ...lead(brief, writer),
      ...openTable(brief, writer),
      ...writeHandedOn(brief, writer),
      ...standing(brief, writer),
      ...missingVoices(brief, writer),
    ];
  },
};

function lead(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const [first] = brief.open;
  if (!first) {
    const scores = smallestChanges(brief).some(({ entry }) => entry !== null && entry.origin !== 'stated');
    return writer.paragraph(
      writer.claim(
        'tool',
        scores
          ? both(
              '没问到的事实里，没有哪一个单独能改变决定；没人答过的评分里有能改变的，见“结论有多稳，什么会改变它”。',
              'No single fact still open would change a decision; a score that nobody gave would: see “How firm this is, and what would change it”.',
            )
          : both(
              '逐项试算过，没有哪个单独的回答还能改变排序、部署、模型或阶段。',
              'Each open answer was tried: none by itself would still change order, deployment, models or stages.',
            ),
        [sourceIds.tool('map_scenarios'), sourceIds.tool('choose_deployment')],
      ),
    );
  }
  const { shown, rest } = openShown(brief);
  return writer.paragraph(
    writer.claim(
      'judgement',
      rest > 0
        ? both(
            `先把下表 ${shown.length} 个问题问实：每一个单独就能改动决定，分量重的在前。另有 ${rest} 个也能牵动决定，分量轻些，或与表中某一项管的是同一件事，问完这些再看。`,
            `Settle the ${shown.length} questions below first: each could by itself turn a decision, the weightiest on top. Another ${rest} could as well; they weigh less or bear on the same decision as one of these, and can follow.`,
          )
        : both(
            '先把下表的问题问实：每一个单独就能改动决定，分量重的在前。',
            'Settle the questions below first: each could by itself turn a decision, the weightiest on top.',
          ),
      [sourceIds.tool('next_question'), ...shown.map(({ slot }) => sourceIds.open(slot))],
    ),
  );
}

function openTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { shown } = openShown(brief);
  return writer.table({
    caption: both('没有回答、却能改变决定的问题', 'Unanswered, and able to change a decision'),
    columns: [
      both('问题', 'Question'),
      both('目前怎么算', 'Counted meanwhile'),
      both('它决定什么', 'What it decides'),
      both('找谁答', 'Who is to say'),
      both('最晚何时', 'By when'),
    ],
    rows: shown.map((open) => [
      questionFor(brief, open.slot)?.label ?? both(open.slot, open.slot),
      meanwhile(open),
      open.decides,
      whoCould(brief, open),
      describeDate(settleBy(brief, open.slot).date, 'day'),
    ]),
    citations: shown.flatMap(({ slot }) => [
      sourceIds.open(slot),
      sourceIds.assumption(slot),
      settleBy(brief, slot).source,
    ]),
  });
}

function meanwhile({ entry, askedInVain }: OpenQuestion): Bilingual {
  const asked = askedInVain ? both('；问过，不清楚', '; asked, not known') : both('', '');
  if (!entry || entry.level === null) return both(`未计入${asked.zh}`, `not counted${asked.en}`);
  return entry.origin === 'derived'
    ? both(
        `第 ${entry.level} 级，由其他回答推出${asked.zh}`,
        `level ${entry.level}, derived from other answers${asked.en}`,
      )
    : both(
        `第 ${entry.level} 级，取自行业目录${asked.zh}`,
        `level ${entry.level}, from the catalogue${asked.en}`,
      );
}

/** The best placed of those taking part; where nobody is, the role to bring in. */
function whoCould(brief: PlanBrief, { roles: order, slot }: OpenQuestion): Bilingual {
  const present = order.find((role) => isPresent(brief, role));
  if (present) return holderCell(brief, present, slotParts(slot).scenario);
  const [best] = order;
  if (best && answerableFor(brief, best).standsIn) return holderCell(brief, best);
  return best
    ? both(`${roleNames[best].zh}（未参加）`, `${roleNames[best].en} (not taking part)`)
    : both('—', '—');
}

/** What the whole plan takes for granted, each with who has to make it good and by when. */
function standing(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const schedule = scheduleOf(brief);
  const [pilot] = schedule?.activities.filter(({ kind }) => kind === 'pilot') ?? [];
  const day = schedule ? describeDate(schedule.start, 'day') : null;
  const means = brief.view.assessment.roadmap?.input.activities[0];
  const owner = holderCell(brief, 'it_lead');
  const scorer = holderCell(brief, 'business_lead');
  const start = pilot ? describeDate(pilot.start, 'day') : null;
  return writer.list(
    day && means
      ? writer.claim(
          'assumption',
          both(
            `各项工作的工期、人手和费用取自本产品的目录，还没有报价：请${owner.zh}在 ${day.zh}之前拿到前几项的报价。`,
            `Months, people and cost of the work are this product's catalogue's and not quotations: the ${owner.en} should have quotations for the first of it by ${day.en}.`,
          ),
          [sourceIds.means(means.id), sourceIds.tool('stage_roadmap'), sourceIds.engagement],
        )
      : [],
    pilot && start
      ? writer.claim(
          'assumption',
          both(
            `没人答过的评分按目录计：请${scorer.zh}在首个试点动工（${start.zh}）之前，把首批场景的评分逐项过一遍。`,
            `Scores nobody gave are the catalogue's: the ${scorer.en} should go through those of the first scenarios before the first pilot starts on ${start.en}.`,
          ),
          [
            sourceIds.tool('stage_roadmap', pilot.id),
            sourceIds.engagement,
            ...(pilot.scenario ? [sourceIds.tool('score_value', pilot.scenario)] : []),
          ],
        )
      : [],
  );
}

function missingVoices(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const absent = roles.filter((role) => !isPresent(brief, role) && !answerableFor(brief, role).standsIn);
  const quiet = brief.view.stakeholders.filter(
    (person) => !brief.view.findings.some((finding) => finding.author.id === person.id),
  );
  const unasked = quiet.filter(({ id }) => cameUnasked(brief, id));
  const silent = quiet.filter((person) => !unasked.includes(person));
  const wanted = absent
    .map((role) => ({
      role,
      questions: brief.open.filter((open) => open.roles[0] === role).slice(0, 2),
    }))
    .filter(({ questions }) => questions.length > 0);
  return [
    ...writer.paragraph(
      absent.length === 0
        ? []
        : writer.claim(
            'judgement',
            both(
              `${listed(absent.map((role) => roleNames[role])).zh}没有参加访谈：归他们回答的，别人代答的请他们核对，没人答的都是假设。`,
              `Not interviewed: ${listed(absent.map((role) => roleNames[role])).en}. What others answered in their place they should check; the rest of what is theirs to say is assumed.`,
            ),
            [sourceIds.engagement],
          ),
      unasked.length === 0
        ? []
        : writer.claim(
            'judgement',
            both(
              `${unasked.map(({ name }) => name).join('、')}到了场，但这一轮没有问到要他们答的题；首个试点定案之前请先补访。`,
              `${unasked.map(({ name }) => name).join(' and ')} came and ${unasked.length > 1 ? 'were' : 'was'} put no question in this round: interview them before the first pilot is settled.`,
            ),
            [sourceIds.engagement],
          ),
      silent.length === 0
        ? []
        : writer.claim(
            'judgement',
            both(
              `${silent.map(({ name }) => name).join('、')}在名单上，但还没有作答。`,
              `${silent.map(({ name }) => name).join(' and ')} ${silent.length > 1 ? 'are' : 'is'} on the list and ${silent.length > 1 ? 'have' : 'has'} not answered yet.`,
            ),
            [sourceIds.engagement],
          ),
    ),
    ...writer.list(
      ...wanted.map(({ role, questions }) => {
        const labels = listed(
          questions.flatMap(({ slot }) => {
            const label = questionFor(brief, slot)?.label;
            return label ? [labelInProse(label)] : [];
          }),
        );
        return writer.claim(
          'judgement',
          both(
            `请来${roleNames[role].zh}，先问${labels.zh}。`,
            `Bring in the ${roleNames[role].en} and ask first about ${labels.en}.`,
          ),
          [sourceIds.engagement, ...questions.map(({ slot }) => sourceIds.open(slot))],
        );
      }),
    ),
  ];
}
