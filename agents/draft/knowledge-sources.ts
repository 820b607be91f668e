import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** The guide's passages and cases, the risks and the rubrics. */
export function knowledgeSources(matter: SourceMatter): readonly PlanSource[] {
  const { knowledge } = matter;
  return [
    ...knowledge.guidance.map((entry) =>
      source(matter, {
        id: sourceIds.guidance(entry.id),
        kind: 'guidance',
        title: both(
          `指南 ${entry.source.guide.section} 第 ${entry.source.guide.page} 页 · ${entry.title.zh}`,
          `Guide ${entry.source.guide.section}, page ${entry.source.guide.page} · ${entry.title.en}`,
        ),
        reference: entry.id,
        texts: [entry.text],
      }),
    ),
    ...knowledge.cases.map((entry) =>
      source(matter, {
        id: sourceIds.case(entry.id),
        kind: 'case',
        title: both(
          `案例 · ${entry.title.zh}（指南 ${entry.source.guide.section}，第 ${entry.source.guide.page} 页）`,
          `Case · ${entry.title.en} (guide ${entry.source.guide.section}, page ${entry.source.guide.page})`,
        ),
        reference: entry.id,
        texts: [
          entry.organisation,
          entry.problem,
          entry.solution,
          ...entry.effects.map((effect) => effect.text),
          ...entry.conditions,
        ],
      }),
    ),
    ...knowledge.rubrics.map((entry) =>
      source(matter, {
        id: sourceIds.rubric(entry.id),
        kind: 'guide' in entry.source ? 'guidance' : 'assumption',
        title: both(
          `评分标准 · ${ofAnyScenario(entry.question).zh.replace(/？$/u, '')}`,
          `Rubric · ${ofAnyScenario(entry.question).en.replace(/\?$/u, '')}`,
        ),
        reference: entry.id,
        texts: [...entry.levels, ...(entry.climb ?? [])].map(ofAnyScenario),
      }),
    ),
    ...knowledge.risks.map((entry) =>
      source(matter, {
        id: sourceIds.risk(entry.id),
        kind: 'guide' in entry.source ? 'guidance' : 'assumption',
        title:
          'guide' in entry.source
            ? both(
                `指南 ${entry.source.guide.section} 第 ${entry.source.guide.page} 页 · ${entry.name.zh}`,
                `Guide ${entry.source.guide.section}, page ${entry.source.guide.page} · ${entry.name.en}`,
              )
            : both(`本产品的判断 · ${entry.name.zh}`, `Our own judgement · ${entry.name.en}`),
        reference: entry.id,
        texts: [entry.description, ...entry.responses],
      }),
    ),
  ];
}

/** A rubric's text holds for every scenario: where a question would name one, it says so. */
function ofAnyScenario(text: Bilingual): Bilingual {
  return both(
    text.zh.replace(/“?\{scenario\}”?/gu, '这个场景'),
    text.en.replace(/“?\{scenario\}”?/gu, 'this scenario'),
  );
}
