import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/domain/language.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import type { DifficultyId } from '../../tools/answer-difficulties/schema.ts';
import { answerDifficulties } from '../../tools/answer-difficulties.ts';

const knowledge = readKnowledge();

/** A large company whose answers raise all six: it trains its own model on sensitive data, on imported parts. */
const { difficulties } = answerDifficulties(
  {
    scenarios: [
      { id: 'speech', name: '智能客服', modelKinds: ['nlp'] },
      { id: 'vision', name: '表面质检', modelKinds: ['cv', 'multimodal'] },
    ],
    sensitivity: 'personal-or-secret',
    offsite: 'no',
    customisation: 'deep',
    edge: 'core',
    supply: 'critical',
    deployment: 'private',
    modelSource: 'self-developed',
    months: 24,
    size: 'large',
  },
  knowledge,
);

function answersTo(id: DifficultyId, language: Language): string {
  const found = difficulties.find((difficulty) => difficulty.id === id);
  return (found?.answers ?? []).map(({ text }) => text[language]).join('\n');
}

/** What the guide answers (chapter 3, pages 27 to 31), as words that each answer has to hold. */
const measures: readonly (readonly [DifficultyId, Readonly<Record<Language, readonly RegExp[]>>])[] = [
  [
    'model-choice',
    {
      zh: [/语言/u, /视觉/u, /多模态/u, /评测/u],
      en: [/language/iu, /vision/iu, /multimodal/iu, /evaluation set/u],
    },
  ],
  [
    'model-change',
    {
      zh: [/底座分层/u, /多个模型/u, /生产线/u],
      en: [/separate layers/u, /several models/u, /production line/u],
    },
  ],
  [
    'sensitive-data',
    {
      zh: [/隔离|隔开/u, /质量/u, /清洗/u, /脱敏/u, /合成/u, /备份/u, /恢复/u],
      en: [/apart|isolat/u, /quality/u, /[Cc]lean/u, /mask/u, /synthetic/u, /backup/u, /recovery/u],
    },
  ],
  [
    'model-leakage',
    {
      zh: [/加密/u, /授权访问/u, /混淆/u, /脱敏/u, /差分隐私/u, /审计/u, /监控/u, /隐私政策/u, /合规/u],
      en: [
        /[Ee]ncrypt/u,
        /access/u,
        /[Oo]bfuscate/u,
        /mask/u,
        /differential privacy/u,
        /audit/u,
        /monitoring/u,
        /privacy statement/u,
        /law/u,
      ],
    },
  ],
  [
    'architecture-stability',
    {
      zh: [/模块/u, /微服务/u, /容器/u, /跟踪/u, /三年/u, /按季度/u],
      en: [/modules/u, /micro-services/u, /containers/u, /track/u, /three years/u, /quarter/u],
    },
  ],
  [
    'supply-chain',
    {
      zh: [/芯片、计算引擎、工具、框架、模型/u, /供应商|社区/u, /替代/u, /迁移/u],
      en: [/chips, engines, tools, frameworks and models/u, /vendors|community/u, /replacement/u, /migrat/u],
    },
  ],
];

describe('the six difficulties of chapter 3', () => {
  it.each(measures)('answers %s with what the guide answers', (id, words) => {
    for (const language of languages)
      for (const word of words[language]) expect(answersTo(id, language)).toMatch(word);
  });

  it('says of each answer when it is due and who sees to it', () => {
    for (const { answers, source } of difficulties) {
      expect(answers.length).toBeGreaterThan(1);
      expect(source.section).toMatch(/^3\./u);
      for (const { whenText, owner } of answers) {
        expect(whenText.zh).not.toBe('');
        expect(owner).toMatch(/^[a-z_]+$/u);
      }
    }
  });
});
