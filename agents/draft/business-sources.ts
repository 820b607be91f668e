import { both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** The business design as a whole and by scenario (guide 2.2). */
export function businessSources(matter: SourceMatter): readonly PlanSource[] {
  const { business } = matter.method;
  if (!business) return [];
  const whole = source(matter, {
    id: sourceIds.tool('design_business'),
    kind: 'tool',
    title: both('测算 · 业务架构', 'Calculation · business architecture'),
    reference: 'design_business',
    texts: business.messages,
  });
  const designs = business.scenarios.map((design) => {
    const { valueChain, businessModel, toBe, platform, organisation, spending } = design;
    return source(matter, {
      id: sourceIds.tool('design_business', design.id),
      kind: 'tool',
      title: both(`测算 · ${design.name.zh}的业务设计`, `Calculation · business design of ${design.name.en}`),
      reference: `design_business#${design.id}`,
      texts: [
        design.message,
        ...(valueChain?.measure ? [both(`${valueChain.measure.zh}。`, `${valueChain.measure.en}.`)] : []),
        ...(valueChain?.neighbours ?? []).map(({ name, effect }) =>
          both(`${name.zh}：${effect.zh}。`, `${name.en}: ${effect.en}.`),
        ),
        ...(businessModel
          ? [businessModel.product, businessModel.service, businessModel.profit].map((text) =>
              both(`${text.zh}。`, `${text.en}.`),
            )
          : []),
        ...(toBe
          ? [
              ...toBe.steps.map(({ place, name, performer }) =>
                both(`${place}. ${name.zh}（${performer.zh}）。`, `${place}. ${name.en} (${performer.en}).`),
              ),
              ...toBe.handOvers.map(({ text }) => both(`${text.zh}。`, `${text.en}.`)),
              ...toBe.rules,
              toBe.basis,
            ]
          : []),
        ...(organisation?.posts ?? []).map(({ post, change }) =>
          both(`${post.zh}：${change.zh}。`, `${post.en}: ${change.en}.`),
        ),
        both(`${platform.text.zh}。`, `${platform.text.en}.`),
        ...[...spending.on, ...spending.not].map((text) => both(`${text.zh}。`, `${text.en}.`)),
      ],
    });
  });
  return [whole, ...designs];
}
