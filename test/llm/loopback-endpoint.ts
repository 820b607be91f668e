import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** A request as the OpenAI wire format has it; what tests look at. */
const chatBodySchema = z.looseObject({
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

export interface LoopbackEndpoint {
  readonly baseUrl: string;
  /** The bodies received, oldest first. */
  readonly received: readonly ChatBody[];
  /** The bearer tokens received. */
  readonly tokens: readonly string[];
  /** Requests whose connection the client closed before the reply was over. */
  readonly abandoned: () => number;
  close(): Promise<void>;
}

/**
 * A real HTTP server on loopback that speaks the OpenAI wire format, streaming, tool calls and usage, and misbehaves as
 * told. `behave` is called for every request, with its place from 0.
 */
export async function startLoopbackEndpoint(
  behave: (body: ChatBody, place: number) => Behaviour,
): Promise<LoopbackEndpoint> {
  const received: ChatBody[] = [];
  const tokens: string[] = [];
  let abandoned = 0;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET' && request.url === '/v1/models') {
        json(response, 200, { object: 'list', data: [{ id: 'loopback-model', object: 'model' }] });
        return;
      }
      const body = chatBodySchema.parse(JSON.parse(await textOf(request)));
      tokens.push((request.headers.authorization ?? '').replace('Bearer ', ''));
      response.on('close', () => {
        if (!response.writableFinished) abandoned += 1;
      });
      received.push(body);
      perform(behave(body, received.length - 1), response, body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    received,
    tokens,
    abandoned: () => abandoned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function perform(behaviour: Behaviour, response: ServerResponse, body: ChatBody): void {
  switch (behaviour.kind) {
    case 'text': {
      openStream(response);
      for (const piece of pieces(behaviour.text)) send(response, delta({ content: piece }));
      send(response, delta({}, behaviour.finish ?? 'stop'));
      if (behaviour.usage !== false) {
        const usage = behaviour.usage ?? estimated(body, behaviour.text);
        send(response, { choices: [], usage: usageOf(usage) });
      }
      endStream(response);
      return;
    }
    case 'tools': {
      openStream(response);
      behaviour.calls.forEach((call, index) => {
        send(
          response,
          delta({
            tool_calls: [
              {
                index,
                ...(call.id ? { id: call.id } : {}),
                type: 'function',
                function: { name: call.name, arguments: '' },
              },
            ],
          }),
        );
        for (const piece of pieces(call.arguments)) {
          send(response, delta({ tool_calls: [{ index, function: { arguments: piece } }] }));
        }
      });
      send(response, delta({}, 'tool_calls'));
      send(response, { choices: [], usage: usageOf(estimated(body, JSON.stringify(behaviour.calls))) });
      endStream(response);
      return;
    }
    case 'status':
      json(
        response,
        behaviour.status,
        { error: { message: behaviour.message, type: 'error', code: null, param: null } },
        behaviour.headers,
      );
      return;
    case 'silent':
      return;
    case 'no-first-token':
      openStream(response);
      response.flushHeaders();
      return;
    case 'stall':
      openStream(response);
      send(response, delta({ content: behaviour.text }));
      return;
    case 'cut':
      openStream(response);
      response.write(`data: ${JSON.stringify(delta({ content: behaviour.text }))}\n\n`, () =>
        response.destroy(),
      );
      return;
    case 'unfinished':
      openStream(response);
      send(response, delta({ content: behaviour.text }));
      endStream(response);
      return;
    case 'garbage':
      openStream(response);
      response.end('data: <html>502 Bad Gateway</html>\n\n');
      return;
    case 'error-in-stream':
      openStream(response);
      send(response, delta({ content: behaviour.text }));
      send(response, { error: { message: 'the worker died', type: 'server_error' } });
      endStream(response);
      return;
    case 'whole':
      json(response, 200, {
        id: 'chatcmpl-1',
        object: 'chat.completion',
        choices: [
          { index: 0, message: { role: 'assistant', content: behaviour.text }, finish_reason: 'stop' },
        ],
        usage: usageOf(estimated(body, behaviour.text)),
      });
      return;
  }
}

function delta(part: Record<string, unknown>, finish: string | null = null): Record<string, unknown> {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { role: 'assistant', ...part }, finish_reason: finish }],
  };
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
}

function send(response: ServerResponse, chunk: Record<string, unknown>): void {
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

function endStream(response: ServerResponse): void {
  response.end('data: [DONE]\n\n');
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
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

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
