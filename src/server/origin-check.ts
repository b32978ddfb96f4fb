/** Which pages may talk to the game server: those that it serves itself, and those it is told of. */
import type { IncomingMessage } from 'node:http';

/** Full origins, e.g. `https://portal.example`. */
export type AllowedOrigins = readonly string[];

/** Programs that are not browsers send no Origin; they could say anything and are let in. */
export function isAllowedOrigin(request: IncomingMessage, allowed: AllowedOrigins): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** @param list origins with commas between them */
export function parseOrigins(list: string | undefined): AllowedOrigins {
  return (list ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
}
