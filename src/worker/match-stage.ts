/**
 * The world of a match and what the page is shown of it: true poses, with corrections faded out.
 * Online matches and practice both stand on one.
 */
import type { Arena } from '../sim/arena.ts';
import { createGame, type DriftballGame } from '../sim/game.ts';
import { BALL, CAR } from '../sim/tuning.ts';
import { type BodyPose, readBody, type World } from '../sim/world.ts';
import type { PitchView } from './api.ts';
import { CorrectionSmoother } from './correction-smoother.ts';
import type { MatchGame } from './match-session.ts';
import { Standings } from './standings.ts';
import type { ViewSink } from './view-sink.ts';
import { type Shown, writeView } from './write-view.ts';

/** What is played, and how it is shown, as an online match knows it. */
export interface PlayedStage
  extends Pick<
    MatchStage,
    'pitch' | 'noteBeforeCorrection' | 'noteAfterCorrection' | 'cut' | 'publish'
  > {
  readonly game: MatchGame;
}

export class MatchStage {
  readonly world: World;
  readonly game: DriftballGame;
  readonly #sink: ViewSink;
  readonly #smoother: CorrectionSmoother;
  readonly #standings: Standings;
  /** The ball, then the cars by slot. */
  readonly #bodies: readonly ('ball' | number)[];
  readonly #pose: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
  #cuts = 0;

  /** @param world the only one of its wasm instance: saves copy the instance's memory */
  constructor(world: World, sink: ViewSink) {
    this.world = world;
    this.#standings = new Standings(world);
    this.game = noting(createGame(world, 'memory'), this.#standings);
    this.#sink = sink;
    this.#bodies = ['ball', ...Array.from({ length: world.slotCount }, (_, slot) => slot)];
    this.#smoother = new CorrectionSmoother(
      this.#bodies.map((body) => (body === 'ball' ? 'ball' : 'car')),
    );
  }

  get pitch(): PitchView {
    return pitchView(this.world.arena);
  }

  /** Call before a rollback ... */
  noteBeforeCorrection(): void {
    for (const [index, body] of this.#bodies.entries()) {
      this.#smoother.noteBefore(index, this.#read(body), this.#leapsOf(body));
    }
  }

  /** ... and after it, at the same tick; tells how far each body (a slot's car) was moved. */
  noteAfterCorrection(moved: (body: 'ball' | number, metres: number) => void = () => {}): void {
    for (const [index, body] of this.#bodies.entries()) {
      moved(body, this.#smoother.noteAfter(index, this.#read(body), this.#leapsOf(body)));
    }
  }

  /** Positions may have leapt: nothing is faded or interpolated across this moment. */
  cut(): void {
    this.#cuts++;
    this.#smoother.resetAll();
  }

  /**
   * Shows the world as it is after a step.
   * @param dueMs when that tick was due, of `performance.now()`
   * @param confirmedTick up to which the match is decided: score and result are shown as of then
   */
  publish(dueMs: number, confirmedTick: number): void {
    this.#smoother.decay();
    const shown: Shown = {
      world: this.world,
      dueMs,
      cuts: this.#cuts,
      decided: this.#standings.at(confirmedTick),
      poseOf: (index) => this.#drawnPose(index),
    };
    this.#sink.publish((frame) => writeView(frame, shown));
  }

  #drawnPose(index: number): BodyPose {
    const pose = this.#read(this.#bodies[index] ?? 'ball');
    const offset = this.#smoother.offset(index);
    pose.x += offset.x;
    pose.y += offset.y;
    pose.angle += offset.angle;
    return pose;
  }

  #leapsOf(body: 'ball' | number): number {
    const { cut, cars } = this.world.state;
    return body === 'ball' ? cut : cut + (cars[body]?.cut ?? 0);
  }

  #read(body: 'ball' | number): BodyPose {
    readBody(this.world, body, this.#pose);
    return this.#pose;
  }
}

/** The same game, whose standings are noted wherever it steps or is put. */
function noting(game: DriftballGame, standings: Standings): DriftballGame {
  return {
    slotCount: game.slotCount,
    get tick() {
      return game.tick;
    },
    step(inputs, commands) {
      const events = game.step(inputs, commands);
      standings.note();
      return events;
    },
    save: (reuse) => game.save(reuse),
    load: (save) => game.load(save),
    hash: () => game.hash(),
    encode: () => game.encode(),
    decode(bytes) {
      game.decode(bytes);
      standings.note();
    },
  };
}

function pitchView(arena: Arena): PitchView {
  const { halfLength, halfWidth, cornerRadius, goalHalfWidth, goalDepth, pads } = arena;
  return {
    halfLength,
    halfWidth,
    cornerRadius,
    goalHalfWidth,
    goalDepth,
    ballRadius: BALL.radiusM,
    carLength: CAR.lengthM,
    carWidth: CAR.widthM,
    pads: pads.map(({ x, y, large }) => ({ x, y, large })),
  };
}
