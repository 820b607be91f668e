import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Practice } from '../knowledge/method-entries.ts';
import { levelSchema } from '../src/domain/feasibility.ts';
import { bilingualSchema } from '../src/domain/language.ts';
import { roleSchema } from '../src/domain/role.ts';
import type { CompanySize } from './company-size.ts';

/** A practice's level as far as anybody knows; a practice left out or null is not known. */
export const practiceLevelsSchema = z.record(z.string(), levelSchema.nullable());
export type PracticeLevels = z.output<typeof practiceLevelsSchema>;

export const practiceGapSchema = z.strictObject({
  id: z.string(),
  name: bilingualSchema,
  about: bilingualSchema,
  level: levelSchema.nullable(),
  /** What stands at that level, in words; null where it is not known. */
  standing: bilingualSchema.nullable(),
  /** The level that a company of this size needs, and what stands there. */
  target: levelSchema,
  aim: bilingualSchema,
  /** Levels missing, 0 if there is none; null where the level is not known. */
  gap: z.number().int().min(0).max(4).nullable(),
  /** What has to be done next, one level at a time; empty at the target, and where the level is not known. */
  steps: z.array(bilingualSchema),
  owner: roleSchema,
});
export type PracticeGap = z.output<typeof practiceGapSchema>;

/** Each practice of a group against what a company of this size needs, in the guide's order. Nothing unknown is guessed. */
export function practiceGaps(
  knowledge: Knowledge,
  group: Practice['group'],
  levels: PracticeLevels,
  size: CompanySize,
): readonly PracticeGap[] {
  return knowledge.practices
    .filter((practice) => practice.group === group)
    .map((practice) => {
      const level = levels[practice.id] ?? null;
      const target = practice.target[size];
      const gap = level === null ? null : Math.max(0, target - level);
      return {
        id: practice.id,
        name: practice.name,
        about: practice.about,
        level,
        standing: level === null ? null : (practice.levels[level - 1] ?? null),
        target,
        aim: practice.levels[target - 1] ?? practice.about,
        gap,
        steps: level === null ? [] : practice.climb.slice(level - 1, Math.max(level - 1, target - 1)),
        owner: practice.owner,
      };
    });
}
