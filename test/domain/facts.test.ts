import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stakeholder } from '../../src/domain/engagement.ts';
import { findDisagreements, resolveFacts, valuesDisagree } from '../../src/domain/facts.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import type { Role } from '../../src/domain/role.ts';

const people: readonly Stakeholder[] = [
  { id: 'sponsor', engagementId: 'e', name: '赵总', role: 'executive_sponsor' },
  { id: 'lead', engagementId: 'e', name: '王敏', role: 'business_lead' },
  { id: 'it', engagementId: 'e', name: '李强', role: 'it_lead' },
];
const authority = (): readonly Role[] => ['executive_sponsor', 'business_lead'];

function finding(author: string, value: FindingValue, at = '2026-11-24T01:00:00.000Z'): Finding {
  return {
    id: `${author}:${at}`,
    engagementId: 'e',
    slot: 'budget.total',
    value,
    origin: 'stated',
    confidence: 0.9,
    evidence: [],
    author: { kind: author === 'analyst' ? 'analyst' : 'stakeholder', id: author },
    at,
  };
}

const yuan = (low: number, high = low, approximate = false): FindingValue => ({
  kind: 'quantity',
  low,
  high,
  unit: 'cny',
  approximate,
});

function valueUsed(findings: readonly Finding[]): FindingValue | undefined {
  return resolveFacts(findings, people, authority).get('budget.total')?.value;
}

describe('what is held true of a slot', () => {
  it('is what the person with most authority over it said, whoever spoke last', () => {
    const sponsor = finding('sponsor', yuan(3_000_000), '2026-11-24T01:00:00.000Z');
    const lead = finding('lead', yuan(5_000_000), '2026-11-24T09:00:00.000Z');
    expect(valueUsed([lead, sponsor])).toEqual(yuan(3_000_000));
  });

  it('is the word of the analyst who settled it', () => {
    expect(valueUsed([finding('sponsor', yuan(3)), finding('analyst', yuan(4))])).toEqual(yuan(4));
  });

  it('is an answer rather than an "I do not know", whoever said which', () => {
    expect(valueUsed([finding('sponsor', { kind: 'unknown' }), finding('it', yuan(7))])).toEqual(yuan(7));
  });

  it('adds up the choices of all who chose, unless an analyst settled it', () => {
    const a = finding('sponsor', { kind: 'choices', options: ['slow', 'dear'] });
    const b = finding('lead', { kind: 'choices', options: ['dear', 'risky'] });
    const settled = finding('analyst', { kind: 'choices', options: ['slow'] });
    expect(valueUsed([b, a])).toEqual({ kind: 'choices', options: ['slow', 'dear', 'risky'] });
    expect(valueUsed([b, a, settled])).toEqual({ kind: 'choices', options: ['slow'] });
  });

  it('does not depend on the order in which findings come', () => {
    const findings = [
      finding('sponsor', yuan(3), '2026-11-24T01:00:00.000Z'),
      finding('lead', yuan(4), '2026-11-24T02:00:00.000Z'),
      finding('it', yuan(5), '2026-11-24T03:00:00.000Z'),
      finding('it', yuan(6), '2026-11-24T04:00:00.000Z'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: 4 }), (shuffled) => {
        expect(resolveFacts(shuffled, people, authority)).toEqual(resolveFacts(findings, people, authority));
        expect(findDisagreements(shuffled, people, authority)).toEqual(
          findDisagreements(findings, people, authority),
        );
      }),
    );
  });
});

describe('a conflict', () => {
  it('shows both sides, the one used for now first, and overwrites neither', () => {
    const [conflict] = findDisagreements(
      [finding('lead', yuan(8_000_000)), finding('sponsor', yuan(3_000_000))],
      people,
      authority,
    );
    expect(conflict?.sides.map((side) => side.stakeholder.name)).toEqual(['赵总', '王敏']);
    expect(conflict?.settledBy).toBeNull();
  });

  it('stays on record when an analyst has settled it, and says so', () => {
    const [conflict] = findDisagreements(
      [finding('lead', yuan(8)), finding('sponsor', yuan(3)), finding('analyst', yuan(5))],
      people,
      authority,
    );
    expect(conflict?.sides).toHaveLength(2);
    expect(conflict?.settledBy?.value).toEqual(yuan(5));
  });

  it.each<[string, FindingValue, FindingValue, boolean]>([
    ['amounts that do not meet', yuan(3), yuan(5), true],
    ['ranges that overlap', yuan(3, 5), yuan(4, 8), false],
    ['"about" within a tenth', yuan(100, 100, true), yuan(108), false],
    ['neighbouring levels', { kind: 'level', level: 3 }, { kind: 'level', level: 4 }, false],
    ['levels two apart', { kind: 'level', level: 2 }, { kind: 'level', level: 4 }, true],
    ['different options', { kind: 'choice', option: 'cost' }, { kind: 'choice', option: 'growth' }, true],
    ['an answer and an "I do not know"', { kind: 'yesno', yes: true }, { kind: 'unknown' }, false],
    ['lists of pains', { kind: 'choices', options: ['a'] }, { kind: 'choices', options: ['b'] }, false],
  ])('is seen rightly between %s', (_, a, b, disagree) => {
    expect(valuesDisagree(a, b)).toBe(disagree);
    expect(valuesDisagree(b, a)).toBe(disagree);
  });
});
