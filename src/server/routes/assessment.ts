import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { EngagementView } from '../../../agents/engagement/engagement-view.ts';
import type { CandidateScenario } from '../../../tools/assessment/candidate-scenarios.ts';
import type { ScoreSheet, SheetEntry } from '../../../tools/assessment/score-sheet.ts';
import { chooseDeploymentTool } from '../../../tools/choose-deployment.ts';
import { chooseFoundationModelTool } from '../../../tools/choose-foundation-model.ts';
import { judgeFeasibilityTool } from '../../../tools/judge-feasibility.ts';
import { mapScenariosTool } from '../../../tools/map-scenarios.ts';
import { scoreValueTool } from '../../../tools/score-value.ts';
import { stageRoadmapTool } from '../../../tools/stage-roadmap.ts';
import { feasibilityDimensionSchema } from '../../domain/feasibility.ts';
import { evidenceSchema } from '../../domain/finding.ts';
import { bilingualSchema } from '../../domain/language.ts';
import { roleSchema } from '../../domain/role.ts';
import { valueIndicatorSchema, weightProfileSchema } from '../../domain/value-model.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { theView } from '../records.ts';
import { idInPath, jsonContent, listOf, problems } from '../route-parts.ts';

const tags = ['assessment'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const nameOfScenario = z.strictObject({ id: z.string(), name: bilingualSchema });

const candidate = nameOfScenario
  .extend({
    why: z.enum(['pain', 'own', 'catalogue']).meta({
      description: 'It answers a pain that was named, the company brought it, or the catalogue fills up.',
    }),
    pains: z.array(z.strictObject({ id: z.string(), label: bilingualSchema, direct: z.boolean() })),
    summary: bilingualSchema.nullable(),
    owner: roleSchema.nullable(),
    rank: z.number().int(),
    quadrant: z.number().int().min(1).max(4),
    stage: z.number().int().nullable().meta({ description: 'Null while it is not scheduled.' }),
  })
  .meta({ id: 'CandidateScenario' });

const sheetEntry = z
  .strictObject({
    slot: z.string(),
    level: z.number().nullable(),
    low: z.number(),
    high: z.number(),
    origin: z.enum(['stated', 'derived', 'assumed', 'unknown']),
    from: z.array(z.string()).meta({ description: 'The slots that it rests on.' }),
    because: bilingualSchema.nullable(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'ScoreSheetEntry' });

const scoreSheets = z.strictObject({
  weights: z.strictObject({ weights: weightProfileSchema, reason: bilingualSchema }),
  items: z.array(
    z.strictObject({
      scenario: nameOfScenario,
      value: z.record(valueIndicatorSchema, sheetEntry),
      feasibility: z.record(feasibilityDimensionSchema, sheetEntry),
    }),
  ),
  value: scoreValueTool.output.meta({ description: 'What score_value makes of the sheets.' }),
  feasibility: judgeFeasibilityTool.output.meta({ description: 'What judge_feasibility makes of them.' }),
});

const decisions = z.strictObject({
  deployment: z.strictObject({ input: chooseDeploymentTool.input, output: chooseDeploymentTool.output }),
  model: z.strictObject({
    input: chooseFoundationModelTool.input,
    output: chooseFoundationModelTool.output,
  }),
  enablers: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingualSchema,
      scenarios: z.array(z.string()),
      on: z.array(z.string()),
      because: bilingualSchema,
    }),
  ),
  roadmap: z
    .strictObject({
      output: stageRoadmapTool.output,
      deferred: z.array(
        nameOfScenario.extend({ quadrant: z.number().int(), because: z.array(bilingualSchema) }),
      ),
      shortfalls: z.array(z.strictObject({ role: roleSchema, have: z.number(), need: z.number() })),
    })
    .nullable()
    .meta({ description: 'Null when no scenario may start.' }),
});

const scenarios = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/scenarios',
  tags,
  operationId: 'listScenarios',
  summary:
    '查看参与比较的候选场景，以及各自的来由 / The scenarios that are weighed, and why each is among them',
  request: { params: engagementPath },
  responses: { 200: jsonContent(listOf(candidate), 'The candidates'), ...problems('not-found') },
});

const readScoreSheets = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/score-sheets',
  tags,
  operationId: 'readScoreSheets',
  summary:
    '查看每个场景的每个等级：谁说的、推出来的还是假设的，依据哪些话，合计多少 / Each level of each scenario: stated, derived or assumed, from which words, and the totals',
  request: { params: engagementPath },
  responses: { 200: jsonContent(scoreSheets, 'Sheets and totals'), ...problems('not-found') },
});

const readMap = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/map',
  tags,
  operationId: 'readMap',
  summary:
    '查看价值与可行性的场景图和部署顺序 / The map of value and feasibility, with the order of deployment',
  request: { params: engagementPath },
  responses: { 200: jsonContent(mapScenariosTool.output, 'The map'), ...problems('not-found') },
});

const readDecisions = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/decisions',
  tags,
  operationId: 'readDecisions',
  summary:
    '查看部署与基础模型的选择（附触发的规则）、先行工作和分阶段路线图 / Deployment and base model with the rules that fired, the groundwork, and the staged roadmap',
  request: { params: engagementPath },
  responses: { 200: jsonContent(decisions, 'The decisions as they stand'), ...problems('not-found') },
});

/** What the tools make of an engagement: derived at each request, so it is never behind the findings. */
export function assessmentRoutes(deps: AppDeps) {
  return newRouter()
    .openapi(scenarios, async (c) => {
      const { assessment } = await theView(deps, c, c.req.valid('param').engagementId);
      const places = new Map(assessment.decisions.scenarios.map((each) => [each.id, each]));
      const items = assessment.candidates.flatMap((each) => {
        const place = places.get(each.id);
        return place ? [{ ...candidateShown(each), ...positionOf(place) }] : [];
      });
      return c.json({ items }, 200);
    })
    .openapi(readScoreSheets, async (c) => {
      const view = await theView(deps, c, c.req.valid('param').engagementId);
      const { weights, sheets, value, feasibility } = view.assessment;
      return c.json(
        {
          weights,
          items: sheets.map((sheet) => sheetShown(view, sheet)),
          value: value.output,
          feasibility: feasibility.output,
        },
        200,
      );
    })
    .openapi(readMap, async (c) => {
      const { assessment } = await theView(deps, c, c.req.valid('param').engagementId);
      return c.json(assessment.map, 200);
    })
    .openapi(readDecisions, async (c) => {
      const { assessment } = await theView(deps, c, c.req.valid('param').engagementId);
      return c.json(decisionsShown(deps, assessment), 200);
    });
}

function candidateShown({ id, name, why, pains, typical }: CandidateScenario) {
  return {
    id,
    name,
    why,
    pains: [...pains],
    summary: typical?.summary ?? null,
    owner: typical?.owner ?? null,
  };
}

function positionOf({ rank, quadrant, stage }: { rank: number; quadrant: number; stage: number | null }) {
  return { rank, quadrant, stage };
}

function sheetShown(view: EngagementView, { scenario, value, feasibility }: ScoreSheet) {
  return {
    scenario: { id: scenario.id, name: scenario.name },
    value: mapEntries(value, (entry) => entryShown(view, entry)),
    feasibility: mapEntries(feasibility, (entry) => entryShown(view, entry)),
  };
}

/** An entry with the exact words behind it, its own or those of the slots that it derives from. */
function entryShown(view: EngagementView, entry: SheetEntry) {
  const evidence = entry.from.flatMap((slot) => view.facts.get(slot)?.findings[0]?.evidence ?? []);
  return { ...entry, from: [...entry.from], evidence };
}

function mapEntries<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  of: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, of(value)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}

function decisionsShown({ knowledge }: AppDeps, assessment: EngagementView['assessment']) {
  const { deployment, model, enablers, roadmap } = assessment;
  return {
    deployment,
    model,
    enablers: enablers.flatMap(({ id, scenarios: waiting, on, because }) => {
      const enabler = knowledge.enablers.find((entry) => entry.id === id);
      return enabler ? [{ id, name: enabler.name, scenarios: [...waiting], on: [...on], because }] : [];
    }),
    roadmap: roadmap && {
      output: roadmap.output,
      deferred: roadmap.deferred.map(({ scenario, quadrant, faults }) => ({
        id: scenario.id,
        name: scenario.name,
        quadrant,
        because: faults.map((fault) => fault.message),
      })),
      shortfalls: [...roadmap.shortfalls],
    },
  };
}
