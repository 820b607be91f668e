import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdInterviews, type KillMoment, type Outcome } from './scripted-interview.ts';

const kills = 20;
const seed = 20261124;
/** Kills fall in the first turns, so many; both interviews together have more. */
const turnsWithKills = 22;

let folder: string;
let calm: Outcome;
let crashed: Outcome;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-crash-'));
  [calm, crashed] = await Promise.all([
    holdInterviews(join(folder, 'calm.db'), new Map()),
    holdInterviews(join(folder, 'crashed.db'), moments()),
  ]);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an interview whose server is killed 20 times', () => {
  it('was killed 20 times', () => {
    expect(crashed.kills).toBe(kills);
    expect(calm.kills).toBe(0);
  });

  it('holds the same questions and answers as one that was left alone', () => {
    expect(crashed.talks).toEqual(calm.talks);
  });

  it('asks nothing twice', () => {
    for (const talk of crashed.talks) {
      const asked = talk.flatMap(({ author, slot }) => (author === 'zhilu' && slot !== null ? [slot] : []));
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  it('loses no answer that was acknowledged', () => {
    const said = crashed.talks.flat().filter(({ author }) => author === 'stakeholder');
    expect(crashed.acknowledged).toHaveLength(crashed.turns);
    expect(said.map(({ text }) => text)).toEqual(crashed.acknowledged);
  });

  it('sends each event once over all lines, in order and without a gap in the middle', () => {
    for (const sequences of crashed.seen.values()) {
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
      expect(sequences[0]).toBe(1);
    }
    expect([...crashed.seen.values()]).toEqual([...calm.seen.values()]);
  });

  it('holds the same findings, down to the words', () => {
    expect(crashed.findings).toEqual(calm.findings);
  });

  it('comes to the same plan', () => {
    expect(crashed.plan).toBe(calm.plan);
  });
});

/** The turns at which to kill and how, the same each time this test runs. */
function moments(): ReadonlyMap<number, KillMoment> {
  const random = seeded(seed);
  const all = Array.from({ length: turnsWithKills }, (_, place) => place + 1);
  const chosen = all
    .map((turn) => ({ turn, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, kills)
    .map(({ turn }) => turn);
  return new Map(chosen.map((turn, place) => [turn, momentOf(place, random)]));
}

function momentOf(place: number, random: () => number): KillMoment {
  switch (place % 4) {
    case 0:
      return { when: 'in-flight', milliseconds: Math.floor(random() * 40) };
    case 1:
      return { when: 'accepted' };
    case 2:
      return { when: 'working', milliseconds: Math.floor(random() * 400) };
    default:
      return { when: 'between' };
  }
}

/** mulberry32: small, seeded, good enough to scatter kills. */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
