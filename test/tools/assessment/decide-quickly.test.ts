import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Industry } from '../../../knowledge/knowledge.ts';
import { type Level, levelSchema } from '../../../src/domain/feasibility.ts';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { scenarioSlot } from '../../../src/domain/slot.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { answerTrials, assess, decideQuickly } from '../../../tools/assessment/assess.ts';
import { candidateScenarios } from '../../../tools/assessment/candidate-scenarios.ts';
import type { Decisions } from '../../../tools/assessment/decision-change.ts';
import { judge } from '../../../tools/assessment/judgement.ts';
import { plausibleAnswers } from '../../../tools/assessment/plausible-answers.ts';
import { slotQuestions } from '../../../tools/assessment/slot-question.ts';
import { budgetBand, budgetInput } from '../../../tools/decision-inputs.ts';

const knowledge = readKnowledge();
const start = '2026-12-01';

/** Some answers to the bank's questions for one industry: any option, level, probe, own idea or pains. */
function someFacts(industry: Industry): fc.Arbitrary<Record<string, FindingValue>> {
  const company = knowledge.questions.filter(({ scope }) => scope === 'engagement');
  const perScenario = knowledge.questions.filter(({ scope }) => scope === 'scenario');
  const ofCompany = company.flatMap((question) =>
    plausibleAnswers(question.id, question, null, industry, start).map(
      ({ value }) => [question.id, value] as const,
    ),
  );
  const ofScenarios = industry.scenarios.flatMap(({ id }) =>
    perScenario.flatMap((question) => {
      const slot = scenarioSlot(id, question.id);
      return plausibleAnswers(slot, question, null, industry, start).map(
        ({ value }) => [slot, value] as const,
      );
    }),
  );
  const pains = fc
    .subarray(
      industry.pains.map((pain) => pain.id),
      { maxLength: 3 },
    )
    .map((options): readonly (readonly [string, FindingValue])[] => [
      ['pains', { kind: 'choices', options }],
    ]);
  return fc
    .tuple(
      fc.array(fc.constantFrom(...ofCompany), { maxLength: 14 }),
      fc.array(fc.constantFrom(...ofScenarios), { maxLength: 40 }),
      pains,
    )
    .map((parts) => Object.fromEntries(parts.flat()));
}

const situations = fc
  .constantFrom(...knowledge.industries)
  .chain((industry) => someFacts(industry).map((facts) => ({ industry: industry.id, start, facts })));

const withoutStages = ({ deployment, modelSource, scenarios }: Decisions) => ({
  deployment,
  modelSource,
  scenarios: scenarios.map(({ id, name, rank, quadrant }) => ({ id, name, rank, quadrant })),
});

const started = ({ scenarios }: Decisions): readonly string[] =>
  scenarios.filter(({ stage }) => stage !== null).map(({ id }) => id);

describe('a quick decision', () => {
  it('is that of the full assessment and of each tool’s own words, whatever was answered, in every industry', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const quick = decideQuickly(knowledge, situation);
        const { decisions, deployment, model, value, map } = assess(knowledge, situation);
        expect(withoutStages(quick)).toEqual(withoutStages(decisions));
        // The full scheduler may hold a scenario that the quick one puts off, and with it the groundwork it needs.
        if (started(quick).join() === started(decisions).join()) {
          expect(quick.enablers).toEqual(decisions.enablers);
        }
        expect(quick).toMatchObject({
          deployment: deployment.output.choice,
          modelSource: model.output.source,
        });
        expect(quick.scenarios.map(({ rank }) => rank)).toEqual(
          value.output.scenarios.map(({ rank }) => rank),
        );
        expect(quick.scenarios.map(({ quadrant }) => quadrant)).toEqual(
          map.scenarios.map(({ quadrant }) => quadrant),
        );
      }),
    );
  }, 60_000);

  it('needs the same groundwork as the full assessment in every industry while nothing presses', () => {
    for (const { id } of knowledge.industries) {
      const situation = { industry: id, start, facts: {} };
      expect(decideQuickly(knowledge, situation).enablers).toEqual(
        assess(knowledge, situation).decisions.enablers,
      );
    }
  });

  it('changes with the answer: a stated ground for a veto keeps a scenario out of quadrants 1 and 2', () => {
    for (const { id } of knowledge.industries) {
      const [first] = decideQuickly(knowledge, { industry: id, start, facts: {} }).scenarios;
      const slot = scenarioSlot(first?.id ?? '', 'feasibility.ethics');
      const at = (level: Level): number | undefined =>
        decideQuickly(knowledge, {
          industry: id,
          start,
          facts: { [slot]: { kind: 'level', level: levelSchema.parse(level) } },
        }).scenarios.find((scenario) => scenario.id === first?.id)?.quadrant;
      expect(at(1)).toBeGreaterThan(2);
    }
  });
});

describe('one answer after another', () => {
  it('tried on the same situation gives what deciding with each from scratch gives', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const industry = knowledge.industries.find(({ id }) => id === situation.industry);
        if (!industry) throw new Error('no such industry');
        const { tried } = answerTrials(knowledge, situation, judge(knowledge, situation));
        const candidates = candidateScenarios(industry, situation.facts);
        for (const { slot, question } of slotQuestions(knowledge, candidates)) {
          const [first, ...more] = plausibleAnswers(slot, question, null, industry, start);
          for (const { value } of [first, more.at(-1)].flatMap((answer) => answer ?? [])) {
            const facts = { ...situation.facts, [slot]: value };
            expect(tried(slot, value), slot).toEqual(decideQuickly(knowledge, { ...situation, facts }));
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('the budgets that are tried', () => {
  it('fall in every band that the rules tell apart, so that no choice is out of reach', () => {
    const question = knowledge.questions.find(({ id }) => id === 'budget.total');
    const probes = question?.answer.kind === 'quantity' ? question.answer.probes : [];
    expect(new Set(probes.map(budgetBand))).toEqual(new Set(budgetInput.bands.map(({ band }) => band)));
  });
});
