/**
 * The few pieces of signal processing that the recipes of this folder are made of: seeded noise,
 * one filter, shaping of ends. Plain Float32 maths without Web Audio, so that tests can render and
 * measure every sound without a browser.
 */
import { seededRandom } from '../../scene/art/seeded-random.ts';

/** Full quality; what is dull by nature (crowds) is rendered at half of it. */
export const RATE = 44_100;
export const HALF_RATE = RATE / 2;

export interface Sound {
  readonly rate: number;
  /** One (mono) or two (stereo), of equal length, in -1..1. */
  readonly channels: readonly Float32Array<ArrayBuffer>[];
}

export type Samples = Float32Array<ArrayBuffer>;

/** @returns white noise in -1..1, the same for the same seed */
export function noise(seed: number): () => number {
  const random = seededRandom(seed);
  return () => random() * 2 - 1;
}

export function samplesOf(seconds: number, rate = RATE): Samples {
  return new Float32Array(Math.round(seconds * rate));
}

/**
 * State-variable filter, trapezoidal (A. Simper, "Linear Trapezoidal Integrated SVF", 2013): stays
 * stable while its frequency moves. After `step`, `low`, `band` (1 at its peak) and `high` hold the
 * three outputs.
 */
export class StateFilter {
  low = 0;
  band = 0;
  high = 0;
  readonly #rate: number;
  #damping = 1;
  #a1 = 0;
  #a2 = 0;
  #a3 = 0;
  #state1 = 0;
  #state2 = 0;

  constructor(rate: number, hz: number, q = Math.SQRT1_2) {
    this.#rate = rate;
    this.tune(hz, q);
  }

  tune(hz: number, q = Math.SQRT1_2): void {
    const g = Math.tan((Math.PI * Math.min(hz, this.#rate * 0.45)) / this.#rate);
    this.#damping = 1 / q;
    this.#a1 = 1 / (1 + g * (g + this.#damping));
    this.#a2 = g * this.#a1;
    this.#a3 = g * this.#a2;
  }

  step(input: number): this {
    const v3 = input - this.#state2;
    const v1 = this.#a1 * this.#state1 + this.#a2 * v3;
    const v2 = this.#state2 + this.#a2 * this.#state1 + this.#a3 * v3;
    this.#state1 = 2 * v1 - this.#state1;
    this.#state2 = 2 * v2 - this.#state2;
    this.low = v2;
    this.band = v1 * this.#damping;
    this.high = input - this.#damping * v1 - v2;
    return this;
  }
}

/** Rises over `attack` s, then falls by 60 dB over `decay` s. */
export function strike(seconds: number, attack: number, decay: number): number {
  if (seconds < attack) return seconds / attack;
  return Math.exp((-6.9 * (seconds - attack)) / decay);
}

/** 0 at `from`, 1 at `to`, smooth at both. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Fills with `at(seconds, index)`. */
export function fill(
  samples: Samples,
  rate: number,
  at: (seconds: number, index: number) => number,
): Samples {
  for (let i = 0; i < samples.length; i++) samples[i] = at(i / rate, i);
  return samples;
}

/**
 * Makes a one-shot of it: no DC (high-pass at 25 Hz), ends that meet silence, and the peak given.
 *
 * @param fadeOutS how long the end fades
 */
export function finish(samples: Samples, rate: number, fadeOutS: number, peak = 0.9): Samples {
  removeDc(samples, rate);
  const fadeIn = Math.round(rate * 0.0007);
  for (let i = 0; i < fadeIn; i++) samples[i] = (samples[i] ?? 0) * (i / fadeIn);
  const fadeOut = Math.min(samples.length, Math.round(fadeOutS * rate));
  for (let i = 0; i < fadeOut; i++) {
    const at = samples.length - 1 - i;
    samples[at] = (samples[at] ?? 0) * (i / fadeOut) ** 2;
  }
  return scaleTo(samples, peak / Math.max(1e-9, peakOf(samples)));
}

/**
 * Makes a loop of it: the last `seamS` are mixed into the first by equal power, and what is left
 * has the loudness given.
 *
 * @param rms of the whole; its peak stays below 1
 */
export function loop(samples: Samples, rate: number, seamS: number, rms = 0.12): Samples {
  removeDc(samples, rate);
  const seam = Math.round(seamS * rate);
  const looped = samples.slice(0, samples.length - seam);
  for (let i = 0; i < seam; i++) {
    const share = (i / seam) * (Math.PI / 2);
    const tail = samples[looped.length + i] ?? 0;
    looped[i] = (looped[i] ?? 0) * Math.sin(share) + tail * Math.cos(share);
  }
  return levelTo(looped, rms);
}

/** Scales to a loudness, or to a peak of 0.98 where that comes first. */
export function levelTo(samples: Samples, rms: number): Samples {
  const factor = rms / Math.max(1e-9, rmsOf(samples));
  return scaleTo(samples, Math.min(factor, 0.98 / Math.max(1e-9, peakOf(samples))));
}

export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

export function rmsOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

function scaleTo(samples: Samples, factor: number): Samples {
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * factor;
  return samples;
}

function removeDc(samples: Samples, rate: number): void {
  const filter = new StateFilter(rate, 25);
  for (let i = 0; i < samples.length; i++) samples[i] = filter.step(samples[i] ?? 0).high;
}
