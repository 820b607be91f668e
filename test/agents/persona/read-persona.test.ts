import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PersonaError, readPersona } from '../../../agents/persona/read-persona.ts';
import { simulateStakeholder } from '../../../agents/persona/simulated-stakeholder.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();

const smallest = `company: { zh: 甲, en: A }
industry: retail
summary: { zh: 一家店, en: a shop }
stakeholders:
  - id: owner
    name: { zh: 乙, en: B }
    role: executive_sponsor
    style: plain
    knows:
      budget.total: { zh: 三百万, en: 3 million yuan }
      "*:value.economic.cost": { zh: "3", en: "3" }
      scenario:demand-forecast:value.economic.cost: { zh: 四分, en: "4" }
    corrections:
      - { after: 2, says: { zh: 预算改成 400 万, en: Make the budget 4 million } }
`;

function faultsOf(text: string): readonly string[] {
  try {
    readPersona({ path: 'p.yaml', text }, knowledge);
    return [];
  } catch (error) {
    if (error instanceof PersonaError) return error.message.split('\n');
    throw error;
  }
}

describe('a persona file', () => {
  it('is read into a company and its people', () => {
    const persona = readPersona({ path: 'p.yaml', text: smallest }, knowledge);
    expect(persona.company).toEqual({ zh: '甲', en: 'A' });
    expect(persona.stakeholders[0]?.questions).toEqual([]);
  });

  it.each([
    ['a misspelt slot', ['budget.total', 'budget.totl'], /^p\.yaml:10:7: "budget\.totl" is no slot/],
    [
      'an unknown industry',
      ['retail', 'retial'],
      /^p\.yaml:2:11: there is no industry "retial"; accepted: chemicals,/,
    ],
    ['an unknown role', ['executive_sponsor', 'boss'], /^p\.yaml:7:11: stakeholders\.0\.role/],
    [
      'a scenario of another industry',
      ['demand-forecast', 'anti-fraud'],
      /^p\.yaml:12:7: retail has no scenario "anti-fraud"/,
    ],
    [
      'a scenario question without a scenario',
      ['"*:value.economic.cost"', 'value.economic.cost'],
      /^p\.yaml:11:7: .*asked once for each scenario/,
    ],
    [
      'a company question with a scenario',
      ['"*:value.economic.cost"', '"*:budget.total"'],
      /^p\.yaml:11:7: .*asked once for the whole company/,
    ],
    [
      'a language left out',
      [', en: 3 million yuan', ''],
      /^p\.yaml:10:21: stakeholders\.0\.knows\.budget\.total\.en is missing/,
    ],
    ['a number where words belong', ['zh: "3"', 'zh: 3'], /^p\.yaml:11:38: .*expected string/],
    [
      'an unknown field',
      ['style: plain', 'style: plain\n    mood: good'],
      /^p\.yaml:9:5: unknown key "mood"/,
    ],
    ['broken YAML', ['industry: retail', 'industry: [retail'], /^p\.yaml:3:\d+: not valid YAML/],
  ])('with %s is refused by line and column', (_what, [from = '', to = ''], fault) => {
    expect(faultsOf(smallest.replace(from, to))[0]).toMatch(fault);
  });

  it('tells every mistake at once', () => {
    const text = smallest.replace('budget.total', 'budget').replace('demand-forecast', 'forecast');
    expect(faultsOf(text)).toHaveLength(2);
  });

  it('that is empty or a list is refused', () => {
    expect(faultsOf('')[0]).toMatch(/^p\.yaml:1:1: the file is empty/);
    expect(faultsOf('[{ a: 1 }, { b: 2 }]')[0]).toMatch(/holds one persona/);
  });

  it('of those that come with the product has 4 to 6 people, a correction, a question back and something nobody knows', () => {
    const folder = new URL('../../../evals/personas/', import.meta.url);
    const names = readdirSync(folder).sort();
    expect(names).toEqual([
      'bank.yaml',
      'chemical.yaml',
      'exporter.yaml',
      'foreign-pharma.yaml',
      'hospital-counsel.yaml',
      'hospital.yaml',
      'retail.yaml',
      'startup.yaml',
      'state-group.yaml',
      'steel.yaml',
    ]);
    const industries = new Set<string>();
    for (const name of names) {
      const persona = readPersona(
        { path: name, text: readFileSync(new URL(name, folder), 'utf8') },
        knowledge,
      );
      const people = persona.stakeholders;
      industries.add(persona.industry);
      expect(people.length, name).toBeGreaterThanOrEqual(4);
      expect(people.length, name).toBeLessThanOrEqual(6);
      expect(people.flatMap((person) => person.corrections).length, name).toBeGreaterThanOrEqual(1);
      expect(people.flatMap((person) => person.questions).length, name).toBeGreaterThanOrEqual(1);
    }
    expect(industries.size).toBeGreaterThanOrEqual(7);
  });
});

describe('a simulated stakeholder', () => {
  const [person] = readPersona({ path: 'p.yaml', text: smallest }, knowledge).stakeholders;
  if (!person) throw new Error('the smallest persona has a stakeholder');

  it('says the most specific words that they have for a slot', () => {
    const simulated = simulateStakeholder(knowledge, person, 'zh');
    expect(simulated.reply('scenario:demand-forecast:value.economic.cost')).toBe('四分');
    expect(simulated.reply('scenario:smart-pricing:value.economic.cost')).toBe('3');
  });

  it('makes a correction once, after as many answers as the file says, and then answers', () => {
    const simulated = simulateStakeholder(knowledge, person, 'en');
    simulated.reply('scenario:demand-forecast:value.economic.cost');
    simulated.reply('scenario:smart-pricing:value.economic.cost');
    expect(simulated.reply('budget.total')).toBe('Make the budget 4 million');
    expect(simulated.reply('budget.total')).toBe('3 million yuan');
  });

  it('does not know what the file does not say, in wordings that change, and passes when asked twice', () => {
    const simulated = simulateStakeholder(knowledge, person, 'zh');
    const first = simulated.reply('pains');
    const second = simulated.reply('company.employees');
    expect(first).not.toBe(second);
    const again = simulateStakeholder(knowledge, person, 'en');
    again.reply('budget.total');
    expect(again.reply('budget.total')).toBe("I don't know that.");
  });

  it.each(['zh', 'en'] as const)(
    'who rambles leads into an answer, but never into free text: %s',
    (language) => {
      const idea = { zh: 'AI 宠物营养师，按病史配餐', en: 'An AI nutritionist for pets, by their records' };
      const rambling = {
        ...person,
        style: 'rambling' as const,
        corrections: [],
        knows: {
          ...person.knows,
          'scenarios.own': idea,
          'budget.total': { zh: '大概三百万元左右', en: 'about 3 million yuan' },
        },
      };
      const third = (slot: string): string => {
        const simulated = simulateStakeholder(knowledge, rambling, language);
        simulated.reply('pains');
        simulated.reply('company.employees');
        return simulated.reply(slot);
      };
      expect(third('scenarios.own')).toBe(idea[language]);
      expect(third('budget.total')).toMatch(/^.+[，,].*(?:三百万|3 million)/);
    },
  );
});
