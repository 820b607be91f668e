import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import { readPersona } from '../../../agents/persona/read-persona.ts';
import { slotPattern } from '../../../agents/persona/slot-pattern.ts';
import { understandReply } from '../../../agents/understanding/understand-reply.ts';
import type { Language } from '../../../src/domain/language.ts';
import { scenarioSlot } from '../../../src/domain/slot.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { candidateScenarios } from '../../../tools/assessment/candidate-scenarios.ts';
import { industryOf } from '../../../tools/assessment/engagement-situation.ts';
import type { FactValues } from '../../../tools/assessment/read-fact.ts';
import { slotQuestions } from '../../../tools/assessment/slot-question.ts';

const knowledge = readKnowledge();
const folder = new URL('../../../evals/personas/', import.meta.url);
const today = '2026-11-24';

const words = readdirSync(folder).flatMap((file) => {
  const persona = readPersona({ path: file, text: readFileSync(new URL(file, folder), 'utf8') }, knowledge);
  const industry = industryOf(knowledge, persona.industry);
  return persona.stakeholders.flatMap((person) =>
    Object.entries(person.knows).map(([pattern, says]) => {
      const { scope, question } = slotPattern(pattern);
      const slot = scope === 'every' ? scenarioSlot(industry.scenarios[0]?.id ?? '', question) : pattern;
      return { name: `${file} ${person.id} ${pattern}`, industry, slot, says };
    }),
  );
});

function understood({ industry, slot, says }: (typeof words)[number], language: Language): string {
  const facts: FactValues = slot.includes(':own-1:')
    ? { 'scenarios.own': { kind: 'text', text: 'an idea' } }
    : {};
  const situation = {
    industry: industry.id,
    start: '2026-12-01',
    facts,
  };
  const question = putQuestion(knowledge, situation, slot);
  if (!question) return `no question for ${slot}`;
  const otherSlots = slotQuestions(knowledge, candidateScenarios(industry, situation.facts))
    .filter(
      (other) => other.slot !== slot && (other.scenario === null || slot.includes(`:${other.scenario.id}:`)),
    )
    .flatMap((other) => putQuestion(knowledge, situation, other.slot) ?? []);
  const reading = understandReply({
    text: says[language],
    language,
    question,
    otherSlots,
    answered: [],
    today,
  });
  if (reading.kind === 'command') return reading.command;
  if (reading.kind === 'unread') return `"${says[language]}" was not read: ${reading.accepted[language]}`;
  const own = reading.findings.find((finding) => finding.slot === slot);
  if (!own) return `"${says[language]}" was read for another slot`;
  const { value } = own;
  // A figure's unit is named in its own language and may be "about" in one of them; free text differs by its nature.
  if (value.kind === 'text') return 'text';
  return value.kind === 'quantity' ? `${value.low}-${value.high}` : JSON.stringify(value);
}

describe('the words of the personas', () => {
  it('are understood, and mean the same in both languages', () => {
    const differing = words.flatMap((entry) => {
      const [zh, en] = [understood(entry, 'zh'), understood(entry, 'en')];
      return zh === en && !/was (?:not )?read|no question/.test(zh) ? [] : [{ name: entry.name, zh, en }];
    });
    expect(differing).toEqual([]);
  }, 240_000);
});
