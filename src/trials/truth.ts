/** What really was, at the server: of each tick, a digest of the state before it and its events. */
import type { Game } from '../netcode/game.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import type { CarInput } from '../sim/input.ts';

export type TrialGame = Game<CarInput, Command, GameEvent, unknown>;

export class Truth {
  readonly #digests = new Map<number, number>();
  readonly #events = new Map<number, readonly string[]>();
  #keptFrom = 0;

  /** Of the world before the tick; undefined when that lies in the future. */
  digest(tick: number): number | undefined {
    return this.#digests.get(tick);
  }

  /** Keys of the tick's events, as far as they are known. */
  events(tick: number): readonly string[] {
    return this.#events.get(tick) ?? [];
  }

  note(tick: number, digest: number, events: readonly GameEvent[]): void {
    this.#digests.set(tick, digest);
    if (events.length > 0)
      this.#events.set(
        tick - 1,
        events.map(({ key }) => key),
      );
  }

  /** For those who play for hours. */
  forgetBefore(tick: number): void {
    for (; this.#keptFrom < tick; this.#keptFrom++) {
      this.#digests.delete(this.#keptFrom);
      this.#events.delete(this.#keptFrom);
    }
  }
}

export interface GameWatch {
  /** The world stands at `tick` after a step. */
  stepped(tick: number, events: readonly GameEvent[]): void;
  /** The world was put to a tick from bytes. */
  put?(tick: number): void;
}

/** The same game, watched. */
export function watched(game: TrialGame, watch: GameWatch): TrialGame {
  return {
    slotCount: game.slotCount,
    get tick() {
      return game.tick;
    },
    step(inputs, commands) {
      const events = game.step(inputs, commands);
      watch.stepped(game.tick, events);
      return events;
    },
    save: (reuse) => game.save(reuse),
    load: (save) => game.load(save),
    hash: () => game.hash(),
    encode: () => game.encode(),
    decode(bytes) {
      game.decode(bytes);
      watch.put?.(game.tick);
    },
  };
}
