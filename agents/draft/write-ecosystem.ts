import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { ownsGroupPlatform } from '../../tools/assessment/group-platform.ts';
import { amount, chosen } from '../../tools/assessment/read-fact.ts';
import { choosingPartner } from './choosing-partner.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, holderCell, listed, sayingOf, voiceOn } from './voice.ts';

const whole = sourceIds.tool('compare_partners');

/** Which partners, how they are chosen and on what terms; the market and the watch on news (guide 2.3 and 2.6). */
export const writeEcosystem: PlanSectionWriter = {
  id: 'ecosystem',
  title: both('伙伴与生态', 'Partners and ecosystem'),
  write(brief) {
    const writer = sectionWriter(brief, 'ecosystem');
    // Where nothing starts, nobody is chosen yet: which kind will be needed is enough.
    const starts = brief.view.assessment.roadmap !== null;
    const needed = starts && brief.method.partners.kinds.some(({ need }) => need === 'yes');
    // The chapter on breaks sends a reader here for the score card.
    const sentHere = brief.method.breaks.breaks.some(
      ({ id, status }) => id === 'ecosystem' && (status === 'present' || status === 'partly'),
    );
    return [
      ...atHand(brief, writer),
      ...groupFirst(brief, writer),
      ...kinds(brief, writer, needed),
      ...bridge(brief, writer),
      ...(needed || sentHere ? choosingPartner(brief, writer) : []),
      ...practices(brief, writer),
      ...unknowns(brief, writer),
    ];
  },
};

/** Those that were told of come first: what they can do is not looked for elsewhere. */
function atHand(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const have = brief.method.partners.kinds.filter(({ have: there }) => there);
  const voice = voiceOn(brief, 'partners.have');
  if (have.length === 0 || !voice) return [];
  const saying = sayingOf(voice);
  const names = listed(have.map(({ name }) => name));
  const many = brief.method.breaks.breaks.some(
    ({ id, status }) => id === 'solutions' && (status === 'present' || status === 'partly'),
  );
  const terms = many
    ? both('；出了问题由谁牵头去找，写进合同', ', and who leads in finding a fault goes into the contracts')
    : both('', '');
  return writer.paragraph(
    writer.claim(
      'interview',
      asSentence(
        both(
          `现有的伙伴先用好：问到有哪几类，${saying.zh}，也就是${names.zh}已经有了。能由它们做的不另找${terms.zh}。`,
          `Use the partners at hand first: asked which kinds there are, ${saying.en}, so ${names.en} is there already. What they can do is not looked for elsewhere${terms.en}.`,
        ),
      ),
      [voice.source, whole],
    ),
  );
}

/** A group that builds a platform is the first partner to ask. */
function groupFirst(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const platform = chosen(brief.view.assessment.facts, 'group.platform');
  const voice = voiceOn(brief, 'group.platform');
  if ((platform !== 'running' && platform !== 'planned') || !voice) return [];
  // A group that runs the platform itself has no group to turn to.
  if (ownsGroupPlatform(brief.view.assessment.facts)) return [];
  const saying = sayingOf(voice);
  const ask =
    platform === 'running'
      ? both(
          '先把集团当作第一家伙伴：书面问清哪些服务现在就能用、怎么收费、出了问题找谁，它给不了的再到外面找',
          'so the group is the first partner to turn to: ask in writing which services can be used now, at what price and who answers for faults, and look outside only for the rest',
        )
      : both(
          '它建成之前先问清哪天能用、开放什么、怎么收费；等不得的才到外面找，合同别签过那一天',
          'so ask before it is built from when it can be used, for what and at what price; look outside only for what cannot wait, under contracts that end by then',
        );
  return writer.paragraph(
    writer.claim('interview', asSentence(both(`${saying.zh}。${ask.zh}。`, `${saying.en}, ${ask.en}.`)), [
      voice.source,
    ]),
  );
}

/** Kinds of partner whose need can be judged. */
function kinds(brief: PlanBrief, writer: SectionWriter, choosing: boolean): readonly Block[] {
  const judged = brief.method.partners.kinds.filter(({ need }) => need !== 'unknown');
  const [first] = judged;
  if (first && judged.every(({ need, because }) => need === 'no' && because.zh === first.because.zh)) {
    return writer.paragraph(
      writer.claim(
        'tool',
        asSentence(
          both(`${first.because.zh}，暂不必找伙伴。`, `${first.because.en}, so no partner is looked for.`),
        ),
        [whole],
      ),
    );
  }
  if (judged.every(({ need }) => need === 'no')) {
    return writer.paragraph(
      ...judged.map(({ message }) =>
        writer.claim('tool', message, [whole, ...evidenceOn(brief, ['team.ai'])]),
      ),
    );
  }
  return writer.table({
    caption: both('要不要外面的伙伴，要哪一类', 'Which kinds of partner are called for'),
    columns: [
      both('哪一类', 'Kind'),
      both('要不要', 'Needed'),
      both('为什么', 'Why'),
      both('现在有没有', 'At hand'),
    ],
    rows: judged.map(({ name, need, because, have }) => [
      name,
      need === 'yes' ? both('要', 'yes') : both('暂不需要', 'not at present'),
      because,
      need === 'no'
        ? both('—', '—')
        : have === null
          ? both('没有人说过', 'nobody said')
          : have
            ? choosing
              ? both('有，先按下面的记分办法过一遍', 'yes; score it first, as below')
              : both('有', 'yes')
            : choosing
              ? both('没有，至少找三家来比', 'no; find three at least to compare')
              : both('没有', 'no'),
    ]),
    citations: [whole, ...evidenceOn(brief, ['team.ai', 'partners.have'])],
  });
}

/** Hands enough for the first scenarios, and a partner all the same: both are true, and a reader should hear why. */
function bridge(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { partners, talent } = brief.method;
  const called = partners.kinds.some(({ kind, need }) => kind === 'technology' && need === 'yes');
  const known = talent.staffing.filter(({ gap }) => gap !== null);
  if (
    !called ||
    !fewerThanTwo(brief) ||
    known.length === 0 ||
    known.some(({ gap }) => gap !== null && gap > 0)
  )
    return [];
  return writer.paragraph(
    writer.claim(
      'judgement',
      both(
        '上一节算的是起步场景的工作量，这里看的是离了谁会停：自己的 AI 人手撑不起一支队伍，一个人请假就没人接，所以仍请技术伙伴作后备，并带出接手的人。',
        'The section before counts the work of the first scenarios; this one asks what stops when somebody is away. So few AI people are no team, so a technology partner stands in reserve and trains those who will take over.',
      ),
      [whole, sourceIds.tool('assess_talent'), ...evidenceOn(brief, ['team.ai'])],
    ),
  );
}

function fewerThanTwo(brief: PlanBrief): boolean {
  const people = amount(brief.view.assessment.facts, 'team.ai');
  return people !== undefined && people < 2;
}

/** Partners, market and news: those known to fall short, with the next step. */
function practices(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  // A hospital does not win its patients from others.
  const own = brief.view.assessment.industry.id === 'healthcare' ? ['ecosystem.market'] : [];
  const short = brief.method.partners.ecosystem.filter(
    ({ id, gap }) => gap !== null && gap > 0 && !own.includes(id),
  );
  return writer.table({
    caption: both('生态这一块还没到位的', 'What falls short in the ecosystem'),
    columns: [
      both('事项', 'Subject'),
      both('现在', 'Today'),
      both('应当做到', 'What is needed'),
      both('先做', 'First'),
      both('负责', 'Owner'),
    ],
    rows: short.map(({ name, standing, aim, steps, owner }) => [
      name,
      standing ?? aim,
      aim,
      steps[0] ?? aim,
      holderCell(brief, owner),
    ]),
    citations: [
      whole,
      sourceIds.engagement,
      ...evidenceOn(
        brief,
        short.map(({ id }) => id),
      ),
    ],
  });
}

function unknowns(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { unknown, kinds: judged } = brief.method.partners;
  const open = judged.filter(({ need }) => need === 'unknown');
  const sentences: Bilingual[] = [
    ...open.map(({ name, because }) =>
      both(
        `要不要${name.zh}还定不了：${because.zh}。`,
        `Whether ${name.en} is needed is open: ${because.en}.`,
      ),
    ),
  ];
  if (unknown.length > 0) {
    const what = listed(unknown.map(({ name }) => name));
    const who = listed([...new Set(unknown.flatMap((entry) => entry.who))].map((role) => roleNames[role]));
    sentences.push(
      both(
        `还没有人说过：${what.zh}。能答的是${who.zh}。`,
        `Nobody has said how it stands with ${what.en}. Those who can say: the ${who.en}.`,
      ),
    );
  }
  if (sentences.length === 0) return [];
  return writer.gap(both(sentences.map(({ zh }) => zh).join(''), sentences.map(({ en }) => en).join(' ')));
}
