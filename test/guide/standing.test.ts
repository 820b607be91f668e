import { describe, expect, it } from 'vitest';
import type { Guidance } from '../../knowledge/knowledge.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();

function guidance(id: string): Guidance {
  const found = knowledge.guidance.find((entry) => entry.id === id);
  if (!found) throw new Error(`no guidance ${id}`);
  return found;
}

describe('chapter 1 and chapter 5 in the knowledge base', () => {
  it('names every sector that the guide tells gains of', () => {
    const technical = guidance('context.technical-gains').text;
    for (const sector of ['农业', '医疗', '能源']) expect(technical.zh).toContain(sector);
    for (const sector of ['farming', 'medical', 'energy']) expect(technical.en).toContain(sector);
    const commercial = guidance('context.commercial-gains').text;
    for (const sector of ['零售', '金融', '工业', '物流', '平台']) expect(commercial.zh).toContain(sector);
    for (const sector of ['Retail', 'finance', 'industry', 'logistics', 'Platform'])
      expect(commercial.en).toContain(sector);
  });

  it('tells the outlook with the figure as the guide says it', () => {
    const compute = guidance('outlook.compute').text;
    expect(compute.zh).toMatch(/2026 年.*ZFLOPS.*(?:它的说法|指南)/u);
    expect(compute.en).toMatch(/ZFLOPS by 2026 \(in its own words\)/u);
    const algorithms = guidance('outlook.algorithms').text.zh;
    for (const word of ['大的更大，小的', '图文声像', '智能体', '机器人']) expect(algorithms).toContain(word);
    expect(guidance('outlook.core-and-long-tail').text.zh).toContain('长尾');
    expect(guidance('outlook.integration').text.zh).toMatch(/业务模式、组织/u);
  });

  it('keeps advice to policy makers apart from what a firm does', () => {
    const advice = knowledge.guidance.filter(({ id }) => id.startsWith('advice.'));
    expect(advice.map(({ id }) => id)).toEqual([
      'advice.data',
      'advice.scenes',
      'advice.self-controlled',
      'advice.talent',
    ]);
    for (const { title, text, source } of advice) {
      expect(source.guide.section).toBe('5.2');
      expect(title.zh).toContain('对政策的建议');
      expect(title.en).toContain('Advice to policy');
      // Whom the guide advises comes first, the firm's own part after it, and that part is marked as ours.
      expect(text.zh).toMatch(/^指南建议.*企业/u);
      expect(text.en).toMatch(/^The guide (?:asks government|advises).*[Ff]irm/u);
      expect(source.own?.zh).toContain('智路的解读');
    }
  });
});
