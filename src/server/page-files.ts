/** Serves the built page. Files under assets/ carry a hash in their name and never change. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

const HASHED = '/assets/';

export type PageFiles = (request: IncomingMessage, response: ServerResponse) => void;

/** @throws Error when there is no such folder */
export function servePage(folder: string): PageFiles {
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const caching = path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', caching);
    },
  });
  return (request, response) => {
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n');
    });
  };
}
