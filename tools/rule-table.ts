import { z } from 'zod';
import { type Bilingual, bilingualSchema, both, joinTexts } from '../src/domain/language.ts';
import type { TraceStep } from './tool.ts';

/** A value an input can have, as rules see it: one option, or one band of a quantity. */
interface Band {
  readonly band: string;
  readonly label: Bilingual;
  /** An answer that falls into the band: what a re-run uses. */
  readonly answer: string | number | boolean;
}

export interface RuleInput {
  readonly name: string;
  /** A phrase that fits after "the answer on". */
  readonly label: Bilingual;
  readonly bands: readonly Band[];
}

/** Fires if every input of `when` is known and stands in one of the bands listed for it. */
interface Rule<Choice extends string> {
  readonly id: string;
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** Why, as a clause without a full stop. */
  readonly says: Bilingual;
  readonly source: Bilingual;
  readonly bars?: readonly Choice[];
  readonly favours?: Readonly<Partial<Record<Choice, number>>>;
}

/**
 * A decision as data: rules that bar a choice, and rules that favour one by a few points. The choice with most
 * points of those not barred is taken. A rule never fires on an answer that nobody gave.
 */
export interface RuleTable<Choice extends string> {
  /** What is decided, for sentences: "部署方式" / "deployment". */
  readonly subject: Bilingual;
  /** Among equals the earlier is taken. One at least must never be barred. */
  readonly choices: readonly Choice[];
  readonly choiceNames: Readonly<Record<Choice, Bilingual>>;
  /** What each choice starts from; 0 unless a choice is to need more than its rivals. */
  readonly startingPoints: Readonly<Record<Choice, number>>;
  readonly inputs: readonly RuleInput[];
  readonly rules: readonly Rule<Choice>[];
}

/** The band of each known input; an absent key is unknown. */
export type KnownBands = Readonly<Record<string, string | undefined>>;

const certaintySchema = z.enum(['firm', 'leaning', 'open']);
/**
 * `firm`: whatever the open answers turn out to be, the choice stays. `leaning`: open answers, one or several
 * together, could still change it. `open`: nothing speaks for it yet, or another choice stands equal.
 */
type Certainty = z.output<typeof certaintySchema>;

interface Verdict<Choice extends string> {
  readonly choice: Choice;
  readonly points: Readonly<Record<Choice, number>>;
  readonly barred: readonly Choice[];
  readonly tied: boolean;
}

/** One different answer that would change the choice, found by really deciding again with it. */
export interface ChangingAnswer<Choice extends string> {
  readonly on: string;
  readonly answer: string | number | boolean;
  readonly to: Choice;
  readonly because: Bilingual;
}

export interface Decision<Choice extends string> extends Verdict<Choice> {
  readonly certainty: Certainty;
  readonly trace: TraceStep[];
  readonly wouldChange: ChangingAnswer<Choice>[];
  /** Inputs that nobody has given and whose answer alone could change the choice. */
  readonly unknown: string[];
}

/** The part of a result that every decision by rules shares. */
export function decisionShape<Choice extends string>(choices: readonly [Choice, ...Choice[]]) {
  const choice = z.enum(choices);
  return {
    certainty: certaintySchema,
    message: bilingualSchema,
    /** Points for each choice; a barred one cannot be taken whatever its points. */
    points: z.record(choice, z.number()),
    barred: z.array(choice),
    wouldChange: z.array(
      z.strictObject({
        on: z.string(),
        answer: z.union([z.string(), z.number(), z.boolean()]),
        to: choice,
        because: bilingualSchema,
      }),
    ),
    unknown: z.array(z.string()),
  };
}

function fires<Choice extends string>(rule: Rule<Choice>, known: KnownBands): boolean {
  for (const input in rule.when) {
    const band = known[input];
    if (band === undefined || rule.when[input]?.includes(band) !== true) return false;
  }
  return true;
}

/** Whether answers still open could make the rule fire. */
function couldFire<Choice extends string>(rule: Rule<Choice>, known: KnownBands): boolean {
  for (const input in rule.when) {
    const band = known[input];
    if (band !== undefined && rule.when[input]?.includes(band) !== true) return false;
  }
  return true;
}

/** Takes the choice that the known answers lead to, without explaining it. */
function decide<Choice extends string>(table: RuleTable<Choice>, known: KnownBands): Verdict<Choice> {
  const points: Record<Choice, number> = { ...table.startingPoints };
  const barred = new Set<Choice>();
  for (const rule of table.rules) {
    if (!fires(rule, known)) continue;
    for (const choice of rule.bars ?? []) barred.add(choice);
    for (const choice of table.choices) points[choice] += rule.favours?.[choice] ?? 0;
  }
  const allowed = table.choices.filter((choice) => !barred.has(choice));
  let best = allowed[0];
  if (best === undefined) throw new Error(`every ${table.subject.en} is barred: the rule table is wrong`);
  for (const choice of allowed) if (points[choice] > points[best]) best = choice;
  const most = points[best];
  return {
    choice: best,
    points,
    barred: table.choices.filter((choice) => barred.has(choice)),
    tied: allowed.some((choice) => choice !== best && points[choice] === most),
  };
}

/** Decides, and says which rules led there, what would change it, and how certain it is. */
export function explainDecision<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
): Decision<Choice> {
  const verdict = decide(table, known);
  const wouldChange = changingAnswers(table, known, verdict);
  const unknown = table.inputs
    .filter((input) => known[input.name] === undefined && wouldChange.some(({ on }) => on === input.name))
    .map((input) => input.name);
  return {
    ...verdict,
    certainty: verdict.tied ? 'open' : staysWhatever(table, known, verdict) ? 'firm' : 'leaning',
    trace: table.rules.map((rule) => traceStep(table, rule, known)),
    wouldChange,
    unknown,
  };
}

/**
 * Whether the choice stands against every combination of open answers: no rule that could still fire bars it,
 * and no rival could pass it even if every such rule that favours the rival fired. On the safe side: some
 * of those rules exclude each other.
 */
function staysWhatever<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
  verdict: Verdict<Choice>,
): boolean {
  const best: Record<Choice, number> = { ...verdict.points };
  for (const rule of table.rules) {
    if (fires(rule, known) || !couldFire(rule, known)) continue;
    if (rule.bars?.includes(verdict.choice) === true) return false;
    for (const choice of table.choices) best[choice] += rule.favours?.[choice] ?? 0;
  }
  const own = verdict.points[verdict.choice];
  return table.choices.every(
    (rival) => rival === verdict.choice || verdict.barred.includes(rival) || best[rival] < own,
  );
}

function changingAnswers<Choice extends string>(
  table: RuleTable<Choice>,
  known: KnownBands,
  verdict: Verdict<Choice>,
): ChangingAnswer<Choice>[] {
  const changes: ChangingAnswer<Choice>[] = [];
  for (const input of table.inputs) {
    const current = known[input.name];
    for (const band of input.bands) {
      if (band.band === current) continue;
      const changed = { ...known, [input.name]: band.band };
      const to = decide(table, changed).choice;
      if (to === verdict.choice) continue;
      changes.push({
        on: input.name,
        answer: band.answer,
        to,
        because: changeText(table, input, band, verdict.choice, to, known, changed),
      });
    }
  }
  return changes;
}

function changeText<Choice extends string>(
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

function traceStep<Choice extends string>(
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
      `[${facts.en}] ${capitalised(rule.says.en)}: ${effect.en} (${rule.source.en}).`,
    ),
  };
}

function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
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
  decision: Decision<Choice>,
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
  decision: Decision<Choice>,
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
  decision: Decision<Choice>,
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

/** A yes or no as the band rules are written in; unknown stays unknown. */
export function yesNoBand(answer: boolean | undefined): 'yes' | 'no' | undefined {
  return answer === undefined ? undefined : answer ? 'yes' : 'no';
}
