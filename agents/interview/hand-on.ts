import type { Bilingual } from '../../src/domain/language.ts';
import { rolesThatCanAnswer } from '../../tools/next-question.ts';
import { voicesOf } from '../engagement/engagement-view.ts';
import * as texts from './reply-texts.ts';
import type { Turn } from './turn.ts';

/** What is said when a person cannot answer: the colleague who can, or that the question stays open. */
export function handOn({ deps, view, person }: Turn, slot: string): Bilingual {
  const voices = voicesOf(view.findings, view.stakeholders)[slot] ?? { stated: [], unknown: [] };
  const others = view.stakeholders.filter((entry) => entry.id !== person.id);
  const [role] = rolesThatCanAnswer(
    deps.knowledge,
    slot,
    others.map((entry) => entry.role),
    voices,
  );
  const colleague = others.find((entry) => entry.role === role);
  return colleague ? texts.handedOn(colleague) : texts.leftOpen;
}
