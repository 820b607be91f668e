import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { frontSourceIds } from './front-sources.ts';
import { heardPeople, unheardRoles } from './hearing.ts';
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
      answered + notKnown === 0 ? both('还没有作答', 'no answer yet') : plain(answered),
      plain(notKnown),
    ]),
    citations: [frontSourceIds.hearing, sourceIds.engagement],
  });
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
  const names = listed(missing.map(({ role }) => roleNames[role]));
  const [heaviest] = missing;
  const lead =
    heaviest && heaviest.turning.length > 0
      ? both(
          `没有人替${names.zh}说过话。缺得最要紧的是${roleNames[heaviest.role].zh}：有 ${heaviest.turning.length} 个会改变决定的问题，本该由其回答。`,
          `Nobody has spoken for the ${names.en}. The ${roleNames[heaviest.role].en} is missed most: ${heaviest.turning.length} of the answers that could turn a decision are that role's to give.`,
        )
      : both(
          `没有人替${names.zh}说过话；由此空着的回答，眼下没有一个单独就能改变决定。`,
          `Nobody has spoken for the ${names.en}; none of the answers missing for it could turn a decision by itself.`,
        );
  return [
    ...writer.paragraph(writer.claim('judgement', lead, [frontSourceIds.hearing])),
    ...writer.table({
      caption: both('缺了谁，空着什么', 'Who is missing, and what that leaves open'),
      columns: [
        both('没有人代表的角色', 'Role that nobody speaks for'),
        both('空着的问题', 'Questions left open'),
        both('其中会改变决定的', 'Of which could turn a decision'),
        both('最重的一个决定什么', 'What the weightiest decides'),
        both('眼下谁能代答', 'Who could answer meanwhile'),
      ],
      rows: missing.map(({ role, questions, turning }) => [
        roleNames[role],
        plain(questions),
        plain(turning.length),
        turning[0]?.decides ?? both('——', '—'),
        standIn(brief, role, turning),
      ]),
      citations: [
        frontSourceIds.hearing,
        ...missing.flatMap(({ turning }) => turning.slice(0, 1).map(({ slot }) => sourceIds.open(slot))),
      ],
    }),
  ];
}

/** Somebody who takes part and could know, though less well: for a small firm, who does that work as well. */
function standIn(brief: PlanBrief, role: Role, turning: readonly OpenQuestion[]): Bilingual {
  const { people, standsIn } = answerableFor(brief, role);
  if (people.length > 0) return standsIn ? answerableName(brief, role) : names(people.map((p) => p.name));
  const second = (turning[0]?.roles ?? []).find((other) => answerableFor(brief, other).people.length > 0);
  return second ? answerableName(brief, second) : both('没有人', 'nobody');
}

function names(list: readonly string[]): Bilingual {
  return both(list.join('、'), list.join(', '));
}

const mostHearings = 3;
const mostSubjects = 2;

/** By the weightiest question that each could answer best; at most two subjects each, so that it stays a talk. */
function next(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const best = [...new Set(brief.open.flatMap((open) => open.roles.slice(0, 1)))];
  const byRole = best.slice(0, mostHearings).map((role) => ({
    role,
    questions: brief.open.filter((open) => open.roles[0] === role),
  }));
  if (byRole.length === 0) return [];
  return [
    ...writer.paragraph(
      writer.claim(
        'judgement',
        both(
          '下一步该听的人和该问的事，按对决定的分量排在下面。',
          'Below, by their weight on the decisions: whom to hear next, and on what.',
        ),
        byRole.flatMap(({ questions }) => questions.slice(0, 1).map(({ slot }) => sourceIds.open(slot))),
      ),
    ),
    ...writer.list(...byRole.map(({ role, questions }) => hearing(brief, writer, role, questions))),
  ];
}

function hearing(
  brief: PlanBrief,
  writer: SectionWriter,
  role: Role,
  questions: readonly OpenQuestion[],
): readonly Claim[] {
  const asked = questions.slice(0, mostSubjects).flatMap((open) => {
    const label = questionFor(brief, open.slot)?.label;
    return label ? [{ open, label: labelInProse(label) }] : [];
  });
  const who = answerableName(brief, role);
  const subjects = listed(asked.map(({ label }) => label));
  const [first] = asked;
  if (!first) return [];
  return writer.claim(
    'judgement',
    both(
      `问${who.zh}${subjects.zh}：${asked.length > 1 ? '第一条' : '答案'}决定${first.open.decides.zh}。`,
      `Ask ${who.en} about ${subjects.en}: the ${asked.length > 1 ? 'first answer' : 'answer'} decides ${first.open.decides.en}.`,
    ),
    asked.map(({ open }) => sourceIds.open(open.slot)),
  );
}
