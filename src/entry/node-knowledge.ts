import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';

const packageSchema = z.object({ name: z.string().optional() });

/**
 * The package's own folder: the nearest one above this file whose package.json is zhilu's. This file runs from
 * src/entry and, built, from dist/src/entry, while the YAML stays where it is and is not copied into dist.
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const parsed = packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (parsed.success && parsed.data.name === 'zhilu') return folder;
    }
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`no package.json of zhilu above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
}

/**
 * Reads and checks all YAML files under a knowledge folder; without one, those of this package. Paths in faults
 * begin with the folder's own name, as in `knowledge/risks.yaml:3:5`.
 * @throws KnowledgeError with every mistake in the files; an Error of the file system if the folder can't be read.
 */
export function readKnowledge(root: URL | string = join(packageFolder(), 'knowledge')): Knowledge {
  const folder = root instanceof URL ? fileURLToPath(root) : root;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
  const base = join(folder, '..');
  return loadKnowledge(
    files.map((file) => ({ path: relative(base, file), text: readFileSync(file, 'utf8') })),
  );
}
