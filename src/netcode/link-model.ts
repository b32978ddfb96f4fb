/**
 * A model of one direction of a network path: when what is sent now arrives at the other end.
 * The test proxy, the developer's panel and the simulated network stand on it. It has no clock, no
 * timer and no chance of its own: times are handed in, random numbers come from the caller's seed,
 * so the same seed and the same calls give the same times.
 *
 * Left out: loss comes singly, not in bursts (`OutageSchedule` makes the bursts that matter), and
 * the queue before the bottleneck is endless. Bytes are those the caller counts, without headers.
 */
import type { OutageSchedule } from './outage-schedule.ts';

export interface LinkConditions {
  /** Of the shortest way, one direction. */
  readonly delayMs: number;
  /**
   * Added on top: 0..jitterMs, spread as a falling triangle (mean a third of it, p95 0.78), anew
   * for each segment. Queues are short most of the time and seldom at their longest; the bound
   * gives tests something to hold on to.
   */
  readonly jitterMs: number;
  /** Share of segments and datagrams that are lost, 0..1. */
  readonly lossShare: number;
  /** Of the narrowest place; null for no limit. */
  readonly bytesPerSecond: number | null;
  /** Until a segment that was lost is there after all; see `fastRetransmitMs`. */
  readonly retransmitMs: number;
}

/** Payload of a TCP segment on Ethernet with timestamps. Longer writes are several segments. */
const SEGMENT_BYTES = 1448;
/** Linux's shortest retransmission timeout (TCP_RTO_MIN); it doubles with each vain attempt. */
const SHORTEST_TIMEOUT_MS = 200;
/** Linux gives a connection up after so many attempts (tcp_retries2). Here the segment arrives. */
const MOST_ATTEMPTS = 15;

export class LinkModel {
  /** May change at any time; what is under way keeps its time, and streams keep their order. */
  conditions: LinkConditions;
  /** While one lasts nothing passes. Both directions of a path share them. */
  outages: OutageSchedule | null;
  readonly #random: () => number;
  /** When the narrowest place has passed on all that was sent so far. */
  #freeAtMs = Number.NEGATIVE_INFINITY;
  #lastStreamArrivalMs = Number.NEGATIVE_INFINITY;

  /** @param random numbers in [0, 1) */
  constructor(
    conditions: LinkConditions,
    random: () => number,
    outages: OutageSchedule | null = null,
  ) {
    this.conditions = conditions;
    this.#random = random;
    this.outages = outages;
  }

  /**
   * A write to the one TCP stream of this direction: never lost, never out of order. A segment
   * that is lost holds back everything behind it until it is there.
   *
   * @returns when the whole of it can be read at the other end
   */
  streamArrivalMs(nowMs: number, bytes: number): number {
    const segments = Math.max(1, Math.ceil(bytes / SEGMENT_BYTES));
    for (let segment = 0; segment < segments; segment++) {
      const sentMs = this.#passBottleneck(nowMs, bytes / segments);
      const arrivalMs = this.#lastAttemptMs(sentMs) + this.#travelMs();
      this.#lastStreamArrivalMs = Math.max(this.#lastStreamArrivalMs, arrivalMs);
    }
    return this.#lastStreamArrivalMs;
  }

  /**
   * A datagram: order is not kept.
   *
   * @returns when it arrives, or null when it is lost
   */
  datagramArrivalMs(nowMs: number, bytes: number): number | null {
    const sentMs = this.#passBottleneck(nowMs, bytes);
    const isLost = this.#isLost();
    const travelMs = this.#travelMs();
    return isLost || this.#outageAt(sentMs) ? null : sentMs + travelMs;
  }

  #passBottleneck(nowMs: number, bytes: number): number {
    const { bytesPerSecond } = this.conditions;
    const startMs = Math.max(nowMs, this.#freeAtMs);
    this.#freeAtMs = bytesPerSecond === null ? startMs : startMs + (bytes / bytesPerSecond) * 1000;
    return this.#freeAtMs;
  }

  /** When the attempt leaves that gets through. */
  #lastAttemptMs(sentMs: number): number {
    let attemptMs = sentMs;
    let waitMs = 0;
    for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
      const isLost = this.#isLost();
      const isOut = this.#outageAt(attemptMs);
      if (!isLost && !isOut) break;
      // What follows tells of a single loss early. A repeated one, or silence, waits for the timer.
      waitMs =
        attempts === 1 && !isOut
          ? this.conditions.retransmitMs
          : Math.max(SHORTEST_TIMEOUT_MS, this.conditions.retransmitMs, 2 * waitMs);
      attemptMs += waitMs;
    }
    return attemptMs;
  }

  #isLost(): boolean {
    return this.#random() < this.conditions.lossShare;
  }

  #outageAt(timeMs: number): boolean {
    return (this.outages?.at(timeMs) ?? null) !== null;
  }

  #travelMs(): number {
    const { delayMs, jitterMs } = this.conditions;
    return delayMs + jitterMs * (1 - Math.sqrt(1 - this.#random()));
  }
}

/**
 * What `retransmitMs` is on a stream that is written to every tick: the loss shows when the next
 * segment is acknowledged (a send interval and a round trip later), the sender waits a quarter
 * round trip for reordering (RACK, RFC 8985) and sends again. Linux does so on its own;
 * its timer of at least 200 ms only strikes where nothing follows.
 */
export function fastRetransmitMs(rttMs: number, sendIntervalMs = 1000 / 60): number {
  return sendIntervalMs + 1.25 * rttMs;
}
