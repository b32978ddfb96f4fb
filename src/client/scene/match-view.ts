/**
 * Puts the picture of a match into an element of the page and takes it away again. Called by the
 * page when a match begins. Everything behind it only reads: it draws what the source yields and
 * never writes game state.
 */
import Phaser from 'phaser';
import { PLAIN_LOOK } from '../../protocol/car-look.ts';
import type { Arena, BodyShapes, CarLook, Roster } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import type { ViewSource } from '../view/view-source.ts';
import type { HudFit } from './draw/hud-boxes.ts';
import { createDrawnProbe, type Drawn, updateDrawnProbe } from './drawn-probe.ts';
import type { MatchCanvas } from './match-canvas.ts';
import { MatchScene } from './match-scene.ts';
import { COLOUR } from './palette.ts';
import { detailOf } from './quality.ts';
import { RenderScale } from './render-scale.ts';
import type { SceneSettings } from './scene-settings.ts';
import { watchContext } from './watch-context.ts';

export type { Drawn } from './drawn-probe.ts';

export interface MatchViewOptions {
  readonly arena: Arena;
  readonly shapes: BodyShapes;
  /** The slot of this page's own car, which the camera follows; null for one who watches the ball. */
  readonly localSlot: number | null;
  readonly slotCount: number;
  /** Whose cars there are; `setRoster` when that changes. */
  readonly roster: Roster;
  readonly source: ViewSource;
  readonly settings: SceneSettings;
  /** Called after each drawn frame with the same object that `drawn()` gives. */
  onDrawn?(info: Drawn): void;
}

export interface MatchView {
  showEvents(notices: readonly EventNotice[]): void;
  setRoster(roster: Roster): void;
  /** What is to be driven to, hit or passed. */
  setTraining(training: TrainingState): void;
  /** Whether the source gives a goal that is shown again. */
  showReplay(isReplay: boolean): void;
  apply(settings: SceneSettings): void;
  /** What the last frame showed. One object, updated in place. */
  drawn(): Drawn;
  destroy(): void;
}

/** More device pixels than this for a pixel of the page cost time and show nothing. */
const MAX_PIXEL_RATIO = 2;
/** 4K. */
const MAX_CANVAS_PX = 3840 * 2160;

/**
 * Fills `parent` with the match. Follows the element's size until `destroy`.
 *
 * @param canvas used up by this view
 */
export function createMatchView(
  parent: HTMLElement,
  canvas: MatchCanvas,
  options: MatchViewOptions,
): MatchView {
  const drawn = createDrawnProbe(options.slotCount);
  const renderScale = new RenderScale();
  let isSizeOld = false;
  let { settings } = options;
  let detail = detailOf(settings.quality, renderScale.step);
  const scene = new MatchScene({
    arena: options.arena,
    shapes: options.shapes,
    settings: options.settings,
    localSlot: options.localSlot,
    source: options.source,
    onFrame(sinceLastMs) {
      if (settings.quality === 'auto' && renderScale.note(sinceLastMs)) refine();
      if (isSizeOld) resize();
    },
    onDrawn(view) {
      updateDrawnProbe(drawn, view);
      options.onDrawn?.(drawn);
    },
  });
  const setRoster = (roster: Roster) => scene.setCars(roster.map(nameOf), roster.map(lookOf));
  setRoster(options.roster);
  const first = canvasSize(parent, detail.scale);
  scene.setDetail(detail);
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    canvas: canvas.element,
    banner: false,
    backgroundColor: COLOUR.night,
    autoFocus: false,
    disableContextMenu: false,
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    audio: { noAudio: true },
    render: { antialias: true, mipmapFilter: 'LINEAR_MIPMAP_NEAREST', stencil: false },
    scale: {
      mode: Phaser.Scale.NONE,
      width: first.width,
      height: first.height,
      zoom: 1 / first.ratio,
    },
    scene,
  });

  const refine = () => {
    detail = detailOf(settings.quality, renderScale.step);
    scene.setDetail(detail);
    isSizeOld = true;
  };
  // A resized canvas is blank until it is drawn, so it waits for the next frame's beginning.
  const resize = () => {
    isSizeOld = false;
    const { width, height, ratio } = canvasSize(parent, detail.scale);
    if (width === game.scale.width && height === game.scale.height) return;
    game.scale.zoom = 1 / ratio;
    game.scale.resize(width, height);
    game.canvas.style.width = '100%';
    game.canvas.style.height = '100%';
  };
  const measure = () => scene.setFit(fitOfPage());
  measure();
  const stopWatching = watchContext(parent, canvas.element);
  const observer = new ResizeObserver(() => {
    isSizeOld = true;
    measure();
  });
  observer.observe(parent);

  return {
    showEvents: (notices) => scene.showEvents(notices),
    setRoster,
    setTraining: (training) => scene.setTraining(training),
    showReplay: (isReplay) => scene.setReplay(isReplay),
    apply(next) {
      settings = next;
      scene.apply(next);
      refine();
      measure();
    },
    drawn: () => drawn,
    destroy() {
      observer.disconnect();
      stopWatching();
      game.events.once(Phaser.Core.Events.DESTROY, () => canvas.giveBackContext());
      game.destroy(true);
    },
  };
}

function fitOfPage(): HudFit {
  const { fontSize } = getComputedStyle(document.documentElement);
  return {
    rootPx: Number.parseFloat(fontSize) || 16,
    isTouch: window.matchMedia('(pointer: coarse)').matches,
  };
}

type Seat = Roster[number];

function nameOf(seat: Seat): string {
  return seat.kind === 'empty' ? '' : seat.name;
}

function lookOf(seat: Seat): CarLook {
  return seat.kind === 'empty' ? PLAIN_LOOK : seat.look;
}

/** @param scale share of the device's pixels to use */
function canvasSize(
  parent: HTMLElement,
  scale: number,
): { width: number; height: number; ratio: number } {
  const cssWidth = Math.max(1, parent.clientWidth);
  const cssHeight = Math.max(1, parent.clientHeight);
  const ratio =
    scale *
    Math.min(
      window.devicePixelRatio,
      MAX_PIXEL_RATIO,
      Math.sqrt(MAX_CANVAS_PX / (cssWidth * cssHeight)),
    );
  return {
    width: Math.max(1, Math.round(cssWidth * ratio)),
    height: Math.max(1, Math.round(cssHeight * ratio)),
    ratio,
  };
}
