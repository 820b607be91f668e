import { z } from 'zod';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { modelKinds } from '../choose-foundation-model/schema.ts';
import { companySizeSchema } from '../company-size.ts';
import { practiceGapSchema, practiceLevelsSchema } from '../practice-gap.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** The six practices by id; the flywheel and the need for synthesis are worked out from them. */
export const governanceSteps = [
  'data.collection',
  'data.preprocessing',
  'data.labelling',
  'data.evaluation',
  'data.synthesis',
  'data.use',
] as const;
export type GovernanceStep = (typeof governanceSteps)[number];

export const assessDataGovernanceInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional().describe('Headcount; left out means that nobody said.'),
  levels: practiceLevelsSchema
    .default({})
    .describe('Level 1 to 5 of each step by its id; left out or null means that nobody said.'),
  sensitivity: z
    .enum(['open', 'internal', 'personal-or-secret', 'state-regulated'])
    .optional()
    .describe('The most sensitive kind of data that AI would use.'),
  used: z
    .strictObject({ personal: z.boolean(), secret: z.boolean(), regulated: z.boolean() })
    .optional()
    .describe('Which sensitive data those scenarios really use; left out: as `sensitivity` says.'),
  trains: z
    .boolean()
    .optional()
    .describe(
      'Whether a model is trained or tuned on own data for them; left out: where samples are labelled.',
    ),
  platform: z.enum(['none', 'partial', 'unified']).optional().describe('How data are held today.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        dataLevel: levelSchema
          .nullable()
          .optional()
          .describe('Its feasibility level for data, 1 (nothing recorded) to 5; null where nobody said.'),
        labels: z
          .boolean()
          .optional()
          .describe('True where the roadmap has samples labelled for it; left out: by its kinds of model.'),
        modelKinds: z.array(z.enum(modelKinds)).min(1).optional().describe('Left out where nobody has said.'),
      }),
    )
    .default([])
    .describe('The scenarios that are to start; the order does not matter.'),
});
export type AssessDataGovernanceInput = z.output<typeof assessDataGovernanceInputSchema>;

export const needSchema = z.enum(['yes', 'no', 'unknown']);
export type Need = z.output<typeof needSchema>;

export const governanceStepSchema = z.strictObject({
  ...practiceGapSchema.shape,
  /** Whether the scenarios at hand call for it; labelling and synthesis may not be called for. */
  needed: needSchema,
  /** Ids of the scenarios that call for it. */
  scenarios: z.array(z.string()),
  message: bilingualSchema,
});
export type GovernanceRow = z.output<typeof governanceStepSchema>;

export const synthesisSchema = z.strictObject({
  need: needSchema,
  reasons: z.array(
    z.strictObject({
      kind: z.enum(['short', 'sensitive']),
      /** The scenario whose data are short; null where the reason holds for all. */
      scenario: z.string().nullable(),
      because: bilingualSchema,
    }),
  ),
  message: bilingualSchema,
});
export type Synthesis = z.output<typeof synthesisSchema>;

export const turnIds = ['collect', 'label', 'train', 'use', 'feedback'] as const;
export const turnSchema = z.strictObject({
  id: z.enum(turnIds),
  name: bilingualSchema,
  state: z.enum(['turning', 'missing', 'unknown', 'not-needed']),
  /** The practices behind it, each with the level it stands at and the one that makes the turn. */
  rests: z.array(z.strictObject({ practice: z.string(), level: levelSchema.nullable(), needs: levelSchema })),
  because: bilingualSchema,
});
export type Turn = z.output<typeof turnSchema>;

export const assessDataGovernanceOutputSchema = z.strictObject({
  size: companySizeSchema,
  /** False: nobody told the headcount, and a medium company's targets were taken. */
  sizeKnown: z.boolean(),
  steps: z.array(governanceStepSchema),
  synthesis: synthesisSchema,
  flywheel: z.strictObject({
    turns: z.array(turnSchema),
    /** True: every turn that is needed turns; false: one is missing; null: that is not known. */
    closed: z.boolean().nullable(),
    message: bilingualSchema,
    /** A Mermaid flow chart with the missing turns marked, one text a language. */
    mermaid: bilingualSchema,
  }),
  /** What to do, in order: one row a step with a gap that is needed. */
  order: z.array(
    z.strictObject({
      place: z.number().int().min(1),
      practice: z.string(),
      owner: roleSchema,
      from: levelSchema,
      to: levelSchema,
      first: bilingualSchema,
      because: bilingualSchema,
    }),
  ),
  /** What nobody has said, and who could. */
  unknown: z.array(z.strictObject({ slot: z.string(), name: bilingualSchema, who: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type AssessDataGovernanceOutput = z.output<typeof assessDataGovernanceOutputSchema>;
