/** The numbers of one world: the game's own, as its arena and its mutators change them. */
import type { Arena } from './arena/arena.ts';
import { radiusThatFits } from './goal-room.ts';
import type { MatchSettings, Mutators } from './match-settings.ts';
import {
  mergeTuning,
  TICKS_PER_SECOND,
  TUNING,
  type Tuning,
  type TuningOverrides,
} from './tuning.ts';

/** @param overrides have the last word; for benches and for those who try numbers out */
export function tuneWorld(settings: MatchSettings, overrides: TuningOverrides = {}): Tuning {
  return mergeTuning(ofMatch(settings.mutators, settings.arena), overrides);
}

function ofMatch(mutators: Mutators, arena: Arena): TuningOverrides {
  const { ball, boost, hit } = TUNING;
  const { ball: nature } = arena;
  const { ballSize, ballSpeed, boostRate } = mutators;
  const ownRadiusM = ball.radiusM * nature.size;
  const pace = mutators.carSpeed;
  return {
    ball: {
      // No match makes a ball larger than the arena's goals let in.
      radiusM: radiusThatFits(arena, ownRadiusM * ballSize, ownRadiusM),
      massKg: ball.massKg * nature.mass,
      restitution: Math.min(1, ball.restitution * nature.bounce * mutators.ballBounce),
      linearDampingPerS: ball.linearDampingPerS * nature.damping,
      topSpeedMps: ball.topSpeedMps * ballSpeed,
    },
    hit: { extra: hit.extra * ballSpeed, dashExtra: hit.dashExtra * ballSpeed },
    boost: {
      atKickOff: mutators.unlimitedBoost ? 1 : boost.atKickOff,
      burnPerTick: mutators.unlimitedBoost ? 0 : boost.burnPerTick,
      smallPadAmount: Math.min(1, boost.smallPadAmount * boostRate),
      smallPadTicks: Math.round(boost.smallPadTicks / boostRate),
      largePadTicks: Math.round(boost.largePadTicks / boostRate),
    },
    ...ofCars(pace),
    match: { clockTicks: Math.round(mutators.minutes * 60 * TICKS_PER_SECOND) },
  };
}

/** A faster car turns on the same circles, and is as long on its way to its top speed. */
function ofCars(pace: number): TuningOverrides {
  const { drive, dash, supersonic } = TUNING;
  return {
    drive: {
      topSpeedMps: drive.topSpeedMps * pace,
      boostTopSpeedMps: drive.boostTopSpeedMps * pace,
      reverseTopSpeedMps: drive.reverseTopSpeedMps * pace,
      throttleAccelMps2: drive.throttleAccelMps2 * pace,
      taperedAccelMps2: drive.taperedAccelMps2 * pace,
      reverseAccelMps2: drive.reverseAccelMps2 * pace,
      brakeMps2: drive.brakeMps2 * pace,
      boostAccelMps2: drive.boostAccelMps2 * pace,
      gripMps2: drive.gripMps2 * pace,
    },
    dash: { topSpeedMps: dash.topSpeedMps * pace },
    supersonic: { fromMps: supersonic.fromMps * pace, untilMps: supersonic.untilMps * pace },
  };
}
