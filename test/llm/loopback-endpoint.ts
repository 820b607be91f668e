import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Behaviour, type ChatBody, chatBodySchema, modelList, wireResponse } from './wire-format.ts';

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
 * @param models what it lists; null: it has no list of models.
 */
export async function startLoopbackEndpoint(
  behave: (body: ChatBody, place: number) => Behaviour,
  models: readonly string[] | null = ['loopback-model'],
): Promise<LoopbackEndpoint> {
  const received: ChatBody[] = [];
  const tokens: string[] = [];
  let abandoned = 0;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') {
        const known = request.url === '/v1/models' && models !== null;
        await serve(known ? modelList(models) : new Response('no such page', { status: 404 }), response);
        return;
      }
      const body = chatBodySchema.parse(JSON.parse(await textOf(request)));
      tokens.push((request.headers.authorization ?? '').replace('Bearer ', ''));
      response.on('close', () => {
        if (!response.writableFinished) abandoned += 1;
      });
      received.push(body);
      const reply = wireResponse(behave(body, received.length - 1), body);
      if (reply) await serve(reply, response);
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

/** Headers go out before the body has a piece; a body that errors breaks the connection once what was said is out. */
async function serve(reply: Response, response: ServerResponse): Promise<void> {
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.flushHeaders();
  try {
    for await (const piece of reply.body ?? []) {
      await new Promise<void>((written) => response.write(piece, () => written()));
    }
    response.end();
  } catch {
    // This is how 'cut' is told.
    response.destroy();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
