import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { sentenceCase } from '../src/language/sentence-case.ts';
import {
  type Band,
  type Certainty,
  fires,
  type KnownBands,
  type Rule,
  type RuleInput,
  type RuleTable,
  type Verdict,
} from './rule-table.ts';
import type { TraceStep } from './tool.ts';

/** What a decision's message tells of. */
interface Told<Choice extends string> extends Verdict<Choice> {
  readonly certainty: Certainty;
  readonly unknown: readonly string[];
}

/** "If the answer on X were Y (now Z), the choice would change from A to B: why." */
export function changeText<Choice extends string>(
  table: RuleTable<Choice>,
  input: RuleInput,
  band: Band,
  from: Choice,
  to: Choice,
  known: KnownBands,
  changed: KnownBands,
): Bilingual {
  const now = bandLabel(input, known[input.name]);
  const why = changeReason(table, input.name, known, changed, from, to);
  const names = { from: table.choiceNames[from], to: table.choiceNames[to] };
  return both(
    `若“${input.label.zh}”的回答是“${band.label.zh}”（${now === undefined ? '目前尚未回答' : `目前为“${now.zh}”`}），${table.subject.zh}将由${names.from.zh}改为${names.to.zh}${why.zh === '' ? '' : `：${why.zh}`}。`,
    `If the answer on ${input.label.en} were "${band.label.en}" (${now === undefined ? 'not answered yet' : `now "${now.en}"`}), the ${table.subject.en} would change from ${names.from.en} to ${names.to.en}${why.en === '' ? '' : `: ${why.en}`}.`,
  );
}

/** What the other answer brings for the new choice or, failing that, takes from the old one. */
function changeReason<Choice extends string>(
  table: RuleTable<Choice>,
  input: string,
  known: KnownBands,
  changed: KnownBands,
  from: Choice,
  to: Choice,
): Bilingual {
  const speaks = (rule: Rule<Choice>, against: Choice, favoured: Choice): boolean =>
    input in rule.when && (rule.bars?.includes(against) === true || (rule.favours?.[favoured] ?? 0) > 0);
  const semicolon = both('；', '; ');
  const gained = table.rules.filter((rule) => fires(rule, changed) && speaks(rule, from, to));
  if (gained.length > 0)
    return joinTexts(
      gained.map((rule) => rule.says),
      semicolon,
    );
  const lost = table.rules.filter(
    (rule) => fires(rule, known) && !fires(rule, changed) && speaks(rule, to, from),
  );
  if (lost.length === 0) return both('', '');
  const gone = joinTexts(
    lost.map((rule) => rule.says),
    semicolon,
  );
  return both(`不再成立的是“${gone.zh}”`, `it would no longer hold that ${gone.en}`);
}

function bandLabel(input: RuleInput, band: string | undefined): Bilingual | undefined {
  return input.bands.find((each) => each.band === band)?.label;
}

/** A rule as it was considered: what it saw, and what it did if it fired. */
export function traceStep<Choice extends string>(
  table: RuleTable<Choice>,
  rule: Rule<Choice>,
  known: KnownBands,
): TraceStep {
  const on = Object.keys(rule.when);
  const fired = fires(rule, known);
  const seen = on.map((name) => {
    const input = table.inputs.find((each) => each.name === name);
    const label = input?.label ?? both(name, name);
    const value = input === undefined ? undefined : bandLabel(input, known[name]);
    return value === undefined
      ? both(`${label.zh}：尚未回答`, `${label.en}: not answered`)
      : both(`${label.zh}：${value.zh}`, `${label.en}: ${value.en}`);
  });
  const facts = joinTexts(seen, both('；', '; '));
  if (!fired) {
    return {
      rule: rule.id,
      fired,
      on,
      because: both(`【${facts.zh}】此条不适用。`, `[${facts.en}] The rule does not apply.`),
    };
  }
  const effect = effectText(table, rule);
  return {
    rule: rule.id,
    fired,
    on,
    because: both(
      `【${facts.zh}】${rule.says.zh}：${effect.zh}（${rule.source.zh}）。`,
      `[${facts.en}] ${sentenceCase(rule.says.en)}: ${effect.en} (${rule.source.en}).`,
    ),
  };
}

function effectText<Choice extends string>(table: RuleTable<Choice>, rule: Rule<Choice>): Bilingual {
  const parts: Bilingual[] = [];
  for (const choice of table.choices) {
    const name = table.choiceNames[choice];
    if (rule.bars?.includes(choice) === true) parts.push(both(`排除${name.zh}`, `rules out ${name.en}`));
    const points = rule.favours?.[choice] ?? 0;
    if (points > 0) parts.push(both(`${name.zh} +${points} 分`, `${name.en} +${points}`));
  }
  return joinTexts(parts, both('，', ', '));
}

/** How many reasons a message gives; the trace holds them all. */
const reasonsShown = 3;

/**
 * The decision in one or two sentences: what is advised, its weightiest reasons, what is ruled out, and what
 * is still open.
 */
export function decisionMessage<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
  decision: Told<Choice>,
): Bilingual {
  const name = table.choiceNames[decision.choice];
  const reasons = weightiestReasons(table, known, decision.choice);
  const why = joinTexts(
    reasons.map((rule) => rule.says),
    both('；', '; '),
  );
  const barring = table.rules
    .filter((rule) => rule.bars !== undefined && fires(rule, known))
    .slice(0, reasonsShown);
  const ruledOut = joinTexts(decision.barred.map((choice) => table.choiceNames[choice]));
  const because = joinTexts(
    barring.map((rule) => rule.says),
    both('；', '; '),
  );
  const zh = [
    reasons.length > 0
      ? `${table.subject.zh}建议选${name.zh}：${why.zh}。`
      : `${table.subject.zh}暂定为${name.zh}，目前还没有支持它的依据。`,
  ];
  const en = [
    reasons.length > 0
      ? `For the ${table.subject.en} the advice is ${name.en}: ${why.en}.`
      : `For the ${table.subject.en}, ${name.en} holds for now; nothing speaks for it yet.`,
  ];
  if (decision.barred.length > 0) {
    zh.push(`${ruledOut.zh}已排除：${because.zh}。`);
    en.push(`Ruled out: ${ruledOut.en}, because ${because.en}.`);
  }
  const close = closeRival(table, decision);
  if (close !== undefined) {
    zh.push(`与${close.zh}仅一分之差，两者接近。`);
    en.push(`It is a close call: ${close.en} is one point behind.`);
  }
  const standing = certaintyText(table, known, decision);
  return both(`${zh.join('')}${standing.zh}`, `${en.join(' ')} ${standing.en}`);
}

function closeRival<Choice extends string>(
  table: RuleTable<Choice>,
  decision: Told<Choice>,
): Bilingual | undefined {
  const behind = decision.points[decision.choice] - 1;
  const rival = table.choices.find(
    (choice) => decision.points[choice] === behind && !decision.barred.includes(choice),
  );
  return behind > 0 && !decision.tied && rival !== undefined ? table.choiceNames[rival] : undefined;
}

/** The rules that favour the choice most, each resting on at least one answer that the ones before do not. */
function weightiestReasons<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
  choice: Choice,
): Rule<Choice>[] {
  const points = (rule: Rule<Choice>): number => rule.favours?.[choice] ?? 0;
  const favouring = table.rules
    .filter((rule) => points(rule) > 0 && fires(rule, known))
    .sort((a, b) => points(b) - points(a));
  const reasons: Rule<Choice>[] = [];
  const covered = new Set<string>();
  for (const rule of favouring) {
    const on = Object.keys(rule.when);
    if (reasons.length === reasonsShown || on.every((input) => covered.has(input))) continue;
    reasons.push(rule);
    for (const input of on) covered.add(input);
  }
  return reasons;
}

function certaintyText<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
  decision: Told<Choice>,
): Bilingual {
  if (decision.certainty === 'firm') {
    return table.inputs.every((input) => known[input.name] !== undefined)
      ? both('所需信息均已具备。', 'All that it depends on has been answered.')
      : both('尚未回答的问题都不会改变这一结论。', 'No answer that is still open would change this.');
  }
  if (decision.unknown.length === 0) {
    return decision.certainty === 'open'
      ? both(
          '另有选项得分相同，需由管理层权衡定夺。',
          'Another option stands equal: this is for management to weigh.',
        )
      : both(
          '没有哪一个未答问题能单独改变它，但几个合在一起有可能。',
          'No single open answer would change this, though several together might.',
        );
  }
  const names = joinTexts(
    decision.unknown.map((on) => table.inputs.find((input) => input.name === on)?.label ?? both(on, on)),
  );
  return both(`尚未定论，还取决于：${names.zh}。`, `Not settled yet; it still depends on: ${names.en}.`);
}
