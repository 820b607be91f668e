import { z } from 'zod';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { companySizeSchema } from '../company-size.ts';
import { practiceGapSchema, practiceLevelsSchema } from '../practice-gap.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** The five steps of building talent by practice id (guide 2.5). */
export const talentSteps = [
  'talent.position',
  'talent.organisation',
  'talent.inventory',
  'talent.training',
  'talent.reward',
] as const;

const fteSchema = z.number().min(0).max(100_000);

export const assessTalentInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional().describe('Headcount; left out means that nobody said.'),
  levels: practiceLevelsSchema
    .default({})
    .describe('Level 1 to 5 of each step by its id; left out or null means that nobody said.'),
  have: z
    .partialRecord(roleSchema, fteSchema)
    .default({})
    .describe('Full-time people who can be put on the work, by role; a role left out is not known.'),
  readiness: levelSchema
    .optional()
    .describe('How far people use AI today, 1 (hardly anyone) to 5 (teams train their own).'),
  concern: z.enum(['none', 'some', 'strong']).optional().describe('How worried people are about their jobs.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        people: z
          .partialRecord(roleSchema, fteSchema)
          .describe('Full-time people by role while it is built, as the roadmap has them.'),
      }),
    )
    .default([])
    .describe('The scenarios that are to start; the order does not matter.'),
  atOnce: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('How many of them run at the same time; left out means all of them.'),
  peak: z
    .partialRecord(roleSchema, fteSchema)
    .optional()
    .describe(
      'The most full-time people of each role in any month of the roadmap, groundwork included; where given, that is what the scenarios need of a role.',
    ),
  start: z.iso
    .date()
    .optional()
    .describe('A day of the month the plan starts in; without it nothing has a date.'),
  schedule: z
    .strictObject({
      told: z.iso
        .date()
        .nullable()
        .describe('Last day of the talks with staff on their posts; null where none are scheduled.'),
      pilotStart: z.iso.date().describe('First day of the first pilot.'),
      pilotEnd: z.iso.date().describe('Last day of the pilot that is judged first.'),
    })
    .optional()
    .describe('When the roadmap talks to staff and tries the first scenario; left out where there is none.'),
});
export type AssessTalentInput = z.output<typeof assessTalentInputSchema>;

export const staffingSchema = z.strictObject({
  role: roleSchema,
  /** Full-time people needed at the busiest time. */
  need: fteSchema,
  /** Null: nobody said how many there are; then nothing below is known either. */
  have: fteSchema.nullable(),
  gap: fteSchema.nullable(),
  /** How the gap is filled; the figures add to it. `hireOrTrain` waits for an answer on how far people use AI. */
  fill: z
    .strictObject({
      hire: fteSchema,
      train: fteSchema,
      hireOrTrain: fteSchema,
      borrow: fteSchema,
      release: fteSchema,
    })
    .nullable(),
  message: bilingualSchema,
});
export type Staffing = z.output<typeof staffingSchema>;

export const talentActionSchema = z.strictObject({
  practice: z.string(),
  /** The level it starts from and the one it reaches; null where the level has to be found out first. */
  from: levelSchema.nullable(),
  to: levelSchema.nullable(),
  action: bilingualSchema,
  owner: roleSchema,
  /** Months from the start by which it is done, and the day, the last of a month; null without a start. */
  month: z.number().int().min(1),
  due: z.iso.date().nullable(),
});
export type TalentAction = z.output<typeof talentActionSchema>;

const measureSchema = z.strictObject({
  measure: bilingualSchema,
  owner: roleSchema,
  /** Before the first pilot starts, or when it is judged. */
  when: z.enum(['before-pilot', 'verdict']),
  /** Null where no pilot is scheduled. */
  due: z.iso.date().nullable(),
});

export const assessTalentOutputSchema = z.strictObject({
  size: companySizeSchema,
  sizeKnown: z.boolean(),
  steps: z.array(z.strictObject({ ...practiceGapSchema.shape, message: bilingualSchema })),
  /** In the order of their dates. */
  plan: z.array(talentActionSchema),
  staffing: z.array(staffingSchema),
  /** What to put down about each person when stock is taken (guide 2.5, page 25). */
  inventory: z.strictObject({ technical: z.array(bilingualSchema), management: z.array(bilingualSchema) }),
  /** `concern` null: nobody said. `pilotWaits`: no pilot starts before the first measure is done. */
  jobFears: z.strictObject({
    concern: z.enum(['none', 'some', 'strong']).nullable(),
    pilotWaits: z.boolean(),
    measures: z.array(measureSchema),
    message: bilingualSchema,
  }),
  unknown: z.array(z.strictObject({ slot: z.string(), name: bilingualSchema, who: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type AssessTalentOutput = z.output<typeof assessTalentOutputSchema>;
