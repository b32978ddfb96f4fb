/** A game of ours whose world is put back as a trace says, alike on the server and in a client. */
import type { DriftballGame } from '../../../src/sim/game.ts';
import type { World } from '../../../src/sim/world.ts';
import { putBackIfDue, type Trace } from './trace.ts';

/** @param stepped is called after each step, re-simulated ones included */
export function puttingBack(
  game: DriftballGame,
  world: World,
  trace: Trace,
  stepped: () => void = () => undefined,
): DriftballGame {
  return {
    slotCount: game.slotCount,
    get tick() {
      return game.tick;
    },
    step(inputs, commands) {
      putBackIfDue(trace, world);
      const events = game.step(inputs, commands);
      stepped();
      return events;
    },
    save: (reuse) => game.save(reuse),
    load: (save) => game.load(save),
    hash: () => game.hash(),
    encode: () => game.encode(),
    decode: (bytes) => game.decode(bytes),
  };
}
