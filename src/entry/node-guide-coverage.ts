import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { planSections } from '../../agents/draft/plan-sections.ts';
import {
  type Coverage,
  coverageFaults,
  coverageListSchema,
  type ProductIndex,
} from '../../evals/guide-coverage.ts';
import { allTools } from '../../tools/all-tools.ts';
import { packageFolder, readKnowledge } from './node-knowledge.ts';

/** The list of `docs/guide-coverage.yaml`. Throws if it is not of its shape. */
export function readGuideCoverage(): readonly Coverage[] {
  const text = readFileSync(join(packageFolder(), 'docs', 'guide-coverage.yaml'), 'utf8');
  return coverageListSchema.parse(parse(text));
}

/** The product as it stands in this checkout: its tools, knowledge, plan sections and files. */
export function productIndex(): ProductIndex {
  const knowledge = readKnowledge();
  const of = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const ids: { readonly [Kind in Parameters<ProductIndex['ids']>[0]]: ReadonlySet<string> } = {
    tool: new Set(allTools.map(({ name }) => name)),
    question: of(knowledge.questions),
    section: of(planSections),
    guidance: of(knowledge.guidance),
    case: of(knowledge.cases),
    rubric: of(knowledge.rubrics),
    enabler: of(knowledge.enablers),
    industry: of(knowledge.industries),
    risk: of(knowledge.risks),
    term: of(knowledge.terms),
    practice: of(knowledge.practices),
    principle: of(knowledge.principles),
    process: of(knowledge.processes),
    'partner-criterion': of(knowledge.partnerCriteria),
    standard: of(knowledge.standards),
    break: of(knowledge.breaks),
    policy: of(knowledge.policies),
    measure: of(knowledge.measures),
  };
  return {
    ids: (kind) => ids[kind],
    fileText: (path) => {
      const file = join(packageFolder(), path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
  };
}

/** One line a requirement (where it lives, which test holds it), then what does not resolve. */
export function coverageReport(): { readonly lines: readonly string[]; readonly complete: boolean } {
  const list = readGuideCoverage();
  const faults = coverageFaults(list, productIndex());
  const lines = list.map(
    ({ id, what, where, tests }) =>
      `${id}  ${what.zh} / ${what.en}\n  in ${where.join(', ')}\n${tests
        .map(({ file, title }) => `  held by ${file}: ${title}`)
        .join('\n')}`,
  );
  const verdict =
    faults.length === 0
      ? [`${list.length} requirements of the guide, all of them covered`]
      : faults.map(({ id, message }) => `MISSING ${id}: ${message}`);
  return { lines: [...lines, ...verdict], complete: faults.length === 0 };
}
