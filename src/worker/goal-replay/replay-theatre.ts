/**
 * Plays goals again: a world of its own follows the match some seconds behind, by what was decided,
 * and shows the moments before a goal when asked. Knows no worker and no clock of its own.
 */
import { TICK_MS } from '../../protocol/timing.ts';
import type { GameEvent } from '../../sim/event.ts';
import type { WorldOptions } from '../../sim/world.ts';
import type { MatchStage } from '../match-stage.ts';
import type { EventNotice } from '../page-messages.ts';
import type { Ticking } from '../tick-loop.ts';
import {
  LAG_TICKS,
  REPLAY_LEAD_TICKS,
  REPLAY_TAIL_TICKS,
  type TapedFrame,
  type TapeMessage,
} from './api.ts';

interface Show {
  readonly goalTick: number;
  /** When the next tick is due. */
  dueMs: number | null;
  readonly onEnd: (isWhole: boolean) => void;
}

const IDLE_UPDATE_MS = 100;
/** After a longer pause the show goes on where it was. */
const MAX_LATE_MS = 200;

export interface TheatreParts {
  makeStage(world: WorldOptions): MatchStage;
  showEvents(notices: readonly EventNotice[]): void;
}

export class ReplayTheatre implements Ticking {
  readonly #parts: TheatreParts;
  #stage: MatchStage | null = null;
  /** What follows the world's tick, by tick. */
  readonly #frames = new Map<number, TapedFrame>();
  /** All before it is decided. */
  #decidedTick = 0;
  #show: Show | null = null;
  #notices = 0;

  constructor(parts: TheatreParts) {
    this.#parts = parts;
  }

  receive(message: TapeMessage): void {
    if (message.type === 'begin') {
      this.#endShow(false);
      this.#stage ??= this.#parts.makeStage(message.world);
      this.#stage.game.decode(message.state);
      this.#stage.cut();
      this.#frames.clear();
      this.#decidedTick = message.tick;
      return;
    }
    for (const [index, frame] of message.frames.entries()) {
      this.#frames.set(message.firstTick + index, frame);
    }
    this.#decidedTick = message.firstTick + message.frames.length;
    if (this.#show === null) this.#followTo(this.#decidedTick - LAG_TICKS);
  }

  /** @param onEnd is told whether all of it was shown; `false` at once when it is not on the tape */
  play(goalTick: number, onEnd: (isWhole: boolean) => void): void {
    this.#endShow(false);
    const stage = this.#stage;
    if (stage === null || stage.game.tick > goalTick || this.#decidedTick <= goalTick) {
      onEnd(false);
      return;
    }
    this.#followTo(goalTick - REPLAY_LEAD_TICKS);
    stage.cut();
    this.#show = { goalTick, dueMs: null, onEnd };
  }

  stop(): void {
    this.#endShow(false);
  }

  update(nowMs: number): number {
    const show = this.#show;
    const stage = this.#stage;
    if (show === null || stage === null) return nowMs + IDLE_UPDATE_MS;
    let dueMs = show.dueMs ?? nowMs;
    if (nowMs - dueMs > MAX_LATE_MS) dueMs = nowMs;
    while (dueMs <= nowMs) {
      const { tick } = stage.game;
      if (tick > show.goalTick + REPLAY_TAIL_TICKS || !this.#frames.has(tick)) {
        this.#endShow(true);
        return nowMs + IDLE_UPDATE_MS;
      }
      this.#parts.showEvents(this.#noticesOf(this.#step(stage)));
      stage.publish(dueMs, stage.game.tick);
      dueMs += TICK_MS;
    }
    show.dueMs = dueMs;
    return dueMs;
  }

  /** Steps without being seen. */
  #followTo(tick: number): void {
    const stage = this.#stage;
    if (stage === null) return;
    while (stage.game.tick < tick && this.#frames.has(stage.game.tick)) this.#step(stage);
  }

  #step({ game }: MatchStage): readonly GameEvent[] {
    const { tick } = game;
    const frame = this.#frames.get(tick);
    if (frame === undefined) throw new Error(`the tape has no tick ${tick}`);
    this.#frames.delete(tick);
    return game.step(frame.inputs, frame.commands);
  }

  #noticesOf(events: readonly GameEvent[]): readonly EventNotice[] {
    return events.map((event) => ({ id: ++this.#notices, state: 'confirmed', event }));
  }

  #endShow(isWhole: boolean): void {
    const show = this.#show;
    this.#show = null;
    show?.onEnd(isWhole);
  }
}
