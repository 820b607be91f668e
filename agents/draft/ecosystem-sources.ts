import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Which partners are called for, the score card, and how partners, market and watch stand. */
export function ecosystemSources(matter: SourceMatter): readonly PlanSource[] {
  const { partners } = matter.method;
  return [
    source(matter, {
      id: sourceIds.tool('compare_partners'),
      kind: 'tool',
      title: both('测算 · 伙伴与生态', 'Calculation · partners and ecosystem'),
      reference: 'compare_partners',
      texts: [
        ...partners.messages,
        ...partners.kinds.map(({ name, because }) =>
          both(`${name.zh}：${because.zh}。`, `${name.en}: ${because.en}.`),
        ),
        ...partners.card.map(({ name, question, weight }) =>
          both(`${name.zh}，${weight} 分：${question.zh}`, `${name.en}, ${weight} points: ${question.en}`),
        ),
        ...partners.ecosystem.flatMap(({ name, about, standing, aim, steps }) => [
          both(`${name.zh}：${about.zh}`, `${name.en}: ${about.en}`),
          ...[standing, aim, ...steps].flatMap((text) => (text ? [sentence(text)] : [])),
        ]),
      ],
    }),
  ];
}

function sentence({ zh, en }: Bilingual): Bilingual {
  return both(`${zh}。`, `${en}.`);
}
