/**
 * One scripted match, played to its last tick on whatever engine runs this file, and the hash of
 * every tick. Called by the page's worker in browsers (page/match-worker.ts) and by Node
 * (node/main.ts). Must touch nothing but the simulation: no clock, no randomness, no platform.
 */
import { loadRapier } from '#rapier';
import { at } from '../../src/sim/at.ts';
import { createGame, type DriftballGame, type WorldSave } from '../../src/sim/game.ts';
import { matchSettings } from '../../src/sim/match-settings.ts';
import { createScript, type Script } from '../../src/sim/testing/scripted-match.ts';
import { createWorld, type World } from '../../src/sim/world.ts';

export interface EngineMatch {
  readonly seed: number;
  readonly ticks: number;
  /** Cars a team, 1 to 4. */
  readonly teamSize: number;
  /** Length of a match on the clock; short ones end and are played again. */
  readonly clockTicks: number;
  readonly crates: number;
}

/** What an engine does besides playing, none of which may change a hash. */
export interface EngineOptions {
  /** Goes ahead, comes back and goes ahead again, and once through a snapshot, as clients do. */
  readonly rollbacks: boolean;
  /** Plants a fault: the ball is moved by a hair before this tick. */
  readonly faultAtTick?: number;
}

export interface PlayedMatch {
  /** 8 hexadecimal digits a tick, in order, the first for the world after its first step. */
  readonly hashes: string;
  /** How often each kind of event and command occurred; shows that the match was a lively one. */
  readonly counts: Readonly<Record<string, number>>;
}

export const HASH_DIGITS = 8;

const ROLLBACK_EVERY_TICKS = 60;
const ROLLBACK_TICKS = 8;
/** More than the step of a float anywhere on the pitch, less than anybody could see. */
const FAULT_M = 2 ** -16;

/** Needs a realm without another world: a worker, or in Node a call at a time. */
export async function playMatch(match: EngineMatch, options: EngineOptions): Promise<PlayedMatch> {
  const world = createWorld(await loadRapier(), {
    settings: matchSettings({ teamSize: match.teamSize, mutators: { crates: match.crates } }),
    seed: match.seed,
    tuning: { match: { clockTicks: match.clockTicks } },
  });
  const game = createGame(world, 'memory');
  const script = createScript(match.seed);
  const hashes: string[] = [];
  const counts: Record<string, number> = {};
  let save: WorldSave | undefined;
  for (let tick = 0; tick < match.ticks; tick += 1) {
    if (tick === options.faultAtTick) moveBallByAHair(world);
    if (options.rollbacks && tick === match.ticks >> 1) game.decode(game.encode());
    if (options.rollbacks && tick % ROLLBACK_EVERY_TICKS === 0) {
      save = game.save(save);
      for (let ahead = 0; ahead < ROLLBACK_TICKS; ahead += 1) advance(game, world, script);
      game.load(save);
    }
    for (const { kind } of advance(game, world, script)) counts[kind] = (counts[kind] ?? 0) + 1;
    hashes.push(game.hash().toString(16).padStart(HASH_DIGITS, '0'));
  }
  return { hashes: hashes.join(''), counts };
}

/** @returns the commands and events of the tick */
function advance(
  game: DriftballGame,
  world: World,
  script: Script,
): readonly { readonly kind: string }[] {
  const commands = script.commands(world);
  return [...commands, ...game.step(script.inputs(world), commands)];
}

function moveBallByAHair({ physics }: World): void {
  const ball = at(physics.bodies, physics.ballIndex);
  const { x, y } = ball.translation();
  ball.setTranslation({ x: x + FAULT_M, y }, true);
}
