import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../app-deps.ts';

/**
 * Nothing is loaded from another host and no inline script runs. Strict-Transport-Security is left to whoever ends
 * TLS: zhilu itself speaks plain HTTP, on loopback by default.
 */
export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });
}
