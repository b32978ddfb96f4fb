/**
 * A match as the authority runs it: game, session, frame stream, bots and who drives which car,
 * without sockets or clocks. The hosted match drives it tick by tick and passes on what it returns.
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
import { IDLE_LIMITS, type IdleChange, type IdleLimits, IdleWatch } from './idle-watch.ts';
import type { MatchStanding } from './match-standing.ts';
import type { PlayedGame } from './played-game.ts';

export interface LiveMatchOptions {
  /** Whether it starts with a bot in every slot, or else with nobody in any. */
  readonly fill?: boolean;
  readonly idle?: IdleLimits;
}

/** `stand-in`: a bot, for a person who has the slot and does nothing. */
type Driver = 'person' | 'stand-in' | 'bot' | 'nobody';

/** A client that finds a desync says so within a second or two; this is half a minute. */
const HASHES_KEPT = 64;

export class LiveMatch {
  readonly #played: PlayedGame;
  readonly #session: AuthoritySession<CarInput, Command, GameEvent, unknown>;
  readonly #encoder: FrameEncoder;
  readonly #epoch: number;
  /** By the count of hashes before it, as only every so many ticks have one. */
  readonly #hashes = new TickRing<number>(HASHES_KEPT);
  readonly #drivers: Driver[];
  readonly #idle: IdleWatch;

  constructor(
    played: PlayedGame,
    epoch: number,
    { fill = true, idle = IDLE_LIMITS }: LiveMatchOptions = {},
  ) {
    this.#idle = new IdleWatch(idle);
    this.#played = played;
    this.#epoch = epoch;
    this.#drivers = Array.from({ length: played.game.slotCount }, () => (fill ? 'bot' : 'nobody'));
    this.#session = new AuthoritySession({
      game: played.game,
      rules: INPUT_RULES,
      hashIntervalTicks: HASH_INTERVAL_TICKS,
      arrivalIntervalTicks: ARRIVAL_INTERVAL_TICKS,
    });
    this.#encoder = new FrameEncoder(played.game.slotCount);
    for (const slot of this.#slotsOf('bot')) this.#session.queueCommand({ kind: 'seat-bot', slot });
  }

  /** The tick that the next `advance` decides. */
  get tick(): number {
    return this.#session.tick;
  }

  get hasEnded(): boolean {
    return this.#played.hasEnded;
  }

  /** Null where nothing is counted. */
  get standing(): MatchStanding | null {
    return this.#played.standing ?? null;
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
    this.#drivers[slot] = 'person';
    this.#idle.watch(slot);
    this.#session.openSlot(slot);
    this.#session.queueCommand({ kind: 'seat-player', slot });
    if (!returns) this.#session.queueCommand({ kind: 'reset-statistics', slot });
  }

  /** From now on a bot drives the slot. */
  seatBot(slot: number): void {
    if (!this.#dismissPerson(slot)) return;
    this.#drivers[slot] = 'bot';
    this.#session.queueCommand({ kind: 'seat-bot', slot });
  }

  /** From now on there is no car. */
  vacate(slot: number): void {
    this.#dismissPerson(slot);
    this.#session.endPromises(slot);
    this.#drivers[slot] = 'nobody';
    this.#session.queueCommand({ kind: 'vacate', slot });
  }

  /**
   * Lets bots stand in for people who do nothing, and steps them down at the first thing that these
   * do. To be called once a tick, before it is decided.
   *
   * @returns whose state has changed; who is given up on still has the slot
   */
  updateIdle(): readonly IdleChange[] {
    const changes = this.#idle.update(this.#played.expectsInputs);
    for (const { slot, state } of changes) {
      if (state === 'away') {
        this.#drivers[slot] = 'stand-in';
        this.#session.queueCommand({ kind: 'seat-bot', slot });
      } else if (state === 'present' && this.#drivers[slot] === 'stand-in') {
        this.#drivers[slot] = 'person';
        this.#session.endPromises(slot);
        this.#session.queueCommand({ kind: 'seat-player', slot });
      }
    }
    return changes;
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
      const verdict = this.#session.receiveInput(slot, tick, input, marginMs);
      if (verdict !== 'refused') this.#idle.note(slot, tick, input);
    }
  }

  /** Decides one tick. @returns the body of its frame (frame-format.ts) */
  advance(): Uint8Array {
    for (const { slot, fromTick, input } of this.#played.decideBots(
      this.#slotsOf('bot', 'stand-in'),
    )) {
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

  /** @returns whether there was one */
  #dismissPerson(slot: number): boolean {
    const driver = this.#drivers[slot];
    if (driver !== 'person' && driver !== 'stand-in') return false;
    this.#idle.forget(slot);
    this.#session.closeSlot(slot);
    return true;
  }

  #slotsOf(...wanted: readonly Driver[]): number[] {
    return [...this.#drivers.keys()].filter((slot) => wanted.includes(this.#driverOf(slot)));
  }

  #driverOf(slot: number): Driver {
    return this.#drivers[slot] ?? 'nobody';
  }
}
