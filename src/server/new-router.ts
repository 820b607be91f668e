import { OpenAPIHono } from '@hono/zod-openapi';
import { inputFaults } from '../../tools/input-faults.ts';
import type { AppEnv } from './app-deps.ts';
import { invalidInput } from './problem.ts';

/** A sub-app for one resource; input that does not fit its route's schema is answered by its faults. */
export function newRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(inputFaults(result.error.issues, Reflect.get(result, 'data')));
    },
  });
}
