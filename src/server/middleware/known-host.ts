import type { MiddlewareHandler } from 'hono';
import { both } from '../../domain/language.ts';
import type { AppEnv } from '../app-deps.ts';
import { ProblemError } from '../problem.ts';

/**
 * Refuses requests for a host name that is not ours. Without a token a loopback server trusts whoever reaches it, and
 * a page on the web can reach it by pointing its own name at 127.0.0.1 (DNS rebinding).
 */
export function knownHost(hosts: readonly string[]): MiddlewareHandler<AppEnv> {
  const known = new Set(hosts);
  return async (c, next) => {
    if (!known.has(new URL(c.req.url).hostname)) {
      throw new ProblemError(
        'wrong-host',
        both(`请改用 ${hosts.join('、')} 访问。`, `Use one of these host names: ${hosts.join(', ')}.`),
      );
    }
    await next();
  };
}
