import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { RoadmapDocument } from '../../src/domain/roadmap-document.ts';
import { findFaults } from '../check-claims/find-faults.ts';
import { wordsOf } from './document-text.ts';
import type { Path } from './json-pointer.ts';
import type { Placed } from './placed.ts';

export interface PlacedClaimFault {
  readonly path: Path;
  readonly kind: ReturnType<typeof findFaults>[number]['kind'];
  readonly message: Bilingual;
}

type Entry<Key extends 'claims' | 'sources'> = NonNullable<RoadmapDocument[Key]>[number];

/** What `check_claims` finds; claims go by their place, since a foreign document's ids may clash. */
export function claimFaults(
  claims: readonly Placed<Entry<'claims'>>[],
  sources: readonly Placed<Entry<'sources'>>[],
  language: Language,
): readonly PlacedClaimFault[] {
  const texts = new Map<string, string>();
  for (const { entry } of sources) {
    if (!entry.id) continue;
    const written = [entry.title, entry.text].flatMap((text) => {
      const { zh, en } = wordsOf(text);
      return zh === en ? [zh] : [zh, en];
    });
    // Two sources of one id: a claim may mean either, and id/duplicate tells of it.
    texts.set(entry.id, [...(texts.has(entry.id) ? [texts.get(entry.id)] : []), ...written].join('\n'));
  }
  const found = findFaults(
    language,
    claims.map(({ entry }, place) => ({
      id: String(place),
      text: wordsOf(entry.text)[language],
      citations: entry.citations ?? [],
    })),
    [...texts].map(([id, text]) => ({ id, text })),
  );
  return found.map(({ claim, kind, message }) => ({
    kind,
    message,
    path: claims[Number(claim)]?.path ?? [],
  }));
}
