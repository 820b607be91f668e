import { describe, expect, it } from 'vitest';
import { roadmapDocumentOf } from '../../../agents/draft/plan-roadmap-document.ts';
import { languages } from '../../../src/domain/language.ts';
import { lintedDocumentSchema, roadmapDocumentSchema } from '../../../src/domain/roadmap-document.ts';
import { lintPlan } from '../../../tools/lint-plan.ts';
import { companies } from './companies.ts';
import { writePlan } from './written-plan.ts';

const cases = Object.entries(companies).flatMap(([name, company]) =>
  languages.map((language) => ({ name, company, language })),
);

describe.each(cases)("$name's plan in $language as a roadmap document", ({ company, language }) => {
  const { brief, sections } = writePlan(company, language);
  const document = roadmapDocumentOf(brief);

  it('is plain JSON of the published shape', () => {
    const json: unknown = JSON.parse(JSON.stringify(document));
    expect(json).toEqual(document);
    expect(roadmapDocumentSchema.parse(json)).toEqual(document);
  });

  it('has no error that lint_plan finds, by itself or beside the written plan', () => {
    const alone = lintPlan({ document: lintedDocumentSchema.parse(document) });
    expect(alone.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan = { language, sections, sources: [...brief.sources.values()], roadmap: document };
    const whole = lintPlan({ document: lintedDocumentSchema.parse(plan) });
    expect(whole.read).toBe('plan-with-roadmap');
    expect(whole.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('holds the schedule: every activity with its dates, people and money', () => {
    const output = brief.view.assessment.roadmap?.output;
    const expected = output?.feasible ? output.activities : [];
    expect(document.activities?.map(({ id, start, end, budget }) => ({ id, start, end, budget }))).toEqual(
      expected.map(({ id, start, end, budget: { low, high } }) => ({
        id,
        start,
        end,
        budget: { low, high, currency: 'CNY', basis: 'assumption' },
      })),
    );
    expect(document.noSchedule === undefined).toBe(expected.length > 0);
  });

  it('says of every candidate whether it is done, put off or turned down', () => {
    const { candidates } = brief.view.assessment;
    expect(document.scenarios?.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
    const scheduled = new Set(document.activities?.map(({ scenario }) => scenario));
    for (const { id, decision, reason } of document.scenarios ?? []) {
      expect(decision === 'chosen').toBe(scheduled.has(id));
      expect(reason).not.toBe('');
    }
  });
});

describe('the two languages', () => {
  it.each(Object.entries(companies))(
    'carry the same figures, dates and decisions for %s',
    (_name, company) => {
      const [zh, en] = languages.map((language) => roadmapDocumentOf(writePlan(company, language).brief));
      const bare = (document: typeof zh): unknown => ({
        scenarios: document?.scenarios?.map(({ id, value, feasibility, quadrant, decision, review }) => ({
          ...{ id, value, feasibility, quadrant, decision, review },
        })),
        activities: document?.activities?.map(({ id, start, end, budget, after, deadlineBinds }) => ({
          ...{ id, start, end, budget, after, deadlineBinds },
        })),
        risks: document?.risks?.map(({ id, topic }) => ({ id, topic })),
        assumptions: document?.assumptions?.map(({ id, review }) => ({ id, review })),
      });
      expect(bare(zh)).toEqual(bare(en));
    },
  );
});
