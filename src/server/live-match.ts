/**
 * A match as the authority runs it: game, session, frame stream and bots, without sockets or clocks.
 * The hosted match drives it tick by tick and passes on what it returns.
 */
import { gzipSync } from 'node:zlib';
import { AuthoritySession } from '../netcode/authority-session.ts';
import { TickRing } from '../netcode/tick-ring.ts';
import { FrameEncoder } from '../protocol/frame-encoder.ts';
import type { InputsMessage } from '../protocol/inputs-message.ts';
import { encodeSnapshot } from '../protocol/snapshot-message.ts';
import { ARRIVAL_INTERVAL_TICKS, HASH_INTERVAL_TICKS, TICK_MS } from '../protocol/timing.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import { type CarInput, INPUT_RULES } from '../sim/input.ts';
import type { PlayedGame } from './played-game.ts';

/** A client that finds a desync says so within a second or two; this is half a minute. */
const HASHES_KEPT = 64;

export class LiveMatch {
  readonly #played: PlayedGame;
  readonly #session: AuthoritySession<CarInput, Command, GameEvent, unknown>;
  readonly #encoder: FrameEncoder;
  readonly #epoch: number;
  /** By the count of hashes before it, as only every so many ticks have one. */
  readonly #hashes = new TickRing<number>(HASHES_KEPT);
  /** Slots that a person feeds; bots drive the others. */
  readonly #personSlots = new Set<number>();

  /** Starts with a bot in every slot. */
  constructor(played: PlayedGame, epoch: number) {
    this.#played = played;
    this.#epoch = epoch;
    this.#session = new AuthoritySession({
      game: played.game,
      rules: INPUT_RULES,
      hashIntervalTicks: HASH_INTERVAL_TICKS,
      arrivalIntervalTicks: ARRIVAL_INTERVAL_TICKS,
    });
    this.#encoder = new FrameEncoder(played.game.slotCount);
    for (const slot of this.#slots()) this.#session.queueCommand({ kind: 'seat-bot', slot });
  }

  /** The tick that the next `advance` decides. */
  get tick(): number {
    return this.#session.tick;
  }

  get hasEnded(): boolean {
    return this.#played.hasEnded;
  }

  /** Inputs that had to be made up so far. */
  get substitutions(): number {
    return this.#session.substitutions;
  }

  /**
   * From now on the slot's inputs come by `receiveInputs`.
   *
   * @param returns the person had the slot before, and keeps what was counted
   */
  seatPerson(slot: number, returns: boolean): void {
    this.#personSlots.add(slot);
    this.#session.openSlot(slot);
    this.#session.queueCommand({ kind: 'seat-player', slot });
    if (!returns) this.#session.queueCommand({ kind: 'reset-statistics', slot });
  }

  /** From now on a bot drives the slot. */
  seatBot(slot: number): void {
    if (!this.#personSlots.delete(slot)) return;
    this.#session.closeSlot(slot);
    this.#session.queueCommand({ kind: 'seat-bot', slot });
  }

  startRematch(): void {
    this.#session.queueCommand({ kind: 'rematch' });
  }

  /** @param msUntilTick time left until the tick that is decided next; negative when it is late */
  receiveInputs(slot: number, message: InputsMessage, msUntilTick: number): void {
    const firstTick = message.tick - message.inputs.length + 1;
    const isLate = msUntilTick < -TICK_MS;
    for (const [index, input] of message.inputs.entries()) {
      const tick = firstTick + index;
      const marginMs = isLate ? null : msUntilTick + (tick - this.tick) * TICK_MS;
      this.#session.receiveInput(slot, tick, input, marginMs);
    }
  }

  /** Decides one tick. @returns the body of its frame (frame-format.ts) */
  advance(): Uint8Array {
    const botSlots = this.#slots().filter((slot) => !this.#personSlots.has(slot));
    for (const { slot, fromTick, input } of this.#played.decideBots(botSlots)) {
      this.#session.announce(slot, fromTick, input);
    }
    const frame = this.#session.advance();
    if (frame.hash !== null) this.#hashes.set(frame.tick / HASH_INTERVAL_TICKS, frame.hash);
    return this.#encoder.encode(frame);
  }

  /** @returns the hash that the frame of that tick carried; null if it had none, or long ago */
  sentHash(tick: number): number | null {
    if (tick % HASH_INTERVAL_TICKS !== 0) return null;
    return this.#hashes.get(tick / HASH_INTERVAL_TICKS) ?? null;
  }

  /** The world before the next tick, compressed; the next frame follows on it. */
  snapshot(): Uint8Array {
    const plain = encodeSnapshot({
      epoch: this.#epoch,
      baseline: this.#encoder.baseline(),
      snapshot: this.#session.snapshot(),
    });
    return gzipSync(plain, { level: 1 });
  }

  dispose(): void {
    this.#played.dispose();
  }

  #slots(): number[] {
    return Array.from({ length: this.#played.game.slotCount }, (_, slot) => slot);
  }
}
