/**
 * The tutorial: six things to do, each shown on the pitch, one flowing into the next from wherever
 * the car is. Nothing can be lost; what goes astray is set up again.
 */
import type { Command } from '../../sim/command.ts';
import {
  type TrainingMark,
  type TrainingOrder,
  type TrainingState,
  TUTORIAL_STEPS,
  type TutorialStep,
} from './api.ts';
import {
  type Drill,
  distance,
  openingState,
  placeBall,
  placeTrainee,
  type Seen,
  TRAINEE,
  UNUSED_BALL,
} from './drill.ts';
import { along, type Gate, hasRoom, passesGate, roomyWay } from './place-marks.ts';

/** Towards the goal that is played at, with room ahead and to one side. */
const START = { x: -18, y: 5, angle: 0 };
const RING_M = 2.8;
/** A car that touches the ring is in it. */
const TOUCH_M = 0.8;
const DRIVE_M = 13;
const TURN_M = 14;
/** The first gate stands further off where the car has to turn first. */
const GATES = { count: 3, firstM: 8, afterTurnM: 14, gapM: 6.5, widthM: 7 } as const;
const SHARP_TURN = 0.9;
/** So far past a gate that was missed. */
const MISSED_M = 2.5;
/** Who has let go of boost only just now still flies through the gate. */
const BOOST_GRACE_TICKS = 12;
const DASH_M = 12;
const BALL_M = 12;
/** Not near a wall, where a ball is hard to hit. */
const BALL_ROOM = { halfLengthM: 16, halfWidthM: 9 };
/** To see one's first hit fly before the kick is set up. */
const ADMIRE_TICKS = 50;
const KICK = { car: { x: 13.5, y: 0 }, ball: { x: 20.5, y: 0 }, goalX: 29.5 } as const;
/** A kick that has not gone in by then, or that went back past there, is set up again. */
const KICK_TICKS = 7 * 60;
const KICK_LOST_X = 9;
const GOAL_TICKS = 80;

const AHEAD = [0, 25, -25, 50, -50, 80, -80, 110, -110, 140, -140, 180];
/** So far aside that a car at full speed gets there without drifting. */
const ASIDE = [45, -45, 30, -30, 65, -65, 145, -145, 180];
/** Who has come no nearer by `NEARER_M` for so long is told where to look. */
const ASTRAY_TICKS = 6 * 60;
const NEARER_M = 1;

export class Tutorial implements Drill {
  #state: TrainingState;
  #beganStepAt = 0;
  #last = { x: 0, y: 0 };
  #boostedAt = Number.NEGATIVE_INFINITY;
  /** The aim, how near the car has come to it, and since when it has come no nearer. */
  #way = { aim: null as TrainingState['aim'], metres: 0, sinceTick: 0 };
  /** When what comes next is set up, after a moment to see what has just happened; or null. */
  #nextAt: number | null = null;

  constructor(order: TrainingOrder) {
    this.#state = openingState(order, 0, {
      prompt: TUTORIAL_STEPS[0],
      attemptCount: TUTORIAL_STEPS.length,
    });
  }

  get state(): TrainingState {
    return this.#state;
  }

  get hidesBall(): boolean {
    const { prompt } = this.#state;
    return prompt !== 'hit' && prompt !== 'score' && prompt !== 'done';
  }

  begin(seen: Seen): readonly Command[] {
    this.#state = { ...this.#state, beganAtTick: seen.tick };
    const placed = { ...seen, car: { ...seen.car, ...START } };
    return [placeTrainee(START, START.angle, 1), UNUSED_BALL, ...this.#enter('drive', placed)];
  }

  watch(seen: Seen): readonly Command[] {
    if (seen.isBoosting) this.#boostedAt = seen.tick;
    const commands = this.#advance(seen);
    this.#noteWay(seen);
    this.#last = { x: seen.car.x, y: seen.car.y };
    return commands;
  }

  #noteWay({ car, tick }: Seen): void {
    const { aim, isAstray } = this.#state;
    const metres = aim === null ? 0 : distance(car, aim);
    if (aim !== this.#way.aim || metres < this.#way.metres - NEARER_M) {
      this.#way = { aim, metres, sinceTick: tick };
    }
    const isNow = aim !== null && tick - this.#way.sinceTick > ASTRAY_TICKS;
    if (isNow !== isAstray) this.#state = { ...this.#state, isAstray: isNow };
  }

  #advance(seen: Seen): readonly Command[] {
    const { prompt, result } = this.#state;
    if (result !== null || prompt === 'done') return [];
    if (this.#nextAt !== null) {
      if (seen.tick < this.#nextAt) return [];
      this.#nextAt = null;
      const next = TUTORIAL_STEPS[this.#state.attempts.length];
      return next === undefined ? this.#finish(seen) : this.#enter(next, seen);
    }
    const did = (kind: string) =>
      seen.events.some(
        (event) => event.kind === kind && (!('slot' in event) || event.slot === TRAINEE),
      );
    switch (prompt) {
      case 'drive':
      case 'turn':
        return this.#isInRing(seen) ? this.#succeed(seen, 0) : [];
      case 'boost':
        return this.#runGates(seen);
      case 'dash':
        return did('dash') ? this.#succeed(seen, 0) : [];
      case 'hit':
        return did('ball-hit') ? this.#succeed(seen, ADMIRE_TICKS) : this.#followBall(seen);
      case 'score': {
        const isIn = seen.events.some((event) => event.kind === 'goal' && event.team === 0);
        if (isIn) return this.#succeed(seen, GOAL_TICKS);
        const isLost =
          seen.tick - this.#beganStepAt > KICK_TICKS ||
          seen.ball.x < KICK_LOST_X ||
          seen.events.some(({ kind }) => kind === 'goal');
        return isLost ? this.#enter('score', seen) : [];
      }
      default:
        return [];
    }
  }

  #succeed(seen: Seen, pauseTicks: number): readonly Command[] {
    this.#state = {
      ...this.#state,
      attempts: [...this.#state.attempts, 'won'],
      marks: [],
      aim: null,
    };
    this.#nextAt = seen.tick + pauseTicks;
    return pauseTicks === 0 ? this.#advance(seen) : [];
  }

  #finish(seen: Seen): readonly Command[] {
    const ticks = seen.tick - this.#state.beganAtTick;
    const result = { score: TUTORIAL_STEPS.length, medal: 'none', ticks } as const;
    this.#state = { ...this.#state, prompt: 'done', result };
    return [];
  }

  /** Sets a step up from where the car is; a second time, if it went astray. */
  #enter(step: TutorialStep, seen: Seen): readonly Command[] {
    this.#beganStepAt = seen.tick;
    const { car } = seen;
    const show = (aim: { x: number; y: number }, marks: readonly TrainingMark[]): void => {
      this.#state = { ...this.#state, prompt: step, aim: { x: aim.x, y: aim.y }, marks };
    };
    const showRing = (metres: number, turns: readonly number[]): void => {
      const { x, y } = along(car, roomyWay(car, metres, turns), metres);
      show({ x, y }, [{ kind: 'ring', x, y, radiusM: RING_M }]);
    };
    switch (step) {
      case 'drive':
        showRing(DRIVE_M, AHEAD);
        return [];
      case 'turn':
        showRing(TURN_M, ASIDE);
        return [];
      case 'boost': {
        const gates = gatesFrom(car);
        show(gates[0] ?? car, gates);
        return [];
      }
      case 'dash':
        showRing(DASH_M, AHEAD);
        return [];
      case 'hit': {
        const ball = along(car, roomyWay(car, BALL_M, AHEAD, BALL_ROOM), BALL_M);
        show(ball, [{ kind: 'ring', ...ball, radiusM: RING_M }]);
        return [placeBall(ball, { x: 0, y: 0 })];
      }
      case 'score': {
        const { ball, goalX } = KICK;
        show(ball, [{ kind: 'path', ...ball, toX: goalX, toY: 0 }]);
        return [placeTrainee(KICK.car, 0, 1), placeBall(ball, { x: 0, y: 0 })];
      }
    }
  }

  #isInRing({ car }: Seen): boolean {
    return this.#state.marks.some(
      (mark) => mark.kind === 'ring' && distance(car, mark) < mark.radiusM + TOUCH_M,
    );
  }

  #runGates(seen: Seen): readonly Command[] {
    const gates = this.#state.marks.filter((mark) => mark.kind === 'gate');
    const next = gates.find(({ state }) => state === 'next');
    if (next === undefined) return this.#enter('boost', seen);
    const isBoosted = seen.tick - this.#boostedAt <= BOOST_GRACE_TICKS;
    if (isBoosted && passesGate(next, this.#last, seen.car))
      return this.#passGate(seen, gates, next);
    const { x, y, angle } = next;
    const past = (seen.car.x - x) * Math.cos(angle) + (seen.car.y - y) * Math.sin(angle);
    return past > MISSED_M ? this.#enter('boost', seen) : [];
  }

  #passGate(seen: Seen, gates: readonly Gate[], passed: Gate): readonly Command[] {
    const index = gates.indexOf(passed);
    const following = gates[index + 1];
    if (following === undefined) return this.#succeed(seen, 0);
    const marks = gates.map((gate, n): Gate => {
      if (n <= index) return { ...gate, state: 'passed' };
      return n === index + 1 ? { ...gate, state: 'next' } : gate;
    });
    this.#state = { ...this.#state, marks, aim: { x: following.x, y: following.y } };
    return [];
  }

  /** A ball that is pushed by nobody stays; one that still rolls takes its ring along. */
  #followBall({ ball }: Seen): readonly Command[] {
    const { aim } = this.#state;
    if (aim !== null && distance(aim, ball) > 0.5) {
      const { x, y } = ball;
      this.#state = {
        ...this.#state,
        aim: { x, y },
        marks: [{ kind: 'ring', x, y, radiusM: RING_M }],
      };
    }
    return [];
  }
}

function gatesFrom(car: Seen['car']): readonly Gate[] {
  const { count, firstM, afterTurnM, gapM, widthM } = GATES;
  const angle = roomyWay(car, firstM + gapM * (count - 1), AHEAD);
  const isSharp = Math.cos(angle - car.angle) < Math.cos(SHARP_TURN);
  const isFar = isSharp && hasRoom(along(car, angle, afterTurnM + gapM * (count - 1)));
  return Array.from({ length: count }, (_, n): Gate => {
    const { x, y } = along(car, angle, (isFar ? afterTurnM : firstM) + gapM * n);
    return { kind: 'gate', x, y, angle, widthM, state: n === 0 ? 'next' : 'later' };
  });
}
