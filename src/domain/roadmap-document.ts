import { z } from 'zod';

/**
 * A roadmap as anybody may write it down: zhilu, a consultant, another tool. Every field may be left out and unknown
 * keys are kept, since what is missing is for the rules to say and not for the reader to refuse.
 */
const textSchema = z
  .union([z.string(), z.looseObject({ zh: z.string().nullish(), en: z.string().nullish() })])
  .describe('A text in one language, or the same text as {zh, en}.');
export type DocumentText = z.output<typeof textSchema>;

const dateSchema = z.string().describe('An ISO date: 2027-03-31, or 2027-03 for the whole month.');

const moneySchema = z
  .union([
    z.number(),
    z.string(),
    z.looseObject({
      low: z.number().nullish(),
      high: z.number().nullish(),
      amount: z.number().nullish().describe('For a single figure, instead of low and high.'),
      currency: z.string().nullish().describe('ISO 4217, such as CNY.'),
      basis: z
        .string()
        .nullish()
        .describe('Where the figure is from: quotation, contract, stated, estimate, assumption.'),
    }),
  ])
  .describe('Money: {low, high, currency, basis}; a number or a text such as "500万元" is read as well.');
export type DocumentMoney = z.output<typeof moneySchema>;

const citationsSchema = z.array(z.string()).describe('Ids of sources.');
const peopleSchema = z.record(z.string(), z.number()).describe('Full-time people by role.');

const kpiSchema = z.looseObject({
  name: textSchema.nullish(),
  baseline: z.union([z.number(), z.string()]).nullish().describe("Today's value."),
  target: z.union([z.number(), z.string()]).nullish(),
  unit: textSchema.nullish(),
  source: textSchema.nullish().describe('Where the data come from: a system, a report, who measures.'),
  date: dateSchema.nullish().describe('When the target is to be met.'),
  due: dateSchema
    .nullish()
    .describe('Where something is still open: the day by which it is measured or fixed.'),
  citations: citationsSchema.nullish().describe('What the target rests on.'),
});
export type DocumentKpi = z.output<typeof kpiSchema>;

const scenarioSchema = z.looseObject({
  id: z.string().nullish(),
  name: textSchema.nullish(),
  value: z.number().nullish().describe('0 to 100.'),
  feasibility: z.number().nullish().describe('0 to 100.'),
  quadrant: z.number().nullish().describe("1 to 4, as in the guide's section 2.1."),
  vetoed: z.boolean().nullish().describe('Barred by law or ethics, or better done without AI.'),
  decision: z.enum(['chosen', 'deferred', 'rejected']).nullish(),
  reason: textSchema.nullish(),
  review: dateSchema.nullish().describe('When a deferred scenario is looked at again.'),
});
export type DocumentScenario = z.output<typeof scenarioSchema>;

const activitySchema = z.looseObject({
  id: z.string().nullish(),
  name: textSchema.nullish(),
  kind: z.string().nullish().describe('enabler, pilot or rollout; anything else is taken as other work.'),
  scenario: z.string().nullish().describe("A scenario's id."),
  start: dateSchema.nullish(),
  end: dateSchema.nullish().describe('The last day, or the last month.'),
  owner: textSchema.nullish().describe('A person or a role.'),
  budget: moneySchema.nullish(),
  after: z.array(z.string()).nullish().describe('Ids of activities that end before this one starts.'),
  deadlineBinds: z
    .boolean()
    .nullish()
    .describe("Whether the document's deadline binds this activity; taken as true where left out."),
  pilotDone: dateSchema
    .nullish()
    .describe('For a rollout whose pilot was over before this roadmap: when that pilot was accepted.'),
  kpi: kpiSchema.nullish(),
  gate: textSchema.nullish().describe('What is checked before it may start.'),
  exit: textSchema.nullish().describe('What must hold when it is done.'),
  stop: textSchema.nullish().describe('When it is given up.'),
  people: peopleSchema.nullish(),
});
export type DocumentActivity = z.output<typeof activitySchema>;

const stageSchema = z.looseObject({
  id: z.string().nullish(),
  name: textSchema.nullish(),
  start: dateSchema.nullish(),
  end: dateSchema.nullish(),
  activities: z.array(z.string()).nullish(),
  exit: textSchema.nullish(),
});

const decisionSchema = z.looseObject({
  id: z.string().nullish(),
  what: textSchema.nullish(),
  options: z
    .array(
      z.union([
        z.string(),
        z.looseObject({ name: textSchema.nullish(), rejectedBecause: textSchema.nullish() }),
      ]),
    )
    .nullish(),
  chosen: textSchema.nullish(),
  reasons: z.array(textSchema).nullish(),
  citations: citationsSchema.nullish(),
});
export type DocumentDecision = z.output<typeof decisionSchema>;

const assumptionSchema = z.looseObject({
  id: z.string().nullish(),
  text: textSchema.nullish(),
  owner: textSchema.nullish(),
  review: dateSchema.nullish().describe('When it is checked.'),
});

const riskSchema = z.looseObject({
  id: z.string().nullish(),
  text: textSchema.nullish(),
  topic: z.string().nullish().describe('people, data, or anything else.'),
  owner: textSchema.nullish(),
  response: z.union([textSchema, z.array(textSchema)]).nullish(),
});

const claimSchema = z.looseObject({
  id: z.string().nullish(),
  kind: z.string().nullish().describe('interview, document, guidance, case, tool, judgement, assumption.'),
  text: textSchema.nullish(),
  citations: citationsSchema.nullish(),
});

const sourceSchema = z.looseObject({
  id: z.string().nullish(),
  kind: z.string().nullish().describe('interview, document, guidance, case, tool, assumption.'),
  title: textSchema.nullish(),
  text: textSchema.nullish().describe("What it says; claims' figures are held against it."),
});

const openQuestionSchema = z.looseObject({
  id: z.string().nullish(),
  question: textSchema.nullish(),
  owner: textSchema.nullish(),
});

const conflictSchema = z.looseObject({
  id: z.string().nullish(),
  on: textSchema.nullish(),
  sides: z.array(z.looseObject({ who: textSchema.nullish(), says: textSchema.nullish() })).nullish(),
  settledBy: textSchema.nullish().describe('Who settled it; left out while it is open.'),
  meanwhile: textSchema.nullish().describe('What the roadmap counts with until then.'),
  question: textSchema.nullish().describe('What would settle it.'),
});

const stakeholderSchema = z.looseObject({ name: textSchema.nullish(), role: textSchema.nullish() });

export const roadmapDocumentSchema = z.looseObject({
  title: textSchema.nullish(),
  company: textSchema.nullish(),
  language: z.string().nullish().describe('zh or en: the language of the texts.'),
  date: dateSchema
    .nullish()
    .describe("The document's own date; what is past is told by it, never by a clock."),
  start: dateSchema.nullish(),
  deadline: dateSchema.nullish(),
  currency: z.string().nullish().describe('ISO 4217, for every amount that names none.'),
  attribution: textSchema.nullish().describe('Whose method it follows.'),
  limits: z
    .union([textSchema, z.array(textSchema)])
    .nullish()
    .describe('How far it may be trusted.'),
  noSchedule: textSchema.nullish().describe('Why no work is scheduled, where none is.'),
  scenariosAtOnce: z.number().nullish().describe('How many pilots and rollouts may run at once.'),
  stakeholders: z.array(stakeholderSchema).nullish(),
  scenarios: z.array(scenarioSchema).nullish(),
  activities: z.array(activitySchema).nullish(),
  initiatives: z.array(activitySchema).nullish().describe('Another name for activities.'),
  stages: z.array(stageSchema).nullish(),
  capacity: peopleSchema.nullish().describe('Full-time people there are in every month, by role.'),
  budget: z
    .looseObject({
      total: moneySchema.nullish(),
      byQuarter: z
        .array(z.looseObject({ quarter: z.string().describe('Such as 2027Q1.'), amount: moneySchema }))
        .nullish()
        .describe('New money by quarter; what is not spent carries over.'),
    })
    .nullish(),
  decisions: z.array(decisionSchema).nullish(),
  assumptions: z.array(assumptionSchema).nullish(),
  risks: z.array(riskSchema).nullish(),
  claims: z.array(claimSchema).nullish(),
  sources: z.array(sourceSchema).nullish(),
  openQuestions: z.array(openQuestionSchema).nullish(),
  conflicts: z.array(conflictSchema).nullish(),
});
export type RoadmapDocument = z.output<typeof roadmapDocumentSchema>;

const sectionSchema = z.looseObject({
  id: z.string().nullish(),
  title: textSchema.nullish(),
  blocks: z
    .array(
      z.looseObject({
        kind: z.string().nullish(),
        claims: z.array(claimSchema).nullish(),
        items: z.array(claimSchema).nullish(),
      }),
    )
    .nullish(),
});

/**
 * What may be linted: a roadmap document, or a plan as zhilu stores it, with its written sections and, where it has
 * one, a roadmap document under `roadmap`.
 */
export const lintedDocumentSchema = z.looseObject({
  ...roadmapDocumentSchema.shape,
  sections: z.array(sectionSchema).nullish().describe('Written sections, as in a plan of zhilu.'),
  roadmap: roadmapDocumentSchema.nullish(),
});
export type LintedDocument = z.output<typeof lintedDocumentSchema>;
