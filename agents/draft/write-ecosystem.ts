import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
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
    const needed = brief.method.partners.kinds.some(({ need }) => need === 'yes');
    return [
      ...groupFirst(brief, writer),
      ...kinds(brief, writer),
      ...(needed ? [...knockOuts(brief, writer), ...scoreCard(brief, writer), ...terms(brief, writer)] : []),
      ...practices(brief, writer),
      ...unknowns(brief, writer),
    ];
  },
};

/** A group that builds a platform is the first partner to ask. */
function groupFirst(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const platform = chosen(brief.view.assessment.facts, 'group.platform');
  const voice = voiceOn(brief, 'group.platform');
  if ((platform !== 'running' && platform !== 'planned') || !voice) return [];
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
function kinds(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const judged = brief.method.partners.kinds.filter(({ need }) => need !== 'unknown');
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
            ? both('有，先按下面的记分卡过一遍', 'yes; run it past the score card below first')
            : both('没有，至少找三家来比', 'no; find three at least to compare'),
    ]),
    citations: [whole, ...evidenceOn(brief, ['team.ai', 'partners.have'])],
  });
}

/** What no score makes up for. */
function knockOuts(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const voice = voiceOn(brief, 'data.offsite');
  if (chosen(brief.view.assessment.facts, 'data.offsite') !== 'no' || !voice) return [];
  const saying = sayingOf(voice);
  return writer.paragraph(
    writer.claim(
      'interview',
      asSentence(
        both(
          `有一条不打分：${saying.zh}，要把数据拿出去才能干活的伙伴，直接出局。`,
          `One thing is not scored: ${saying.en}, so a partner who has to take the data out to do the work is ruled out.`,
        ),
      ),
      [voice.source],
    ),
  );
}

function scoreCard(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  return writer.table({
    caption: both(
      '选伙伴的记分卡（权重可改，合计 100 分）',
      'Score card for choosing a partner (100 points; weights may be changed)',
    ),
    columns: [both('看什么', 'Criterion'), both('分值', 'Points'), both('问什么', 'What to ask')],
    rows: brief.method.partners.card.map(({ name, weight, question }) => [
      name,
      both(`${weight}`, `${weight}`),
      question,
    ]),
    citations: [whole],
  });
}

/** What the contract has to settle; each term only where a finding or a decision calls for it. */
function terms(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { facts, model } = brief.view.assessment;
  const { kinds: judged } = brief.method.partners;
  const needs = (kind: string): boolean =>
    judged.some((entry) => entry.kind === kind && entry.need === 'yes');
  const customisation = chosen(facts, 'model.customisation');
  const tuned = customisation === 'own-knowledge' || customisation === 'deep';
  const claims: readonly (readonly Claim[])[] = [
    writer.claim(
      'guidance',
      both(
        '合作怎么做和收益怎么分，签约之前一次谈清：各投什么，成果归谁，多久一起复盘一次。',
        'Settle before signing, and together, how the work is shared and how the gain: what each side puts in, whose the result is, how often it is reviewed.',
      ),
      [whole],
    ),
    needs('technology')
      ? writer.claim(
          'judgement',
          both(
            '自己的人手不够，才要技术伙伴：合同写明带教谁、哪天由自己的人接手，尾款在接手之后付。',
            'A technology partner makes up for people of your own: the contract says whom it trains and on what day they take over, and the last payment follows that day.',
          ),
          [whole],
        )
      : [],
    needs('solution')
      ? writer.claim(
          'judgement',
          both(
            '联合创新的场景，先按试点签，效果达到关口再谈分成，达不到各自止损。',
            'For a scenario built jointly, sign for the pilot first; shares are talked of once it passes its gate, and each side bears its own loss if it does not.',
          ),
          [whole],
        )
      : [],
    needs('data')
      ? writer.claim(
          'judgement',
          both(
            '数据伙伴要证明数据从哪里来、许可用到哪里，出了权属纠纷由它承担。',
            'A data partner has to show where its data come from and what use is licensed, and bears any dispute over title.',
          ),
          [whole],
        )
      : [],
    tuned
      ? writer.claim(
          'judgement',
          both(
            '用自己的资料做出来的知识库、提示词和标注归公司，退出时连同数据一起交回、删净。',
            "Knowledge bases, prompts and labels made from the company's own material are the company's; on exit they are handed back with the data, and deleted on the other side.",
          ),
          evidenceOn(brief, ['model.customisation']),
        )
      : [],
    model.output.source === 'commercial'
      ? writer.claim(
          'judgement',
          both(
            '买来的模型，合同写明涨价、停服、换版各提前多久通知，换版前留出重测的时间。',
            'For a bought model the contract says how long before a higher price, an end of service or a new version notice is given, with time to test again before a change.',
          ),
          [sourceIds.tool('choose_foundation_model')],
        )
      : [],
  ];
  return writer.list(...claims);
}

/** Partners, market and news: those known to fall short, with the next step. */
function practices(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const short = brief.method.partners.ecosystem.filter(({ gap }) => gap !== null && gap > 0);
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
