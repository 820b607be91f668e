import { z } from 'zod';
import { bilingualSchema } from '../src/domain/language.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';

/** Ids of entries, options and scenarios. */
export const idSchema = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'lower-case words joined by - or .');

/**
 * Where an entry comes from: the guide (section and page), our own judgement, which says so in words and is shown
 * to readers as the product's own choice, or both, where we filled in what the guide only names.
 */
export const provenanceSchema = z.union([
  z.strictObject({ guide: guideReferenceSchema }),
  z.strictObject({ own: bilingualSchema }),
  z.strictObject({ guide: guideReferenceSchema, own: bilingualSchema }),
]);

/** Other ways people say it, per language; matched by the built-in understanding. */
export const synonymsSchema = z.strictObject({
  zh: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
});
