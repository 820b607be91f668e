import { z } from 'zod';
import { type Bilingual, bilingualSchema } from '../src/domain/language.ts';
import { changeText, traceStep } from './decision-text.ts';
import {
  type Certainty,
  certainties,
  couldFire,
  decide,
  fires,
  type KnownBands,
  type RuleTable,
  type Verdict,
} from './rule-table.ts';
import type { TraceStep } from './tool.ts';

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
    certainty: z.enum(certainties),
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
