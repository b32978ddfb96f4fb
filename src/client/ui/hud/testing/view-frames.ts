/** Makes view frames for tests of the HUD. */
import {
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  PHASES,
  type PhaseName,
  VIEW,
  VIEW_LENGTH,
} from '../../../../worker/view-frame.ts';

export interface FrameFields {
  readonly tick?: number;
  readonly phase?: PhaseName;
  readonly phaseTicksLeft?: number;
  readonly clockTicks?: number;
  readonly overtime?: boolean;
  readonly score?: readonly [number, number];
  /** By slot; every car named is present. */
  readonly cars?: readonly Partial<Record<keyof typeof CAR, number>>[];
}

export function viewFrame(fields: FrameFields = {}): Float64Array {
  const frame = new Float64Array(VIEW_LENGTH);
  frame[VIEW.tick] = fields.tick ?? 0;
  frame[VIEW.phase] = PHASES.indexOf(fields.phase ?? 'play');
  frame[VIEW.phaseTicksLeft] = fields.phaseTicksLeft ?? 0;
  frame[VIEW.clockTicks] = fields.clockTicks ?? 10_800;
  frame[VIEW.overtime] = fields.overtime === true ? 1 : 0;
  frame[VIEW.scoreLeft] = fields.score?.[0] ?? 0;
  frame[VIEW.scoreRight] = fields.score?.[1] ?? 0;
  for (const [slot, car] of (fields.cars ?? []).entries()) {
    const offset = VIEW.cars + slot * CAR_STRIDE;
    frame[offset + CAR.flags] = CAR_FLAG.present;
    for (const [field, value] of Object.entries(car)) {
      frame[offset + CAR[field as keyof typeof CAR]] = value;
    }
  }
  return frame;
}
