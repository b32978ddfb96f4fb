/** The touches of a run, as decided. */
import { type Touch, TouchFinder } from '../scenario/touches.ts';
import type { DecidedWorlds } from './recordings.ts';

/** @param leaps whether a world has nothing to do with the one before it */
export function listTouches(
  worlds: DecidedWorlds,
  slotCount: number,
  leaps: (tick: number) => boolean,
): readonly Touch[] {
  const finder = new TouchFinder(slotCount);
  const touches: Touch[] = [];
  for (const tick of [...worlds.keys()].sort((a, b) => a - b)) {
    const world = worlds.get(tick);
    if (world === undefined) continue;
    if (leaps(tick)) finder.restart();
    const position = (body: number) => ({
      x: world.positions[body * 2] ?? Number.NaN,
      y: world.positions[body * 2 + 1] ?? Number.NaN,
    });
    touches.push(...finder.read({ tick, touching: world.touching, position }));
  }
  return touches;
}
