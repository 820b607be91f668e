import type { Bilingual } from '../src/domain/language.ts';

/** A value an input can have, as rules see it: one option, or one band of a quantity. */
export interface Band {
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
export interface Rule<Choice extends string> {
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

export const certainties = ['firm', 'leaning', 'open'] as const;
/**
 * `firm`: whatever the open answers turn out to be, the choice stays. `leaning`: open answers, one or several
 * together, could still change it. `open`: nothing speaks for it yet, or another choice stands equal.
 */
export type Certainty = (typeof certainties)[number];

export interface Verdict<Choice extends string> {
  readonly choice: Choice;
  readonly points: Readonly<Record<Choice, number>>;
  readonly barred: readonly Choice[];
  readonly tied: boolean;
}

/** Whether every answer that the rule needs is given and as it needs it. */
export function fires<Choice extends string>(rule: Rule<Choice>, known: KnownBands): boolean {
  for (const input in rule.when) {
    const band = known[input];
    if (band === undefined || rule.when[input]?.includes(band) !== true) return false;
  }
  return true;
}

/** Whether answers still open could make the rule fire. */
export function couldFire<Choice extends string>(rule: Rule<Choice>, known: KnownBands): boolean {
  for (const input in rule.when) {
    const band = known[input];
    if (band !== undefined && rule.when[input]?.includes(band) !== true) return false;
  }
  return true;
}

/** Takes the choice that the known answers lead to, without explaining it. */
export function decide<Choice extends string>(table: RuleTable<Choice>, known: KnownBands): Verdict<Choice> {
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

/** A yes or no as the band rules are written in; unknown stays unknown. */
export function yesNoBand(answer: boolean | undefined): 'yes' | 'no' | undefined {
  return answer === undefined ? undefined : answer ? 'yes' : 'no';
}
