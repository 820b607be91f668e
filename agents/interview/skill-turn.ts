import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { ChatFaultKind } from '../../src/ports/chat-model.ts';

/** What a skill knows of the talk that it serves. */
export interface SkillTurn {
  readonly engagementId: string;
  readonly runId: string;
  readonly language: Language;
  readonly company: string;
  readonly industry: Bilingual;
  /** The person's role in words. */
  readonly role: Bilingual;
  /** The last messages, oldest first. */
  readonly recent: () => Promise<readonly SaidLine[]>;
}

export interface SaidLine {
  readonly author: 'zhilu' | 'stakeholder';
  readonly text: string;
}

/** What a skill made, and why the built-in one made it where a model should have. */
export interface Skilled<Made> {
  readonly made: Made;
  /** `unfit`: the model replied, and its reply broke a rule that the code holds it to. */
  readonly fellBack: ChatFaultKind | 'unfit' | null;
}

/** Made as it was meant to be. */
export function asMeant<Made>(made: Made): Skilled<Made> {
  return { made, fellBack: null };
}
