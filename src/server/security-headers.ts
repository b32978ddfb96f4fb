/**
 * Headers for every response. The page, its workers and its wasm all need those of cross-origin
 * isolation, or the page gets no shared memory; a worker script without them does not even start.
 */
import type { ServerResponse } from 'node:http';

const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

const COMMON_HEADERS = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** @param isolated false only to try the page as it runs where it cannot be isolated */
export function setSecurityHeaders(response: ServerResponse, isolated: boolean): void {
  const headers = isolated ? { ...ISOLATION_HEADERS, ...COMMON_HEADERS } : COMMON_HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
