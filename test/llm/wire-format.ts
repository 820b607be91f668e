import { z } from 'zod';

/** A request as the OpenAI wire format has it; what tests look at. */
export const chatBodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string().nullish() })),
  stream: z.boolean().optional(),
  stream_options: z.unknown().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
  tool_choice: z.unknown().optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  temperature: z.number().optional(),
});
export type ChatBody = z.output<typeof chatBodySchema>;

/** What the endpoint does with one request. */
export type Behaviour =
  | { readonly kind: 'text'; readonly text: string; readonly finish?: string; readonly usage?: false | Usage }
  | { readonly kind: 'tools'; readonly calls: readonly { id?: string; name: string; arguments: string }[] }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Accepts the request and says nothing, not even headers. */
  | { readonly kind: 'silent' }
  /** Sends headers and then nothing. */
  | { readonly kind: 'no-first-token' }
  /** Sends a piece and then nothing. */
  | { readonly kind: 'stall'; readonly text: string }
  /** Sends a piece and breaks the connection. */
  | { readonly kind: 'cut'; readonly text: string }
  /** Ends the stream properly without ever saying that the reply is finished. */
  | { readonly kind: 'unfinished'; readonly text: string }
  /** A stream whose data is not JSON. */
  | { readonly kind: 'garbage' }
  /** An error in the middle of the stream, as some gateways send it. */
  | { readonly kind: 'error-in-stream'; readonly text: string }
  /** A whole reply although a stream was asked for. */
  | { readonly kind: 'whole'; readonly text: string };

export interface Usage {
  readonly prompt: number;
  readonly completion: number;
  readonly cached?: number;
}

/**
 * The reply of the OpenAI wire format that a behaviour comes to; null where nothing is ever said. A stream that stalls
 * stays open; one that is cut errors. `delta.role` stands in every chunk, since some clients ask for it in the first.
 */
export function wireResponse(behaviour: Behaviour, body: ChatBody): Response | null {
  switch (behaviour.kind) {
    case 'text': {
      const usage = behaviour.usage === false ? null : (behaviour.usage ?? estimated(body, behaviour.text));
      return stream([
        ...pieces(behaviour.text).map((piece) => delta({ content: piece })),
        delta({}, behaviour.finish ?? 'stop'),
        ...(usage ? [{ choices: [], usage: usageOf(usage) }] : []),
      ]);
    }
    case 'tools':
      return stream([
        ...behaviour.calls.flatMap(callChunks),
        delta({}, 'tool_calls'),
        { choices: [], usage: usageOf(estimated(body, JSON.stringify(behaviour.calls))) },
      ]);
    case 'status':
      return Response.json(
        { error: { message: behaviour.message, type: 'error', code: null, param: null } },
        { status: behaviour.status, ...(behaviour.headers ? { headers: behaviour.headers } : {}) },
      );
    case 'silent':
      return null;
    case 'no-first-token':
      return stream([], 'stays open');
    case 'stall':
      return stream([delta({ content: behaviour.text })], 'stays open');
    case 'cut':
      return stream([delta({ content: behaviour.text })], 'breaks');
    case 'unfinished':
      return stream([delta({ content: behaviour.text })]);
    case 'garbage':
      return events(['data: <html>502 Bad Gateway</html>\n\n'], 'ends');
    case 'error-in-stream':
      return stream([
        delta({ content: behaviour.text }),
        { error: { message: 'the worker died', type: 'server_error' } },
      ]);
    case 'whole':
      return Response.json({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        choices: [
          { index: 0, message: { role: 'assistant', content: behaviour.text }, finish_reason: 'stop' },
        ],
        usage: usageOf(estimated(body, behaviour.text)),
      });
  }
}

/** What a list of models looks like. */
export function modelList(ids: readonly string[]): Response {
  return Response.json({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });
}

type End = 'ends' | 'stays open' | 'breaks';

function stream(chunks: readonly Record<string, unknown>[], end: End = 'ends'): Response {
  const said = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
  return events(end === 'ends' ? [...said, 'data: [DONE]\n\n'] : said, end);
}

function events(said: readonly string[], end: End): Response {
  const encoder = new TextEncoder();
  const left = [...said];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = left.shift();
      if (next !== undefined) controller.enqueue(encoder.encode(next));
      else if (end === 'ends') controller.close();
      else if (end === 'breaks') controller.error(new TypeError('the connection broke'));
      // A pull that never comes to an end is not repeated.
      else return new Promise(() => undefined);
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
}

function callChunks(
  call: { id?: string; name: string; arguments: string },
  index: number,
): readonly Record<string, unknown>[] {
  const opening = {
    index,
    ...(call.id ? { id: call.id } : {}),
    type: 'function',
    function: { name: call.name, arguments: '' },
  };
  return [
    delta({ tool_calls: [opening] }),
    ...pieces(call.arguments).map((piece) =>
      delta({ tool_calls: [{ index, function: { arguments: piece } }] }),
    ),
  ];
}

function delta(part: Record<string, unknown>, finish: string | null = null): Record<string, unknown> {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { role: 'assistant', ...part }, finish_reason: finish }],
  };
}

function usageOf({ prompt, completion, cached }: Usage): Record<string, unknown> {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    ...(cached === undefined ? {} : { prompt_tokens_details: { cached_tokens: cached } }),
  };
}

/** Four characters a token, as a rule of thumb has it: only the proportions count here. */
function estimated(body: ChatBody, reply: string): Usage {
  const prompt = body.messages.reduce((sum, { content }) => sum + (content ?? '').length, 0);
  return { prompt: Math.ceil(prompt / 4), completion: Math.ceil(reply.length / 4) };
}

function pieces(text: string): readonly string[] {
  const size = Math.max(1, Math.ceil(text.length / 3));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, place) =>
    text.slice(place * size, (place + 1) * size),
  );
}
