/**
 * A bot: what a car should do, from a look at the world. Equal worlds and memories give equal
 * inputs: no clock, no randomness, and only the maths that the simulation allows itself. Called by
 * `BotDriver`; it reads the world and must never change it.
 */
import { at } from '../sim/at.ts';
import { type CarInput, packInput } from '../sim/input.ts';
import { isOnPitch, Phase } from '../sim/match-state.ts';
import type { World } from '../sim/world.ts';
import type { Action } from './action.ts';
import { type BotMemory, createBotMemory, dashCountBefore } from './bot-memory.ts';
import type { Driving } from './car-guess.ts';
import { chooseRole, minding, mostDangerous } from './choose-role.ts';
import { escapeWhenStuck } from './escape.ts';
import { TRAITS } from './level.ts';
import { noise } from './noise.ts';
import { planAttack } from './plan-attack.ts';
import { planGuard, planSupport } from './plan-position.ts';
import { readSituation, type Situation } from './situation.ts';
import { followCourse } from './steer-course.ts';

const AT_REST: Driving = { steer: 0, throttle: 0, boost: false, handbrake: false };

/**
 * @param memory the bot's own, updated here; without one an ace acts at once, as if it had just
 *   taken its seat
 * @returns the input for the tick that lies the memory's lead ahead
 */
export function think(
  world: World,
  slot: number,
  memory: BotMemory = createBotMemory(world, 0, TRAITS.ace),
): CarInput {
  const dashCount = dashCountBefore(world, slot, memory);
  const { phase } = world.state;
  if (phase === Phase.end || !isOnPitch(at(world.state.cars, slot)) || waits(world, slot, memory)) {
    return packInput({ ...AT_REST, dashCount, skip: false });
  }
  const situation = readSituation(world, slot, memory);
  const action =
    phase === Phase.celebration
      ? followCourse(situation, planGuard(situation, 0))
      : planPlay(situation, memory);
  const wayOut = escapeWhenStuck(world, slot, memory);
  const presses = wayOut === null && action.dash ? 1 : 0;
  const driving = wayOut ?? action.driving;
  return packInput({
    ...driving,
    throttle: Math.min(driving.throttle, memory.traits.pedal),
    dashCount: (dashCount + presses) & 3,
    skip: false,
  });
}

/** Whether it has not yet set off from a kick-off. */
function waits(world: World, slot: number, memory: BotMemory): boolean {
  const { tick, phase, phaseTicksLeft, kickOffs } = world.state;
  if (phase === Phase.countdown) {
    const share = (noise(slot, kickOffs) + 1) / 2;
    memory.kickOffTick = tick + phaseTicksLeft + Math.floor(share * memory.traits.kickOffWaitTicks);
  }
  return tick + memory.leadTicks < memory.kickOffTick;
}

function planPlay(situation: Situation, memory: BotMemory): Action {
  const role = chooseRole(situation);
  if (role.kind === 'attack') return planAttack(minding(situation, role.ball), memory);
  memory.intent = null;
  const watching = minding(situation, mostDangerous(situation));
  const course =
    role.kind === 'guard' ? planGuard(watching, role.rank) : planSupport(watching, role.rank);
  return followCourse(watching, course);
}
