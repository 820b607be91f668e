import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { reasonsFor } from './decision-reasons.ts';
import {
  type FiredRule,
  firedRules,
  inputSources,
  namesOfChoices,
  type RuledDecision,
  slotBehind,
} from './decision-rules.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

/** The verdict, what it rests on, what speaks against it, what would turn it, and what is not known. */
export function ruledDecision<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  ruled: RuledDecision<Choice>,
): readonly Block[] {
  const rules = firedRules(ruled.table, ruled.output, ruled.choice);
  const grounds = rules.filter((rule) => rule.bars.length > 0 || rule.forChoice > 0);
  const against = rules.filter(
    (rule) => rule.bars.length === 0 && rule.forChoice === 0 && rule.forOthers.length > 0,
  );
  return [
    ...writer.paragraph(verdict(writer, ruled, grounds.length)),
    ...writer.list(...reasonsFor(brief, writer, ruled, grounds)),
    ...writer.paragraph(
      counterweight(brief, writer, ruled, against),
      change(brief, writer, ruled),
      missing(brief, writer, ruled),
    ),
  ];
}

/** The choice, and how firm it is. */
export function verdict<Choice extends string>(
  writer: SectionWriter,
  { table, tool, choice, output, subject }: RuledDecision<Choice>,
  grounds: number,
): Claims {
  const name = table.choiceNames[choice];
  const cites = [sourceIds.tool(tool)];
  if (grounds === 0) {
    return writer.claim(
      'assumption',
      both(
        `${subject.zh}先按${name.zh}排，因为还没有任何回答支持哪一种选择；动手采购之前必须重定。`,
        `${subject.en}: ${name.en} for now, since no answer yet speaks for any choice; settle it again before buying anything.`,
      ),
      cites,
    );
  }
  switch (output.certainty) {
    case 'firm':
      return writer.claim(
        'tool',
        both(
          `${subject.zh}选${name.zh}，还没问到的事都改变不了它。`,
          `${subject.en}: ${name.en}; nothing still unasked would change it.`,
        ),
        cites,
      );
    case 'leaning':
      return writer.claim(
        'tool',
        both(
          `${subject.zh}倾向${name.zh}，但还没有定死。`,
          `${subject.en}: leaning to ${name.en}, not yet settled.`,
        ),
        cites,
      );
    case 'open':
      return writer.claim(
        'tool',
        both(
          `${subject.zh}暂取${name.zh}；另有选择与它不相上下，这是要管理层定的事。`,
          `${subject.en}: ${name.en} for now; another choice stands level with it, and that is for management to settle.`,
        ),
        cites,
      );
  }
}

/** What speaks the other way is the price of the choice; a reader should see it. */
export function counterweight<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  { table, tool }: RuledDecision<Choice>,
  against: readonly FiredRule<Choice>[],
): Claims {
  if (against.length === 0) return [];
  const parts = table.choices.flatMap((choice) => {
    const rules = against.filter((rule) => rule.forOthers[0] === choice);
    if (rules.length === 0) return [];
    const reasons = rules.map((rule) => asClause(rule.says));
    const names = namesOfChoices(table, rules[0]?.forOthers ?? []);
    return [
      both(
        reasons.length === 1
          ? `${reasons[0]?.zh}，这一条利于${names.zh}`
          : `${reasons.map((text) => text.zh).join('；')}——这些利于${names.zh}`,
        `${reasons.map((text) => text.en).join('; ')}: that speaks for ${names.en}`,
      ),
    ];
  });
  const clauses = both(
    parts.map((text) => text.zh).join('。'),
    parts.map((text) => asSentence(text).en).join('. '),
  );
  return writer.claim(
    'tool',
    both(`也有反过来的理由。${clauses.zh}。`, `Not everything points this way. ${clauses.en}.`),
    [
      sourceIds.tool(tool),
      ...against.flatMap((rule) => inputSources(rule.inputs, (slot) => evidenceOn(brief, [slot]))),
    ],
  );
}

/** The answers that would turn it: those given first, since a change of mind there costs most. */
export function change<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  { tool, output }: RuledDecision<Choice>,
): Claims {
  const given = output.wouldChange.filter(({ on }) => {
    // A headcount is counted, not a matter on which anybody changes their mind.
    if (on === 'employees') return false;
    const slot = slotBehind(on);
    return slot !== null && brief.view.facts.has(slot) && !output.unknown.includes(on);
  });
  const firstOfEach = given.filter(({ on }, place) => given.findIndex((other) => other.on === on) === place);
  return firstOfEach
    .slice(0, 2)
    .flatMap(({ on, because }) =>
      writer.claim('tool', because, [
        sourceIds.tool(tool),
        ...inputSources([on], (slot) => evidenceOn(brief, [slot])),
      ]),
    );
}

/** What nobody has answered and could still turn it. */
export function missing<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  { table, tool, output }: RuledDecision<Choice>,
): Claims {
  const labels = output.unknown.flatMap((input) => {
    const slot = slotBehind(input);
    const question = slot ? questionFor(brief, slot) : null;
    return question ? [both(`“${question.label.zh}”`, question.label.en)] : [];
  });
  if (labels.length === 0) return [];
  const names = listed(labels);
  const subject = table.subject;
  return writer.claim(
    'judgement',
    labels.length === 1
      ? both(
          `${subject.zh}只差${names.zh}一个回答。`,
          `For the ${subject.en} only the answer on ${names.en} is missing.`,
        )
      : both(
          `${subject.zh}还缺${names.zh}这几项回答，任何一项都可能改变它。`,
          `For the ${subject.en} answers are missing on ${names.en}; any of them could turn it.`,
        ),
    [sourceIds.tool(tool)],
  );
}
