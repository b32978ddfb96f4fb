/** Plays a drill to its end without a page or a clock, driven by a function or by one of the bots. */
import { BotDriver } from '../../../bots/bot-driver.ts';
import { type CarInput, NEUTRAL_INPUT, packInput } from '../../../sim/input.ts';
import type { RapierRealm } from '../../../sim/rapier/realm.ts';
import { step } from '../../../sim/step.ts';
import { type BodyPose, createWorld, freeWorld, readBody, type World } from '../../../sim/world.ts';
import type { TrainingOrder, TrainingState } from '../api.ts';
import { TRAINEE } from '../drill.ts';
import { DrillWatch, trainingSettings } from '../drill-watch.ts';

export type Trainee = (world: World, state: TrainingState) => CarInput;

export interface Played {
  readonly state: TrainingState;
  readonly ticks: number;
  /** Every state that a page would have been told of. */
  readonly told: readonly TrainingState[];
}

export function playDrill(
  realm: RapierRealm,
  order: TrainingOrder,
  trainee: Trainee,
  mostTicks: number,
): Played {
  const world = createWorld(realm, { settings: trainingSettings(), seed: 0 });
  const watch = new DrillWatch(world, order);
  step(world, [NEUTRAL_INPUT, NEUTRAL_INPUT], [{ kind: 'seat-player', slot: TRAINEE }]);
  let commands = watch.begin(order);
  const told = [watch.state];
  let ticks = 0;
  while (watch.state.result === null && ticks < mostTicks) {
    const events = step(world, [trainee(world, watch.state), NEUTRAL_INPUT], commands);
    commands = watch.watch(events);
    if (watch.state !== told.at(-1)) told.push(watch.state);
    ticks += 1;
  }
  freeWorld(world);
  return { state: watch.state, ticks, told };
}

const car: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };

/** Does what the prompts say: drives to where the trail leads, boosts and dashes when told to. */
export function createObedient(): Trainee {
  let presses = 0;
  let wasDash = false;
  return (world, { prompt, aim }) => {
    readBody(world, TRAINEE, car);
    const to = aim ?? { x: car.x + Math.cos(car.angle), y: car.y + Math.sin(car.angle) };
    const bearing = Math.atan2(to.y - car.y, to.x - car.x) - car.angle;
    const turn = Math.atan2(Math.sin(bearing), Math.cos(bearing));
    const isDash = prompt === 'dash';
    if (isDash && !wasDash) presses = (presses + 1) & 3;
    wasDash = isDash;
    const isSharp = Math.abs(turn) > 1.2 && Math.hypot(car.vx, car.vy) > 9;
    return packInput({
      steer: Math.max(-1, Math.min(1, turn * 4)),
      throttle: isSharp ? -0.4 : 1,
      boost: prompt === 'boost' && Math.abs(turn) < 0.3,
      handbrake: false,
      dashCount: presses,
      skip: false,
    });
  };
}

/** One of the game's own bots. */
export function createBotTrainee(): Trainee {
  const driver = new BotDriver(12, 4);
  const promised: { fromTick: number; input: CarInput }[] = [];
  let held: CarInput = NEUTRAL_INPUT;
  return (world) => {
    promised.push(...driver.decide(world, [TRAINEE]));
    while (promised[0] !== undefined && promised[0].fromTick <= world.state.tick) {
      held = promised.shift()?.input ?? held;
    }
    return held;
  };
}

const ball: BodyPose = { ...car };

/** Pushes the ball along to where the trail leads: through it from behind, else round behind it. */
export const dribbler: Trainee = (world, { aim }) => {
  readBody(world, TRAINEE, car);
  readBody(world, { ball: 0 }, ball);
  if (aim === null) return NEUTRAL_INPUT;
  const lead = Math.min(0.5, Math.hypot(ball.x - car.x, ball.y - car.y) / 14);
  const target = { x: ball.x + ball.vx * lead, y: ball.y + ball.vy * lead };
  const way = Math.atan2(aim.y - target.y, aim.x - target.x);
  const cos = Math.cos(way);
  const sin = Math.sin(way);
  const ahead = (target.x - car.x) * cos + (target.y - car.y) * sin;
  const side = (target.x - car.x) * sin - (target.y - car.y) * cos >= 0 ? 1 : -1;
  const behindM = ahead > 0 ? Math.min(7, ahead * 0.7) : 5;
  const asideM = ahead > 0 ? 0 : 3.5 * side;
  const x = target.x - cos * behindM - sin * asideM;
  const y = target.y - sin * behindM + cos * asideM;
  const bearing = Math.atan2(y - car.y, x - car.x) - car.angle;
  const turn = Math.atan2(Math.sin(bearing), Math.cos(bearing));
  const speed = Math.hypot(car.vx, car.vy);
  const wanted = Math.abs(turn) > 0.9 ? 7 : 12;
  return packInput({
    steer: Math.max(-1, Math.min(1, turn * 3)),
    throttle: speed < wanted ? 0.9 : -0.2,
    boost: false,
    handbrake: false,
    dashCount: 0,
    skip: false,
  });
};
