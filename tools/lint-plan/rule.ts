import type { Bilingual } from '../../src/domain/language.ts';
import type { GuideReference } from '../../src/domain/source.ts';
import type { Path } from './json-pointer.ts';
import type { RoadmapReading } from './read-document.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** One place where a rule is broken: a value that is in the document, or what should hold the missing one. */
export interface Hit {
  readonly path: Path;
  readonly message: Bilingual;
}

/** A rule of good roadmaps: what it asks, why, and a pure check. */
export interface LintRule {
  /** `theme/fault`, such as `owner/missing`. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
  /** The guide's passage that it comes from; null: a rule of our own. */
  readonly guide: GuideReference | null;
  /** `text` rules look at claims and sources only, which a written plan without a roadmap has as well. */
  readonly reads: 'roadmap' | 'text';
  readonly check: (reading: RoadmapReading) => readonly Hit[];
}
