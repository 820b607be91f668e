import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { LoopbackEndpoint } from './loopback-endpoint.ts';
import { type Behaviour, type ChatBody, chatBodySchema, modelList, wireResponse } from './wire-format.ts';

/** Nothing listens there: a request that msw does not take is refused by this machine. */
const baseUrl = 'http://127.0.0.1:65535/v1';

/**
 * The twin of the loopback server without a server: msw answers inside `fetch`. The same behaviours, so that a test
 * that holds over both rests on neither's accidents. One at a time.
 */
export async function startMswEndpoint(
  behave: (body: ChatBody, place: number) => Behaviour,
  models: readonly string[] | null = ['loopback-model'],
): Promise<LoopbackEndpoint> {
  const received: ChatBody[] = [];
  const tokens: string[] = [];
  let abandoned = 0;
  const server = setupServer(
    http.get(`${baseUrl}/models`, () =>
      models === null ? new HttpResponse('no such page', { status: 404 }) : modelList(models),
    ),
    http.post(`${baseUrl}/chat/completions`, async ({ request }) => {
      const body = chatBodySchema.parse(await request.json());
      tokens.push((request.headers.get('authorization') ?? '').replace('Bearer ', ''));
      received.push(body);
      request.signal.addEventListener('abort', () => {
        abandoned += 1;
      });
      return wireResponse(behave(body, received.length - 1), body) ?? new Promise<never>(() => undefined);
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  return {
    baseUrl,
    received,
    tokens,
    abandoned: () => abandoned,
    close: async () => server.close(),
  };
}
