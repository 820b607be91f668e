import { coverageReport } from './node-guide-coverage.ts';

// `npm run coverage:guide`: prints the list and fails where anything in it does not exist.
const { lines, complete } = coverageReport();
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = complete ? 0 : 1;
