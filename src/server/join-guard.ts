/**
 * Keeps one address from taking every place: limits how often it may ask at the front desk, and how
 * many places it may hold without having connected. Knows no sockets; the route and the rooms ask.
 */
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../protocol/control-messages.ts';

export interface JoinLimits {
  /** Requests that an address may make in the long run. */
  readonly perMinute: number;
  /** Requests that it may make at once after a pause. */
  readonly burst: number;
  /** Places that it may hold until its clients connect. */
  readonly openClaims: number;
}

/** Enough for a household or a small office behind one address. */
export const DEFAULT_JOINS_PER_MINUTE = 30;

export function joinLimits(perMinute: number): JoinLimits {
  return { perMinute, burst: Math.ceil(perMinute / 2), openClaims: Math.ceil(perMinute / 8) };
}

export interface JoinGuardOptions {
  readonly limits: JoinLimits;
  /** How long a claimed place waits for its client. */
  readonly claimMs: number;
  readonly nowMs: () => number;
}

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

interface OpenClaim {
  readonly address: string;
  readonly untilMs: number;
}

const MINUTE_MS = 60_000;

export class JoinGuard {
  readonly #options: JoinGuardOptions;
  /** Of addresses that asked lately; a full one is not kept. */
  readonly #buckets = new Map<string, Bucket>();
  /** By session. */
  readonly #claims = new Map<string, OpenClaim>();
  #sweptAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: JoinGuardOptions) {
    this.#options = options;
  }

  /** To be called once for each request. @returns whether it may be answered */
  admit(address: string): boolean {
    const nowMs = this.#options.nowMs();
    this.#sweep(nowMs);
    const tokens = this.#tokens(this.#buckets.get(address), nowMs);
    if (tokens < 1) return false;
    this.#buckets.set(address, { tokens: tokens - 1, atMs: nowMs });
    return true;
  }

  /** Whether the address may hold another place. */
  mayClaim(address: string): boolean {
    const nowMs = this.#options.nowMs();
    let open = 0;
    for (const [sessionId, claim] of this.#claims) {
      if (claim.untilMs <= nowMs) this.#claims.delete(sessionId);
      else if (claim.address === address) open++;
    }
    return open < this.#options.limits.openClaims;
  }

  noteClaim(address: string, sessionId: string): void {
    const untilMs = this.#options.nowMs() + this.#options.claimMs;
    this.#claims.set(sessionId, { address, untilMs });
  }

  /** The session has connected. */
  endClaim(sessionId: string): void {
    this.#claims.delete(sessionId);
  }

  #tokens(bucket: Bucket | undefined, nowMs: number): number {
    const { perMinute, burst } = this.#options.limits;
    if (bucket === undefined) return burst;
    return Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) * perMinute) / MINUTE_MS);
  }

  #sweep(nowMs: number): void {
    if (nowMs - this.#sweptAtMs < MINUTE_MS) return;
    this.#sweptAtMs = nowMs;
    for (const [address, bucket] of this.#buckets) {
      if (this.#tokens(bucket, nowMs) >= this.#options.limits.burst) this.#buckets.delete(address);
    }
  }
}

export function refuseTooManyClaims(): never {
  throw new ServerError(
    REFUSAL.tooMany,
    'Too many places wait for players from this address. Try again in a few seconds.',
  );
}
