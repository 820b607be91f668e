import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** A file of the knowledge folder as it was read. */
export interface KnowledgeText {
  readonly path: string;
  readonly text: string;
}

/** One mistake in a knowledge file; line and column count from 1. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The kinds of entry, named after their folder (`guidance/`) or their file (`risks.yaml`). */
const knowledgeKinds = [
  'guidance',
  'cases',
  'rubrics',
  'questions',
  'industries',
  'enablers',
  'risks',
  'terms',
  'practices',
  'principles',
  'processes',
  'partner-criteria',
  'standards',
  'breaks',
  'policies',
  'measures',
] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

type Path = readonly PropertyKey[];

/** An accepted entry that still knows where each of its parts was written. */
export interface Located<T> {
  readonly value: T;
  /** A fault at that part of the entry, or at the nearest part that was written. */
  readonly fault: (path: Path, message: string) => Fault;
}

/** A file whose YAML could be read, cut into entries that no schema has seen yet. */
export interface KnowledgeFile {
  readonly kind: KnowledgeKind;
  readonly entries: readonly RawEntry[];
}

interface RawEntry {
  readonly data: unknown;
  readonly fault: (path: Path, message: string) => Fault;
  /** A fault at a key, where the key itself is what is wrong. */
  readonly keyFault: (path: Path, key: string, message: string) => Fault;
}

function kindOf(path: string): KnowledgeKind | undefined {
  const parts = path.split(/[\\/]/);
  const file = parts.at(-1)?.replace(/\.ya?ml$/, '');
  const folder = parts.at(-2);
  return knowledgeKinds.find((kind) => kind === folder) ?? knowledgeKinds.find((kind) => kind === file);
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffsetOf(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}

/** A file that can't be cut into entries; its kind where the path tells it. */
interface UnreadableFile {
  readonly kind: KnowledgeKind | undefined;
  readonly faults: readonly Fault[];
}

/** Reads one file: its entries, or the faults that keep it from being read at all. */
export function readKnowledgeFile({ path, text }: KnowledgeText): KnowledgeFile | UnreadableFile {
  const kind = kindOf(path);
  if (kind === undefined) {
    const accepted = knowledgeKinds.map((name) => `${name}/ or ${name}.yaml`).join(', ');
    const message = `no kind of knowledge is kept here; accepted: ${accepted}`;
    return { kind, faults: [{ path, line: 1, column: 1, message }] };
  }
  const read = readYamlEntries({ path, text });
  return { kind, ...read };
}

/**
 * Cuts a YAML text into entries (one map, or a list of them) that still know where their parts were written, or
 * gives the faults that keep it from being read.
 */
export function readYamlEntries({
  path,
  text,
}: KnowledgeText): { readonly entries: readonly RawEntry[] } | { readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const faults = document.errors.map((error) => at(error.pos[0], `not valid YAML: ${error.message}`));
  // The parser leaves these to toJS(), which would throw at the first one and without its place.
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      faults.push(
        at(alias.range?.[0] ?? 0, `no anchor &${alias.source} stands before the alias *${alias.source}`),
      );
    },
  });
  if (faults.length > 0) return { faults };
  const entry = (data: unknown, prefix: Path): RawEntry => ({
    data,
    fault: (part, message) => at(offsetOf(document, [...prefix, ...part]), message),
    keyFault: (part, key, message) => at(keyOffsetOf(document, [...prefix, ...part], key), message),
  });
  // No limit on aliases: the files are our own, and one source note serves every entry of a file.
  const data: unknown = document.toJS({ maxAliasCount: -1 });
  const entries = Array.isArray(data)
    ? data.map((item: unknown, index) => entry(item, [index]))
    : [entry(data, [])];
  if (data === null || data === undefined || entries.length === 0) {
    return { faults: [at(0, 'the file is empty; expected one entry (a map) or a list of entries')] };
  }
  return { entries };
}

/** Holds an entry against its schema: the typed entry, or every fault in it. */
export function acceptEntry<T>(raw: RawEntry, schema: z.ZodType<T>): Located<T> | readonly Fault[] {
  const result = schema.safeParse(raw.data);
  if (result.success) return { value: result.data, fault: raw.fault };
  return result.error.issues.flatMap((issue) => faultsOf(raw, issue, []));
}

function faultsOf(raw: RawEntry, issue: z.core.$ZodIssue, prefix: Path): Fault[] {
  const path = [...prefix, ...issue.path];
  const where = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      raw.keyFault(
        path,
        key,
        `unknown key "${key}"${where ? ` in ${where}` : ''}; remove it or correct its name`,
      ),
    );
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => faultsOf(raw, inner, path));
    const messages = issue.errors.flatMap((errors) => errors.map((inner) => messageOf(raw, inner, path)));
    return [raw.fault(path, [...new Set(messages)].join('; or else '))];
  }
  return [raw.fault(path, messageOf(raw, issue, prefix))];
}

function messageOf(raw: RawEntry, issue: z.core.$ZodIssue, prefix: Path): string {
  const path = [...prefix, ...issue.path];
  const where = path.map(String).join('.') || 'the entry';
  if (issue.code === 'invalid_type' && valueAt(raw.data, path) === undefined) {
    return `${where} is missing; expected ${issue.expected}`;
  }
  return `${where}: ${issue.message}`;
}

/** Of a union's branches, the one that the author plainly meant: it got further into the value than the others. */
function likeliestBranch(branches: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] | undefined {
  const depth = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(...branch.map((issue) => issue.path.length));
  const ranked = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const [first, second] = ranked;
  if (!first || !second) return first;
  return depth(first) > depth(second) || first.length < second.length ? first : undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
