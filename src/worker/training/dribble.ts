/**
 * Dribbling: the ball goes through one gate after the other, with the car close behind, until the
 * time is up. Each gate gives time, ever less of it, and gates grow narrower.
 */
import { seededRandom } from '../../netcode/seeded-random.ts';
import type { Command } from '../../sim/command.ts';
import { medalOf, type TrainingOrder, type TrainingState } from './api.ts';
import { type Drill, distance, openingState, placeBall, placeTrainee, type Seen } from './drill.ts';
import { along, type Gate, hasRoom, passesGate } from './place-marks.ts';

const START = { x: -17, y: 0 };
const BALL_AHEAD_M = 4;
/** A ball further from the car than this is not being dribbled. */
const CLOSE_M = 12;
const FIRST_GATE = { x: -4, y: 0 };
const BEGIN_TICKS = [30 * 60, 25 * 60, 20 * 60] as const;
/** A gate's reward, ticks: the first one's, less so much for each that follows, at least the last. */
const REWARD = { first: 400, less: 12, least: 150 } as const;
const WIDTH_M = { first: 8, less: 0.3, least: 4.5 } as const;
const GAP_M = { least: 9, more: 6 } as const;
/** Of the way to the next gate, from that to the last, in radians. */
const TURN = { least: 0.5, more: 0.35, most: 1.9 } as const;
const TRIES = 24;

export class Dribble implements Drill {
  readonly hidesBall = false;
  readonly #random: () => number;
  #state: TrainingState;
  #last = { x: 0, y: 0 };

  constructor(order: TrainingOrder) {
    this.#random = seededRandom(order.seed * 7 + order.level);
    this.#state = openingState(order, 0, { prompt: 'dribble', attemptCount: 0 });
  }

  get state(): TrainingState {
    return this.#state;
  }

  begin({ tick }: Seen): readonly Command[] {
    const { level } = this.#state.order;
    const first: Gate = {
      kind: 'gate',
      ...FIRST_GATE,
      angle: 0,
      widthM: widthOf(0, level),
      state: 'next',
    };
    this.#state = {
      ...this.#state,
      beganAtTick: tick,
      endsAtTick: tick + (BEGIN_TICKS[level - 1] ?? BEGIN_TICKS[0]),
      ...this.#shown(first),
    };
    const ball = { x: START.x + BALL_AHEAD_M, y: START.y };
    return [placeTrainee(START, 0, 1), placeBall(ball, { x: 0, y: 0 })];
  }

  watch(seen: Seen): readonly Command[] {
    const { endsAtTick, result, marks } = this.#state;
    if (result !== null || endsAtTick === null) return [];
    if (seen.tick >= endsAtTick) {
      this.#finish(seen.tick);
      return [];
    }
    const isClose = distance(seen.car, seen.ball) <= CLOSE_M;
    const prompt = isClose ? 'dribble' : 'dribble-closer';
    if (prompt !== this.#state.prompt) this.#state = { ...this.#state, prompt };
    const gate = marks.find((mark) => mark.kind === 'gate' && mark.state === 'next');
    if (gate?.kind === 'gate' && isClose && passesGate(gate, this.#last, seen.ball)) {
      this.#pass(gate, endsAtTick);
    }
    this.#last = { x: seen.ball.x, y: seen.ball.y };
    return [];
  }

  #pass(gate: Gate, endsAtTick: number): void {
    const { attempts, order, score } = this.#state;
    const passed = attempts.length;
    const reward = Math.max(REWARD.least, REWARD.first - REWARD.less * passed);
    this.#state = {
      ...this.#state,
      attempts: [...attempts, 'won'],
      score: score + 1,
      endsAtTick: endsAtTick + Math.round(reward / (1 + 0.15 * (order.level - 1))),
      ...this.#shown(this.#gateAfter(gate, passed + 1)),
    };
  }

  #shown(gate: Gate): Pick<TrainingState, 'marks' | 'aim'> {
    return { marks: [gate], aim: { x: gate.x, y: gate.y } };
  }

  /** Never straight on, never all the way round, and clear of the walls. */
  #gateAfter({ x, y, angle }: Gate, passed: number): Gate {
    const { level } = this.#state.order;
    const widthM = widthOf(passed, level);
    for (let tried = 0; tried < TRIES; tried++) {
      const bend = TURN.least + TURN.more * level * this.#random() + tried * 0.08;
      const turn = (this.#random() < 0.5 ? -1 : 1) * Math.min(TURN.most, bend);
      const metres = GAP_M.least + GAP_M.more * this.#random();
      const place = along({ x, y }, angle + turn, metres);
      if (hasRoom(place))
        return { kind: 'gate', ...place, angle: angle + turn, widthM, state: 'next' };
    }
    const back = Math.atan2(-y, -x);
    return { kind: 'gate', ...along({ x, y }, back, 12), angle: back, widthM, state: 'next' };
  }

  #finish(tick: number): void {
    const { beganAtTick, order, score } = this.#state;
    const medal = medalOf('dribble', order.level, score);
    const result = { score, medal, ticks: tick - beganAtTick };
    this.#state = { ...this.#state, prompt: 'done', marks: [], aim: null, result };
  }
}

function widthOf(passed: number, level: number): number {
  return Math.max(WIDTH_M.least, WIDTH_M.first - WIDTH_M.less * passed - 0.7 * (level - 1));
}
