import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import { type PlanBrief, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { holderCell, isPresent, labelInProse, listed, voiceOf } from './voice.ts';
import type { OpenQuestion } from './what-if.ts';

/** What the plan takes for granted, the weightiest first, who could say, and whom nobody has asked. */
export const writeAssumptions: PlanSectionWriter = {
  id: 'assumptions',
  title: both('假设与未决问题', 'Assumptions and open questions'),
  write(brief) {
    const writer = sectionWriter(brief, 'assumptions');
    return [
      ...lead(brief, writer),
      ...openTable(brief, writer),
      ...unknowns(brief, writer),
      ...missingVoices(brief, writer),
    ];
  },
};

/** More than this and nobody chases any of them; the rest can move a decision less. Ours. */
const mostShown = 12;

/** Of several questions that hang on the same decision the two weightiest: with those answered it looks different. */
const perDecision = 2;

function shownQuestions(brief: PlanBrief): readonly OpenQuestion[] {
  const seen = new Map<string, number>();
  return brief.open
    .filter((open) => {
      const key = `${open.kind}/${open.on}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= perDecision;
    })
    .slice(0, mostShown);
}

function lead(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const [first] = brief.open;
  if (!first) {
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          '逐项试算过，没有哪个单独的回答还能改变排序、部署、模型或阶段。',
          'Each open answer was tried: none by itself would still change order, deployment, models or stages.',
        ),
        [sourceIds.tool('map_scenarios'), sourceIds.tool('choose_deployment')],
      ),
    );
  }
  return writer.paragraph(
    writer.claim(
      'judgement',
      both(
        '下表按分量排：排在上面的一个回答就能改动管理层关心的决定，排在下面的只影响先后。',
        'The table goes by weight: an answer near the top could by itself turn a decision that management cares about, one near the bottom only the order.',
      ),
      shownQuestions(brief).map(({ slot }) => sourceIds.open(slot)),
    ),
  );
}

function openTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const shown = shownQuestions(brief);
  return writer.table({
    caption: both('没有回答、却能改变决定的问题', 'Unanswered, and able to change a decision'),
    columns: [
      both('问题', 'Question'),
      both('目前怎么算', 'Counted meanwhile'),
      both('它决定什么', 'What it decides'),
      both('谁能答', 'Who could say'),
    ],
    rows: shown.map((open) => [
      questionFor(brief, open.slot)?.label ?? both(open.slot, open.slot),
      meanwhile(open),
      open.decides,
      whoCould(brief, open.roles),
    ]),
    citations: shown.flatMap(({ slot }) => [sourceIds.open(slot), sourceIds.assumption(slot)]),
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
function whoCould(brief: PlanBrief, order: readonly Role[]): Bilingual {
  const present = order.find((role) => isPresent(brief, role));
  if (present) return holderCell(brief, present);
  const [best] = order;
  return best
    ? both(`${roleNames[best].zh}（未参加）`, `${roleNames[best].en} (not taking part)`)
    : both('—', '—');
}

/** Questions that somebody was asked and could not answer; those are to be handed on, not asked again. */
function unknowns(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const blank = [...brief.view.facts.values()].filter((fact) => fact.value.kind === 'unknown');
  const items = blank.map((fact) => {
    const [finding] = fact.findings;
    const question = questionFor(brief, fact.slot);
    if (!finding || !question) return [];
    const { who } = voiceOf(brief, finding);
    const next = question.question.roles.find(
      (role) => !fact.findings.some((other) => roleOf(brief, other.author.id) === role),
    );
    const ask = next
      ? both(`，下一步问${holderCell(brief, next).zh}`, `; ask ${holderCell(brief, next).en} next`)
      : both('，目前没有别人可问，按未知处理', '; there is nobody else to ask, so it stays unknown');
    const label = labelInProse(question.label);
    return writer.claim(
      'interview',
      both(`${label.zh}：${who.zh}答不上来${ask.zh}。`, `On ${label.en} ${who.en} did not know${ask.en}.`),
      fact.findings.map((other) => sourceIds.finding(fact.slot, other.author.id)),
    );
  });
  return writer.list(...items);
}

function roleOf(brief: PlanBrief, id: string): Role | null {
  return brief.view.stakeholders.find((person) => person.id === id)?.role ?? null;
}

function missingVoices(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const absent = roles.filter((role) => !isPresent(brief, role));
  const silent = brief.view.stakeholders.filter(
    (person) => !brief.view.findings.some((finding) => finding.author.id === person.id),
  );
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
              `${listed(absent.map((role) => roleNames[role])).zh}没有参加访谈，归他们回答的地方都是假设。`,
              `Not interviewed: ${listed(absent.map((role) => roleNames[role])).en}. What would be theirs to say is assumed.`,
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
