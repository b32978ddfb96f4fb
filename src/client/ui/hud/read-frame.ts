/**
 * What the HUD shows of one view frame, as plain values coarse enough that most frames change
 * none of them. Pure; called by the HUD's model once a drawn frame.
 */
import {
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  PHASES,
  type PhaseName,
  VIEW,
} from '../../../worker/view-frame.ts';
import { formatClock, formatOvertime } from './format.ts';
import { TICKS_PER_SECOND } from './ticks.ts';

/** Steps in which the ring of the dash fills. */
export const DASH_STEPS = 24;

/** The clock is marked while this much or less is left. */
const LAST_SECONDS = 10;

export interface HudFrame {
  readonly tick: number;
  readonly phase: PhaseName;
  readonly scoreLeft: number;
  readonly scoreRight: number;
  readonly clock: string;
  readonly overtime: boolean;
  readonly lastSeconds: boolean;
  /** 10..1 while the last seconds are played, else null. */
  readonly secondsLeft: number | null;
  /** Seconds to the kick-off, or null outside the countdown. */
  readonly countdown: number | null;
  readonly own: OwnCar;
}

/** Of the player's own car. */
export interface OwnCar {
  /** 0..100. */
  readonly boostPercent: number;
  /** 0 just used .. DASH_STEPS ready. */
  readonly dashSteps: number;
  readonly supersonic: boolean;
  readonly demolished: boolean;
}

/** @param localSlot null for one who watches */
export function readHudFrame(frame: Float64Array, localSlot: number | null): HudFrame {
  const phase = phaseOf(frame);
  const clockTicks = at(frame, VIEW.clockTicks);
  const overtime = at(frame, VIEW.overtime) !== 0;
  const lastSeconds =
    !overtime && phase === 'play' && clockTicks <= LAST_SECONDS * TICKS_PER_SECOND;
  return {
    tick: at(frame, VIEW.tick),
    phase,
    scoreLeft: at(frame, VIEW.scoreLeft),
    scoreRight: at(frame, VIEW.scoreRight),
    clock: overtime ? formatOvertime(clockTicks) : formatClock(clockTicks),
    overtime,
    lastSeconds,
    secondsLeft: lastSeconds && clockTicks > 0 ? Math.ceil(clockTicks / TICKS_PER_SECOND) : null,
    countdown:
      phase === 'countdown'
        ? Math.max(1, Math.ceil(at(frame, VIEW.phaseTicksLeft) / TICKS_PER_SECOND))
        : null,
    own: localSlot === null ? NO_CAR : readOwnCar(frame, localSlot),
  };
}

const NO_CAR: OwnCar = { boostPercent: 0, dashSteps: 0, supersonic: false, demolished: false };

function readOwnCar(frame: Float64Array, slot: number): OwnCar {
  const car = carOffset(slot);
  const flags = at(frame, car + CAR.flags);
  return {
    boostPercent: Math.round(at(frame, car + CAR.boost) * 100),
    dashSteps: Math.floor((1 - at(frame, car + CAR.dashCooldown)) * DASH_STEPS),
    supersonic: (flags & CAR_FLAG.supersonic) !== 0,
    demolished: (flags & CAR_FLAG.demolished) !== 0,
  };
}

export interface PlayerTally {
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
}

export function readTally(frame: Float64Array, slot: number): PlayerTally {
  const car = carOffset(slot);
  return {
    goals: at(frame, car + CAR.goals),
    assists: at(frame, car + CAR.assists),
    saves: at(frame, car + CAR.saves),
    shots: at(frame, car + CAR.shots),
  };
}

function phaseOf(frame: Float64Array): PhaseName {
  return PHASES[at(frame, VIEW.phase)] ?? 'play';
}

function carOffset(slot: number): number {
  return VIEW.cars + slot * CAR_STRIDE;
}

function at(frame: Float64Array, offset: number): number {
  return frame[offset] ?? 0;
}
