import { z } from 'zod';
import { type Bilingual, both } from '../domain/language.ts';

/** What the environment may set. Everything has a default but secrets; `.env.example` tells each in words. */
const configSchema = z.object({
  ZHILU_HOST: z.string().min(1).default('127.0.0.1'),
  ZHILU_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(8787),
  ZHILU_DB: z.string().min(1).default('zhilu.db'),
  ZHILU_API_TOKEN: z
    .string()
    .min(16)
    .regex(/^[A-Za-z0-9._~+/-]+=*$/)
    .optional(),
});
type Setting = keyof z.output<typeof configSchema>;

/** What each setting takes, told when it was given something else; never the value given, which may be a secret. */
const accepted: Readonly<Record<Setting, Bilingual>> = {
  ZHILU_HOST: both('应为监听地址，例如 127.0.0.1', 'accepted is an address, such as 127.0.0.1'),
  ZHILU_PORT: both('应为 0 到 65535 的端口号', 'accepted is a port from 0 to 65535'),
  ZHILU_DB: both('应为 SQLite 文件的路径', 'accepted is the path of an SQLite file'),
  ZHILU_API_TOKEN: both(
    '应为至少 16 个字符，只含字母、数字和 . _ ~ + / -',
    'accepted are at least 16 characters: letters, digits and . _ ~ + / - only, as a bearer token can carry',
  ),
};

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseFile: string;
  readonly apiToken: string | undefined;
}

/** Every problem of the configuration at once, with no value of a secret in it. */
export class ConfigError extends Error {
  readonly problems: readonly Bilingual[];
  constructor(problems: readonly Bilingual[]) {
    super(
      `the configuration has ${problems.length} problem(s):\n${problems.map(({ en }) => `  - ${en}`).join('\n')}`,
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
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const problems = settings.filter((name) => wrong.has(name)).map((name) => problemWith(name, flags));
  const host = given.ZHILU_HOST ?? '127.0.0.1';
  if (host !== '' && !loopback.has(host) && given.ZHILU_API_TOKEN === undefined) {
    problems.push(
      both(
        `ZHILU_API_TOKEN：${host} 别人也能访问，须先设置此令牌，或改为监听 127.0.0.1`,
        `ZHILU_API_TOKEN: needed to serve on ${host}, which others can reach; set it, or bind 127.0.0.1`,
      ),
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

const settings = ['ZHILU_HOST', 'ZHILU_PORT', 'ZHILU_DB', 'ZHILU_API_TOKEN'] as const satisfies Setting[];

const flagNames: Readonly<Partial<Record<Setting, 'host' | 'port' | 'db'>>> = {
  ZHILU_HOST: 'host',
  ZHILU_PORT: 'port',
  ZHILU_DB: 'db',
};

function problemWith(name: Setting, flags: { host?: string; port?: string; db?: string }): Bilingual {
  const flag = flagNames[name];
  const given = flag && flags[flag] !== undefined ? `--${flag}` : name;
  return both(`${given}：${accepted[name].zh}`, `${given}: ${accepted[name].en}`);
}
