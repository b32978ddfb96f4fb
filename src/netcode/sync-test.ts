/**
 * Proves that a game can be rolled back: after every tick it loads the save of `depth` ticks ago,
 * steps forward again on the same inputs and compares every hash on the way. After ggrs' session
 * of the same name. Used by tests and benchmarks.
 */
import type { Game, GameEventLike, InputValue } from './game.ts';
import { TickRing } from './tick-ring.ts';

export interface SyncTestOptions<I extends InputValue, C, E extends GameEventLike, S> {
  readonly game: Game<I, C, E, S>;
  readonly ticks: number;
  /** Ticks that each rollback goes back. */
  readonly depth: number;
  inputsAt(tick: number): readonly I[];
  commandsAt(tick: number): readonly C[];
}

export interface SyncTestResult {
  readonly ticks: number;
  readonly comparisons: number;
  readonly mismatches: number;
  readonly firstMismatchTick: number | null;
  /** Of the world at the end. */
  readonly hash: number;
}

export function runSyncTest<I extends InputValue, C, E extends GameEventLike, S>(
  options: SyncTestOptions<I, C, E, S>,
): SyncTestResult {
  const { game, depth } = options;
  const saves = new TickRing<S>(depth + 1);
  const hashes = new TickRing<number>(depth + 1);
  let comparisons = 0;
  let mismatches = 0;
  let firstMismatchTick: number | null = null;

  const start = game.tick;
  const stepAndCompare = (compare: boolean) => {
    const tick = game.tick;
    saves.set(tick, game.save(saves.reusable(tick)));
    game.step(options.inputsAt(tick), options.commandsAt(tick));
    const hash = game.hash();
    if (!compare) {
      hashes.set(game.tick, hash);
      return;
    }
    comparisons++;
    if (hash === hashes.get(game.tick)) return;
    mismatches++;
    firstMismatchTick ??= game.tick;
  };

  for (let tick = start; tick < start + options.ticks; tick++) {
    stepAndCompare(false);
    const save = saves.get(game.tick - depth);
    if (save === undefined) continue;
    game.load(save);
    while (game.tick <= tick) stepAndCompare(true);
  }
  return { ticks: options.ticks, comparisons, mismatches, firstMismatchTick, hash: game.hash() };
}
