import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { PracticeGap } from '../../tools/practice-gap.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What was made of route, supply chain, platform, key points, data governance and standards (guide 2.3, 3.3). */
export function technicalSources(matter: SourceMatter): readonly PlanSource[] {
  const { route, supply, layers, principles, governance, standards } = matter.method;
  const tool = (name: string, title: Bilingual, texts: readonly Bilingual[]): PlanSource =>
    source(matter, {
      id: sourceIds.tool(name),
      kind: 'tool',
      title: both(`测算 · ${title.zh}`, `Calculation · ${title.en}`),
      reference: name,
      texts,
    });
  return [
    tool('choose_route', both('技术路线', 'technical route'), [
      route.message,
      ...route.trace.filter(({ fired }) => fired).map(({ because }) => because),
      ...route.wouldChange.map(({ because }) => because),
      route.switching.message,
      route.resilience.message,
    ]),
    tool('assess_supply_chain', both('供应链', 'supply chain'), [
      ...supply.messages,
      ...supply.links.map(({ because }) => because),
      ...supply.migration.flatMap(({ steps }) =>
        steps.map(({ text, months }) =>
          both(
            `${text.zh}，估计 ${months.low} 到 ${months.high} 个月。`,
            `${text.en}, ${months.low} to ${months.high} months by estimate.`,
          ),
        ),
      ),
      ...supply.askSuppliers.map(({ ask }) => ask),
    ]),
    tool('assess_platform_layers', both('平台四层', 'the four layers of the platform'), [
      ...layers.messages,
      ...layers.layers.flatMap((layer) => [layer.message, ...gapTexts(layer)]),
      ...layers.goals.map(({ because }) => because),
      ...layers.cloudNative.map(({ name, because }) =>
        both(`${name.zh}：${because.zh}`, `${name.en}: ${because.en}`),
      ),
    ]),
    tool('check_technical_principles', both('六个要点', 'the six key points'), [
      ...principles.messages,
      ...principles.points.flatMap(({ message, checks }) => [
        message,
        ...checks.flatMap(({ text, because, next }) => [
          both(`${text.zh}：${because.zh}`, `${text.en}: ${because.en}`),
          ...(next ? [next] : []),
        ]),
      ]),
    ]),
    tool('assess_data_governance', both('数据治理', 'data governance'), [
      ...governance.messages,
      ...governance.steps.flatMap((step) => [step.message, ...gapTexts(step)]),
      ...governance.order.map(({ because }) => because),
      ...governance.flywheel.turns.map(({ name, because }) =>
        both(`${name.zh}：${because.zh}`, `${name.en}: ${because.en}`),
      ),
    ]),
    tool('plan_standards', both('标准', 'standards'), [
      ...standards.messages,
      ...standards.standards.map(({ name, because, owner }) =>
        both(
          `${name.zh}：${because.zh}，${roleNames[owner].zh}。`,
          `${name.en}: ${because.en}, ${roleNames[owner].en}.`,
        ),
      ),
      ...standards.path.map(({ name, what, who }) =>
        both(`${name.zh}：${what.zh}；${who.zh}。`, `${name.en}: ${what.en}; ${who.en}.`),
      ),
    ]),
  ];
}

/** Level and target by number and by what stands there, as the plan's tables tell them. */
function gapTexts({ name, level, standing, target, aim, steps }: PracticeGap): readonly Bilingual[] {
  return [
    ...(level !== null && standing
      ? [
          both(
            `${name.zh}现在第 ${level} 级：${standing.zh}。`,
            `${name.en} now, level ${level}: ${standing.en}.`,
          ),
        ]
      : []),
    both(`${name.zh}的目标第 ${target} 级：${aim.zh}。`, `${name.en}, target level ${target}: ${aim.en}.`),
    ...steps.map((step) => both(`${step.zh}。`, `${step.en}.`)),
  ];
}
