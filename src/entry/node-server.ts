import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { type Bilingual, both } from '../domain/language.ts';
import type { Assets, RequestLogEntry } from '../server/app-deps.ts';
import { createApp } from '../server/create-app.ts';
import type { Config } from './node-config.ts';
import type { LlmConfig } from './node-llm-config.ts';
import { openProduct } from './node-product.ts';
import { randomIdentifiers, systemClock } from './system-clock.ts';

/** The address can't be served on: taken, not ours, or not allowed. One line says which; the CLI exits with 2. */
export class AddressError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'AddressError';
    this.text = text;
  }
}

export interface RunningServer {
  /** With the port that was really taken, such as http://127.0.0.1:8787. */
  readonly address: string;
  /** Takes no new request, lets the runs under way come to their end, then lets go of the database. */
  close(): Promise<void>;
}

/** How long open event streams may go on once the server is asked to stop. */
const graceMilliseconds = 2000;

/**
 * Serves the product until `close`. What a crash left unfinished is finished before the first request is taken.
 * `log` is given one line at a time, such as one for each request. Throws `AddressError` when it cannot listen, and what
 * SQLite says when the database file cannot be opened.
 */
export async function serveProduct({
  config,
  llm,
  log,
}: {
  config: Config;
  /** Null or absent: the built-in skills. */
  llm?: LlmConfig | null;
  log: (line: string) => void;
}): Promise<RunningServer> {
  const product = await openProduct({
    databaseFile: config.databaseFile,
    llm: llm ?? null,
    clock: systemClock,
    identifiers: randomIdentifiers,
    onFault: ({ runId, error }) => log(`run ${runId} failed: ${described(error)}`),
  });
  try {
    const recovered = await product.recover();
    if (recovered > 0) log(`finished ${recovered} run(s) that were cut off`);
    const app = createApp({
      ...product,
      clock: systemClock,
      identifiers: randomIdentifiers,
      apiToken: config.apiToken,
      allowedHosts: config.apiToken === undefined ? loopbackNames : undefined,
      assets: swaggerAssets(),
      requestLog: (entry) => logRequest(log, entry),
    });
    const server = await listen(app.fetch, config);
    const address = addressOf(server, config.host);
    const close = closing(server, async () => {
      await product.interviews.idle();
      product.close();
    });
    return { address, close };
  } catch (error) {
    product.close();
    throw error;
  }
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

function listen(fetch: (request: Request) => Response | Promise<Response>, config: Config): Promise<Server> {
  const server = createAdaptorServer({ fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(addressError(error, config)));
    server.listen(config.port, config.host, () => {
      // HTTP/1 is what the adaptor makes unless it is given another `createServer`.
      if ('closeAllConnections' in server) resolve(server);
      else reject(new Error('the adaptor made a server that is not HTTP/1'));
    });
  });
}

const listenFaults: Readonly<Record<string, Bilingual>> = {
  EADDRINUSE: both(
    '端口已被占用；请用 --port 换一个，0 表示任选空闲端口',
    'the port is in use; choose another with --port, or 0 for any free one',
  ),
  EACCES: both(
    '没有权限使用这个端口；请用 --port 选 1024 以上的',
    'this port needs more rights; choose one above 1023 with --port',
  ),
  EADDRNOTAVAIL: both('本机没有这个地址', 'this machine has no such address'),
  ENOTFOUND: both('没有这个主机名', 'there is no such host name'),
};

function addressError(error: NodeJS.ErrnoException, { host, port }: Config): AddressError {
  const reason = listenFaults[error.code ?? ''] ?? both(error.message, error.message);
  return new AddressError(
    both(`无法监听 ${host}:${port}：${reason.zh}`, `cannot serve on ${host}:${port}: ${reason.en}`),
    { cause: error },
  );
}

function addressOf(server: Server, host: string): string {
  const bound: AddressInfo | string | null = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A close that runs once, however often it is asked for. */
function closing(server: Server, release: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  async function shut(): Promise<void> {
    const last = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    // An event stream stays open as long as its client likes; server.close() alone would wait for it for ever.
    const grace = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    await last;
    clearTimeout(grace);
    await release();
  }
  return () => {
    closed ??= shut();
    return closed;
  };
}

function logRequest(
  log: (line: string) => void,
  { requestId, method, path, status, error }: RequestLogEntry,
) {
  if (error === undefined) log(`${method} ${path} ${status} ${requestId}`);
  else log(`${method} ${path} ${status} ${requestId}: ${described(error)}`);
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const assetTypes: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The two files of Swagger UI that the reference page loads, from the package on this disk. */
function swaggerAssets(): Assets {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  return {
    async find(name) {
      const type = Object.hasOwn(assetTypes, name) ? assetTypes[name] : undefined;
      return type === undefined ? null : { body: new Uint8Array(await readFile(join(folder, name))), type };
    },
  };
}
