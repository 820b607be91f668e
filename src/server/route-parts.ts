import { z } from 'zod';
import { type ProblemKind, problemKinds, problemSchema } from './problem.ts';

/** Pieces that route definitions are put together from. */

type JsonContent<Schema extends z.ZodType> = { 'application/json': { schema: Schema } };

export function jsonContent<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
): { description: string; content: JsonContent<Schema> } {
  return { description, content: { 'application/json': { schema } } };
}

export function jsonBody<Schema extends z.ZodType>(
  schema: Schema,
): { body: { required: true; content: JsonContent<Schema> } } {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

type ProblemResponse = {
  description: string;
  content: { 'application/problem+json': { schema: typeof problemSchema } };
};

/** The problems that a route may answer with, beside those that any may (401, 421, 500). */
export function problems(...kinds: readonly ProblemKind[]): Record<number, ProblemResponse> {
  const all: readonly ProblemKind[] = ['unauthorized', ...kinds, 'internal-fault'];
  return Object.fromEntries(
    all.map((kind) => [
      problemKinds[kind].status,
      {
        description: problemKinds[kind].title.en,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

/** The problems of a route that reads a JSON body. */
export const bodyProblems = [
  'malformed-request',
  'body-too-large',
  'unsupported-media-type',
  'invalid-input',
] as const;

/** An id in the path. Unknown ids are told by 404, so any text may stand here. */
export function idInPath<Name extends string>(name: Name, example: string) {
  const schema = z.string().meta({ param: { name, in: 'path' }, example });
  return z.object({ [name]: schema } as { [Key in Name]: typeof schema });
}

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item) });
}

/** The same key twice is the same request, taken once. */
export const idempotencyHeaders = z.object({
  'Idempotency-Key': z.string().trim().min(1).max(200).optional().meta({
    description: 'Chosen by the client; the same key again finds the run that it started and starts none.',
    example: 'click-17',
  }),
});
