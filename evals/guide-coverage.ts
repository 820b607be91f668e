import { z } from 'zod';
import { bilingualSchema } from '../src/domain/language.ts';

/** Kinds of thing that a pointer can name: a tool, a question, a knowledge entry by its kind, a section, code. */
export const pointerKinds = [
  'tool',
  'question',
  'section',
  'code',
  'guidance',
  'case',
  'rubric',
  'enabler',
  'industry',
  'risk',
  'term',
  'practice',
  'principle',
  'process',
  'partner-criterion',
  'standard',
  'break',
  'policy',
  'measure',
] as const;
export type PointerKind = (typeof pointerKinds)[number];

const pointerSchema = z
  .string()
  .regex(new RegExp(`^(?:${pointerKinds.join('|')}):\\S+$`), 'a kind and an id, such as tool:score_value');

/** What covers one requirement of the guide: where it lives in the product, and which test holds it there. */
const coverageSchema = z.strictObject({
  id: z.string(),
  what: bilingualSchema,
  /** `kind:id`; code is `code:path#symbol`. */
  where: z.array(pointerSchema).min(1),
  tests: z.array(z.strictObject({ file: z.string(), title: z.string().min(12) })).min(1),
});
export type Coverage = z.output<typeof coverageSchema>;

/** The whole list, `docs/guide-coverage.yaml`. */
export const coverageListSchema = z.array(coverageSchema);

/** How many requirements each part of the guide makes; what runs through all of it is 0, where it is silent 6. */
const requirements: readonly (readonly [part: string, count: number])[] = [
  ['G2.1-', 9],
  ['G2.2-', 6],
  ['G2.3-', 16],
  ['G2.4-', 8],
  ['G2.5-', 5],
  ['G2.6-', 3],
  ['G3.1-', 2],
  ['G3.2-', 2],
  ['G3.3-', 2],
  ['G0-', 8],
  ['G6-', 7],
];

/** The ids of all requirements: an id that nobody lists any more is told as missing. */
export const requirementIds: readonly string[] = [
  ...['G1.1', 'G1.2', 'G1.3', 'G4.1', 'G4.2', 'G4.3', 'G4.4', 'G4.5', 'G5.1', 'G5.2'],
  ...requirements.flatMap(([part, count]) =>
    Array.from({ length: count }, (_, place) => `${part}${String(place + 1).padStart(2, '0')}`),
  ),
].sort();

/** What the list is held against. */
export interface ProductIndex {
  /** Ids of everything that is no code, by kind. */
  ids(kind: Exclude<PointerKind, 'code'>): ReadonlySet<string>;
  /** The text of a file by its path in the repository; undefined if there is none. */
  fileText(path: string): string | undefined;
}

export interface CoverageFault {
  readonly id: string;
  readonly message: string;
}

/**
 * Every requirement that is missing or listed twice, and every pointer or test of the list that does not exist. Empty
 * where all is covered. In the order of the list, what is missing first.
 */
export function coverageFaults(list: readonly Coverage[], product: ProductIndex): readonly CoverageFault[] {
  const listed = list.map(({ id }) => id);
  return [
    ...requirementIds
      .filter((id) => !listed.includes(id))
      .map((id) => ({ id, message: 'the requirement is not in the list' })),
    ...list.flatMap(({ id, where, tests }, place) => [
      ...(requirementIds.includes(id) ? [] : [{ id, message: 'there is no such requirement' }]),
      ...(listed.indexOf(id) < place ? [{ id, message: 'the requirement is listed twice' }] : []),
      ...where
        .filter((pointer) => !resolves(pointer, product))
        .map((pointer) => ({ id, message: `nothing is at ${pointer}` })),
      ...tests.flatMap(({ file, title }) => {
        const text = product.fileText(file);
        if (text === undefined) return [{ id, message: `there is no test file ${file}` }];
        return testTitles(text).some((held) => held.includes(title))
          ? []
          : [{ id, message: `no test in ${file} is named "${title}"` }];
      }),
    ]),
  ];
}

function resolves(pointer: string, product: ProductIndex): boolean {
  const kind = pointerKinds.find((each) => pointer.startsWith(`${each}:`));
  if (kind === undefined) return false;
  const id = pointer.slice(kind.length + 1);
  if (kind !== 'code') return product.ids(kind).has(id);
  const [path = '', symbol = ''] = id.split('#');
  const text = product.fileText(path);
  return (
    text !== undefined &&
    /^\w+$/.test(symbol) &&
    new RegExp(`\\b(?:function|const|interface|type|class) ${symbol}\\b`).test(text)
  );
}

/** The names of a file's tests and of their groups: first arguments of a call whose second is a function or options. */
export function testTitles(text: string): readonly string[] {
  const calls = text.matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,\s*(?:async\s*)?[({]/gs);
  return [...calls].map(([, , title = '']) => title.replace(/\\(['"`\\])/g, '$1'));
}
