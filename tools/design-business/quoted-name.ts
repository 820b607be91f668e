import { type Bilingual, both } from '../../src/domain/language.ts';

/** A scenario's name in quotation marks, once: a person's own idea comes in them already. */
export function quotedName({ zh, en }: Bilingual): Bilingual {
  const bare = (text: string) => text.replace(/^["“]|["”]$/gu, '');
  return both(`“${bare(zh)}”`, `"${bare(en)}"`);
}
