/**
 * Gives up sharpness for speed on a device that cannot fill the screen in time: when frames take
 * long, the canvas gets fewer pixels, and keeps them only if that helped. Pure; the match view
 * feeds it the time between frames.
 */
const STEPS = [1, 0.84, 0.7] as const;
/** Frames slower than this on average are worth acting on: under 40 a second. */
const SLOW_MS = 25;
const SAMPLE_FRAMES = 40;
/** Frames after a change that do not count, since resizing itself takes time. */
const SETTLE_FRAMES = 10;
/** A step that gains less than this share is taken back. */
const MIN_GAIN = 0.1;
/** Longer gaps are a hidden tab or a stall, not drawing. */
const LONGEST_MS = 250;

export class RenderScale {
  private step = 0;
  private isSettled = false;
  private sumMs = 0;
  private frames = -SETTLE_FRAMES;
  private meanBefore: number | null = null;

  /** Share of the device's pixels to draw in each direction. */
  get scale(): number {
    return STEPS[this.step] ?? 1;
  }

  /**
   * Takes note of a frame.
   *
   * @param frameMs since the frame before
   * @returns whether `scale` changed
   */
  note(frameMs: number): boolean {
    if (this.isSettled || frameMs > LONGEST_MS) return false;
    this.frames++;
    if (this.frames <= 0) return false;
    this.sumMs += frameMs;
    if (this.frames < SAMPLE_FRAMES) return false;

    const mean = this.sumMs / this.frames;
    this.sumMs = 0;
    this.frames = 0;
    const before = this.meanBefore;
    this.meanBefore = null;
    if (before !== null && mean > before * (1 - MIN_GAIN)) {
      this.isSettled = true;
      return this.moveTo(this.step - 1);
    }
    if (mean < SLOW_MS) return false;
    if (this.step === STEPS.length - 1) {
      this.isSettled = true;
      return false;
    }
    this.meanBefore = mean;
    return this.moveTo(this.step + 1);
  }

  private moveTo(step: number): boolean {
    this.step = step;
    this.frames = -SETTLE_FRAMES;
    return true;
  }
}
