import type { MiddlewareHandler } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';

/** Tells the log of every answered request, and of the error behind a 500. */
export function requestLog(log: NonNullable<AppDeps['requestLog']>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const fault = c.get('fault');
    log({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ...(fault === undefined ? {} : { error: fault }),
    });
  };
}
