import { describe, expect, it } from 'vitest';
import type { Practice } from '../../knowledge/method-entries.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { assessPlatformLayersTool } from '../../tools/assess-platform-layers.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function textOf({ about, levels }: Practice): { zh: string; en: string } {
  return {
    zh: [about, ...levels].map(({ zh }) => zh).join('\n'),
    en: [about, ...levels].map(({ en }) => en).join('\n'),
  };
}

describe('stage 3 of the method', () => {
  it('measures the platform by the four goals of the guide', async () => {
    const { goals } = await createToolRegistry([assessPlatformLayersTool]).call(
      assessPlatformLayersTool,
      { levels: {}, scenarios: [] },
      { knowledge, passages: { search: async () => [] } },
    );
    expect(goals.map(({ name }) => name.zh)).toEqual([
      expect.stringMatching(/高性能/u),
      expect.stringMatching(/利用率/u),
      expect.stringMatching(/运维/u),
      expect.stringMatching(/云.*边.*端/u),
    ]);
  });

  it.each([
    ['data.collection', ['线上', '线下', '公开', '自有'], ['online', 'offline', 'public', 'private']],
    [
      'data.preprocessing',
      ['自动', '文本', '图像', '音频', '视频'],
      ['themselves', 'text', 'images', 'sound', 'video'],
    ],
    [
      'data.evaluation',
      ['完整', '准确', '一致', '多样', '时效'],
      ['complete', 'accura', 'consisten', 'divers', 'time'],
    ],
    ['data.synthesis', ['敏感'], ['sensitive']],
    [
      'data.use',
      ['同一个取数接口', '同一套工具链', '反馈回到采集和标注'],
      ['One interface', 'one tool chain', 'returns to collection and labelling'],
    ],
  ])('holds what the guide asks of each step of data governance: %s', (id, zh, en) => {
    const practice = knowledge.practices.find((entry) => entry.id === id);
    if (!practice) throw new Error(`no practice ${id}`);
    const text = textOf(practice);
    for (const word of zh) expect(text.zh).toContain(word);
    for (const word of en) expect(text.en).toContain(word);
  });
});
