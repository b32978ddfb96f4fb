/**
 * How far what was drawn is from what was decided, at the player's own tick: a frame that lies
 * between two of the player's ticks is held against the point between the two decided worlds.
 * Whoever shows others as they were some time ago is off by the way they went since.
 */
import {
  type ClientRecording,
  type DecidedWorld,
  type DecidedWorlds,
  DRAWN_NUMBERS,
  type DrawnFrame,
} from './recordings.ts';

export interface FrameErrors {
  readonly frame: DrawnFrame;
  /** Metres; NaN for a body that is off the pitch in either. */
  readonly own: number;
  readonly others: readonly number[];
  readonly ball: number;
}

/** Cars off the pitch wait further out than this; the distance to there is no error of drawing. */
const OFF_PITCH_M = 50;

/** @param isMeasured which worlds count; both of a frame must */
export function frameErrors(
  { slot, frames }: ClientRecording,
  worlds: DecidedWorlds,
  slotCount: number,
  isMeasured: (tick: number) => boolean,
): readonly FrameErrors[] {
  const result: FrameErrors[] = [];
  for (const frame of frames) {
    const before = worlds.get(frame.before);
    const after = worlds.get(frame.after);
    if (before === undefined || after === undefined) continue;
    if (!isMeasured(frame.before) || !isMeasured(frame.after)) continue;
    const errors = Array.from({ length: slotCount + 1 }, (_, body) =>
      distance(frame, body, before, after),
    );
    result.push({
      frame,
      own: errors[slot] ?? Number.NaN,
      others: errors.filter((_, body) => body !== slot && body < slotCount),
      ball: errors[slotCount] ?? Number.NaN,
    });
  }
  return result;
}

function distance(
  frame: DrawnFrame,
  body: number,
  before: DecidedWorld,
  after: DecidedWorld,
): number {
  const x = frame.bodies[body * DRAWN_NUMBERS] ?? Number.NaN;
  const y = frame.bodies[body * DRAWN_NUMBERS + 1] ?? Number.NaN;
  const dx = x - mix(before, after, body * 2, frame.alpha);
  const dy = y - mix(before, after, body * 2 + 1, frame.alpha);
  const farthest = Math.max(
    Math.abs(y),
    Math.abs(before.positions[body * 2 + 1] ?? 0),
    Math.abs(after.positions[body * 2 + 1] ?? 0),
  );
  return farthest > OFF_PITCH_M ? Number.NaN : Math.hypot(dx, dy);
}

function mix(before: DecidedWorld, after: DecidedWorld, index: number, alpha: number): number {
  const from = before.positions[index] ?? Number.NaN;
  return from + ((after.positions[index] ?? Number.NaN) - from) * alpha;
}
