import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { Staffing } from '../../tools/assess-talent/schema.ts';
import { peopleNames } from '../../tools/assess-talent/staffing.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { peopleInWords } from './people-in-words.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, holderCell, listed, sayingOf, voiceOn } from './voice.ts';

const whole = sourceIds.tool('assess_talent');

/** Who is missing and how they come, what people fear, and the five steps as far as they are known (guide 2.5). */
export const writeTalent: PlanSectionWriter = {
  id: 'talent',
  title: both('组织与人才', 'Organisation and talent'),
  write(brief) {
    const writer = sectionWriter(brief, 'talent');
    return [
      ...verdict(brief, writer),
      ...staffing(brief, writer),
      ...jobFears(brief, writer),
      ...posts(brief, writer),
      ...steps(brief, writer),
      ...stock(brief, writer),
      ...unknowns(brief, writer),
    ];
  },
};

/** Whether the people are there, in one sentence. */
function verdict(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.method.talent.staffing;
  if (rows.length === 0) return [];
  const short = rows.filter(({ gap }) => gap !== null && gap > 0);
  const unknown = rows.filter(({ gap }) => gap === null);
  const citations = [whole, ...staffingEvidence(brief)];
  if (short.length === 0 && unknown.length === rows.length) return [];
  const missing = listed(
    short.map(({ role, gap }) => {
      const people = peopleInWords(gap ?? 0);
      return both(`${peopleNames[role].zh}（${people.zh}）`, `${peopleNames[role].en} (${people.en})`);
    }),
  );
  const told =
    short.length === 0
      ? both(
          `起步场景要的人手，问到的${unknown.length > 0 ? '几类' : ''}都够。`,
          `The people that the first scenarios need are there${unknown.length > 0 ? ', as far as anybody said' : ''}.`,
        )
      : both(`起步场景还缺人手：${missing.zh}。`, `The first scenarios are short of people: ${missing.en}.`);
  return writer.paragraph(writer.claim('tool', told, citations));
}

function staffingEvidence(brief: PlanBrief): readonly string[] {
  return evidenceOn(brief, ['team.it', 'team.ai', 'team.business', 'talent.readiness']);
}

function staffing(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.method.talent.staffing;
  const someKnown = rows.some(({ have }) => have !== null);
  return writer.table({
    caption: both(
      '最忙的时候要多少人（场景目录的假设，按全职折算）',
      "People needed at the busiest (the catalogue's assumption, in full-time people)",
    ),
    columns: [
      both('人手', 'People'),
      both('要', 'Needed'),
      ...(someKnown ? [both('有', 'At hand'), both('怎么补', 'How the gap is filled')] : []),
    ],
    rows: rows.map((row) => [
      peopleNames[row.role],
      peopleInWords(row.need),
      ...(someKnown
        ? [row.have === null ? both('没有人说过', 'nobody said') : peopleInWords(row.have), fillCell(row)]
        : []),
    ]),
    citations: [whole, ...staffingEvidence(brief)],
  });
}

function fillCell({ gap, fill }: Staffing): Bilingual {
  if (gap === null || fill === null) return both('先问清现有多少', 'find out first how many there are');
  if (gap === 0) return both('够用', 'enough');
  const ways: readonly (readonly [number, Bilingual])[] = [
    [fill.hire, both('对外招', 'hire')],
    [fill.train, both('内部培养', 'train')],
    [fill.hireOrTrain, both('招聘或内部培养', 'hire or train')],
    [fill.borrow, both('向伙伴借', 'borrow from a partner')],
    [fill.release, both('从部门抽调', 'release from other duties')],
  ];
  return joinTexts(
    ways.flatMap(([people, way]) => {
      const words = peopleInWords(people);
      return people > 0 ? [both(`${way.zh}：${words.zh}`, `${way.en}: ${words.en}`)] : [];
    }),
    both('；', '; '),
  );
}

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
    : both('试点的同时就要讲清楚岗位怎么变', 'how posts will change has to be said while the pilot runs');
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
      rows: fears.measures.map(({ measure, owner, due }) => [
        measure,
        holderCell(brief, owner),
        due ? describeDate(due, 'day') : both('试点之前', 'before the pilot'),
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
      rows: short.map(({ name, standing, aim }) => [name, standing ?? aim, aim]),
      citations: [whole, ...evidence],
    }),
    ...writer.table({
      caption: both('补上的做法', 'How they are made good'),
      columns: [both('做什么', 'Action'), both('负责', 'Owner'), both('时限', 'Due')],
      rows: plan
        .filter(({ from }) => from !== null)
        .map(({ action, owner, due, month }) => [
          action,
          holderCell(brief, owner),
          due ? describeDate(due, 'day') : both(`启动后第 ${month} 个月`, `month ${month} from the start`),
        ]),
      citations: [whole, sourceIds.engagement],
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
