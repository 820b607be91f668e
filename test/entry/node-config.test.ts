import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/entry/node-config.ts';

function problemsOf(
  environment: Record<string, string>,
  flags: Parameters<typeof readConfig>[1] = {},
): readonly string[] {
  try {
    readConfig(environment, flags);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ zh, en }) => `${zh}\n${en}`);
    throw error;
  }
}

describe('the configuration', () => {
  it('works with nothing set, on loopback', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      databaseFile: 'zhilu.db',
      apiToken: undefined,
    });
  });

  it('lets the command line win over the environment', () => {
    expect(readConfig({ ZHILU_PORT: '1', ZHILU_DB: 'a.db' }, { port: '2' })).toMatchObject({
      port: 2,
      databaseFile: 'a.db',
    });
  });

  it('tells every problem at once, by the name under which it was set', () => {
    const problems = problemsOf({ ZHILU_API_TOKEN: 'short' }, { port: '99999' });
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toContain('--port');
    expect(problems.join('\n')).toContain('ZHILU_API_TOKEN');
  });

  it.each(['', ' ', '80.5', '-1', '0x50', '1e3', '65536', 'http'])('takes %j for no port', (port) => {
    const problems = problemsOf({}, { port });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('--port：应为 0 到 65535 的端口号');
    expect(problems[0]).toContain('--port: accepted is a port from 0 to 65535');
  });

  it('takes no empty file name or address from the command line', () => {
    expect(problemsOf({}, { db: '', host: '' }).map((text) => text.slice(0, 7))).toEqual([
      '--host：',
      '--db：应为',
    ]);
  });

  it('refuses an address that others can reach without a token, and says so', () => {
    expect(problemsOf({}, { host: '0.0.0.0' }).join()).toContain('ZHILU_API_TOKEN');
    expect(readConfig({ ZHILU_API_TOKEN: 'x'.repeat(24) }, { host: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it('never prints a secret', () => {
    const secret = 'tok-1234';
    expect(problemsOf({ ZHILU_API_TOKEN: secret, ZHILU_PORT: 'x' }).join()).not.toContain(secret);
  });
});
