import { describe, expect, it } from 'vitest';
import { runSyncTest } from './sync-test.ts';
import { DiceGame } from './testing/dice-game.ts';

describe('the sync test', () => {
  const inputsAt = (tick: number) => [tick % 5, (tick * 7) % 11];

  it('passes a game that can be rolled back', () => {
    const result = runSyncTest({
      game: new DiceGame(2),
      ticks: 500,
      depth: 8,
      inputsAt,
      commandsAt: () => [],
    });
    expect(result).toMatchObject({ mismatches: 0, firstMismatchTick: null });
    expect(result.comparisons).toBeGreaterThan(3900);
  });

  it('finds a game that forgets a part of its state', () => {
    class Forgetful extends DiceGame {
      override load(save: Int32Array): void {
        const kept = this.state[2] ?? 0;
        super.load(save);
        this.state[2] = kept;
      }
    }
    const result = runSyncTest({
      game: new Forgetful(2),
      ticks: 50,
      depth: 8,
      inputsAt,
      commandsAt: () => [],
    });
    expect(result.mismatches).toBeGreaterThan(0);
  });
});
