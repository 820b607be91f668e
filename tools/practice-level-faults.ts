import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Practice } from '../knowledge/method-entries.ts';
import { both } from '../src/domain/language.ts';
import type { Role } from '../src/domain/role.ts';
import type { PracticeLevels } from './practice-gap.ts';
import { ToolInputError } from './tool.ts';

/** Refuses a level for what is no practice of the group; throws `ToolInputError` that lists those there are. */
export function requireKnownPractices(
  knowledge: Knowledge,
  group: Practice['group'],
  levels: PracticeLevels,
): void {
  const ids = knowledge.practices.filter((practice) => practice.group === group).map(({ id }) => id);
  for (const id of Object.keys(levels).sort()) {
    if (ids.includes(id)) continue;
    throw new ToolInputError(
      `levels["${id}"]`,
      both(
        `没有“${id}”这个环节；可以填的是：${ids.join('、')}。`,
        `There is no step "${id}"; accepted are: ${ids.join(', ')}.`,
      ),
    );
  }
}

/** Who can tell a slot: those to whom the bank puts its question; without a question the given role. */
export function whoKnows(knowledge: Knowledge, slot: string, otherwise: Role): readonly Role[] {
  return knowledge.questions.find((question) => question.id === slot)?.roles ?? [otherwise];
}
