import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import { both } from '../../domain/language.ts';
import type { AppEnv } from '../app-deps.ts';
import { ProblemError } from '../problem.ts';

/**
 * Lets a request pass that carries the token (compared in constant time by hono). Whatever is wrong with the header,
 * the answer is the same 401: it says nothing of how near a guess was.
 */
export function bearerToken(token: string): MiddlewareHandler<AppEnv> {
  const check = bearerAuth<AppEnv>({ token });
  return async (c, next) => {
    let passed = false;
    try {
      return await check(c, async () => {
        passed = true;
        await next();
      });
    } catch (error) {
      if (passed || !(error instanceof HTTPException)) throw error;
      throw new ProblemError(
        'unauthorized',
        both(
          '请在 Authorization 头中以 Bearer 方式提供有效令牌。',
          'Send a valid token in the header: Authorization: Bearer <token>.',
        ),
        { headers: { 'WWW-Authenticate': 'Bearer realm="zhilu"' } },
      );
    }
  };
}
