import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();

describe('stage 4 of the method', () => {
  it('measures models by an evaluation set and their renewal', () => {
    const measures = knowledge.measures.filter(({ group }) => group === 'model');
    const zh = measures.map(({ name, counted }) => `${name.zh}${counted.zh}`).join('\n');
    expect(zh).toMatch(/评测/u);
    expect(zh).toMatch(/更新|换/u);
    expect(zh).toMatch(/比过的模型/u);
    const text = knowledge.guidance.find(({ id }) => id === 'operation.models')?.text;
    expect(text?.zh).toMatch(/评测题/u);
    expect(text?.en).toMatch(/evaluation set/u);
  });
});
