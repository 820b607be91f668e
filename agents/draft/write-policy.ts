import type { Policy } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { isPast, leavesForElsewhere, relevantLaws, relevantPolicies } from './policy-relevance.ts';
import { policySource } from './policy-sources.ts';
import { type PublicAsk, publicAsks } from './public-asks.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, holderCell, isPresent } from './voice.ts';

/** The laws to check with counsel, the support of this firm's own place, and what is the firm's part and what the state's. */
export const writePolicy: PlanSectionWriter = {
  id: 'policy',
  title: both('政策与合规', 'Policy and compliance'),
  write(brief) {
    const writer = sectionWriter(brief, 'policy');
    return [
      ...laws(brief, writer),
      ...policies(brief, writer),
      ...ownPart(writer, publicAsks(brief)),
      ...unknowns(brief, writer),
    ];
  },
};

function laws(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const relevant = relevantLaws(brief);
  const today = brief.view.engagement.createdAt.slice(0, 10);
  return writer.table({
    caption: both(
      '请法务核对：适不适用、以哪个文本为准。这里只是提示，不是法律意见',
      'Check with counsel which apply and which text is current; these are pointers and no legal advice',
    ),
    columns: [
      both('法规', 'Law'),
      both('施行', 'In force'),
      both('为什么与这里有关', 'Why it matters here'),
      both('先做什么', 'What to do first'),
      both('谁来核对', 'Who checks'),
    ],
    rows: relevant.map(({ law, why, first }) => [
      law.name,
      inForce(law, today),
      why,
      first,
      law.place === 'eu' ? both('欧盟当地律师', 'counsel in the EU') : holderCell(brief, 'legal_compliance'),
    ]),
    citations: [
      ...relevant.flatMap(({ law, citations }) => [policySource(law.id), ...citations]),
      sourceIds.engagement,
    ],
  });
}

function dateOf(issued: string): Bilingual {
  const precision = issued.length === 4 ? 'year' : issued.length === 7 ? 'month' : 'day';
  return describeDate(issued, precision);
}

function inForce({ issued }: Policy, today: string): Bilingual {
  const date = dateOf(issued);
  return issued > today
    ? both(`${date.zh}起，尚未施行`, `from ${date.en}, not yet in force`)
    : both(`${date.zh}起`, `since ${date.en}`);
}

function policies(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const today = brief.view.engagement.createdAt.slice(0, 10);
  return writer.list(
    ...relevantPolicies(brief).map((policy) =>
      writer.claim('guidance', policyText(policy, today), [policySource(policy.id)]),
    ),
  );
}

function policyText(policy: Policy, today: string): Bilingual {
  // A plan's entry names an event of it, the others their own titles.
  const title = policy.kind === 'plan' ? policy.name.zh : `《${policy.name.zh}》`;
  const told = both(`${title}：${policy.text.zh}`, `${policy.name.en}: ${policy.text.en}`);
  if (policy.until !== null) {
    const until = describeDate(policy.until, 'day');
    return isPast(policy, today)
      ? both(
          `${told.zh}期限是 ${until.zh}，已经过去：当背景看，有没有接续的政策问主管部门。`,
          `${told.en} Its term ended on ${until.en} and is past: take it as background, and ask the authority what has followed.`,
        )
      : both(`${told.zh}期限到 ${until.zh}。`, `${told.en} It runs until ${until.en}.`);
  }
  if (policy.kind !== 'support') return told;
  return both(
    `${told.zh}额度和申报时间以原文为准，申报之前先打电话核实。`,
    `${told.en} Amounts and dates are those of the original text: verify by telephone before applying.`,
  );
}

/** The guide's advice of chapter 5 speaks to policy makers: the firm's own part stands beside it, apart (G0-08). */
function ownPart(writer: SectionWriter, asks: readonly PublicAsk[]): readonly Block[] {
  return writer.table({
    caption: both(
      '哪些公司自己做，哪些可以向政府提',
      "What is the firm's own part, and what may be asked of government",
    ),
    columns: [
      both('因为', 'Because'),
      both('公司自己做', 'The firm does'),
      both('可以向政府提', 'To ask of government'),
    ],
    rows: asks.map(({ because, firm, state }) => [because, firm, state]),
    citations: asks.flatMap(({ citations }) => citations),
  });
}

function unknowns(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { facts } = brief.view.assessment;
  const place = chosen(facts, 'company.place');
  const sentences: Bilingual[] = [];
  if (place === undefined) {
    sentences.push(
      both(
        '公司注册在哪里没有人说过，地方的扶持政策所以没有列；问高层发起人或法务合规负责人。',
        'Nobody said where the company is registered, so no local support is listed; ask the executive sponsor or the legal and compliance lead.',
      ),
    );
  }
  if (place === 'abroad') {
    sentences.push(
      both(
        '公司注册在境外，这里只列了中国的法规；当地的由当地律师核对。',
        'The company is registered abroad and only the laws of China are listed here; those of its own place are for counsel there.',
      ),
    );
  }
  if (chosen(facts, 'data.export') === undefined) {
    sentences.push(
      both(
        'AI 要用的数据出不出境没有人说过；问法务合规负责人。',
        'Nobody said whether data that AI would use leave the country; ask the legal and compliance lead.',
      ),
    );
  }
  if (leavesForElsewhere(brief)) {
    sentences.push(
      both(
        '数据要出境，对方所在地的法规请当地律师核对，这里不列。',
        'Data leave the country; the law of where they go is for counsel there and is not listed here.',
      ),
    );
  }
  if (brief.view.assessment.industry.id === 'finance') {
    sentences.push(
      both(
        '金融监管部门对外包、征信和模型的专门规定不在这张单子里，请法务补上。',
        "The financial regulators' own rules on outsourcing, credit reporting and models are not on this list; counsel has to add them.",
      ),
    );
  }
  if (!isPresent(brief, 'legal_compliance') && evidenceOn(brief, ['data.sensitivity']).length > 0) {
    sentences.push(
      both(
        '访谈里没有法务合规负责人，合规这一块没有人把过关。',
        'No legal and compliance lead was interviewed, so nobody has checked this part.',
      ),
    );
  }
  if (sentences.length === 0) return [];
  return writer.gap(both(sentences.map(({ zh }) => zh).join(''), sentences.map(({ en }) => en).join(' ')));
}
