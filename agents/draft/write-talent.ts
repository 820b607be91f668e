import { both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { staffingTable, staffingVerdict } from './staffing-table.ts';
import { asSentence, evidenceOn, holderCell, listed, sayingOf, voiceOn } from './voice.ts';

const whole = sourceIds.tool('assess_talent');

/** Who is missing and how they come, what people fear, and the five steps as far as they are known (guide 2.5). */
export const writeTalent: PlanSectionWriter = {
  id: 'talent',
  title: both('组织与人才', 'Organisation and talent'),
  write(brief) {
    const writer = sectionWriter(brief, 'talent');
    return [
      ...staffingVerdict(brief, writer),
      ...staffingTable(brief, writer),
      ...jobFears(brief, writer),
      ...posts(brief, writer),
      ...steps(brief, writer),
      ...stock(brief, writer),
      ...unknowns(brief, writer),
    ];
  },
};

const dueNames = {
  'before-pilot': both('试点之前', 'before the pilot'),
  verdict: both('首个试点出结论时', 'when the first pilot is judged'),
} as const;

/** People's fear for their jobs, with measures, an owner and a day (G6-07). */
function jobFears(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { jobFears: fears } = brief.method.talent;
  const voice = voiceOn(brief, 'people.concern');
  if (fears.measures.length === 0 || !voice) return [];
  const saying = sayingOf(voice);
  const rule = fears.pilotWaits
    ? both(
        '岗位怎么安排没有讲清楚之前，试点不开始',
        'no pilot starts before it has been said what becomes of the posts',
      )
    : both(
        '试点开始之前就要讲清楚岗位怎么变',
        'how posts will change has to be said before the pilot starts',
      );
  return [
    ...writer.paragraph(
      writer.claim('interview', asSentence(both(`${saying.zh}。${rule.zh}。`, `${saying.en}; ${rule.en}.`)), [
        voice.source,
        whole,
      ]),
    ),
    ...writer.table({
      caption: both('怎么让人放心', 'What is done about it'),
      columns: [both('做什么', 'Measure'), both('负责', 'Owner'), both('时限', 'Due')],
      rows: fears.measures.map(({ measure, owner, when, due }) => [
        measure,
        holderCell(brief, owner),
        due ? describeDate(due, 'day') : dueNames[when],
      ]),
      citations: [whole, sourceIds.engagement],
    }),
  ];
}

/** Posts whose duties change, one line each however many scenarios touch them. */
function posts(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const changes = brief.method.operation.changes.flatMap(({ scenario, posts: told }) =>
    told.map((text) => ({ scenario, text })),
  );
  const texts = new Map(changes.map(({ text }) => [text.zh, text]));
  const lead = writer.claim(
    'judgement',
    both(
      '有几类岗位的职责要变，试点之前由直接主管和当事人逐一谈过。',
      'Some posts change in their duties; before the pilot each direct superior talks with those concerned.',
    ),
    [...new Set(changes.map(({ scenario }) => sourceIds.tool('plan_operation', scenario)))],
  );
  return [
    ...writer.paragraph(lead),
    ...writer.list(
      ...[...texts.values()].map((text) =>
        writer.claim(
          'judgement',
          asSentence(both(`${text.zh}。`, `${text.en}.`)),
          changes
            .filter((change) => change.text.zh === text.zh)
            .map(({ scenario }) => sourceIds.tool('plan_operation', scenario)),
        ),
      ),
    ),
  ];
}

/** Steps that fall short, and what lifts them, with owner and day. Those at their level need no words. */
function steps(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { steps: gaps, plan } = brief.method.talent;
  const short = gaps.filter(({ gap }) => gap !== null && gap > 0);
  const evidence = evidenceOn(
    brief,
    short.map(({ id }) => id),
  );
  // A small firm is told what to do; how far it stands from the steps of a larger one helps nobody.
  const small = brief.method.talent.size === 'small';
  return [
    ...writer.table({
      caption: both(
        '人才建设的五个环节里，还没到位的',
        'Of the five steps of building talent, those that fall short',
      ),
      columns: [
        both('环节', 'Step'),
        both('现在', 'Today'),
        both('这个规模应当做到', 'What this size needs'),
      ],
      rows: small ? [] : short.map(({ name, standing, aim }) => [name, standing ?? aim, aim]),
      citations: [whole, ...evidence],
    }),
    ...writer.table({
      caption: small
        ? both('组织和人才上要做的', 'What to do about organisation and people')
        : both('补上的做法', 'How they are made good'),
      columns: [both('做什么', 'Action'), both('负责', 'Owner'), both('时限', 'Due')],
      rows: plan
        .filter(({ from }) => from !== null)
        .map(({ action, owner, due, month }) => [
          action,
          holderCell(brief, owner),
          due ? describeDate(due, 'day') : both(`启动后第 ${month} 个月`, `month ${month} from the start`),
        ]),
      citations: [whole, sourceIds.engagement, ...(small ? evidence : [])],
    }),
  ];
}

/** What to put down of each person: only where stock has not been taken as well as this size needs. */
function stock(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { steps: gaps, inventory, size } = brief.method.talent;
  const gap = gaps.find(({ id }) => id === 'talent.inventory')?.gap ?? null;
  // A small firm knows its people; where nobody spoke of it, only a large one is told.
  if (gap === 0 || (gap === null && size !== 'large')) return [];
  const [technical, management] = [listed(inventory.technical), listed(inventory.management)];
  return writer.paragraph(
    writer.claim(
      'guidance',
      both(
        `盘点时给每个人记两样：技术能力看${technical.zh}；管理能力看${management.zh}。`,
        `When stock is taken, two things are put down of each person: technical ability by ${technical.en}; and management by ${management.en}.`,
      ),
      [whole],
    ),
  );
}

function unknowns(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { unknown } = brief.method.talent;
  if (unknown.length === 0) return [];
  const askers = [...new Set(unknown.flatMap(({ who }) => who))].map((role) => roleNames[role]);
  const [what, who] = [listed(unknown.map(({ name }) => name)), listed(askers)];
  return writer.gap(
    both(
      `还没有人说过：${what.zh}。能答的是${who.zh}。`,
      `Nobody has said how it stands with ${what.en}. Those who can say: the ${who.en}.`,
    ),
  );
}
