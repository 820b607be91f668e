import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['我们先做智能客服。', 'zh'],
    ['用AI做KPI考核，接ERP和GPU，按BEST打分', 'zh'],
    ['先试点 Huawei Cloud 和 Qwen3', 'zh'],
    ['We start with customer service.', 'en'],
    ['We talk to 华为 about it next week.', 'en'],
    ['先做试点, then we move all of it to the private cloud', 'mixed'],
    ['We start now and 等数据治理完成后我们再推广到全行', 'mixed'],
    ['35%', 'none'],
    ['AI, KPI, GPU', 'none'],
    ['', 'none'],
  ] as const)('takes "%s" for %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
