import { ClientSession, RING_TICKS } from '../netcode/client-session.ts';
import type { Game } from '../netcode/game.ts';
import { HASH_INTERVAL_TICKS } from '../protocol/timing.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import { type CarInput, INPUT_RULES } from '../sim/input.ts';

/** A game that people can play online: `createGame` of sim, or a smaller one in tests. */
export type MatchGame = Game<CarInput, Command, GameEvent, unknown>;
export type MatchSession = ClientSession<CarInput, Command, GameEvent, unknown>;

/** A little less than the session could take back. */
export const MAX_DEPTH_TICKS = RING_TICKS - 4;

export function createMatchSession(game: MatchGame, localSlot: number | null): MatchSession {
  return new ClientSession({
    game,
    rules: INPUT_RULES,
    localSlot,
    hashIntervalTicks: HASH_INTERVAL_TICKS,
  });
}
