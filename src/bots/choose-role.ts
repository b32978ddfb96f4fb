/**
 * Who of a team does what: for each ball the car best placed goes, those farthest back keep the
 * goal, the others support. A pure rule over the whole team, so that all its bots come to the same
 * answer; its inertia is in the costs (a car on its way is sooner there, the last to touch has a
 * bonus), so roles do not flicker.
 */
import { at } from '../sim/at.ts';
import type { BallPath } from './ball-path.ts';
import { ROLE } from './bot-tuning.ts';
import { meetBall } from './reach.ts';
import type { CarMotion, Situation } from './situation.ts';

export type Role =
  /** `ball` counts the situation's paths. */
  | { readonly kind: 'attack'; readonly ball: number }
  | { readonly kind: 'guard'; readonly rank: number }
  /** `rank` counts supporters from 0, the one nearest the ball first. */
  | { readonly kind: 'support'; readonly rank: number };

interface Mate {
  readonly slot: number;
  readonly car: CarMotion;
  readonly isPerson: boolean;
}

interface Wish {
  readonly mate: Mate;
  readonly ball: number;
  readonly cost: number;
}

export function chooseRole(situation: Situation): Role {
  const { me, mates, paths, slot } = situation;
  const own: Mate = { slot, car: me, isPerson: false };
  const team = [own, ...mates.map((car) => ({ slot: car.slot, car, isPerson: car.isPerson }))];
  const wishes = paths
    .flatMap((path, ball) =>
      team.map((mate): Wish => ({ mate, ball, cost: costOf(situation, mate, path) })),
    )
    .sort((one, two) => one.cost - two.cost || one.mate.slot - two.mate.slot);
  const attackers = chooseAttackers(wishes, attackersOf(team.length, paths.length));
  const attack = attackers.find(({ mate }) => mate === own);
  if (attack !== undefined) return { kind: 'attack', ball: attack.ball };
  const rest = team
    .filter((mate) => attackers.every((wish) => wish.mate !== mate))
    .sort((one, two) => one.car.x - two.car.x || one.slot - two.slot);
  const guards = guardsOf(situation.teamSize, rest.length);
  const place = rest.indexOf(own);
  if (place < guards) return { kind: 'guard', rank: place };
  const supporters = rest.slice(guards).map(({ slot }) => slot);
  const nearFirst = new Set(
    wishes.map(({ mate }) => mate.slot).filter((mate) => supporters.includes(mate)),
  );
  return { kind: 'support', rank: [...nearFirst].indexOf(slot) };
}

/** With more balls than one a big team keeps somebody back all the same. */
function attackersOf(cars: number, balls: number): number {
  return Math.min(balls, Math.max(1, cars - (cars > 2 ? 1 : 0)));
}

/** The other one of two follows the attack instead; many have two in front of the goal. */
function guardsOf(teamSize: number, free: number): number {
  if (teamSize === 2) return 0;
  return Math.min(free, teamSize >= 6 ? 2 : 1);
}

/** Each takes one ball and each ball one car, the best placed first. */
function chooseAttackers(wishes: readonly Wish[], most: number): readonly Wish[] {
  const chosen: Wish[] = [];
  for (const wish of wishes) {
    if (chosen.length === most) break;
    const isTaken = chosen.some(({ mate, ball }) => mate === wish.mate || ball === wish.ball);
    if (!isTaken) chosen.push(wish);
  }
  return chosen;
}

function costOf(situation: Situation, { car, slot, isPerson }: Mate, path: BallPath): number {
  const meeting = meetBall(situation.ground, car, path);
  let cost = meeting.seconds;
  if (slot === situation.lastTouchSlot) cost -= ROLE.lastTouchBonusS;
  if (car.x > meeting.ball.x) cost += ROLE.wrongSideS;
  if (isPerson && Math.abs(car.ahead) < ROLE.idleBelowMps) cost += ROLE.idleS;
  return cost;
}

/** The situation with one ball in mind. */
export function minding(situation: Situation, ball: number): Situation {
  const path = at(situation.paths, ball);
  return path === situation.path ? situation : { ...situation, path, ball: at(path.samples, 0) };
}

/** The ball that a car without one should watch: the one most on its way to the own goal. */
export function mostDangerous({ paths }: Situation): number {
  let most = 0;
  let leastX = Infinity;
  for (const [index, path] of paths.entries()) {
    const { x, vx } = at(path.samples, 0);
    const laterX = path.goal === 'own' ? -Infinity : x + vx * ROLE.dangerAheadS;
    if (laterX >= leastX) continue;
    leastX = laterX;
    most = index;
  }
  return most;
}
