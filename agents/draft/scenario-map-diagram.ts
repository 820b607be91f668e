import { both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { rankedScenarios } from './ranked-scenarios.ts';
import { sourceIds } from './source-ids.ts';

/**
 * The map as a Mermaid quadrant chart, value across and feasibility up (guide 2.1, pages 6 and 9). Mermaid numbers its
 * quarters from the top right against the clock, the guide its quadrants by strategy. Mermaid draws its lines in the
 * middle, so each side of a line of ours is stretched to fill its half.
 */
export function scenarioMapDiagram(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { thresholds } = brief.view.assessment.map;
  const zh = brief.language === 'zh';
  const points = rankedScenarios(brief).map(({ candidate, placed }) => {
    const name = diagramText(candidate.name[brief.language]);
    const across = stretched(placed.value, thresholds.value);
    return `    "${name}": [${across}, ${stretched(placed.feasibility, thresholds.feasibility)}]`;
  });
  const mermaid = [
    'quadrantChart',
    zh ? '    x-axis "价值一般" --> "核心价值"' : '    x-axis "Ordinary value" --> "Core value"',
    zh ? '    y-axis "可行性低" --> "可行性高"' : '    y-axis "Low feasibility" --> "High feasibility"',
    zh ? '    quadrant-1 "第一象限：先做"' : '    quadrant-1 "Quadrant 1: first"',
    zh ? '    quadrant-2 "第二象限：随后"' : '    quadrant-2 "Quadrant 2: next"',
    zh ? '    quadrant-3 "第四象限：储备"' : '    quadrant-3 "Quadrant 4: reserve"',
    zh ? '    quadrant-4 "第三象限：先补条件"' : '    quadrant-4 "Quadrant 3: build conditions"',
    ...points,
  ].join('\n');
  return writer.diagram({
    caption: both(
      `场景图谱（中线为分界线：价值 ${thresholds.value} 分，可行性 ${thresholds.feasibility} 分）`,
      `Scenario map (the middle lines stand at value ${thresholds.value} and feasibility ${thresholds.feasibility})`,
    ),
    mermaid,
    citations: [sourceIds.tool('map_scenarios')],
  });
}

/** Within 0.02 to 0.98, so that no dot sits on the frame. */
function stretched(score: number, line: number): string {
  const part = score < line ? (0.5 * score) / line : 0.5 + (0.5 * (score - line)) / (100 - line || 1);
  return Math.min(0.98, Math.max(0.02, part)).toFixed(2);
}

/** A name as Mermaid takes it within straight quotes. */
export function diagramText(text: string): string {
  return text.replace(/["“”;#[\]{}\n]/gu, '').trim();
}
