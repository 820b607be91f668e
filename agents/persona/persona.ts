import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';

/** What someone says unasked, in place of an answer, once they have given that many answers. */
const remarkSchema = z.strictObject({
  after: z.number().int().min(1).max(40),
  says: bilingualSchema,
});

/** How someone talks: `rambling` leads into an answer first, `terse` wastes no word on what they do not know. */
const styleSchema = z.enum(['terse', 'plain', 'rambling']);
export type Style = z.infer<typeof styleSchema>;

const personaStakeholderSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
  name: bilingualSchema,
  role: roleSchema,
  style: styleSchema,
  /**
   * What they would say, in their own words, by slot: a question's id, `scenario:<scenario>:<question>`, or
   * `*:<question>` for every scenario. The most specific wins; a slot that is missing they do not know.
   */
  knows: z.record(z.string(), bilingualSchema),
  /** Things they take back later ("make the budget 5 million"). */
  corrections: z.array(remarkSchema).default([]),
  /** Things they ask back ("why do you ask?"). */
  questions: z.array(remarkSchema).default([]),
});
export type PersonaStakeholder = z.infer<typeof personaStakeholderSchema>;

/** A company made up for a demonstration: its people and what each would say. Format: docs/personas.md. */
export const personaSchema = z.strictObject({
  company: bilingualSchema,
  industry: z.string(),
  summary: bilingualSchema,
  stakeholders: z.array(personaStakeholderSchema).min(1).max(12),
});
export type Persona = z.infer<typeof personaSchema>;
