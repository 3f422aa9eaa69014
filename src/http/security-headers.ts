// The headers that keep a browser from doing more with an answer than showing it. Every answer but the page itself is forbidden to load,
// run or frame anything; the page and its worker may load their own files and nothing else (CSP Level 3). There are no CORS headers: no other site may
// read.
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** For whatever is no page: should a browser be brought to show it as one, it is inert. */
const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** What no page of Sayso's needs. */
const permissions = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map((name) => `${name}=()`).join(', ')

/** Sets the headers of every answer; to be called before any route is added. */
export async function setSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // Served over plain HTTP on this machine; behind TLS the proxy says so.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', inert)
    reply.header('permissions-policy', permissions)
  })
}

/** The policy of the page: its own files, and the style element that bears this nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of the page's worker, which comes with its script and holds for nothing else: its own files, and WebAssembly, which the reader's model runs in. */
export const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"].join('; ')
