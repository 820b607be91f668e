import { describe, expect, it } from 'vitest';
import { counted } from '../../src/language/counted.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';

describe('what is counted in English', () => {
  it('is one month and two months, one person and half a score of people', () => {
    expect(counted(1, 'month')).toBe('1 month');
    expect(counted(2, 'month')).toBe('2 months');
    expect(counted(0, 'month')).toBe('0 months');
    expect(counted(1, 'person')).toBe('1 person');
    expect(counted(10, 'person')).toBe('10 people');
    expect(counted(0.5, 'person')).toBe('0.5 people');
    expect(counted(3, 'activity')).toBe('3 activities');
  });
});

describe('a sentence', () => {
  it('begins with a capital, also behind a quotation mark, and keeps the rest', () => {
    expect(sentenceCase('smart risk control')).toBe('Smart risk control');
    expect(sentenceCase('“comparing clauses” waits')).toBe('“Comparing clauses” waits');
    expect(sentenceCase('"labelled samples" is done')).toBe('"Labelled samples" is done');
    expect(sentenceCase('1 person')).toBe('1 person');
    expect(sentenceCase('')).toBe('');
  });
});
