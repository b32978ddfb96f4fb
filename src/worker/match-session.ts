import { ClientSession } from '../netcode/client-session.ts';
import { HASH_INTERVAL_TICKS } from '../protocol/timing.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import type { DriftballGame, WorldSave } from '../sim/game.ts';
import { type CarInput, INPUT_RULES } from '../sim/input.ts';

export type MatchSession = ClientSession<CarInput, Command, GameEvent, WorldSave>;

export function createMatchSession(game: DriftballGame, localSlot: number): MatchSession {
  return new ClientSession({
    game,
    rules: INPUT_RULES,
    localSlot,
    hashIntervalTicks: HASH_INTERVAL_TICKS,
  });
}
