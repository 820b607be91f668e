import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/domain/language.ts';
import type { ChangingAnswer, Decision } from '../../tools/explain-decision.ts';
import type { RuleTable } from '../../tools/rule-table.ts';
import { keysReversed } from './bank-example.ts';

export type Answers = Readonly<Record<string, string | number | boolean>>;

type Outcome = Pick<Decision<string>, 'choice' | 'certainty' | 'unknown' | 'trace' | 'barred'> & {
  readonly message: Bilingual;
  readonly wouldChange: readonly ChangingAnswer<string>[];
};

/** Answers to any part of a table's inputs, one for each band. */
function someAnswers<Choice extends string>(table: RuleTable<Choice>): fc.Arbitrary<Answers> {
  return fc
    .tuple(
      ...table.inputs.map((input) => fc.option(fc.constantFrom(...input.bands.map(({ answer }) => answer)))),
    )
    .map((answers) =>
      Object.fromEntries(
        table.inputs.flatMap((input, place) => {
          const answer = answers[place] ?? null;
          return answer === null ? [] : [[input.name, answer]];
        }),
      ),
    );
}

/** What every decision by rules promises, whatever its rules are. `choose` runs the tool on part of its answers. */
export function describeDecisionLaws<Choice extends string>(
  table: RuleTable<Choice>,
  choose: (answers: Answers) => Outcome,
  /** Inputs whose answer follows from others, where nobody gave it: then it is not unknown. */
  follows: (answers: Answers) => readonly string[] = () => [],
): void {
  const answersArbitrary = someAnswers(table);

  describe('as every decision by rules', () => {
    it('gives the same bytes in whatever order the answers are written', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          expect(JSON.stringify(choose(keysReversed(answers)))).toBe(JSON.stringify(choose(answers)));
        }),
      );
    });

    it('comes to the same choice from the answers alone that its fired rules looked at', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const decision = choose(answers);
          const looked = new Set(decision.trace.flatMap((step) => (step.fired ? step.on : [])));
          const replayed = choose(
            Object.fromEntries(Object.entries(answers).filter(([name]) => looked.has(name))),
          );
          expect(replayed.choice).toBe(decision.choice);
          expect(replayed.barred).toEqual(decision.barred);
        }),
      );
    });

    it('considers every rule, and fires none on an answer that nobody gave', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const { trace } = choose(answers);
          expect(trace.map(({ rule }) => rule)).toEqual(table.rules.map(({ id }) => id));
          for (const step of trace) {
            if (step.fired) expect(step.on.every((name) => name in answers)).toBe(true);
          }
        }),
      );
    });

    it('lists exactly the single answers that would change the choice, each true when tried', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const decision = choose(answers);
          const tried = table.inputs.flatMap(({ name, bands }) =>
            bands.flatMap(({ answer }) => {
              const { choice } = choose({ ...answers, [name]: answer });
              return choice === decision.choice ? [] : [{ on: name, answer, to: choice }];
            }),
          );
          expect(decision.wouldChange.map(({ on, answer, to }) => ({ on, answer, to }))).toEqual(tried);
        }),
        { numRuns: 60 },
      );
    });

    it('calls unknown exactly those missing answers that could change the choice alone', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const decision = choose(answers);
          const changing = new Set(decision.wouldChange.map(({ on }) => on));
          const missing = table.inputs
            .map(({ name }) => name)
            .filter((name) => !(name in answers) && !follows(answers).includes(name));
          expect(decision.unknown).toEqual(missing.filter((name) => changing.has(name)));
        }),
      );
    });

    it('keeps a firm choice whatever the missing answers turn out to be', () => {
      fc.assert(
        fc.property(answersArbitrary, answersArbitrary, (answers, later) => {
          const decision = choose(answers);
          fc.pre(decision.certainty === 'firm');
          expect(choose({ ...later, ...answers }).choice).toBe(decision.choice);
        }),
      );
    });

    it('names its choice in both languages, and every change by the choices it lies between', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const { choice, message, wouldChange } = choose(answers);
          const names = new Map<string, Bilingual>(Object.entries(table.choiceNames));
          const from = names.get(choice);
          expect(message.zh).toContain(from?.zh);
          expect(message.en).toContain(from?.en);
          for (const { to, because } of wouldChange) {
            expect(because.zh).toContain(`由${from?.zh}改为${names.get(to)?.zh}`);
            expect(because.en).toContain(`from ${from?.en} to ${names.get(to)?.en}`);
          }
        }),
      );
    });

    it('never takes what is barred', () => {
      fc.assert(
        fc.property(answersArbitrary, (answers) => {
          const decision = choose(answers);
          expect(decision.barred).not.toContain(decision.choice);
        }),
      );
    });

    it('has a table in which every rule speaks of declared answers only and can fire', () => {
      for (const rule of table.rules) {
        const answers: Record<string, string | number | boolean> = {};
        for (const [name, bands] of Object.entries(rule.when)) {
          const input = table.inputs.find((each) => each.name === name);
          const declared = input?.bands.map(({ band }) => band) ?? [];
          expect(bands.filter((band) => !declared.includes(band))).toEqual([]);
          const answer = input?.bands.find(({ band }) => band === bands[0])?.answer;
          if (answer !== undefined) answers[name] = answer;
        }
        expect(choose(answers).trace.find((step) => step.rule === rule.id)?.fired, rule.id).toBe(true);
      }
      expect(new Set(table.rules.map(({ id }) => id)).size).toBe(table.rules.length);
    });

    it('has a table in which every answer asked for matters to some rule', () => {
      const used = new Set(table.rules.flatMap((rule) => Object.keys(rule.when)));
      expect(table.inputs.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
    });

    it('has a table in which one choice can never be barred', () => {
      const barred = new Set(table.rules.flatMap((rule) => rule.bars ?? []));
      expect(table.choices.some((choice) => !barred.has(choice))).toBe(true);
    });
  });
}
