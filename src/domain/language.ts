import { z } from 'zod';

/** The two languages every text a person reads exists in. Chinese first, English equal. */
export const languages = ['zh', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** One text in both languages; neither may be empty. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** Pairs a Chinese text with its English equal: `both('可行', 'feasible')`. */
export function both(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Joins several texts into one, with each language's own separator. */
export function joinTexts(texts: readonly Bilingual[], separator: Bilingual = both('、', ', ')): Bilingual {
  return both(
    texts.map((text) => text.zh).join(separator.zh),
    texts.map((text) => text.en).join(separator.en),
  );
}
