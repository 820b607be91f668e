import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../src/domain/finding.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { breaksInputOf } from '../../tools/assessment/breaks-input.ts';
import { type BreakId, breakIds, diagnoseBreaksOutputSchema } from '../../tools/diagnose-breaks/schema.ts';
import { readSlots } from '../../tools/diagnose-breaks/signs.ts';
import { diagnoseBreaks } from '../../tools/diagnose-breaks.ts';
import { ToolInputError } from '../../tools/tool.ts';

const knowledge = readKnowledge();
const slots = readSlots(knowledge, breakIds);

type Facts = Record<string, FindingValue>;
const choice = (option: string): FindingValue => ({ kind: 'choice', option });
const choices = (...options: string[]): FindingValue => ({ kind: 'choices', options });
const level = (value: 1 | 2 | 3 | 4 | 5): FindingValue => ({ kind: 'level', level: value });
const people = (count: number): FindingValue => ({
  kind: 'quantity',
  low: count,
  high: count,
  unit: 'people',
  approximate: false,
});

function diagnose(facts: Facts) {
  return diagnoseBreaksOutputSchema.parse(diagnoseBreaks({ facts }, knowledge));
}

function found(id: BreakId, facts: Facts) {
  const entry = diagnose(facts).breaks.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no break ${id}`);
  return entry;
}

/** Every answer that the bank offers to one of the questions that the tool reads. */
function answersTo(slot: string): readonly FindingValue[] {
  const form = knowledge.questions.find(({ id }) => id === slot)?.answer;
  switch (form?.kind) {
    case 'choice':
      return form.options.map(({ id }) => choice(id));
    case 'choices':
      return form.options.length > 0 ? form.options.map(({ id }) => choices(id)) : [choices('bad-loans')];
    case 'level':
      return ([1, 2, 3, 4, 5] as const).map(level);
    case 'quantity':
      return form.probes.map(people);
    default:
      return [];
  }
}

const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(...slots.map((slot) => fc.option(fc.constantFrom(...answersTo(slot)), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(values.flatMap((value, place) => (value ? [[slots[place] ?? '', value]] : []))),
  );

describe('the five breaks', () => {
  it('are the guide’s, in its order (section 1.3, page 4), and all unknown while nobody has spoken', () => {
    const { breaks } = diagnose({});
    expect(breaks.map(({ id }) => id)).toEqual([...breakIds]);
    for (const entry of breaks) expect(entry).toMatchObject({ status: 'unknown', restsOn: [], here: null });
    expect(breaks.every(({ ask }) => ask.length > 0)).toBe(true);
  });

  it('are present where somebody names one, and rest on that answer', () => {
    const facts = { breaks: choices('solutions') };
    expect(found('solutions', facts)).toMatchObject({ status: 'present', restsOn: ['breaks'] });
    expect(found('solutions', facts).message.zh).toContain('留下少数几家');
    expect(found('talent', facts)).toMatchObject({ status: 'absent', restsOn: ['breaks'] });
  });

  it('are told from the facts too: scattered data, nobody on it full time, no partner', () => {
    const facts = {
      'data.platform': choice('none'),
      'team.ai': people(0),
      'partners.have': choices('none'),
    };
    expect(found('architecture', facts)).toMatchObject({ status: 'present', restsOn: ['data.platform'] });
    expect(found('talent', facts)).toMatchObject({ status: 'present', restsOn: ['team.ai'] });
    expect(found('ecosystem', facts)).toMatchObject({ status: 'present', restsOn: ['partners.have'] });
    expect(found('scenes', facts).status).toBe('unknown');
  });

  it('are partly there where a strong sign meets a strong counter-sign, and both are told', () => {
    const entry = found('architecture', {
      breaks: choices('architecture'),
      'data.platform': choice('unified'),
    });
    expect(entry.status).toBe('partly');
    expect(entry.restsOn).toEqual(['breaks', 'data.platform']);
    expect(entry.here?.en).toContain('; yet data are on one platform');
  });

  it('ask of a small firm less than of a large one', () => {
    // The guide scales nothing; our practice "talent.position" asks for level 3 of a small firm and 4 of a large one.
    const position = { 'talent.position': level(3) };
    expect(found('talent', { ...position, 'company.employees': people(100) }).status).toBe('absent');
    expect(found('talent', { ...position, 'company.employees': people(5000) })).toMatchObject({
      status: 'partly',
      restsOn: ['company.employees', 'talent.position'],
    });
  });

  it('are never claimed, nor ruled out, without an answer to rest on', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { status, restsOn, signs } of diagnose(facts).breaks) {
          expect(status === 'unknown').toBe(restsOn.length === 0);
          for (const slot of restsOn) expect(Object.keys(facts)).toContain(slot);
          if (status === 'present' || status === 'partly') {
            expect(signs.some(({ way }) => way === 'for')).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are always seen where somebody names them, whatever else is known', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...breakIds), (facts, id) => {
        expect(['present', 'partly']).toContain(found(id, { ...facts, breaks: choices(id) }).status);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same in whatever order the facts and the named breaks come', () => {
    fc.assert(
      fc.property(anyFacts, fc.subarray([...breakIds], { minLength: 1 }), (facts, named) => {
        const one = diagnose({ ...facts, breaks: choices(...named) });
        const turned = Object.fromEntries(
          Object.entries({ ...facts, breaks: choices(...[...named].reverse()) }).reverse(),
        );
        expect(diagnose(turned)).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('are answered by a question of the bank for every slot that they rest on', () => {
    for (const slot of slots) expect(answersTo(slot).length).toBeGreaterThan(0);
  });

  it('refuse a slot that says nothing of breaks, and a break that there is not', () => {
    expect(() => diagnose({ weather: choice('fine') })).toThrow(ToolInputError);
    expect(() => diagnose({ breaks: choices('luck') })).toThrow(/There is no break "luck"/);
  });
});

describe('what is held true of an engagement', () => {
  it('reaches the tool by the slots that it reads, and nothing else does', () => {
    const facts = { 'team.ai': people(0), 'budget.total': people(5), breaks: choices('talent') };
    expect(breaksInputOf(knowledge, facts).facts).toEqual({
      'team.ai': people(0),
      breaks: choices('talent'),
    });
  });
});
