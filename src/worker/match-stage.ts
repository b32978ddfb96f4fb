/**
 * The world of a match and what the page is shown of it: true poses, with corrections faded out.
 * Online matches and practice both stand on one.
 */
import { createGame, type DriftballGame } from '../sim/game.ts';
import { type BallName, type BodyName, type BodyPose, readBody, type World } from '../sim/world.ts';
import type { Played } from './api.ts';
import { CorrectionSmoother } from './correction-smoother.ts';
import type { MatchGame } from './match-session.ts';
import { Standings } from './standings.ts';
import type { ViewSink } from './view-sink.ts';
import { type Shown, writeView } from './write-view.ts';

/** What is played, and how it is shown, as an online match knows it. */
export interface PlayedStage
  extends Pick<
    MatchStage,
    'played' | 'noteBeforeCorrection' | 'noteAfterCorrection' | 'cut' | 'publish'
  > {
  readonly game: MatchGame;
}

export class MatchStage {
  readonly world: World;
  readonly game: DriftballGame;
  readonly #sink: ViewSink;
  readonly #smoother: CorrectionSmoother;
  readonly #standings: Standings;
  /** The cars by slot, then the balls. */
  readonly #bodies: readonly (number | BallName)[];
  readonly #pose: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
  #cuts = 0;

  /** @param world the only one of its wasm instance: saves copy the instance's memory */
  constructor(world: World, sink: ViewSink) {
    this.world = world;
    this.#standings = new Standings(world);
    this.game = noting(createGame(world, 'memory'), this.#standings);
    this.#sink = sink;
    this.#bodies = [
      ...Array.from({ length: world.slotCount }, (_, slot) => slot),
      ...Array.from({ length: world.ballCount }, (_, ball) => ({ ball })),
    ];
    this.#smoother = new CorrectionSmoother(
      this.#bodies.map((body) => (typeof body === 'number' ? 'car' : 'ball')),
    );
  }

  /** What is played, for those who draw it. */
  get played(): Played {
    const { arena, settings, tuning } = this.world;
    const { teamSize, mutators, flow } = settings;
    return {
      arena,
      shapes: {
        ballRadius: tuning.ball.radiusM,
        carLength: tuning.car.lengthM,
        carWidth: tuning.car.widthM,
        crateHalf: tuning.crate.halfM,
      },
      settings: { teamSize, mutators, flow },
    };
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
      moved(
        typeof body === 'number' ? body : 'ball',
        this.#smoother.noteAfter(index, this.#read(body), this.#leapsOf(body)),
      );
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
      poseOf: (body) => this.#drawnPose(body),
    };
    this.#sink.publish((frame) => writeView(frame, shown));
  }

  #drawnPose(body: BodyName): BodyPose {
    const pose = this.#read(body);
    if (typeof body === 'object' && 'loose' in body) return pose;
    const index = typeof body === 'number' ? body : this.world.slotCount + body.ball;
    const offset = this.#smoother.offset(index);
    pose.x += offset.x;
    pose.y += offset.y;
    pose.angle += offset.angle;
    return pose;
  }

  #leapsOf(body: number | BallName): number {
    const { cut, cars, balls } = this.world.state;
    const own = typeof body === 'number' ? cars[body] : balls[body.ball];
    return cut + (own?.cut ?? 0);
  }

  #read(body: BodyName): BodyPose {
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
