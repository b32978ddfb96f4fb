/**
 * The canvas during a match: takes the poses of the moment from the interpolator and has each
 * painter draw its part. Started by match-view.ts. It reads view frames and event notices and
 * never sends or changes anything of the game.
 */
import Phaser from 'phaser';
import type { Arena, BodyShapes, CarLook } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import { PHASES, VIEW } from '../../worker/view-frame.ts';
import { type Palette, paletteOf } from '../palette/palettes.ts';
import { createDrawnView, type DrawnCar, type DrawnView } from '../view/drawn-view.ts';
import { LaggingSource } from '../view/lagging-source.ts';
import { interpolateView } from '../view/view-interpolator.ts';
import type { ViewSource } from '../view/view-source.ts';
import { CarPictures } from './art/car-pictures.ts';
import { paintScenePictures } from './art/scene-pictures.ts';
import { runSliced, SLICE_MS } from './art/sliced.ts';
import { paintStadium, type StadiumSketch, sketchStadium, stadiumSize } from './art/stadium-art.ts';
import { MatchCamera } from './camera/match-camera.ts';
import type { HudFit } from './draw/hud-boxes.ts';
import { createSceneLayers } from './draw/scene-layers.ts';
import { MatchPainter } from './match-painter.ts';
import { type Detail, detailOf } from './quality.ts';
import type { SceneSettings } from './scene-settings.ts';
import { isOver, lagAfterGoal } from './slow-motion.ts';
import { StadiumView } from './stadium-view.ts';

export interface MatchSceneOptions {
  readonly arena: Arena;
  readonly shapes: BodyShapes;
  /** Null where this page has no car: the camera follows the ball. */
  readonly localSlot: number | null;
  readonly source: ViewSource;
  readonly settings: SceneSettings;
  /** At the beginning of a frame, before anything is placed: the time to change the canvas. */
  onFrame(sinceLastMs: number): void;
  onDrawn(view: DrawnView): void;
}

/** Widest painting of a stadium; more would take memory and show nothing. */
const MAX_STADIUM_PX = 4096;
/** Of a phone, which has less to spare. */
const MAX_STADIUM_PX_IN_HAND = 2560;
const MIN_STADIUM_PX_PER_METRE = 16;
/** Of the first painting, which lasts for a second or so. */
const COARSE_PX_PER_METRE = 12;
/** Cars longer than this on the screen want pictures of twice the size. */
const FINE_FROM_PX = 110;
/** A longer gap between two frames counts as this much, so effects do not leap after a stall. */
const MAX_FRAME_SECONDS = 0.5;

/**
 * A frame's own time moves evenly and is the one to draw for, unless the page got its turn late:
 * measured up to 16 ms on a busy device, which would hide the newest tick for a frame.
 */
const MAX_CALLBACK_LAG_MS = 4;

export class MatchScene extends Phaser.Scene {
  readonly view: DrawnView = createDrawnView();
  private readonly options: MatchSceneOptions;
  private readonly camera: MatchCamera;
  private settings: SceneSettings;
  private palette: Palette;
  private detail: Detail = detailOf('auto', 0);
  private names: readonly string[] = [];
  private looks: readonly CarLook[] = [];
  private stadium: StadiumView | null = null;
  private carPictures: CarPictures | null = null;
  private painter: MatchPainter | null = null;
  private training: TrainingState | null = null;
  private isOver = false;
  private readonly source: LaggingSource;
  /** When slow motion began; null while there is none. */
  private goalAtMs: number | null = null;
  private lastTimeMs: number | null = null;
  private clock = 0;

  constructor(options: MatchSceneOptions) {
    super('match');
    this.options = options;
    this.source = new LaggingSource(options.source);
    this.settings = options.settings;
    this.palette = paletteOf(options.settings.palette);
    const { arena, shapes, localSlot } = options;
    this.camera = new MatchCamera(stadiumSize(arena), shapes, localSlot);
    this.camera.calm(this.settings);
  }

  create(): void {
    this.events.once(Phaser.Scenes.Events.DESTROY, () => {
      this.isOver = true;
    });
    this.prepare().catch((error: unknown) => {
      if (!this.isOver) console.error('The pitch could not be painted.', error);
    });
  }

  /** Shows what happened. Before the scene is drawn for the first time there is nothing to show. */
  showEvents(notices: readonly EventNotice[]): void {
    const isGoal = notices.some(
      ({ state, event }) => state === 'confirmed' && event.kind === 'goal',
    );
    if (isGoal && !this.settings.reducedMotion && this.isCelebrating()) {
      this.goalAtMs = performance.now();
      this.source.start();
    }
    this.painter?.showEvents(notices);
  }

  setTraining(training: TrainingState): void {
    this.training = training;
    this.painter?.setTraining(training);
  }

  /** Whether the source gives a goal that is shown again. */
  setReplay(isReplay: boolean): void {
    this.camera.isReplay = isReplay;
  }

  /** @param names by slot, empty for none; `looks` by slot */
  setCars(names: readonly string[], looks: readonly CarLook[]): void {
    this.names = names;
    this.looks = looks;
    this.carPictures?.show(looks, this.palette);
    this.painter?.setNames(names);
  }

  apply(settings: SceneSettings): void {
    const isRepainted = settings.palette !== this.settings.palette;
    this.settings = settings;
    this.camera.calm(settings);
    this.painter?.setCalm(settings.reducedMotion);
    if (!isRepainted) return;
    this.palette = paletteOf(settings.palette);
    if (this.painter === null) return;
    this.painter.setPalette(this.palette);
    this.setCars(this.names, this.looks);
    this.paint(this.pxPerMetre(), null, SLICE_MS.playing).catch((error: unknown) => {
      if (!this.isOver) console.error('The pitch could not be painted anew.', error);
    });
  }

  /** How large the interface over the canvas is. */
  setFit({ rootPx, isTouch }: HudFit): void {
    this.camera.fit.rootPx = rootPx;
    this.camera.fit.isTouch = isTouch;
  }

  /** How much to draw from the next frame on. */
  setDetail(detail: Detail): void {
    this.detail = detail;
  }

  /** @param frameTimeMs that the browser gave the frame, on the clock of `performance.now()` */
  override update(frameTimeMs: number): void {
    const { painter, view } = this;
    if (painter === null) return;
    const timeMs = Math.max(frameTimeMs, performance.now() - MAX_CALLBACK_LAG_MS);
    const sinceLastMs = Math.max(0, timeMs - (this.lastTimeMs ?? timeMs));
    const seconds = Math.min(MAX_FRAME_SECONDS, sinceLastMs / 1000);
    this.options.onFrame(sinceLastMs);
    this.lastTimeMs = timeMs;
    this.clock += seconds;
    interpolateView(this.source, this.shownTimeMs(timeMs), view);
    if (!view.ready) return;

    const { width, height, zoom } = this.scale;
    const { camera } = this;
    camera.step(view, width * zoom, height * zoom, seconds);
    this.cameras.main.setZoom(width / camera.width).centerOn(camera.shownX, camera.shownY);
    painter.draw(view, camera, this.detail, seconds, this.clock);
    this.options.onDrawn(view);
  }

  /** The local player's car, if there is one. */
  ownCar(): DrawnCar | undefined {
    const { localSlot } = this.options;
    return localSlot === null ? undefined : this.view.cars[localSlot];
  }

  /** Whether the match stands still for a goal, in the newest tick. */
  private isCelebrating(): boolean {
    return PHASES[this.options.source.frame(0)?.[VIEW.phase] ?? 0] === 'celebration';
  }

  /** The time to draw, on the clock of the view frames: now, or a little ago in slow motion. */
  private shownTimeMs(timeMs: number): number {
    const nowMs = performance.timeOrigin + timeMs;
    if (this.goalAtMs === null) return nowMs;
    const sinceMs = timeMs - this.goalAtMs;
    if (isOver(sinceMs) || !this.isCelebrating()) {
      this.goalAtMs = null;
      this.source.stop();
      return nowMs;
    }
    const shownMs = nowMs - lagAfterGoal(sinceMs);
    this.source.lagTo(shownMs);
    return shownMs;
  }

  /** Coarse first, so that play is seen soon; the fine painting takes its place while it goes on. */
  private async prepare(): Promise<void> {
    const { arena, shapes, localSlot } = this.options;
    const isWanted = () => !this.isOver;
    const isFine = this.pxPerMetre() * shapes.carLength > FINE_FROM_PX;
    const painting = paintScenePictures(this.textures, shapes, isFine);
    const pictures = await runSliced(painting, SLICE_MS.waiting, isWanted);
    if (pictures === null) return;
    const aspect = shapes.carLength / shapes.carWidth;
    const carPictures = new CarPictures(this.textures, isFine, aspect);
    carPictures.show(this.looks, this.palette);
    this.carPictures = carPictures;
    this.stadium = new StadiumView(this);
    let sketch: StadiumSketch | null = null;
    // Another palette may be chosen meanwhile, and then it is painted anew.
    while (sketch === null) {
      sketch = await this.paint(COARSE_PX_PER_METRE, null, SLICE_MS.waiting);
      if (this.isOver) return;
    }
    const layers = createSceneLayers(this, pictures, carPictures, this.palette);
    const painter = new MatchPainter({
      scene: this,
      arena,
      shapes,
      localSlot,
      layers,
      view: this.view,
      camera: this.camera,
    });
    painter.setNames(this.names);
    if (this.training !== null) painter.setTraining(this.training);
    painter.sit(sketch.seats);
    painter.setCalm(this.settings.reducedMotion);
    this.painter = painter;
    await this.paint(this.pxPerMetre(), sketch, SLICE_MS.playing);
  }

  /**
   * Paints the stadium and shows it.
   *
   * @param known a sketch in the same palette, or null
   * @returns the sketch, or null when nobody wanted it any more
   */
  private async paint(
    pxPerMetre: number,
    known: StadiumSketch | null,
    sliceMs: number,
  ): Promise<StadiumSketch | null> {
    const { palette, stadium } = this;
    const { arena } = this.options;
    const isWanted = () => !this.isOver && this.palette === palette;
    const sketch = known ?? (await runSliced(sketchStadium(arena, palette), sliceMs, isWanted));
    if (sketch === null || stadium === null) return null;
    const painting = paintStadium(arena, palette, sketch, pxPerMetre);
    const tiles = await runSliced(painting, sliceMs, isWanted);
    if (tiles === null) return null;
    await runSliced(stadium.show(tiles), sliceMs, isWanted);
    return sketch;
  }

  /** The density that the nearest look at the pitch needs. */
  private pxPerMetre(): number {
    const { halfWidth } = stadiumSize(this.options.arena);
    const near = this.scale.width / this.camera.nearWidth(this.scale.displaySize.height);
    const widest = this.camera.fit.isTouch ? MAX_STADIUM_PX_IN_HAND : MAX_STADIUM_PX;
    return Math.max(MIN_STADIUM_PX_PER_METRE, Math.min(near, widest / (halfWidth * 2)));
  }
}
