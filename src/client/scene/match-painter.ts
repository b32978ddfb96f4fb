/**
 * Has each painter draw its part of a frame, in order from the turf up. Made by the scene once the
 * pictures are painted; reads the view and changes nothing of it.
 */
import type Phaser from 'phaser';
import type { Arena, BodyShapes } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import { MAX_SLOTS } from '../../worker/view-frame.ts';
import type { Palette } from '../palette/palettes.ts';
import type { DrawnView } from '../view/drawn-view.ts';
import type { MatchCamera } from './camera/match-camera.ts';
import { BallArrow } from './draw/ball-arrow.ts';
import { BallPainter } from './draw/ball-painter.ts';
import { BumperLights } from './draw/bumper-lights.ts';
import { CarPainter } from './draw/car-painter.ts';
import { GoalGuide } from './draw/goal-guide.ts';
import { NetPainter } from './draw/goal-painter.ts';
import { createHudBoxes, placeHudBoxes } from './draw/hud-boxes.ts';
import { drawLoose } from './draw/loose-painter.ts';
import { NamePlates } from './draw/name-plates.ts';
import { PadPainter } from './draw/pad-painter.ts';
import type { SceneLayers } from './draw/scene-layers.ts';
import { TrainingMarks } from './draw/training-marks.ts';
import { CarEffects } from './effects/car-effects.ts';
import { Crowd, type CrowdSeat } from './effects/crowd.ts';
import { EventEffects } from './effects/event-effects.ts';
import { LightShow } from './effects/light-show.ts';
import { Particles } from './effects/particles.ts';
import type { Stage } from './effects/stage.ts';
import type { Detail } from './quality.ts';

export interface MatchPainterOptions {
  readonly scene: Phaser.Scene;
  readonly arena: Arena;
  readonly shapes: BodyShapes;
  readonly localSlot: number | null;
  readonly layers: SceneLayers;
  readonly view: DrawnView;
  readonly camera: MatchCamera;
}

export class MatchPainter {
  private readonly options: MatchPainterOptions;
  private readonly stage: Stage;
  private readonly cars: CarPainter;
  private readonly balls: readonly BallPainter[];
  private readonly pads: PadPainter;
  private readonly wakes: CarEffects;
  private readonly events: EventEffects;
  private readonly plates: NamePlates;
  private readonly guide: GoalGuide;
  private readonly arrow = new BallArrow();
  private readonly boxes = createHudBoxes();
  private readonly seen = { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };
  private training: TrainingMarks | null = null;
  private names: readonly string[] = [];

  constructor(options: MatchPainterOptions) {
    this.options = options;
    const { scene, arena, shapes, localSlot, layers, view, camera } = options;
    const particles = new Particles();
    this.cars = new CarPainter(arena, shapes, layers, localSlot);
    this.balls = view.balls.map(() => new BallPainter(arena, shapes.ballRadius, layers));
    this.pads = new PadPainter(arena, layers);
    this.wakes = new CarEffects(shapes, MAX_SLOTS, particles);
    this.plates = new NamePlates(scene, shapes.ballRadius);
    this.guide = new GoalGuide(arena);
    this.stage = {
      arena,
      localSlot,
      view,
      particles,
      shake: camera.shake,
      camera,
      palette: layers.palette,
      bumpers: new BumperLights(arena),
      nets: new NetPainter(arena, layers.pictures.net),
      balls: this.balls,
      crowd: new Crowd(particles),
      show: new LightShow(arena),
    };
    this.events = new EventEffects(this.stage);
  }

  showEvents(notices: readonly EventNotice[]): void {
    this.events.show(notices);
  }

  /** @param names by slot; empty for none */
  setNames(names: readonly string[]): void {
    this.names = names;
    this.plates.setNames(names, this.stage.palette);
  }

  setTraining(training: TrainingState): void {
    this.training ??= new TrainingMarks(this.options.shapes.ballRadius);
    this.training.show(training);
  }

  /** @param isCalm nothing flashes in the stands */
  setCalm(isCalm: boolean): void {
    this.stage.crowd.isCalm = isCalm;
  }

  setPalette(palette: Palette): void {
    this.stage.palette = palette;
    this.options.layers.palette = palette;
    this.plates.setNames(this.names, palette);
  }

  /** The places of those who watch from the stands. */
  sit(seats: readonly CrowdSeat[]): void {
    this.stage.crowd.sit(seats);
  }

  /** @param seconds since the last frame, `clock` seconds since the scene began */
  draw(view: DrawnView, camera: MatchCamera, detail: Detail, seconds: number, clock: number): void {
    const { arena, layers, localSlot, scene, shapes } = this.options;
    const { seen } = this;
    const { width, height, zoom } = scene.scale;
    seen.x = camera.x;
    seen.y = camera.y;
    seen.halfWidth = camera.width / 2;
    seen.halfHeight = (camera.width * height) / width / 2;
    const { particles, bumpers, nets, crowd, show } = this.stage;
    particles.share = detail.particles;
    layers.clear();
    this.wakes.drawMarks(layers, clock);
    this.pads.draw(view.padsReady, seconds, clock);
    const own = localSlot === null ? undefined : view.cars[localSlot];
    this.guide.draw(layers, own, view.phase, seconds, clock);
    this.training?.draw(layers, own, seconds, clock);
    show.draw(layers, view, detail.lamps, seconds, clock);
    bumpers.draw(layers, seconds);
    drawLoose(layers, view.loose, view.looseCount, arena.loose, shapes.crateHalf, seen, detail);
    for (let n = 0; n < view.cars.length; n++) {
      const car = view.cars[n];
      if (car === undefined) continue;
      this.wakes.step(car, layers, seconds, clock);
      this.cars.draw(car, detail, seconds, clock);
    }
    for (let n = 0; n < view.balls.length; n++) {
      const ball = view.balls[n];
      if (ball?.present) this.balls[n]?.draw(ball, detail, seconds, clock);
    }
    crowd.step(camera, seconds);
    particles.step(seconds);
    particles.draw(layers);
    nets.draw(layers, seconds);

    const ball = view.balls[camera.ball];
    if (ball === undefined) return;
    // Phaser's zoom is the size of a canvas pixel on the page.
    const pxPerMetre = (width * zoom) / camera.width;
    const { boxes } = this;
    placeHudBoxes(width * zoom, height * zoom, camera.fit, pxPerMetre, boxes);
    const from = own?.present ? own : seen;
    this.arrow.draw(layers, ball, shapes.ballRadius, seen, boxes, from, pxPerMetre, seconds, clock);
    this.plates.draw(view.cars, ball, own, seen, pxPerMetre, seconds);
  }
}
