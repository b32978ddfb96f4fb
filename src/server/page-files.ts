/**
 * Serves the built page, in the compressed copies that the build has made. Files under assets/
 * carry a hash in their name and never change.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { acceptedEncodings } from './accepted-encodings.ts';
import { notFoundPage } from './not-found-page.ts';

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
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // sirv takes a coding for welcome that the header names at all, even with a weight of 0.
    request.headers['accept-encoding'] = acceptedEncodings(request.headers['accept-encoding']);
    // A server may answer with the whole, and of a compressed file no part is of use.
    delete request.headers.range;
    serve(request, response, () => {
      const { accept = '', 'accept-language': languages } = request.headers;
      if (accept.includes('text/html')) {
        response
          .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
          .end(notFoundPage(request.url ?? '/', languages));
        return;
      }
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n');
    });
  };
}
