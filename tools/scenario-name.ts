import { z } from 'zod';
import { type Bilingual, bilingualSchema, both } from '../src/domain/language.ts';
import { ToolInputError } from './tool.ts';

/** A scenario's name as a caller has it: one text for both languages, or one in each. */
export const scenarioNameSchema = z.union([z.string().min(1), bilingualSchema]);
export type ScenarioName = z.infer<typeof scenarioNameSchema>;

/** What each language calls the scenario. */
export function namesOf(name: ScenarioName): Bilingual {
  return typeof name === 'string' ? both(name, name) : name;
}

/**
 * Refuses a list that holds an id twice: results are told apart by id.
 * Throws `ToolInputError` with the id.
 */
export function requireUniqueIds(scenarios: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of scenarios.entries()) {
    if (seen.has(id)) {
      throw new ToolInputError(
        `scenarios[${index}].id`,
        both(
          `场景编号“${id}”出现了不止一次；每个场景的编号必须唯一。`,
          `The scenario id "${id}" occurs more than once; every scenario needs an id of its own.`,
        ),
      );
    }
    seen.add(id);
  }
}
