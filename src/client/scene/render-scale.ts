/**
 * Gives up sharpness and detail for speed on a device that cannot fill the screen in time: when frames take
 * long, the canvas gets fewer pixels, and keeps them only if that helped; when frames are fast
 * again for a while, it tries once to get them back. Pure; the match view feeds it the time
 * between frames.
 */
import { AUTO_STEPS } from './quality.ts';

/** Frames slower than this on average are worth acting on: under 40 a second. */
const SLOW_MS = 25;
/** Frames as fast as this leave room for more pixels. */
const FAST_MS = 18;
/** A mean is taken over at least so many frames and so long. */
const SAMPLE_FRAMES = 8;
const SAMPLE_MS = 900;
const FAST_SAMPLE_MS = 5000;
/** What the first seconds of a match and every change cost does not count. */
const START_MS = 1500;
const SETTLE_MS = 300;
/** A step down that gains less than this share is taken back. */
const MIN_GAIN = 0.1;
/** Longer gaps are a hidden tab or a stall, not drawing. */
const LONGEST_MS = 1000;

export class RenderScale {
  /** How many steps of AUTO_STEPS down. */
  step = 0;
  private waitMs = START_MS;
  private sumMs = 0;
  private frames = 0;
  /** The mean before a step down that is on trial. */
  private meanBefore: number | null = null;
  private mayGoDown = true;
  private mayGoUp = true;

  /**
   * Takes note of a frame.
   *
   * @param frameMs since the frame before
   * @returns whether `step` changed
   */
  note(frameMs: number): boolean {
    if (frameMs > LONGEST_MS) return false;
    if (this.waitMs > 0) {
      this.waitMs -= frameMs;
      return false;
    }
    this.sumMs += frameMs;
    this.frames++;
    if (this.frames < SAMPLE_FRAMES || this.sumMs < SAMPLE_MS) return false;

    const mean = this.sumMs / this.frames;
    if (mean < FAST_MS) {
      this.meanBefore = null;
      if (this.sumMs < FAST_SAMPLE_MS) return false;
      this.startSample();
      if (this.step === 0 || !this.mayGoUp) return false;
      this.mayGoUp = false;
      return this.moveBy(-1);
    }
    this.startSample();
    const { meanBefore } = this;
    this.meanBefore = null;
    if (meanBefore !== null && mean > meanBefore * (1 - MIN_GAIN)) {
      this.mayGoDown = false;
      return this.moveBy(-1);
    }
    if (mean < SLOW_MS || !this.mayGoDown || this.step === AUTO_STEPS.length - 1) return false;
    this.meanBefore = mean;
    return this.moveBy(1);
  }

  private startSample(): void {
    this.sumMs = 0;
    this.frames = 0;
  }

  private moveBy(steps: number): boolean {
    this.step += steps;
    this.waitMs = SETTLE_MS;
    return true;
  }
}
