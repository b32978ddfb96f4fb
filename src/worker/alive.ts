import type { AliveMessage } from './page-messages.ts';

/** Answers a ping of the page with the time that this thread has. */
export function alive(askedAtMs: number): AliveMessage {
  const { timeOrigin } = performance;
  return { type: 'alive', askedAtMs, nowMs: performance.now(), timeOriginMs: timeOrigin };
}
