import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = join(root, 'bin', 'zhilu.js');

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => statSync(join(root, folder, name)).mtimeMs),
  );
}

/** Builds the command if any source is newer than what was built. */
export function buildIfStale(): void {
  const built = statSync(join(root, 'dist/src/entry/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'tools', 'agents', 'knowledge', 'prompts'].map(newest);
  if (Math.max(...sources) > built) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'pipe' });
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command to its end, with this text on standard input and an environment without a locale. */
export function zhilu(
  args: readonly string[],
  options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...args], {
      cwd: options.cwd ?? root,
      env: { PATH: process.env.PATH ?? '', ...options.env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A command that refuses its arguments may be gone before it read anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
