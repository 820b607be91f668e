import { z } from 'zod';
import type { ToolFault } from '../../tools/input-faults.ts';
import { type Bilingual, bilingualSchema, both, type Language } from '../domain/language.ts';

/** RFC 9457, with the faults of an input listed one by one. Every error of the API has this shape. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'A name that never changes; programs tell problems apart by it.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().meta({
      description: "In the engagement's language where there is one, else in Chinese and English.",
    }),
    instance: z.string().meta({ description: 'The request id, as in the X-Request-Id header and the log.' }),
    faults: z.array(
      z.strictObject({
        path: z.string().meta({ description: 'Where in the input; empty for the input as a whole.' }),
        message: bilingualSchema,
      }),
    ),
  })
  .meta({
    id: 'Problem',
    example: {
      type: 'urn:zhilu:problem:invalid-input',
      title: '输入不符合要求 / The input does not fit',
      status: 422,
      detail: '请按 faults 逐项更正。 Correct what faults lists.',
      instance: 'b7f0c1d2-4f0e-4f57-9a51-0a8c1c8b1f6e',
      faults: [
        {
          path: 'company',
          message: { zh: '缺少此项；应为文本。', en: 'This is missing; accepted is text.' },
        },
      ],
    },
  });
type Problem = z.output<typeof problemSchema>;

export const problemKinds = {
  'malformed-request': { status: 400, title: both('请求无法读取', 'The request cannot be read') },
  unauthorized: { status: 401, title: both('需要访问令牌', 'An access token is needed') },
  'not-found': { status: 404, title: both('未找到', 'Not found') },
  'method-not-allowed': { status: 405, title: both('不支持此方法', 'Method not allowed') },
  conflict: { status: 409, title: both('与已有记录冲突', 'Conflict with what is on record') },
  'body-too-large': { status: 413, title: both('请求体过大', 'The request body is too large') },
  'unsupported-media-type': { status: 415, title: both('不支持的内容类型', 'Unsupported media type') },
  'wrong-host': { status: 421, title: both('主机名不在允许之列', 'This host name is not served') },
  'invalid-input': { status: 422, title: both('输入不符合要求', 'The input does not fit') },
  'internal-fault': { status: 500, title: both('内部故障', 'Internal fault') },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** Thrown by a handler to end the request; `headers` go out with the answer. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly faults: readonly ToolFault[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    kind: ProblemKind,
    detail: Bilingual,
    more: { faults?: readonly ToolFault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail.en);
    this.name = 'ProblemError';
    this.kind = kind;
    this.detail = detail;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}

/** What the path names is not there, or not this caller's: both read the same. */
export function notFound(what: Bilingual, id: string): ProblemError {
  return new ProblemError('not-found', both(`没有${what.zh} ${id}。`, `There is no ${what.en} ${id}.`));
}

export function invalidInput(faults: readonly ToolFault[]): ProblemError {
  return new ProblemError(
    'invalid-input',
    both('请按 faults 逐项更正，未写入任何内容。', 'Correct what faults lists; nothing was written.'),
    { faults },
  );
}

/** The answer to a problem: the text in the reader's language, or in both where nobody knows it. */
export function problemResponse(
  error: ProblemError,
  about: { requestId: string; language: Language | undefined },
): Response {
  const { status, title } = problemKinds[error.kind];
  const problem: Problem = {
    type: `urn:zhilu:problem:${error.kind}`,
    title: about.language ? title[about.language] : `${title.zh} / ${title.en}`,
    status,
    detail: about.language ? error.detail[about.language] : `${error.detail.zh} ${error.detail.en}`,
    instance: about.requestId,
    faults: [...error.faults],
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
  });
}
