/**
 * Watches a client on a steady path in which nothing has gone wrong for a while: then its inputs
 * arrive in time, and it predicts no further ahead than the path asks for.
 */
import { TICK_MS } from '../protocol/timing.ts';
import type { NetStats } from '../worker/net-stats.ts';
import type { Story } from './story.ts';

/** After a disturbance, everything has settled within this. */
const SETTLE_MS = 8000;
const MIN_TICKS = 60;
/** Figures cost much to collect: every so many-th look is enough. */
const LOOKS = 4;
/** Up to 4.3 % were seen in 2,000 seeds, where some jitter is left to be late rather than to cost lead. */
const MAX_SUBSTITUTED_SHARE = 0.05;
/** Beyond the round trip: margins, frames that are rounded up to ticks, and jitter of both ends. */
const SPARE_LEAD_TICKS = 6;

export class QuietWatch {
  readonly #name: string;
  readonly #story: Story;
  #quietFromMs = SETTLE_MS;
  #began: Pick<NetStats, 'substitutedInputs' | 'confirmedTick'> | null = null;
  #last: Pick<NetStats, 'substitutedInputs' | 'confirmedTick'> | null = null;
  #looks = 0;
  #isLeadBlamed = false;

  constructor(name: string, story: Story) {
    this.#name = name;
    this.#story = story;
  }

  /** Something goes wrong until then. */
  disturb(untilMs: number): void {
    this.#judge();
    this.#quietFromMs = Math.max(this.#quietFromMs, untilMs + SETTLE_MS);
  }

  /** Whether nothing has gone wrong for so long that everything has settled. */
  isQuiet(nowMs: number): boolean {
    return nowMs >= this.#quietFromMs;
  }

  /** @param longestRttMs of the path, with the longest wait of the client's timers */
  pass(nowMs: number, stats: () => NetStats, longestRttMs: number): void {
    if (!this.isQuiet(nowMs) || this.#looks++ % LOOKS !== 0) return;
    const now = stats();
    this.#began ??= now;
    this.#last = now;
    const mostTicks = Math.ceil(longestRttMs / TICK_MS) + SPARE_LEAD_TICKS;
    if (now.leadTicks <= mostTicks || this.#isLeadBlamed) return;
    this.#isLeadBlamed = true;
    this.#story.blame(
      `${this.#name}: is ${now.leadTicks} ticks ahead where ${mostTicks} are enough`,
    );
  }

  end(): void {
    this.#judge();
  }

  #judge(): void {
    const began = this.#began;
    const last = this.#last;
    this.#began = null;
    this.#last = null;
    if (began === null || last === null) return;
    const ticks = last.confirmedTick - began.confirmedTick;
    const substituted = last.substitutedInputs - began.substitutedInputs;
    if (ticks < MIN_TICKS || substituted <= ticks * MAX_SUBSTITUTED_SHARE) return;
    this.#story.blame(`${this.#name}: ${substituted} of ${ticks} inputs made up on a steady path`);
  }
}
