import { HTTPException } from 'hono/http-exception';
import { ToolInputError } from '../../tools/tool.ts';
import { both } from '../domain/language.ts';
import { StoreConflictError } from '../ports/store.ts';
import { invalidInput, ProblemError, type ProblemKind } from './problem.ts';

/**
 * The problem to answer with for whatever was thrown. Nothing of an unforeseen error's message goes out: it may
 * hold a path, a query or somebody's words.
 */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ToolInputError) return invalidInput([{ path: error.path, message: error.text }]);
  if (error instanceof StoreConflictError) {
    return new ProblemError(
      'conflict',
      both('同一位置刚被另一请求写入，请重试。', 'Another request wrote to the same place; try again.'),
    );
  }
  if (error instanceof HTTPException) return problemOfHttp(error);
  return internalFault;
}

export const internalFault = new ProblemError(
  'internal-fault',
  both(
    '服务端出错。已记录，查询时请提供 instance 中的编号。',
    'Something failed on our side. It is logged under the id in instance.',
  ),
);

const httpKinds: Readonly<Record<number, ProblemKind>> = {
  400: 'malformed-request',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

const httpDetails = {
  'malformed-request': both(
    '请求体不是有效的 JSON，未写入任何内容。',
    'The request body is not valid JSON; nothing was written.',
  ),
  'unsupported-media-type': both(
    '请求体须为 JSON，请加上 Content-Type: application/json。',
    'The request body must be JSON; send Content-Type: application/json.',
  ),
};

function problemOfHttp(error: HTTPException): ProblemError {
  const kind = httpKinds[error.status];
  if (kind === 'malformed-request' || kind === 'unsupported-media-type') {
    return new ProblemError(kind, httpDetails[kind]);
  }
  return internalFault;
}
