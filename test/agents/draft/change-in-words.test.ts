import { describe, expect, it } from 'vitest';
import { changeInWords } from '../../../agents/draft/change-in-words.ts';
import { both } from '../../../src/domain/language.ts';

describe('a changed decision in a sentence', () => {
  it.each([
    [
      '智能风控：第一象限 → 第二象限',
      'risk control: quadrant 1 → quadrant 2',
      '智能风控由第一象限变为第二象限',
      'risk control changes from quadrant 1 to quadrant 2',
    ],
    [
      '智能风控：价值排序第 1 → 第 3',
      'risk control: value rank 1 → 3',
      '智能风控的价值排序由第 1 变为第 3',
      'risk control moves from rank 1 to 3 by value',
    ],
    [
      '智能风控：第 1 阶段启动 → 暂不启动',
      'risk control: started in stage 1 → not started yet',
      '智能风控由第 1 阶段启动变为暂不启动',
      'risk control waits instead of starting in stage 1',
    ],
    [
      '智能风控：试点起于 2027 年 3 月 → 2027 年 4 月',
      'risk control: pilot from March 2027 → April 2027',
      '智能风控的试点由 2027 年 3 月起改为 2027 年 4 月起',
      'the pilot of risk control starts in April 2027 instead of March 2027',
    ],
    [
      '先行工作：不再需要“岗位沟通”',
      'Groundwork: change communication is no longer needed',
      '先行工作不再需要“岗位沟通”',
      'change communication is no longer needed',
    ],
  ])('has no arrow: %s', (zh, en, toldZh, toldEn) => {
    expect(changeInWords({ text: both(zh, en) })).toEqual(both(toldZh, toldEn));
  });
});
