/**
 * How the main thread keeps up: the time between drawn frames, and how long a frame keeps the
 * thread busy. Runs while figures are recorded; costs a callback and a message a frame.
 */
export interface FrameTimes {
  readonly frameMsP50: number;
  readonly frameMsP95: number;
  /** From the beginning of a frame until the thread is free: scripts, style and painting. */
  readonly workMsP95: number;
}

/** A second's worth. */
const FRAMES = 60;

export class FrameMeter {
  readonly #frameMs: number[] = [];
  readonly #workMs: number[] = [];
  readonly #afterFrame = new MessageChannel();
  #request = 0;
  #beganMs: number | null = null;

  start(): void {
    this.#afterFrame.port1.onmessage = () => {
      if (this.#beganMs !== null) keep(this.#workMs, performance.now() - this.#beganMs);
    };
    this.#request = requestAnimationFrame(this.#onFrame);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#afterFrame.port1.onmessage = null;
    this.#beganMs = null;
  }

  times(): FrameTimes {
    return {
      frameMsP50: quantile(this.#frameMs, 0.5),
      frameMsP95: quantile(this.#frameMs, 0.95),
      workMsP95: quantile(this.#workMs, 0.95),
    };
  }

  readonly #onFrame = (beganMs: number): void => {
    this.#request = requestAnimationFrame(this.#onFrame);
    if (this.#beganMs !== null) keep(this.#frameMs, beganMs - this.#beganMs);
    this.#beganMs = beganMs;
    // A message is heard once the frame's callbacks, style and painting are through.
    this.#afterFrame.port2.postMessage(null);
  };
}

function keep(values: number[], value: number): void {
  values.push(value);
  if (values.length > FRAMES) values.shift();
}

/** @returns the value at the share (0..1) of them, 0 for none */
export function quantile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;
}
