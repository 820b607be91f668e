import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/plan.ts';
import { bank, chemicalPlant, richBank, smallRetailer, steelMaker } from './companies.ts';
import { claimsIn, type WrittenPlan, writePlan } from './written-plan.ts';

function roadmapOf(plan: WrittenPlan): readonly Block[] {
  return plan.sections.find(({ id }) => id === 'roadmap')?.blocks ?? [];
}

function tableOf(plan: WrittenPlan, caption: RegExp): readonly (readonly string[])[] {
  const found = roadmapOf(plan).find((block) => block.kind === 'table' && caption.test(block.caption));
  return found?.kind === 'table' ? found.rows : [];
}

function proseOf(plan: WrittenPlan): string {
  return roadmapOf(plan)
    .flatMap(claimsIn)
    .map(({ text }) => text)
    .join('\n');
}

describe('the roadmap as a board reads it', { timeout: 60_000 }, () => {
  it('names for every day of decision who decides, what must hold and what happens if it does not', () => {
    for (const company of [bank, richBank, steelMaker, chemicalPlant, smallRetailer]) {
      const plan = writePlan(company, 'zh');
      const output = plan.brief.view.assessment.roadmap?.output;
      const rows = tableOf(plan, /^决策日/u);
      expect(rows).toHaveLength(output?.feasible ? output.milestones.length : 0);
      for (const row of rows) for (const cell of row) expect(cell.length).toBeGreaterThan(3);
    }
  });

  it('says for each piece of work when it runs, who answers for it and why not sooner', () => {
    const plan = writePlan(steelMaker, 'en');
    const output = plan.brief.view.assessment.roadmap?.output;
    const rows = tableOf(plan, /^The work/u);
    expect(rows).toHaveLength(output?.feasible ? output.activities.length : 0);
    const last = rows.map((row) => row[4] ?? '');
    expect(last).toContain('Waits for nothing');
    expect(last.some((why) => /^Once the pilot of .* has passed$/u.test(why))).toBe(true);
  });

  it('puts a diamond before each pilot that waits for groundwork and one behind each pilot', () => {
    const plan = writePlan(steelMaker, 'zh');
    const output = plan.brief.view.assessment.roadmap?.output;
    const chart = roadmapOf(plan).find((block) => block.kind === 'diagram');
    const lines = chart?.kind === 'diagram' ? chart.mermaid.split('\n') : [];
    const expected = output?.feasible ? output.milestones.filter(({ kind }) => kind !== 'rollout-done') : [];
    expect(expected.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(':milestone, '))).toHaveLength(expected.length);
  });

  it('tells a small firm what it does without and how that is done there', () => {
    const plan = writePlan(smallRetailer, 'zh');
    const { merged } = plan.brief.view.assessment;
    const rows = tableOf(plan, /不必单做/u);
    expect(merged.length).toBeGreaterThan(0);
    expect(rows.map((row) => row[1])).toEqual(merged.map(({ because }) => because.zh));
  });

  it('names money that the schedule leaves over, once, and what could use it', () => {
    for (const company of [richBank, steelMaker]) {
      const plan = writePlan(company, 'zh');
      const { roadmap } = plan.brief.view.assessment;
      const total = roadmap?.input.budget?.total;
      if (!roadmap?.output.feasible || total === undefined || total <= roadmap.output.budget.high) continue;
      expect(proseOf(plan).match(/按上限(?:计)?还余/gu)).toHaveLength(1);
    }
  });

  it('shows people and money only in quarters that use four fifths of what there is', () => {
    for (const company of [bank, richBank, steelMaker, chemicalPlant]) {
      for (const [, , used = '', available = ''] of tableOf(writePlan(company, 'zh'), /^吃紧/u)) {
        const figure = (text: string): number => Number(text.replace(/ (?:万元|亿元|元)$/u, ''));
        expect(figure(used)).toBeGreaterThanOrEqual(0.79 * figure(available));
      }
    }
  });
});
