import { startLoopbackEndpoint } from './loopback-endpoint.ts';
import { startMswEndpoint } from './msw-endpoint.ts';

/** Where client tests run: over real sockets, and inside `fetch`. */
export const endpoints = [
  ['a server on loopback', startLoopbackEndpoint],
  ['msw', startMswEndpoint],
] as const;
