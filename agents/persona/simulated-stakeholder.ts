import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../src/domain/language.ts';
import { slotParts } from '../../src/domain/slot.ts';
import type { PersonaStakeholder, Style } from './persona.ts';
import { patternsOf } from './slot-pattern.ts';

/** Someone of a persona in an interview: asked for a slot, they say what they would say. */
export interface SimulatedStakeholder {
  /** Their words when asked about a slot. Each remark of theirs is made once, before the answer then due. */
  reply(slot: string): string;
}

/** Ways to say that one does not know; which is taken goes round by the count of times it was needed. */
const unknownWordings: Readonly<Record<Style, Readonly<Record<Language, readonly string[]>>>> = {
  terse: {
    zh: ['不知道。', '不清楚。', '说不准。'],
    en: ['Not sure.', "Don't know.", 'No idea.'],
  },
  plain: {
    zh: ['这个我不清楚。', '不太清楚。', '我不知道。', '这个我说不上来。'],
    en: ["I don't know that.", "I'm not sure.", "I can't say.", 'I have no idea.'],
  },
  rambling: {
    zh: ['这个我真不清楚。', '说实话，我不知道。', '这我可说不准。'],
    en: ["Honestly, I don't know.", "I really don't know.", "To be honest, I'm not sure."],
  },
};

const leadIns: Readonly<Record<Language, readonly string[]>> = {
  zh: ['嗯，', '这个嘛，', '我想想，', '是这样，'],
  en: ['Well, ', 'Let me think, ', 'Hmm, ', 'Let me put it this way, '],
};

/** Up to so many characters an answer comes out at once, even from someone who rambles. */
const shortAnswer = 6;

/** Whether a slot is asked for in free text, which is put on record word for word. */
function asksForText(knowledge: Knowledge, slot: string): boolean {
  const { question } = slotParts(slot);
  return knowledge.questions.some(({ id, answer }) => id === question && answer.kind === 'text');
}

/**
 * Plays a persona's stakeholder: pure but for counting what was said, so that the same questions bring the same
 * words. Asked again at once for what they have just answered, they have nothing better to say and pass. Nobody leads
 * into free text: the plan quotes it, and no idea is called "Well, a pet nutritionist".
 */
export function simulateStakeholder(
  knowledge: Knowledge,
  person: PersonaStakeholder,
  language: Language,
): SimulatedStakeholder {
  const remarks = [...person.corrections, ...person.questions].sort((a, b) => a.after - b.after);
  let answers = 0;
  let unknowns = 0;
  let answered: string | null = null;

  function unknown(): string {
    const wordings = unknownWordings[person.style][language];
    const said = wordings[unknowns % wordings.length] ?? '';
    unknowns += 1;
    return said;
  }

  function known(slot: string): string | null {
    for (const pattern of patternsOf(slot)) {
      const words = person.knows[pattern];
      if (words) return words[language];
    }
    return null;
  }

  return {
    reply(slot) {
      const [remark] = remarks;
      if (remark && answers >= remark.after) {
        remarks.shift();
        return remark.says[language];
      }
      const words = slot === answered ? null : known(slot);
      answers += 1;
      answered = slot;
      if (words === null) return unknown();
      const leads = leadIns[language];
      const leadsIn =
        person.style === 'rambling' &&
        words.length > shortAnswer &&
        answers % 3 === 0 &&
        !asksForText(knowledge, slot);
      const lead = leadsIn ? (leads[(answers / 3) % leads.length] ?? '') : '';
      return `${lead}${words}`;
    },
  };
}
