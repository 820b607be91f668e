import { type PlanBrief, planBrief } from '../../../agents/draft/plan-brief.ts';
import { planSections } from '../../../agents/draft/plan-sections.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Block, Claim } from '../../../src/domain/plan.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { type Company, viewOf } from './companies.ts';

export const knowledge = readKnowledge();

export interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface WrittenPlan {
  readonly brief: PlanBrief;
  readonly sections: readonly WrittenSection[];
}

const written = new Map<string, WrittenPlan>();

/** A company's plan as the built-in writers write it, without the graph around them. */
export function writePlan(company: Company, language: Language): WrittenPlan {
  const key = JSON.stringify([company, language]);
  const plan = written.get(key) ?? writtenAnew(company, language);
  written.set(key, plan);
  return plan;
}

export function writtenAnew(company: Company, language: Language): WrittenPlan {
  const brief = planBrief({ view: viewOf(knowledge, company), knowledge, interviews: [], language });
  const sections = planSections.map((writer) => ({
    id: writer.id,
    title: writer.title[language],
    blocks: writer.write(brief),
  }));
  return { brief, sections };
}

export function claimsOf({ sections }: WrittenPlan): readonly Claim[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(claimsIn));
}

export function claimsIn(block: Block): readonly Claim[] {
  if (block.kind === 'paragraph') return block.claims;
  return block.kind === 'list' ? block.items : [];
}

/** Every text of a plan that a reader sees as prose: claims, captions, cells, gaps. */
export function textsOf({ sections }: WrittenPlan): readonly string[] {
  return sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'table':
          return [block.caption, ...block.columns, ...block.rows.flat()];
        case 'diagram':
          return [block.caption];
        case 'gap':
          return [block.text];
        default:
          return claimsIn(block).map(({ text }) => text);
      }
    }),
  ]);
}
