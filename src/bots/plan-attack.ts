/**
 * How to play the ball: rehearses a handful of lines of action (straight at it, a little beside its
 * middle, a swing or a step back first) and takes the one whose touch sends the ball best.
 */
import { at } from '../sim/at.ts';
import { TICK_SECONDS } from '../sim/tuning.ts';
import type { Action } from './action.ts';
import type { BotMemory, Intent } from './bot-memory.ts';
import { HIT_WITH_DASH, JUDGE, RACE, REHEARSE, SHOOT } from './bot-tuning.ts';
import type { Driving } from './car-guess.ts';
import { type Course, FULL_SPEED } from './course.ts';
import { judgeRehearsal } from './judge-rehearsal.ts';
import { keepClear } from './keep-clear.ts';
import type { BotTraits } from './level.ts';
import type { Line } from './line.ts';
import { noise } from './noise.ts';
import { planRecovery } from './plan-recovery.ts';
import { meetBall } from './reach.ts';
import { drivingAt, type Rehearsal, rehearse } from './rehearse.ts';
import type { Situation } from './situation.ts';
import { followCourse } from './steer-course.ts';
import { isWayFree } from './way-round.ts';

const CHASE: Line = { first: null, firstTicks: 0, asideM: 0, roundM: 0, dash: false };

const ALL_LINES: readonly Line[] = [
  ...[0, -0.45, 0.45, -0.85, 0.85].map((asideM) => ({ ...CHASE, asideM })),
  { ...CHASE, roundM: -REHEARSE.roundM },
  { ...CHASE, roundM: REHEARSE.roundM },
  ...[-1, 1].flatMap((steer) => [
    firstly(drive(steer * 0.5, 1), 12),
    firstly(drive(steer, 1), 12),
    firstly(drive(steer, 1), 30),
    firstly(drive(steer * 0.4, 1), 36),
    firstly({ ...drive(steer, 1), handbrake: true }, 18),
    firstly(drive(steer, -1), 24),
    firstly(drive(steer, -1), 48),
  ]),
  firstly(drive(0, 1), 36),
  firstly(drive(0, -1), 18),
  firstly(drive(0, 0), 18),
];

const LINES: Readonly<Record<BotTraits['lines'], readonly Line[]>> = {
  all: [
    ...ALL_LINES,
    ...[0, -0.35, 0.35, -0.7, 0.7].map((asideM) => ({ ...CHASE, asideM, dash: true })),
  ],
  some: ALL_LINES.filter((_, index) => index < 15),
  few: ALL_LINES.slice(0, 7),
};

/**
 * Not every line is rehearsed each time: they take turns, and what was chosen is carried on with.
 *
 * @param memory keeps the line chosen, so that it is carried through unless a better one comes up
 */
export function planAttack(situation: Situation, memory: BotMemory): Action {
  const { traits, tick } = situation;
  if (comesLate(situation)) {
    memory.intent = null;
    return followCourse(situation, planRecovery(situation));
  }
  let best = carriedOn(memory.intent, tick);
  let rehearsal = rehearse(situation, best);
  let most = judgeRehearsal(situation, rehearsal);
  if (memory.intent !== null) most += JUDGE.carryOn;
  const lines = LINES[traits.lines];
  const turn = Math.floor(tick / traits.thinkTicks) % traits.turns;
  for (const [index, line] of lines.entries()) {
    if (index % traits.turns !== turn) continue;
    const other = rehearse(situation, line);
    const points = judgeRehearsal(situation, other);
    if (points <= most) continue;
    most = points;
    best = line;
    rehearsal = other;
  }
  if (most === Number.NEGATIVE_INFINITY && isOnWay(situation)) {
    memory.intent = null;
    return followCourse(situation, approach(situation));
  }
  if (most < JUDGE.poor) {
    memory.intent = null;
    return followCourse(situation, planRecovery(situation));
  }
  memory.intent = { line: best, fromTick: tick };
  return {
    driving: byHand(situation, best, rehearsal),
    dash: traits.lines === 'all' ? rehearsal.dash : shouldDash(situation),
  };
}

/** What comes of it with a hand that is not sure: at a place beside the one it aims at. */
function byHand(situation: Situation, line: Line, { driving }: Rehearsal): Driving {
  const { traits, slot, tick, ball } = situation;
  const isCareful = ball.x < SHOOT.carefulBehindX;
  if (isCareful || traits.handErrorM === 0 || line.firstTicks > 0) return driving;
  const errorM = noise(slot + 32, Math.floor(tick / SHOOT.noiseTicks)) * traits.handErrorM;
  return drivingAt(situation, situation.me, 0, { ...line, asideM: line.asideM + errorM });
}

/** Whether going for a ball that it cannot touch yet is right: from behind, or round an obstacle. */
function isOnWay({ me, path, ground }: Situation): boolean {
  if (path.goal === 'own') return false;
  const last = at(path.samples, path.samples.length - 1);
  return me.x < last.x - 1 || !isWayFree(ground, me, at(path.samples, 0));
}

function approach(situation: Situation): Course {
  const { path, me, ball } = situation;
  const place = at(path.samples, path.samples.length - 1);
  const { x, y } = me.x > ball.x ? keepClear(situation, place) : place;
  return { x, y, speedMps: FULL_SPEED, boost: true, dash: false };
}

/** Whether an opponent is at the ball so much sooner that it is better to get behind it. */
function comesLate(situation: Situation): boolean {
  const { me, opponents, path, ground, traits } = situation;
  if (traits.lateS > 5) return false;
  const mine = meetBall(ground, me, path);
  if (mine.ball.x - me.x > RACE.goalSideM) return false;
  return opponents.some((car) => meetBall(ground, car, path).seconds < mine.seconds - traits.lateS);
}

/** What is left to do of an intent. */
function carriedOn(intent: Intent | null, tick: number): Line {
  if (intent === null) return CHASE;
  const { line, fromTick } = intent;
  return { ...line, firstTicks: Math.max(0, line.firstTicks - (tick - fromTick)) };
}

function firstly(first: Driving, firstTicks: number): Line {
  return { ...CHASE, first, firstTicks };
}

function drive(steer: number, throttle: number): Driving {
  const boost = throttle === 1 && Math.abs(steer) <= 0.5;
  return { steer, throttle, boost, handbrake: false };
}

/** Whether a dash pressed when the decision takes effect sends the ball where it should go. */
function shouldDash(situation: Situation): boolean {
  const { me, ball, ground, traits } = situation;
  if (traits.dash === 'never') return false;
  if (me.dashCooldownTicks > 0 || me.ahead < 3) return false;
  const dx = ball.x - me.x;
  const dy = ball.y - me.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const push = { x: dx / distance, y: dy / distance };
  if (me.cos * push.x + me.sin * push.y < HIT_WITH_DASH.alignedCosine) return false;
  const ballAway = ball.vx * push.x + ball.vy * push.y;
  const closing = me.ahead + ground.tuning.dash.speedMps - ballAway;
  if (distance - ground.touchM > closing * HIT_WITH_DASH.withinTicks * TICK_SECONDS) return false;
  if (push.x < 0.2) return false;
  if (ball.x < SHOOT.shootBeyondX) return true;
  const atLine = ball.y + (push.y / push.x) * (ground.goalX - ball.x);
  return Math.abs(atLine) < ground.mouthHalfM + HIT_WITH_DASH.mouthMarginM;
}
