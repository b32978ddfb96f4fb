/** Where the player's car faces and goes, read from a view frame for the thumb's stick. */
import { CAR, CAR_FLAG, CAR_STRIDE, PHASES, VIEW } from '../../worker/view-frame.ts';
import type { Heading } from '../input/touch/stick-drive.ts';

/** @returns null where there is no frame yet, or no car of the player's own */
export function headingOf(frame: Float64Array | null, slot: number | null): Heading | null {
  if (frame === null || slot === null) return null;
  const car = VIEW.cars + slot * CAR_STRIDE;
  const isDemolished = ((frame[car + CAR.flags] ?? 0) & CAR_FLAG.demolished) !== 0;
  return {
    angle: frame[car + CAR.angle] ?? 0,
    vx: frame[car + CAR.vx] ?? 0,
    vy: frame[car + CAR.vy] ?? 0,
    canMove: PHASES[frame[VIEW.phase] ?? 0] !== 'countdown' && !isDemolished,
  };
}
