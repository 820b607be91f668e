import { runCommandLine } from './cli/run-command-line.ts';
import { readEnvironment } from './node-environment.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), readEnvironment(process.env));
