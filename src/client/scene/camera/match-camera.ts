/**
 * The camera of a match: has the rig ride with the right thing, with the right nearness for the
 * screen, pushes in on a goal and shakes. Stepped by the scene once a drawn frame.
 */
import type { BodyShapes } from '../../../worker/api.ts';
import type { DrawnCar, DrawnView } from '../../view/drawn-view.ts';
import { type HudFit, placeInsets } from '../draw/hud-boxes.ts';
import type { SceneSettings } from '../scene-settings.ts';
import { BallChoice } from './ball-choice.ts';
import { CameraRig } from './camera-rig.ts';
import { Shake } from './shake.ts';
import { type Spring, stepSpring } from './spring.ts';
import { WatchFocus } from './watch-focus.ts';

/** Metres seen across the screen, in car lengths. */
const NEAR_WIDTH_CARS = 17.3;
const FAR_WIDTH_CARS = 22.8;
/** Who drives no car wants to see who comes, and needs no size to steer by. */
const WATCH_WIDTH_CARS = 26;
/** Screens lower than this, in the page's pixels, are held in a hand: the camera comes closer. */
const LOW_PX = 560;
const CLOSEST_SHARE = 0.76;
const SHAKE_METRES = 0.55;
const PUSH_SHARE = 0.8;
const PUSH_RATE = 3.2;

export class MatchCamera {
  readonly shake = new Shake(0);
  readonly fit: HudFit = { rootPx: 16, isTouch: false };
  private readonly insets = { left: 0, right: 0, top: 0, bottom: 0 };
  /** A goal is shown again: everybody sees the ball. */
  isReplay = false;
  /** Which ball is meant, as an index. */
  ball = 0;
  private readonly rig: CameraRig;
  private readonly focus = new WatchFocus();
  private readonly choice = new BallChoice();
  private readonly localSlot: number | null;
  private readonly shapes: BodyShapes;
  private readonly push: Spring = { value: 1, velocity: 0 };
  private mayPush = true;
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

  constructor(
    limits: { readonly halfWidth: number; readonly halfHeight: number },
    shapes: BodyShapes,
    localSlot: number | null,
  ) {
    this.localSlot = localSlot;
    this.shapes = shapes;
    const watching = localSlot === null;
    this.rig = new CameraRig({
      halfWidth: limits.halfWidth,
      halfHeight: limits.halfHeight,
      nearWidth: shapes.carLength * (watching ? WATCH_WIDTH_CARS : NEAR_WIDTH_CARS),
      farWidth: shapes.carLength * (watching ? WATCH_WIDTH_CARS : FAR_WIDTH_CARS),
    });
  }

  /** Middle of what is seen, metres, without the shake. */
  get x(): number {
    return this.rig.x;
  }

  get y(): number {
    return this.rig.y;
  }

  get shownX(): number {
    return this.rig.x + this.shake.x;
  }

  get shownY(): number {
    return this.rig.y + this.shake.y;
  }

  /** Metres across the screen. */
  get width(): number {
    return this.rig.width;
  }

  /** Metres across the screen when it is closest. @param heightPx of the page */
  nearWidth(heightPx: number): number {
    return this.shapes.carLength * NEAR_WIDTH_CARS * closeness(heightPx);
  }

  calm({ shake, reducedMotion }: SceneSettings): void {
    this.shake.maxMetres = reducedMotion ? 0 : SHAKE_METRES * shake;
    this.mayPush = !reducedMotion;
  }

  /** @param widthPx of the page, as is `heightPx` */
  step(view: DrawnView, widthPx: number, heightPx: number, seconds: number): void {
    const { subject, rig, focus, localSlot } = this;
    const own = localSlot === null ? undefined : view.cars[localSlot];
    const from = own?.present === true && !own.demolished ? own : rig;
    // The ball that went in stays the one that matters until the next kick-off.
    if (view.phase !== 'celebration') this.ball = this.choice.choose(view.balls, from.x, from.y);
    const ball = view.balls[this.ball];
    if (ball === undefined) return;
    focus.step(ball, seconds);
    if (localSlot === null) {
      subject.x = focus.x;
      subject.y = focus.y;
    } else if (own === undefined || !own.present || view.phase === 'celebration' || this.isReplay) {
      // The scorer's moment belongs to everybody: the camera goes where the ball went in.
      subject.x = ball.x;
      subject.y = ball.y;
      subject.vx = 0;
      subject.vy = 0;
      subject.cut = ball.cut * 2;
    } else if (!own.demolished) {
      rideWith(subject, own);
    }
    subject.ballX = ball.x;
    subject.ballY = ball.y;
    subject.ballVx = ball.vx;
    subject.ballVy = ball.vy;

    const isPushed = this.mayPush && view.phase === 'celebration';
    stepSpring(this.push, isPushed ? PUSH_SHARE : 1, PUSH_RATE, seconds);
    const zoom = closeness(heightPx) * this.push.value;
    placeInsets(widthPx, heightPx, this.fit, this.insets);
    rig.step(subject, widthPx / heightPx, this.insets, seconds, zoom);
    this.shake.step(seconds);
  }
}

function rideWith(
  subject: { x: number; y: number; vx: number; vy: number; cut: number },
  own: DrawnCar,
): void {
  subject.x = own.x;
  subject.y = own.y;
  subject.vx = own.vx;
  subject.vy = own.vy;
  subject.cut = own.cut * 2 + 1;
}

function closeness(heightPx: number): number {
  return Math.max(CLOSEST_SHARE, Math.min(1, heightPx / LOW_PX));
}
