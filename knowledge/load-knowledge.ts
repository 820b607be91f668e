import { z } from 'zod';
import { contentMark } from './content-mark.ts';
import {
  caseSchema,
  enablerSchema,
  guidanceSchema,
  industrySchema,
  type Knowledge,
  questionSchema,
  riskSchema,
  rubricSchema,
  termSchema,
} from './knowledge.ts';
import {
  acceptEntry,
  type Fault,
  type KnowledgeFile,
  type KnowledgeKind,
  type KnowledgeText,
  type Located,
  readKnowledgeFile,
} from './knowledge-file.ts';
import { findBrokenReferences, type LocatedKnowledge, type ReferredKind } from './knowledge-references.ts';
import {
  breakSchema,
  measureSchema,
  partnerCriterionSchema,
  policySchema,
  practiceSchema,
  principleSchema,
  processSchema,
  standardSchema,
} from './method-entries.ts';

/** Thrown when the knowledge files hold mistakes: all of them at once, in the order of path, line and column. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
    super([`${faults.length} mistake(s) in the knowledge files`, ...lines].join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads the knowledge base from the texts of its YAML files. A file holds one entry (a map) or a list of them;
 * its folder, or its name for enablers, risks and terms, says which kind. Entries come out sorted by id, so that
 * neither the order nor the layout of the files changes a result.
 * @throws KnowledgeError with every mistake found: YAML, schema, duplicate ids, references, enabler cycles.
 */
export function loadKnowledge(files: readonly KnowledgeText[]): Knowledge {
  const faults: Fault[] = [];
  const unreadable = new Set<KnowledgeKind>();
  const refused: { kind: KnowledgeKind; data: unknown }[] = [];
  const readable: KnowledgeFile[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readKnowledgeFile(file);
    if ('entries' in read) {
      readable.push(read);
    } else {
      faults.push(...read.faults);
      if (read.kind) unreadable.add(read.kind);
    }
  }

  function entriesOf<T extends { readonly id: string }>(
    kind: KnowledgeKind,
    schema: z.ZodType<T>,
  ): readonly Located<T>[] {
    const byId = new Map<string, Located<T>>();
    for (const raw of readable.filter((file) => file.kind === kind).flatMap((file) => file.entries)) {
      const accepted = acceptEntry(raw, schema);
      if (!('value' in accepted)) {
        faults.push(...accepted);
        refused.push({ kind, data: raw.data });
        continue;
      }
      const { id } = accepted.value;
      const earlier = byId.get(id)?.fault(['id'], '');
      if (earlier) {
        const place = `${earlier.path}:${earlier.line}`;
        faults.push(
          accepted.fault(['id'], `the id "${id}" is taken already, in ${place}; ids of ${kind} are unique`),
        );
      } else {
        byId.set(id, accepted);
      }
    }
    return [...byId.values()].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  }

  const located: LocatedKnowledge = {
    guidance: entriesOf('guidance', guidanceSchema),
    cases: entriesOf('cases', caseSchema),
    rubrics: entriesOf('rubrics', rubricSchema),
    questions: entriesOf('questions', questionSchema),
    enablers: entriesOf('enablers', enablerSchema),
    industries: entriesOf('industries', industrySchema),
    risks: entriesOf('risks', riskSchema),
    terms: entriesOf('terms', termSchema),
    practices: entriesOf('practices', practiceSchema),
    principles: entriesOf('principles', principleSchema),
    processes: entriesOf('processes', processSchema),
    partnerCriteria: entriesOf('partner-criteria', partnerCriterionSchema),
    standards: entriesOf('standards', standardSchema),
    breaks: entriesOf('breaks', breakSchema),
    policies: entriesOf('policies', policySchema),
    measures: entriesOf('measures', measureSchema),
  };
  const refusedIds = idsIn(refused);
  const alsoWritten = (kind: ReferredKind, id: string) =>
    unreadable.has(writtenIn[kind]) || refusedIds.has(`${kind} ${id}`);
  faults.push(...findBrokenReferences(located, alsoWritten));
  if (faults.length > 0) throw new KnowledgeError(faults.sort(byPlace));

  const entries = {
    guidance: located.guidance.map((entry) => entry.value),
    cases: located.cases.map((entry) => entry.value),
    rubrics: located.rubrics.map((entry) => entry.value),
    questions: located.questions.map((entry) => entry.value),
    enablers: located.enablers.map((entry) => entry.value),
    industries: located.industries.map((entry) => entry.value),
    risks: located.risks.map((entry) => entry.value),
    terms: located.terms.map((entry) => entry.value),
    practices: located.practices.map((entry) => entry.value).sort(byStep),
    principles: located.principles.map((entry) => entry.value).sort(byStep),
    processes: located.processes.map((entry) => entry.value),
    partnerCriteria: located.partnerCriteria.map((entry) => entry.value).sort(byStep),
    standards: located.standards.map((entry) => entry.value),
    breaks: located.breaks.map((entry) => entry.value).sort(byStep),
    policies: located.policies.map((entry) => entry.value),
    measures: located.measures.map((entry) => entry.value),
  };
  return { version: contentMark(JSON.stringify(entries)), ...entries };
}

const writtenIn: Readonly<Record<ReferredKind, KnowledgeKind>> = {
  rubric: 'rubrics',
  enabler: 'enablers',
  practice: 'practices',
  process: 'processes',
  industry: 'industries',
  scenario: 'industries',
};

/** The ids that stand in refused entries, each behind what it names: `enabler data-platform`. */
function idsIn(
  refused: readonly { readonly kind: KnowledgeKind; readonly data: unknown }[],
): ReadonlySet<string> {
  const named = z.object({ id: z.string() });
  const catalogue = z.object({ scenarios: z.array(z.unknown()) });
  const names = refused.flatMap(({ kind, data }) => {
    const own = named.safeParse(data);
    const scenarios = catalogue.safeParse(data);
    return [
      ...(own.success ? [`${singular(kind)} ${own.data.id}`] : []),
      ...(kind === 'industries' && scenarios.success
        ? scenarios.data.scenarios.flatMap((item) => {
            const scenario = named.safeParse(item);
            return scenario.success ? [`scenario ${scenario.data.id}`] : [];
          })
        : []),
    ];
  });
  return new Set(names);
}

function singular(kind: KnowledgeKind): string {
  if (kind === 'industries') return 'industry';
  return kind === 'processes' ? 'process' : kind.slice(0, -1);
}

/** The guide's own order; entries arrive sorted by id, which settles equal steps. */
function byStep(a: { readonly step: number }, b: { readonly step: number }): number {
  return a.step - b.step;
}

function byPlace(a: Fault, b: Fault): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
