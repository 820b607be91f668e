import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { acceptEntry, type Fault, type Located, readYamlEntries } from '../../knowledge/knowledge-file.ts';
import { type Persona, personaSchema } from './persona.ts';
import { slotPattern } from './slot-pattern.ts';

/** Every mistake of a persona file, each with its line and column, in the order of the file. */
export class PersonaError extends Error {
  override readonly name = 'PersonaError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      faults.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n'),
    );
    this.faults = faults;
  }
}

/**
 * Reads a persona from the text of its YAML file and holds it against the knowledge base: its industry must exist,
 * and every slot that its people know must be one that an interview can ask about.
 * @throws PersonaError with every mistake found.
 */
export function readPersona(file: { path: string; text: string }, knowledge: Knowledge): Persona {
  const read = readYamlEntries(file);
  if ('faults' in read) throw new PersonaError(read.faults);
  const [entry, second] = read.entries;
  if (!entry) throw new PersonaError([{ path: file.path, line: 1, column: 1, message: 'the file is empty' }]);
  if (second) throw new PersonaError([second.fault([], 'a persona file holds one persona; found a list')]);
  const accepted = acceptEntry(entry, personaSchema);
  if (!('value' in accepted)) throw new PersonaError([...accepted].sort(byPlace));
  const keyFault: KeyFault = (path, key, message) => entry.keyFault(path, key, message);
  const faults = faultsAgainst(knowledge, accepted, keyFault);
  if (faults.length > 0) throw new PersonaError(faults.sort(byPlace));
  return accepted.value;
}

type KeyFault = (path: readonly PropertyKey[], key: string, message: string) => Fault;

function faultsAgainst(knowledge: Knowledge, persona: Located<Persona>, keyFault: KeyFault): Fault[] {
  const { value } = persona;
  const industry = knowledge.industries.find((entry) => entry.id === value.industry);
  if (!industry) {
    const ids = knowledge.industries.map((entry) => entry.id).join(', ');
    return [persona.fault(['industry'], `there is no industry "${value.industry}"; accepted: ${ids}`)];
  }
  const seen = new Set<string>();
  return value.stakeholders.flatMap((stakeholder, place) => {
    const path = ['stakeholders', place];
    const twice = seen.has(stakeholder.id)
      ? [persona.fault([...path, 'id'], `two stakeholders have the id "${stakeholder.id}"`)]
      : [];
    seen.add(stakeholder.id);
    const slots = Object.keys(stakeholder.knows).flatMap((pattern) => {
      const wrong = patternFault(knowledge, industry, pattern);
      return wrong === null ? [] : [keyFault([...path, 'knows'], pattern, wrong)];
    });
    return [...twice, ...slots];
  });
}

/** What is wrong with a slot that a persona claims to know; null when an interview can ask about it. */
function patternFault(knowledge: Knowledge, industry: Industry, pattern: string): string | null {
  const { scope, scenario, question: id } = slotPattern(pattern);
  const question = knowledge.questions.find((entry) => entry.id === id);
  if (!question) {
    const scenarioQuestion = knowledge.questions
      .filter((entry) => (entry.scope === 'scenario') === (scope !== 'engagement'))
      .map((entry) => entry.id);
    return `"${pattern}" is no slot: there is no question "${id}"; accepted here: ${scenarioQuestion.join(', ')}`;
  }
  if (scope === 'engagement' && question.scope === 'scenario') {
    return `"${id}" is asked once for each scenario: write "*:${id}" for all, or "scenario:<scenario>:${id}" for one`;
  }
  if (scope !== 'engagement' && question.scope === 'engagement') {
    return `"${id}" is asked once for the whole company: write it alone, as "${id}"`;
  }
  const scenarios = industry.scenarios.map((entry) => entry.id);
  if (scenario !== null && !scenarios.includes(scenario) && !/^own-[1-9]$/.test(scenario)) {
    return `${industry.id} has no scenario "${scenario}"; accepted: ${scenarios.join(', ')}, or own-1 for an idea of their own`;
  }
  return null;
}

function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column;
}
