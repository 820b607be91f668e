import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { both } from '../../domain/language.ts';
import type { AppEnv } from '../app-deps.ts';
import { ProblemError } from '../problem.ts';

/** Far above any answer or tool input, far below what would trouble the server. */
const mostBytes = 256 * 1024;

export function limitedBody(): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new ProblemError(
        'body-too-large',
        both(
          '请求体最多 256 KB，未写入任何内容。',
          'A request body holds at most 256 KB; nothing was written.',
        ),
      );
    },
  });
}
