/**
 * The canvas during a match: takes the poses of the moment from the interpolator and has each
 * painter draw its part. Started by match-view.ts. It reads view frames and event notices and
 * never sends or changes anything of the game.
 */
import Phaser from 'phaser';
import type { EventNotice, PitchView } from '../../worker/api.ts';
import { MAX_SLOTS } from '../../worker/view-frame.ts';
import { createDrawnView, type DrawnCar, type DrawnView } from '../view/drawn-view.ts';
import { interpolateView } from '../view/view-interpolator.ts';
import type { ViewSource } from '../view/view-source.ts';
import { addCanvasTexture } from './art/canvas-texture.ts';
import { paintScenePictures } from './art/scene-pictures.ts';
import { paintStadium, stadiumSize } from './art/stadium-art.ts';
import { CameraRig } from './camera/camera-rig.ts';
import { Shake } from './camera/shake.ts';
import { WatchFocus } from './camera/watch-focus.ts';
import { BallArrow } from './draw/ball-arrow.ts';
import { BallPainter } from './draw/ball-painter.ts';
import { CarPainter } from './draw/car-painter.ts';
import { GoalGuide } from './draw/goal-guide.ts';
import { drawNets } from './draw/goal-painter.ts';
import { carInsets, hudBoxes } from './draw/hud-boxes.ts';
import { NamePlates } from './draw/name-plates.ts';
import { PadPainter } from './draw/pad-painter.ts';
import { QuadLayer, WHOLE_TEXTURE } from './draw/quad-layer.ts';
import { createSceneLayers, type SceneLayers } from './draw/scene-layers.ts';
import { CarEffects } from './effects/car-effects.ts';
import { EventEffects } from './effects/event-effects.ts';
import { Particles } from './effects/particles.ts';
import { COLOUR } from './palette.ts';

export interface MatchSceneOptions {
  readonly pitch: PitchView;
  /** Null where this page has no car: the camera follows the ball. */
  readonly localSlot: number | null;
  readonly source: ViewSource;
  /** At the beginning of a frame, before anything is placed: the time to change the canvas. */
  onFrame(sinceLastMs: number): void;
  onDrawn(view: DrawnView): void;
}

const STADIUM_KEY = 'stadium';
/** Widest texture that every WebGL device takes. */
const MAX_TEXTURE_PX = 4096;
const MIN_STADIUM_PX_PER_METRE = 16;
/** Metres seen across the screen, in car lengths. */
const NEAR_WIDTH_CARS = 17.3;
const FAR_WIDTH_CARS = 22.8;
/** Who drives no car wants to see who comes, and needs no size to steer by. */
const WATCH_WIDTH_CARS = 26;
const SHAKE_METRES = 0.55;
/** A longer gap between two frames counts as this much, so effects do not leap after a stall. */
const MAX_FRAME_SECONDS = 0.5;

/**
 * A frame's own time moves evenly and is the one to draw for, unless the page got its turn late:
 * measured up to 16 ms on a busy device, which would hide the newest tick for a frame.
 */
const MAX_CALLBACK_LAG_MS = 4;

interface Parts {
  readonly layers: SceneLayers;
  readonly cars: CarPainter;
  readonly ball: BallPainter;
  readonly pads: PadPainter;
  readonly particles: Particles;
  readonly wakes: CarEffects;
  readonly events: EventEffects;
  readonly plates: NamePlates;
}

export class MatchScene extends Phaser.Scene {
  readonly view: DrawnView = createDrawnView();
  private readonly options: MatchSceneOptions;
  private readonly rig: CameraRig;
  private readonly focus = new WatchFocus();
  private readonly shake = new Shake(wantsCalm() ? 0 : SHAKE_METRES);
  private readonly subject = {
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    cut: 0,
    ballX: 0,
    ballY: 0,
    ballVx: 0,
    ballVy: 0,
  };
  private readonly seen = { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };
  private readonly arrow = new BallArrow();
  private readonly guide: GoalGuide;
  private names: readonly string[] = [];
  private parts: Parts | null = null;
  private lastTimeMs: number | null = null;
  private clock = 0;

  constructor(options: MatchSceneOptions) {
    super('match');
    this.options = options;
    const { pitch } = options;
    const watching = options.localSlot === null;
    this.guide = new GoalGuide(pitch);
    const size = stadiumSize(pitch);
    this.rig = new CameraRig({
      halfWidth: size.halfWidth,
      halfHeight: size.halfHeight,
      nearWidth: pitch.carLength * (watching ? WATCH_WIDTH_CARS : NEAR_WIDTH_CARS),
      farWidth: pitch.carLength * (watching ? WATCH_WIDTH_CARS : FAR_WIDTH_CARS),
    });
  }

  create(): void {
    const { pitch, localSlot } = this.options;
    const nearPxPerMetre = this.scale.width / (pitch.carLength * NEAR_WIDTH_CARS);
    const size = stadiumSize(pitch);
    const pxPerMetre = Math.max(
      MIN_STADIUM_PX_PER_METRE,
      Math.min(nearPxPerMetre, MAX_TEXTURE_PX / (size.halfWidth * 2)),
    );
    addCanvasTexture(this.textures, STADIUM_KEY, paintStadium(pitch, pxPerMetre));
    const stadium = new QuadLayer(this, STADIUM_KEY, Phaser.BlendModes.NORMAL);
    const { halfWidth, halfHeight } = size;
    stadium.add(WHOLE_TEXTURE, 0, 0, halfWidth * 2, halfHeight * 2, 0, COLOUR.white, 1);

    const pictures = paintScenePictures(this.textures, pitch, nearPxPerMetre * pitch.carLength);
    const layers = createSceneLayers(this, pictures);
    const particles = new Particles();
    const plates = new NamePlates(this, pitch.ballRadius);
    plates.setNames(this.names);
    this.parts = {
      layers,
      cars: new CarPainter(pitch, layers, localSlot),
      ball: new BallPainter(pitch, layers),
      pads: new PadPainter(pitch, layers),
      particles,
      wakes: new CarEffects(pitch, MAX_SLOTS, particles),
      events: new EventEffects({
        pitch,
        localSlot,
        view: this.view,
        particles,
        shake: this.shake,
        camera: this.rig,
      }),
      plates,
    };
  }

  /** Shows what happened. Before the scene is drawn for the first time there is nothing to show. */
  showEvents(notices: readonly EventNotice[]): void {
    this.parts?.events.show(notices);
  }

  /** @param names by slot; empty for none */
  setNames(names: readonly string[]): void {
    this.names = names;
    this.parts?.plates.setNames(names);
  }

  /** @param frameTimeMs that the browser gave the frame, on the clock of `performance.now()` */
  override update(frameTimeMs: number): void {
    if (this.parts === null) return;
    const { view } = this;
    const timeMs = Math.max(frameTimeMs, performance.now() - MAX_CALLBACK_LAG_MS);
    const sinceLastMs = Math.max(0, timeMs - (this.lastTimeMs ?? timeMs));
    const seconds = Math.min(MAX_FRAME_SECONDS, sinceLastMs / 1000);
    this.options.onFrame(sinceLastMs);
    this.lastTimeMs = timeMs;
    this.clock += seconds;
    interpolateView(this.options.source, performance.timeOrigin + timeMs, view);
    if (!view.ready) return;

    this.moveCamera(seconds);
    this.drawParts(this.parts, seconds);
    this.options.onDrawn(view);
  }

  private drawParts(parts: Parts, seconds: number): void {
    const { view, clock, rig } = this;
    const { pitch } = this.options;
    const { layers, cars, ball, pads, particles, wakes, plates } = parts;
    layers.clear();
    wakes.drawMarks(layers, clock);
    pads.draw(view.padsReady, seconds, clock);
    const own = this.ownCar();
    this.guide.draw(layers, own, view.phase, seconds, clock);
    for (const car of view.cars) {
      wakes.step(car, layers, seconds, clock);
      cars.draw(car, seconds, clock);
    }
    ball.draw(view.ball, clock);
    particles.step(seconds);
    particles.draw(layers);
    drawNets(pitch, layers);

    const { width, height } = this.scale;
    const { seen } = this;
    seen.x = rig.x;
    seen.y = rig.y;
    seen.halfWidth = rig.width / 2;
    seen.halfHeight = (rig.width * height) / width / 2;
    // Phaser's zoom is the size of a canvas pixel on the page.
    const { zoom } = this.scale;
    const pxPerMetre = (width * zoom) / rig.width;
    const boxes = hudBoxes(width * zoom, height * zoom, pxPerMetre);
    const { ballRadius } = pitch;
    const from = this.subject;
    this.arrow.draw(layers, view.ball, ballRadius, seen, boxes, from, pxPerMetre, seconds, clock);
    plates.draw(view.cars, view.ball, own, seen, pxPerMetre, seconds);
  }

  private ownCar(): DrawnCar | undefined {
    const { localSlot } = this.options;
    return localSlot === null ? undefined : this.view.cars[localSlot];
  }

  private moveCamera(seconds: number): void {
    const { view, subject, rig, shake } = this;
    const { ball } = view;
    const own = this.ownCar();
    this.focus.step(ball, seconds);
    // The scorer's moment belongs to everybody: the camera goes where the ball went in.
    if (this.options.localSlot === null) {
      subject.x = this.focus.x;
      subject.y = this.focus.y;
    } else if (own === undefined || !own.present || view.phase === 'celebration') {
      subject.x = ball.x;
      subject.y = ball.y;
      subject.vx = 0;
      subject.vy = 0;
      subject.cut = ball.cut * 2;
    } else if (!own.demolished) {
      subject.x = own.x;
      subject.y = own.y;
      subject.vx = own.vx;
      subject.vy = own.vy;
      subject.cut = own.cut * 2 + 1;
    }
    subject.ballX = ball.x;
    subject.ballY = ball.y;
    subject.ballVx = ball.vx;
    subject.ballVy = ball.vy;

    const { width, height, zoom } = this.scale;
    rig.step(subject, width / height, carInsets(width * zoom, height * zoom), seconds);
    shake.step(seconds);
    this.cameras.main.setZoom(width / rig.width).centerOn(rig.x + shake.x, rig.y + shake.y);
  }
}

function wantsCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
