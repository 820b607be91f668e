import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { valueIndicatorNames } from '../../src/domain/value-model.ts';
import { amount, chosen, chosenSeveral } from '../../tools/assessment/read-fact.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import { companySize, companySizeNames, sizeWhenUnknown } from '../../tools/company-size.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { frontSourceIds } from './front-sources.ts';
import { methodPicture } from './method-picture.ts';
import { type PlanBrief, plain, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import {
  answerableNames,
  asClause,
  companyName,
  evidenceOn,
  listed,
  sayingOf,
  voiceOf,
  voiceOn,
} from './voice.ts';

/** What the company is and wants, in its own words, what that does to the weights, and the plan in one picture. */
export const writeCompany: PlanSectionWriter = {
  id: 'company',
  title: both('公司与战略', 'The company and its strategy'),
  write(brief) {
    const writer = sectionWriter(brief, 'company');
    return [
      ...writer.paragraph(size(brief, writer), place(brief, writer)),
      ...writer.paragraph(stands(brief, writer), weights(brief, writer)),
      ...pains(brief, writer),
      ...notSaid(brief, writer),
      ...methodPicture(brief, writer),
    ];
  },
};

type Claims = readonly Claim[];

/** With the rule by which small, medium and large are told apart (G6-04). */
function size(brief: PlanBrief, writer: SectionWriter): Claims {
  const company = companyName(brief);
  const { facts, industry } = brief.view.assessment;
  const employees = amount(facts, 'company.employees');
  const told = facts['company.employees'];
  if (employees === undefined || !told) {
    const assumed = companySizeNames[sizeWhenUnknown];
    return writer.claim(
      'assumption',
      both(
        `${company.zh}属${industry.name.zh}行业。有多少员工还没有人说过，各项要求先按${assumed.zh}定。`,
        `${company.en} is in ${industry.name.en}. Nobody has told its headcount, so what is asked of it is what ${assumed.en} is asked.`,
      ),
      [sourceIds.engagement, frontSourceIds.size],
    );
  }
  const count = describeValue(told, questionFor(brief, 'company.employees'));
  const name = companySizeNames[companySize(employees)];
  return writer.claim(
    'tool',
    both(
      `${company.zh}属${industry.name.zh}行业，员工${count.zh}，按人数算是${name.zh}；这条线是本产品定的，方案里的要求照它放大或缩小。`,
      `${company.en} is in ${industry.name.en} and has ${count.en}, which makes it ${name.en}; the line is this product’s own, and what the plan asks is scaled by it.`,
    ),
    [sourceIds.engagement, frontSourceIds.size, ...evidenceOn(brief, ['company.employees'])],
  );
}

function place(brief: PlanBrief, writer: SectionWriter): Claims {
  const voice = voiceOn(brief, 'company.place');
  // "Somewhere else" tells a reader of that company nothing.
  if (!voice || chosen(brief.view.assessment.facts, 'company.place') === 'elsewhere') return [];
  return writer.claim('interview', both(`注册地：${voice.value.zh}。`, `Registered: ${voice.value.en}.`), [
    voice.source,
  ]);
}

/** Stage and priority as they were said. */
function stands(brief: PlanBrief, writer: SectionWriter): Claims {
  return [
    ...saidOf(brief, writer, 'company.stage', both('公司处在哪个阶段', 'On the stage of the business')),
    ...saidOf(brief, writer, 'strategy.priority', both('眼下最想要什么', 'On what is wanted most')),
  ];
}

function saidOf(brief: PlanBrief, writer: SectionWriter, slot: string, topic: Bilingual): Claims {
  const voice = voiceOn(brief, slot);
  if (!voice) return [];
  const saying = sayingOf(voice);
  const plainly = voice.words?.includes(voice.value.zh) || voice.words?.includes(voice.value.en);
  const meant =
    voice.words && !plainly
      ? both(`，也就是“${voice.value.zh}”`, `, that is, “${voice.value.en}”`)
      : both('', '');
  return writer.claim(
    'interview',
    both(`${topic.zh}，${saying.zh}${meant.zh}。`, `${topic.en}, ${saying.en}${meant.en}.`),
    [voice.source],
  );
}

/** Which indicators count for more than usual in the industry, and because of what. */
function weights(brief: PlanBrief, writer: SectionWriter): Claims {
  const up = brief.method.weights.moved
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  if (up.length === 0) return [];
  const raised = joinTexts(
    up.map(({ indicator, from, to }) => {
      const name = valueIndicatorNames[indicator];
      return both(`“${name.zh}”由 ${from} 分加到 ${to} 分`, `${name.en} goes from ${from} to ${to} points`);
    }),
    both('，', ', '),
  );
  return writer.claim(
    'tool',
    both(
      `打分的权重照此调过：${raised.zh}，其余指标按比例让出。`,
      `The weights of the scores follow that: ${raised.en}, and the other indicators give way in proportion.`,
    ),
    [frontSourceIds.weights],
  );
}

/** The pains that were named, by whom and what they lead to; before it, words that say more than a choice. */
function pains(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { facts, candidates, industry } = brief.view.assessment;
  const findings = brief.view.facts.get('pains')?.findings ?? [];
  const telling = findings.map((finding) => voiceOf(brief, finding)).filter(({ words }) => words !== null);
  const rows = chosenSeveral(facts, 'pains').flatMap((id) => {
    const label = questionFor(brief, 'pains');
    const text = describeValue({ kind: 'choice', option: id }, label);
    const by = findings.flatMap(({ author, value }) => {
      const person = brief.view.stakeholders.find((entry) => entry.id === author.id);
      return person && value.kind === 'choices' && value.options.includes(id) ? [person.name] : [];
    });
    const answering = industry.pains.find((pain) => pain.id === id)?.scenarios ?? [];
    const leads = candidates.filter((candidate) => answering.includes(candidate.id));
    return [
      [
        text,
        plain(by.join(brief.language === 'zh' ? '、' : ', ')),
        leads.length > 0 ? listed(leads.map(({ name }) => name)) : both('这一轮没有', 'none this round'),
      ],
    ];
  });
  return [
    ...writer.list(
      ...telling.map((voice) => {
        const saying = sayingOf(voice);
        return writer.claim('interview', both(`说到痛处，${saying.zh}。`, `On what hurts, ${saying.en}.`), [
          voice.source,
        ]);
      }),
    ),
    ...writer.table({
      caption: both('点到的痛点', 'The pains that were named'),
      columns: [both('痛点', 'Pain'), both('谁点的', 'Named by'), both('引出的候选场景', 'Leads to')],
      rows,
      citations: evidenceOn(brief, ['pains']),
    }),
  ];
}

const wanted = ['company.stage', 'strategy.priority', 'company.place', 'pains'] as const;

/** One gap for all that nobody has said of the company, with who can. */
function notSaid(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const missing = wanted.filter((slot) => brief.view.situation.facts[slot] === undefined);
  if (missing.length === 0) return [];
  const labels = listed(
    missing
      .map((slot) => questionFor(brief, slot)?.label ?? both(slot, slot))
      .map((label) => asClause(label)),
  );
  const weighted = missing.some((slot) => slot === 'company.stage' || slot === 'strategy.priority')
    ? both(
        '阶段和目标定了，打分的权重还会调。',
        ' Stage and priority, once told, move the weights of the scores.',
      )
    : both('', '');
  const roles = [
    ...new Set(missing.flatMap((slot) => questionOfSlot(brief.knowledge, slot)?.roles[0] ?? [])),
  ];
  const who = answerableNames(brief, roles);
  return writer.gap(
    both(
      `还没有人说过${labels.zh}，可以问${who.zh}。${weighted.zh}`,
      `Nobody has told the ${labels.en}; ask ${who.en}.${weighted.en}`,
    ),
  );
}
