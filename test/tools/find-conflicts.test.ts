import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stakeholder } from '../../src/domain/engagement.ts';
import { findDisagreements } from '../../src/domain/facts.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { decideQuickly } from '../../tools/assessment/assess.ts';
import { conflictsInputOf } from '../../tools/assessment/conflicts-input.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import {
  type ConflictSide,
  type FindConflictsInput,
  findConflictsOutputSchema,
} from '../../tools/find-conflicts/schema.ts';
import { findConflicts } from '../../tools/find-conflicts.ts';
import { ToolInputError } from '../../tools/tool.ts';

const knowledge = readKnowledge();

const choice = (option: string): FindingValue => ({ kind: 'choice', option });
const level = (value: 1 | 2 | 3 | 4 | 5): FindingValue => ({ kind: 'level', level: value });
const quantity = (amount: number, unit: string, approximate = false): FindingValue => ({
  kind: 'quantity',
  low: amount,
  high: amount,
  unit,
  approximate,
});
const side = (id: string, role: Role, value: FindingValue): ConflictSide => ({
  id,
  name: `${id}-name`,
  role,
  value,
});

function find(
  slots: FindConflictsInput['slots'],
  facts: Record<string, FindingValue> = {},
  industry = 'retail',
) {
  const input = { situation: { industry, start: '2026-12-01', facts }, slots };
  return findConflictsOutputSchema.parse(findConflicts(input, knowledge));
}

const offsite = {
  slot: 'data.offsite',
  sides: [side('lin', 'legal_compliance', choice('no')), side('zhao', 'it_lead', choice('yes'))],
};
const worry = {
  slot: 'company.place',
  sides: [
    side('zhou', 'executive_sponsor', choice('beijing')),
    side('lin', 'legal_compliance', choice('shenzhen')),
  ],
};

describe('conflicts between stakeholders', () => {
  it('stand in the order of what hangs on them; those that turn nothing come last and say so', () => {
    const { conflicts, messages } = find([worry, offsite]);
    expect(conflicts.map(({ slot }) => slot)).toEqual(['data.offsite', 'company.place']);
    expect(conflicts[0]?.weight).toBeGreaterThan(0);
    expect(conflicts[1]?.weight).toBe(0);
    expect(conflicts[1]?.message.zh).toContain('可以不急着裁定');
    expect(conflicts[1]?.message.en).toContain('it can wait');
    expect(messages[0]?.en).toContain('2 disagreements. 1 of them');
  });

  it('show for each side exactly the decisions that its value turns against what is held true', () => {
    const facts = { 'data.offsite': choice('no') };
    const situation = { industry: 'retail', start: '2026-12-01', facts };
    const [conflict] = find([offsite], facts).conflicts;
    const other = decideQuickly(knowledge, { ...situation, facts: { 'data.offsite': choice('yes') } });
    const changes = decisionChanges(decideQuickly(knowledge, situation), other);
    expect(changes.length).toBeGreaterThan(0);
    expect(conflict?.sides.find(({ id }) => id === 'zhao')?.turns.map(({ text }) => text)).toEqual(
      changes.map(({ text }) => text),
    );
    expect(conflict?.sides.find(({ id }) => id === 'lin')).toMatchObject({ used: true, turns: [] });
  });

  it('count meanwhile with the role that is best placed to know, where nothing is held true yet', () => {
    const [best] = knowledge.questions.find(({ id }) => id === 'data.offsite')?.roles ?? [];
    const [conflict] = find([offsite]).conflicts;
    expect(conflict?.sides.find(({ used }) => used)?.role).toBe(best);
    expect(conflict?.settle).toMatchObject({ by: 'ask', owner: best });
  });

  it('are to be measured where both sides estimate a figure, and asked where somebody sets it', () => {
    const heads = find([
      {
        slot: 'company.employees',
        sides: [
          side('zhou', 'executive_sponsor', quantity(200, 'people', true)),
          side('chen', 'hr_talent', quantity(2000, 'people', true)),
        ],
      },
    ]).conflicts[0];
    expect(heads?.settle.by).toBe('measure');
    const money = find([
      {
        slot: 'budget.total',
        sides: [
          side('zhou', 'executive_sponsor', quantity(1_000_000, 'cny', true)),
          side('wang', 'business_lead', quantity(30_000_000, 'cny', true)),
        ],
      },
    ]).conflicts[0];
    expect(money?.settle.by).toBe('ask');
    expect(money?.settle.question).toEqual(knowledge.questions.find(({ id }) => id === 'budget.total')?.ask);
  });

  it('are not made of answers that can stand side by side', () => {
    const near = {
      slot: 'talent.readiness',
      sides: [side('chen', 'hr_talent', level(2)), side('wang', 'business_lead', level(3))],
    };
    const silent = {
      slot: 'data.platform',
      sides: [side('a', 'data_lead', choice('none')), side('b', 'it_lead', { kind: 'unknown' })],
    };
    expect(find([near, silent])).toMatchObject({
      conflicts: [],
      agreed: ['data.platform', 'talent.readiness'],
    });
  });

  it('name the scenario that they are about', () => {
    const slot = scenarioSlot('smart-risk-control', 'feasibility.data');
    const [conflict] = find(
      [{ slot, sides: [side('a', 'data_lead', level(1)), side('b', 'it_lead', level(5))] }],
      {},
      'finance',
    ).conflicts;
    expect(conflict?.label.zh).toContain('智能风控');
    expect(conflict?.settle.question.zh).toContain('智能风控');
    expect(conflict?.message.en).not.toContain('{scenario}');
  });

  it('give the same result in whatever order slots and sides are listed', () => {
    const options = ['no', 'masked-only', 'yes'];
    const anySides = (values: readonly FindingValue[]) =>
      fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
          name: fc.constant('某人'),
          role: fc.constantFrom(...roles),
          value: fc.constantFrom(...values),
        }),
        { selector: ({ id }) => id, minLength: 2, maxLength: 4 },
      );
    fc.assert(
      fc.property(
        anySides(options.map(choice)),
        anySides([1_000_000, 8_000_000, 60_000_000].map((amount) => quantity(amount, 'cny'))),
        (first, second) => {
          const slots = [
            { slot: 'data.offsite', sides: first },
            { slot: 'budget.total', sides: second },
          ];
          const turned = slots.map(({ slot, sides }) => ({ slot, sides: [...sides].reverse() })).reverse();
          expect({ ...find(turned), trace: [] }).toEqual({ ...find(slots), trace: [] });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are refused with a message where a slot is unknown or a person is listed twice', () => {
    expect(() => find([{ ...offsite, slot: 'weather' }])).toThrow(ToolInputError);
    expect(() => find([offsite, offsite])).toThrow(/more than once/);
    expect(() => find([{ slot: 'data.offsite', sides: [...offsite.sides, ...offsite.sides] }])).toThrow(
      /more than once/,
    );
  });
});

describe('the disagreements on record', () => {
  const people: Stakeholder[] = [
    { id: 'lin', engagementId: 'bank', name: '林律师', role: 'legal_compliance' },
    { id: 'zhao', engagementId: 'bank', name: '赵工', role: 'it_lead' },
  ];
  const finding = (author: Finding['author'], value: FindingValue): Finding => ({
    id: `${author.id}-1`,
    engagementId: 'bank',
    slot: 'data.offsite',
    value,
    origin: 'stated',
    confidence: 1,
    evidence: [],
    author,
    at: '2026-11-25T00:00:00.000Z',
  });
  const said = [
    finding({ kind: 'stakeholder', id: 'lin' }, choice('no')),
    finding({ kind: 'stakeholder', id: 'zhao' }, choice('yes')),
  ];
  const authorityOf = (): readonly Role[] => ['legal_compliance', 'it_lead'];
  const situation = { industry: 'finance', start: '2026-12-01', facts: { 'data.offsite': choice('no') } };

  it('become the tool’s input, unless an analyst has settled them', () => {
    const open = findDisagreements(said, people, authorityOf);
    expect(conflictsInputOf(situation, open).slots[0]?.sides.map(({ name }) => name)).toEqual([
      '林律师',
      '赵工',
    ]);
    const settled = findDisagreements(
      [...said, finding({ kind: 'analyst', id: 'qin' }, choice('masked-only'))],
      people,
      authorityOf,
    );
    expect(settled).toHaveLength(1);
    expect(conflictsInputOf(situation, settled).slots).toEqual([]);
  });
});
