import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

const whole = sourceIds.tool('compare_partners');

/** How a partner is chosen and on what terms: what rules one out, the points, what the contract settles (guide 2.3). */
export function choosingPartner(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  return [...knockOuts(brief, writer), ...scoreCard(brief, writer), ...terms(brief, writer)];
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

/** A small firm compares its candidates on one job: the points in a sentence are enough. */
function scoreCard(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  if (brief.method.layers.size.value === 'small') {
    const points = listed(
      brief.method.partners.card.map(({ name, weight }) =>
        both(`${name.zh} ${weight} 分`, `${asClause(name).en} ${weight} points`),
      ),
    );
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          `选谁，拿同一件真实的活请几家各做一遍，再打分：${points.zh}。`,
          `To choose, have each candidate do the same real piece of work, then score: ${points.en}.`,
        ),
        [whole],
      ),
    );
  }
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
            '技术伙伴补的是自己人手的不足：合同写明带教谁、哪天由自己的人接手，尾款在接手之后付。',
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
