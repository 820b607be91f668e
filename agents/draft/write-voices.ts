import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { frontSourceIds } from './front-sources.ts';
import { cameUnasked, heardPeople, type UnheardRole, unheardRoles } from './hearing.ts';
import { type PlanBrief, plain, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { answerableFor, answerableName, labelInProse, listed } from './voice.ts';
import type { OpenQuestion } from './what-if.ts';

/** Whose words the plan rests on, for whom nobody spoke, and who should be heard next. */
export const writeVoices: PlanSectionWriter = {
  id: 'voices',
  title: both('听了谁，还缺谁', 'Who was heard, and who is missing'),
  write(brief) {
    const writer = sectionWriter(brief, 'voices');
    return [...heard(brief, writer), ...unheard(brief, writer), ...next(brief, writer)];
  },
};

function heard(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  return writer.table({
    caption: both('听了谁', 'Who was heard'),
    columns: [
      both('姓名', 'Name'),
      both('角色', 'Role'),
      both('答了几条', 'Answered'),
      both('不清楚', 'Not known'),
    ],
    rows: heardPeople(brief).map(({ person, answered, notKnown }) => [
      plain(person.name),
      roleNames[person.role],
      answered + notKnown === 0 ? silence(brief, person.id) : plain(answered),
      plain(notKnown),
    ]),
    citations: [frontSourceIds.hearing, sourceIds.engagement],
  });
}

/** Somebody who came and was put no question has not failed to answer. */
function silence(brief: PlanBrief, person: string): Bilingual {
  return cameUnasked(brief, person)
    ? both('到场，没问到他的题', 'came, was put no question')
    : both('还没有作答', 'no answer yet');
}

function unheard(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const missing = unheardRoles(brief);
  if (missing.length === 0) {
    return writer.paragraph(
      writer.claim('judgement', both('每个角色都有人说过话。', 'Somebody has spoken for every role.'), [
        frontSourceIds.hearing,
      ]),
    );
  }
  const waitedFor = missing.filter(({ questions }) => questions > 0);
  const unchecked = missing.filter(({ questions }) => questions === 0);
  return [
    ...writer.paragraph(
      waitedFor.length > 0 ? writer.claim('judgement', missed(waitedFor), [frontSourceIds.hearing]) : [],
      unchecked.length > 0 ? writer.claim('judgement', notChecked(unchecked), [frontSourceIds.hearing]) : [],
      standIns(brief, writer, missing),
    ),
    ...(missing.every(({ turning }) => turning.length === 0) ? [] : gapsTable(writer, missing)),
  ];
}

function gapsTable(writer: SectionWriter, missing: readonly UnheardRole[]): readonly Block[] {
  return writer.table({
    caption: both('缺了谁，空着什么', 'Who is missing, and what that leaves open'),
    columns: [
      both('没有人代表的角色', 'Role that nobody speaks for'),
      both('空着的问题', 'Questions left open'),
      both('其中会改变决定的', 'Of which could turn a decision'),
      both('最重的一个决定什么', 'What the weightiest decides'),
    ],
    rows: missing.map(({ role, questions, turning }) => [
      roleNames[role],
      plain(questions),
      plain(turning.length),
      turning[0]?.decides ?? both('不单独决定什么', 'nothing by itself'),
    ]),
    citations: [
      frontSourceIds.hearing,
      ...missing.flatMap(({ turning }) => turning.slice(0, 1).map(({ slot }) => sourceIds.open(slot))),
    ],
  });
}

/** Others answered what would have been theirs: that is not the same as having heard them. */
function notChecked(missing: readonly UnheardRole[]): Bilingual {
  const names = listed(missing.map(({ role }) => roleNames[role]));
  return both(
    `没有人替${names.zh}说过话：眼下没有题在等，但归${missing.length > 1 ? '他们' : '这个角色'}管的事，也就没有人核对过。`,
    `Nobody has spoken for the ${names.en}: no question waits for that, yet nobody has checked what is theirs to say.`,
  );
}

function missed(missing: readonly UnheardRole[]): Bilingual {
  const names = listed(missing.map(({ role }) => roleNames[role]));
  const [heaviest] = missing;
  if (!heaviest || heaviest.turning.length === 0) {
    return both(
      `没有人替${names.zh}说过话；由此空着的回答，眼下没有一个单独就能改变决定。`,
      `Nobody has spoken for the ${names.en}; none of the answers missing for it could turn a decision by itself.`,
    );
  }
  const [role, count] = [roleNames[heaviest.role], heaviest.turning.length];
  return missing.length > 1
    ? both(
        `没有人替${names.zh}说过话。缺得最要紧的是${role.zh}：会改变决定的回答里，有 ${count} 个本该由这个角色给。`,
        `Nobody has spoken for the ${names.en}. The ${role.en} is missed most: ${count} of the answers that could turn a decision are that role's to give.`,
      )
    : both(
        `没有人替${role.zh}说过话；会改变决定的回答里，有 ${count} 个本该由这个角色给。`,
        `Nobody has spoken for the ${role.en}; ${count} of the answers that could turn a decision are that role's to give.`,
      );
}

/** In a small firm one person does several of these jobs: then nobody new has to be found. */
function standIns(
  brief: PlanBrief,
  writer: SectionWriter,
  missing: readonly UnheardRole[],
): readonly Claim[] {
  const people = [
    ...new Set(
      missing.flatMap(({ role }) => {
        const { people, standsIn } = answerableFor(brief, role);
        return standsIn ? people.map(({ name }) => name) : [];
      }),
    ),
  ];
  if (people.length === 0) return [];
  const names = listed(people.map(plain));
  return writer.claim(
    'judgement',
    both(
      `公司小，这些角色没有单设的人，问题都先问${names.zh}。`,
      `In a firm this small we take it that ${names.en} covers those jobs, and the questions go there.`,
    ),
    [frontSourceIds.size, frontSourceIds.hearing],
  );
}

const mostHearings = 3;
const mostSubjects = 2;

/** At most two subjects each, so that it stays a talk. */
function next(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const talks = talksAhead(brief).slice(0, mostHearings);
  if (talks.length === 0) return [];
  return [
    ...writer.paragraph(
      writer.claim(
        'judgement',
        both(
          '下一步该听的人和该问的事，按对决定的分量排在下面。',
          'Below, by their weight on the decisions: whom to hear next, and on what.',
        ),
        talks.flatMap(({ questions }) => questions.slice(0, 1).map(({ slot }) => sourceIds.open(slot))),
      ),
    ),
    ...writer.list(...talks.map((talk) => talkOf(brief, writer, talk))),
  ];
}

interface Talk {
  readonly who: Bilingual;
  /** The weightiest first. */
  readonly questions: readonly OpenQuestion[];
}

/** One for each person who answers for what is open, whatever jobs are theirs; by their weightiest question. */
function talksAhead(brief: PlanBrief): readonly Talk[] {
  const talks = new Map<string, { who: Bilingual; questions: OpenQuestion[] }>();
  for (const open of brief.open) {
    const [role] = open.roles;
    if (!role) continue;
    const { scenario } = slotParts(open.slot);
    const { people, standsIn } = answerableFor(brief, role, scenario);
    const [person] = people;
    const key = people.map(({ id }) => id).join() || role;
    const talk = talks.get(key) ?? {
      who: standsIn && person ? answerableName(brief, person.role) : answerableName(brief, role, scenario),
      questions: [],
    };
    talk.questions.push(open);
    talks.set(key, talk);
  }
  return [...talks.values()];
}

function talkOf(brief: PlanBrief, writer: SectionWriter, { who, questions }: Talk): readonly Claim[] {
  const asked = questions.slice(0, mostSubjects).flatMap((open) => {
    const label = questionFor(brief, open.slot)?.label;
    return label ? [{ open, label: labelInProse(label) }] : [];
  });
  const subjects = listed(asked.map(({ label }) => label));
  const [first] = asked;
  if (!first) return [];
  return writer.claim(
    'judgement',
    both(
      `问${who.zh}：${subjects.zh}。${asked.length > 1 ? '第一条' : '答案'}决定${first.open.decides.zh}。`,
      `Ask ${who.en} about ${subjects.en}. The ${asked.length > 1 ? 'first answer' : 'answer'} decides ${first.open.decides.en}.`,
    ),
    asked.map(({ open }) => sourceIds.open(open.slot)),
  );
}
