/** What is played in a match: the world, and the bots that know it. */
import type { Announcement } from '../netcode/frame.ts';
import type { Game } from '../netcode/game.ts';
import type { BotLevel } from '../protocol/bot-level.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import { createGame } from '../sim/game.ts';
import type { CarInput } from '../sim/input.ts';
import type { MatchSettings } from '../sim/match-settings.ts';
import { Phase } from '../sim/match-state.ts';
import type { RapierRealm } from '../sim/rapier/realm.ts';
import { createWorld, freeWorld, type World } from '../sim/world.ts';
import { type BotPilots, createBotPilots } from './bot-pilots.ts';
import { type MatchStanding, standingOf } from './match-standing.ts';

export interface PlayedGame {
  readonly game: Game<CarInput, Command, GameEvent, unknown>;
  /** Whether people act now: in a countdown and in play. */
  readonly expectsInputs: boolean;
  /** Whether the match is over and waits for a rematch. */
  readonly hasEnded: boolean;
  /** Left out where nothing is counted. */
  readonly standing?: MatchStanding;
  /** To be called once a tick, before the tick is decided. @returns what is new */
  decideBots(botSlots: readonly number[]): readonly Announcement<CarInput>[];
  /** Frees what does not free itself. */
  dispose(): void;
}

export interface GameSettings {
  readonly settings: MatchSettings;
  readonly seed: number;
  readonly botLevel: BotLevel;
}

export type CreatePlayedGame = (settings: GameSettings) => PlayedGame;

/** @param realm all worlds of the process may live in it: they save by Rapier's snapshots */
export function createsDriftball(realm: RapierRealm): CreatePlayedGame {
  return ({ settings, seed, botLevel }) =>
    playWorld(
      createWorld(realm, { settings, seed }),
      createBotPilots(() => botLevel),
    );
}

export function playWorld(world: World, bots: BotPilots): PlayedGame {
  return {
    game: createGame(world, 'snapshot'),
    get expectsInputs() {
      return world.state.phase === Phase.play || world.state.phase === Phase.countdown;
    },
    get hasEnded() {
      return world.state.phase === Phase.end;
    },
    standing: standingOf(world),
    decideBots: (botSlots) => bots.decide(world, botSlots),
    dispose: () => freeWorld(world),
  };
}
