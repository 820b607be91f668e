#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/src/entry/cli.js', import.meta.url));
if (!existsSync(built)) {
  process.stderr.write('zhilu: not built yet; run "npm run build" first\n');
  process.exit(2);
}
await import(built);
