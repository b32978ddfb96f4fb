/**
 * The network between one person and the server: as good or bad as a `LinkPath` says, and now and
 * then out altogether. All connections that the person makes go over it.
 */
import { LinkModel } from '../netcode/link-model.ts';
import type { LinkPath } from '../netcode/link-presets.ts';
import { seededRandom } from '../netcode/seeded-random.ts';
import type { FakeClock } from './fake-clock.ts';

export type Way = 'up' | 'down';

/** A sender that hears nothing doubles its waits; when the path is back, the last one still runs. */
const MAX_BACKOFF_MS = 1000;
/** A connection that is being opened asks again after these times (SYN, RFC 6298). */
const SYN_RETRIES_MS = [0, 1000, 3000, 7000, 15_000, 31_000];

export class FakePath {
  readonly clock: FakeClock;
  readonly random: () => number;
  #conditions: LinkPath;
  readonly #outUntilMs: Record<Way, number> = { up: 0, down: 0 };
  readonly #models: Record<Way, LinkModel[]> = { up: [], down: [] };
  #refusesUntilMs = 0;
  #muteUntilMs = 0;

  constructor(clock: FakeClock, conditions: LinkPath, seed: number) {
    this.clock = clock;
    this.#conditions = conditions;
    this.random = seededRandom(seed);
  }

  get conditions(): LinkPath {
    return this.#conditions;
  }

  /** Shortest round trip with the longest of its jitter. */
  get longestRttMs(): number {
    const { up, down } = this.#conditions;
    return up.delayMs + up.jitterMs + down.delayMs + down.jitterMs;
  }

  /** Hardly any jitter, and no loss. */
  get isSteady(): boolean {
    const { up, down } = this.#conditions;
    return [up, down].every(({ jitterMs, lossShare }) => jitterMs <= 8 && lossShare === 0);
  }

  /** New connections fail at once. */
  get refuses(): boolean {
    return this.clock.nowMs < this.#refusesUntilMs;
  }

  change(conditions: LinkPath): void {
    this.#conditions = conditions;
    for (const way of ['up', 'down'] as const) {
      for (const model of this.#models[way]) model.conditions = conditions[way];
    }
  }

  /** Nothing passes for so long, and nobody is told. */
  goDark(ways: readonly Way[], lengthMs: number): void {
    for (const way of ways) {
      this.#outUntilMs[way] = Math.max(this.#outUntilMs[way], this.clock.nowMs + lengthMs);
    }
  }

  /** Datagrams do not pass for so long; streams do. */
  goMute(lengthMs: number): void {
    this.#muteUntilMs = this.clock.nowMs + lengthMs;
  }

  carriesDatagrams(way: Way): boolean {
    return this.clock.nowMs >= this.#muteUntilMs && !this.isDark(way);
  }

  refuse(lengthMs: number): void {
    this.#refusesUntilMs = this.clock.nowMs + lengthMs;
  }

  isDark(way: Way): boolean {
    return this.clock.nowMs < this.#outUntilMs[way];
  }

  /** When what waits for the way to be back goes on. */
  backAtMs(way: Way): number {
    return this.#outUntilMs[way] + this.random() * MAX_BACKOFF_MS;
  }

  createModel(way: Way): LinkModel {
    const model = new LinkModel(this.#conditions[way], this.random);
    this.#models[way].push(model);
    return model;
  }

  retire(way: Way, model: LinkModel): void {
    this.#models[way].splice(this.#models[way].indexOf(model), 1);
  }

  /** When a connection that is asked for now is there at the server; null when that fails at once. */
  connectedAtMs(): number | null {
    if (this.refuses) return null;
    const outUntilMs = Math.max(this.#outUntilMs.up, this.#outUntilMs.down);
    const { nowMs } = this.clock;
    const retryMs = SYN_RETRIES_MS.find((waitMs) => nowMs + waitMs >= outUntilMs);
    const { up, down } = this.#conditions;
    const tripMs = up.delayMs + down.delayMs + this.random() * (up.jitterMs + down.jitterMs);
    return nowMs + (retryMs ?? 63_000) + 1.5 * tripMs;
  }
}
