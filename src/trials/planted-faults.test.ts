import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MESSAGE } from '../protocol/message-type.ts';
import { splitSnapshot } from '../protocol/snapshot-chunks.ts';
import { decodeSnapshot, encodeSnapshot } from '../protocol/snapshot-message.ts';
import type { Faults } from './faults.ts';
import { CHIPS } from './played-kind.ts';
import { runTrial, type TrialReport } from './run-trial.ts';
import type { TrialGame } from './truth.ts';

/** Runs the same few seeds with a fault in them. */
async function trials(faults: () => Faults) {
  const reports: TrialReport[] = [];
  for (let seed = 1; seed <= 8; seed++) {
    reports.push(await runTrial({ kind: CHIPS, seed, faults: faults() }));
  }
  return {
    desyncs: reports.reduce((sum, { desyncs }) => sum + desyncs, 0),
    longestHealMs: Math.max(...reports.map(({ longestHealMs }) => longestHealMs)),
    violations: reports.flatMap(({ violations }) => violations),
  };
}

/** The game, but for one of its ways. */
function altered(game: TrialGame, change: Partial<TrialGame>): TrialGame {
  return {
    slotCount: game.slotCount,
    get tick() {
      return game.tick;
    },
    step: (inputs, commands) => game.step(inputs, commands),
    save: (reuse) => game.save(reuse),
    load: (save) => game.load(save),
    hash: () => game.hash(),
    encode: () => game.encode(),
    decode: (bytes) => game.decode(bytes),
    ...change,
  };
}

/** One client in the match takes a wrong input for the right one, on some ticks. */
function stepsWrongly(isWrong: (tick: number) => boolean): Faults {
  return {
    clientGame: (game, person) =>
      person > 0
        ? game
        : altered(game, {
            step: (inputs, commands) =>
              game.step(isWrong(game.tick) ? inputs.map((input) => input ^ 1) : inputs, commands),
          }),
  };
}

describe('a planted fault is found:', () => {
  it('a client that steps wrongly is seen, and healed within a second', async () => {
    const { desyncs, violations, longestHealMs } = await trials(() =>
      stepsWrongly((tick) => tick === 277 || tick === 577),
    );
    expect(desyncs).toBeGreaterThan(5);
    expect(violations).toEqual([]);
    expect(longestHealMs).toBeGreaterThan(0);
  });

  it('a desync that no hash shows', async () => {
    const blind = (game: TrialGame) => altered(game, { hash: () => 7 });
    const { violations } = await trials(() => {
      const wrong = stepsWrongly((tick) => tick === 300);
      return {
        serverGame: blind,
        clientGame: (game, person) => blind(wrong.clientGame?.(game, person) ?? game),
      };
    });
    expect(violations.join()).toMatch(/desync of tick 3\d\d not healed/);
  });

  it('a late join that is not told what was promised', async () => {
    const { desyncs } = await trials(() => ({
      down: (type, bytes) => {
        if (type !== MESSAGE.snapshot) return [bytes];
        const told = decodeSnapshot(gunzipSync(bytes.slice(5)));
        const snapshot = { ...told.snapshot, announcements: [] };
        const forgetful = gzipSync(encodeSnapshot({ ...told, snapshot }));
        return splitSnapshot(forgetful, bytes[0] ?? 0);
      },
    }));
    expect(desyncs).toBeGreaterThan(0);
  });

  it('an event that was never there', async () => {
    const { violations } = await trials(() => ({
      clientGame: (game) =>
        altered(game, {
          step(inputs, commands) {
            const { tick } = game;
            const events = game.step(inputs, commands);
            return tick === 400 ? [...events, { tick, key: 'ghost', kind: 'whistle' }] : events;
          },
        }),
    }));
    expect(violations.join()).toContain('400 ghost confirmed, which never happened');
  });

  it('an event that is kept back', async () => {
    const { violations } = await trials(() => ({
      clientGame: (game) =>
        altered(game, {
          step: (inputs, commands) =>
            game.step(inputs, commands).filter(({ tick }) => tick < 300 || tick > 400),
        }),
    }));
    expect(violations.join()).toMatch(/was never confirmed/);
  });

  it('a client that breaks', async () => {
    const { violations } = await trials(() => ({
      clientGame: (game) =>
        altered(game, {
          save(reuse) {
            if (game.tick === 333) throw new Error('planted');
            return game.save(reuse);
          },
        }),
    }));
    expect(violations.join()).toContain('planted');
  });

  it('a seat that is not kept', async () => {
    const { violations } = await trials(() => ({ timeouts: { keepSeatMs: 500 } }));
    expect(violations.join()).toMatch(/lost slot/);
  });

  it('bytes that are turned on the way', async () => {
    let frames = 0;
    const { violations } = await trials(() => ({
      down: (type, bytes) => {
        if (type !== MESSAGE.frames || ++frames % 500 !== 0) return [bytes];
        return [bytes.map((byte, index) => (index === 3 ? byte ^ 0x55 : byte))];
      },
    }));
    expect(violations.join()).toContain('cannot be read');
  });
});

it('a frame that is lost on the way is asked for again', async () => {
  let frames = 0;
  const { violations, desyncs } = await trials(() => ({
    down: (type, bytes) => (type === MESSAGE.frames && ++frames % 300 === 0 ? [] : [bytes]),
  }));
  expect(desyncs).toBe(0);
  expect(violations).toEqual([]);
});
