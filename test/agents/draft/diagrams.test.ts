import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import { companies } from './companies.ts';
import { type WrittenPlan, writePlan } from './written-plan.ts';

function diagramOf(plan: WrittenPlan, head: string): readonly string[] | null {
  const blocks = plan.sections.flatMap(({ blocks }) => blocks);
  const found = blocks.find((block) => block.kind === 'diagram' && block.mermaid.startsWith(head));
  return found?.kind === 'diagram' ? found.mermaid.split('\n') : null;
}

const cases = Object.entries(companies).flatMap(([name, company]) =>
  languages.map((language) => [name, language, company] as const),
);

describe.each(cases)('the pictures of %s in %s', { timeout: 60_000 }, (_, language, company) => {
  it('put each scenario on the side of the lines that its quadrant says', () => {
    const plan = writePlan(company, language);
    const { map, candidates } = plan.brief.view.assessment;
    const lines = diagramOf(plan, 'quadrantChart') ?? [];
    const points = lines.flatMap((line) => {
      const match = /^ {4}"([^"]+)": \[(0\.\d\d), (0\.\d\d)\]$/u.exec(line);
      return match ? [{ name: match[1], across: Number(match[2]), up: Number(match[3]) }] : [];
    });
    expect(points).toHaveLength(candidates.length);
    for (const placed of map.scenarios) {
      const name = candidates.find(({ id }) => id === placed.id)?.name[language].replace(/[“”]/gu, '');
      const point = points.find((entry) => entry.name === name);
      expect(point, name).toBeDefined();
      const core = placed.quadrant === 1 || placed.quadrant === 3;
      const feasible = placed.quadrant === 1 || placed.quadrant === 2;
      // The guide's picture (2.1, pages 6 and 9): value is the horizontal axis, feasibility the vertical one.
      if (core) expect(point?.across).toBeGreaterThanOrEqual(0.5);
      else expect(point?.across).toBeLessThanOrEqual(0.5);
      if (feasible) expect(point?.up).toBeGreaterThanOrEqual(0.5);
      else expect(point?.up).toBeLessThanOrEqual(0.5);
    }
    // Mermaid's quarters, from the top right against the clock, hold the guide's quadrants 1, 2, 4 and 3.
    const corners = lines.flatMap(
      (line) => /^ {4}quadrant-\d "[^"]*?([1-4一二三四])[^"]*"$/u.exec(line)?.[1] ?? [],
    );
    expect(corners).toEqual(language === 'zh' ? ['一', '二', '四', '三'] : ['1', '2', '4', '3']);
  });

  it('show every scheduled activity once, with its dates, under its stage', () => {
    const plan = writePlan(company, language);
    const output = plan.brief.view.assessment.roadmap?.output;
    const lines = diagramOf(plan, 'gantt');
    if (!output?.feasible) {
      expect(lines).toBeNull();
      return;
    }
    const tasks = (lines ?? []).flatMap((line) => {
      const match = /^ {4}([^:]+) :(?:crit, )?(\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$/u.exec(line);
      return match ? [`${match[2]} ${match[3]}`] : [];
    });
    expect([...tasks].sort()).toEqual(output.activities.map(({ start, end }) => `${start} ${end}`).sort());
    expect((lines ?? []).filter((line) => line.startsWith('    section '))).toHaveLength(
      output.stages.length,
    );
  });
});
