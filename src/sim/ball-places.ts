/** Where balls are put: at their own places, and out of play. */
import type { Point } from './arena/arena.ts';
import { at } from './at.ts';
import { parkingPlace } from './bounds.ts';
import { NEVER } from './match-state.ts';
import { placeBody, setEnabled, setVelocity } from './physics.ts';
import { forgetShot } from './shots-and-saves.ts';
import type { World } from './world.ts';

/** Puts a ball where it begins, at rest. */
export function placeBallAtHome(world: World, ball: number): void {
  const places = world.settings.arena.ballPlaces;
  const place = at(places, ball % places.length);
  // Where there are fewer places than balls, those that share one stand side by side.
  const share = Math.floor(ball / places.length);
  const side = share % 2 === 0 ? -1 : 1;
  const { radiusM } = world.tuning.ball;
  // Two on one side at the most, which must both be on the pitch.
  const apartM = Math.min(4 * radiusM, (world.arena.halfWidth - 2 * radiusM) / 2);
  const asideM = Math.ceil(share / 2) * side * apartM;
  placeBallAt(world, ball, { x: place.x, y: place.y + asideM, vx: 0, vy: 0 });
}

/** Puts a ball there, in play, with a speed. */
export function placeBallAt(
  world: World,
  ball: number,
  { x, y, vx, vy }: Point & { readonly vx: number; readonly vy: number },
): void {
  const { physics } = world;
  const state = at(world.state.balls, ball);
  state.awayTicks = 0;
  state.cut += 1;
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    state.touchTicks[slot] = NEVER;
    state.shotTicks[slot] = NEVER;
  }
  forgetShot(world, ball);
  setEnabled(physics, physics.ballIndex + ball, true);
  placeBody(physics, physics.ballIndex + ball, x, y, 0);
  if (vx !== 0 || vy !== 0) setVelocity(physics, physics.ballIndex + ball, vx, vy);
}

/** Takes a ball out of play for a while. */
export function parkBall(world: World, ball: number): void {
  const { physics } = world;
  const index = physics.ballIndex + ball;
  setEnabled(physics, index, false);
  const { x, y } = parkingPlace(world, index);
  placeBody(physics, index, x, y, 0);
}

/** Whether a ball is on the pitch; in free play one that is in the goal still is. */
export function isBallInPlay(world: World, ball: number): boolean {
  return world.settings.flow === 'free' || at(world.state.balls, ball).awayTicks === 0;
}

/** Counts down until balls that were scored with are back. */
export function runBallTimers(world: World): void {
  for (let ball = 0; ball < world.ballCount; ball += 1) {
    const state = at(world.state.balls, ball);
    if (state.awayTicks === 0) continue;
    state.awayTicks -= 1;
    if (state.awayTicks === 0) placeBallAtHome(world, ball);
  }
}
