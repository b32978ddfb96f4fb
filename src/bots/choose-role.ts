/**
 * Who of a team does what: the car best placed goes for the ball, the one farthest back keeps the
 * goal, the others support. A pure rule over the whole team, so that all its bots come to the same
 * answer; its inertia is in the costs (a car on its way is sooner there, the last to touch has a
 * bonus), so roles do not flicker.
 */
import { ROLE } from './bot-tuning.ts';
import { type Meeting, meetBall } from './reach.ts';
import type { CarMotion, Situation } from './situation.ts';

export type Role =
  | { readonly kind: 'attack' }
  | { readonly kind: 'guard' }
  /** `rank` counts supporters from 0, the one nearest the ball first. */
  | { readonly kind: 'support'; readonly rank: number };

export function chooseRole(situation: Situation): Role {
  const { me, mates, path, slot, ground } = situation;
  const meeting = meetBall(ground, me, path);
  const mine = costOf(situation, me, slot, false, meeting);
  const others = mates.map((mate) => ({
    slot: mate.slot,
    x: mate.x,
    cost: costOf(situation, mate, mate.slot, mate.isPerson, meetBall(ground, mate, path)),
  }));
  const own = { slot, x: me.x, cost: mine };
  const ranked = [own, ...others].sort((a, b) => a.cost - b.cost || a.slot - b.slot);
  if (ranked[0] === own) return { kind: 'attack' };
  const rest = ranked.slice(1);
  if (rest.length === 1) return situation.teamSize === 2 ? { kind: 'support', rank: 0 } : GUARD;
  const last = rest.reduce((back, car) => (car.x < back.x ? car : back));
  if (last === own) return GUARD;
  return { kind: 'support', rank: rest.filter((car) => car !== last).indexOf(own) };
}

const GUARD: Role = { kind: 'guard' };

function costOf(
  situation: Situation,
  car: CarMotion,
  slot: number,
  isPerson: boolean,
  meeting: Meeting,
): number {
  let cost = meeting.seconds;
  if (slot === situation.lastTouchSlot) cost -= ROLE.lastTouchBonusS;
  if (car.x > meeting.ball.x) cost += ROLE.wrongSideS;
  if (isPerson && Math.abs(car.ahead) < ROLE.idleBelowMps) cost += ROLE.idleS;
  return cost;
}
