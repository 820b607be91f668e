import { z } from 'zod';

/** What the environment may set. Everything has a default but secrets; `.env.example` tells each in words. */
const configSchema = z.object({
  ZHILU_HOST: z.string().min(1).default('127.0.0.1'),
  ZHILU_PORT: z.coerce
    .number('a port from 0 to 65535')
    .int('a port from 0 to 65535')
    .min(0, 'a port from 0 to 65535')
    .max(65_535, 'a port from 0 to 65535')
    .default(8787),
  ZHILU_DB: z.string().min(1).default('zhilu.db'),
  ZHILU_API_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .regex(/^[A-Za-z0-9._~+/-]+=*$/, 'letters, digits and . _ ~ + / - only, as a bearer token can carry')
    .optional(),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseFile: string;
  readonly apiToken: string | undefined;
}

/** Every problem of the configuration at once, one a line, with no value of a secret in it. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `the configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the configuration from the environment and the command line, which wins. An address that others can reach
 * needs a token: without one it is refused. Throws `ConfigError` with every problem.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  flags: { host?: string; port?: string; db?: string } = {},
): Config {
  const given: Record<string, string | undefined> = {
    ...Object.fromEntries(
      Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
    ),
    ...(flags.host === undefined ? {} : { ZHILU_HOST: flags.host }),
    ...(flags.port === undefined ? {} : { ZHILU_PORT: flags.port }),
    ...(flags.db === undefined ? {} : { ZHILU_DB: flags.db }),
  };
  const parsed = configSchema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${nameOf(issue.path[0], flags)}: ${issue.message}`);
  const host = given.ZHILU_HOST ?? '127.0.0.1';
  const token = given.ZHILU_API_TOKEN;
  if (!loopback.has(host) && token === undefined) {
    problems.push(
      `ZHILU_API_TOKEN: needed to serve on ${host}, which others can reach; set it, or bind 127.0.0.1`,
    );
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return {
    host: parsed.data.ZHILU_HOST,
    port: parsed.data.ZHILU_PORT,
    databaseFile: parsed.data.ZHILU_DB,
    apiToken: parsed.data.ZHILU_API_TOKEN,
  };
}

const flagNames: Readonly<Record<string, 'host' | 'port' | 'db'>> = {
  ZHILU_HOST: 'host',
  ZHILU_PORT: 'port',
  ZHILU_DB: 'db',
};

function nameOf(key: PropertyKey | undefined, flags: { host?: string; port?: string; db?: string }): string {
  const name = String(key);
  const flag = flagNames[name];
  return flag && flags[flag] !== undefined ? `--${flag}` : name;
}
