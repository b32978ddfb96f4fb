/** Loops of a car: its engine at low and high revs, the rocket, sliding tyres, the air. */
import { fill, levelTo, loop, noise, RATE, type Samples, StateFilter, samplesOf } from './dsp.ts';

/** Firings a second in the two engine loops; the car's voice plays them faster or slower. */
export const LOW_ENGINE_HZ = 50;
export const HIGH_ENGINE_HZ = 100;

const ENGINE_CYCLES = 80;
const LOOP_RMS = 0.12;

/** A slow, uneven exhaust: each firing knocks on three resonances, no two quite alike. */
export function engineLow(): Samples {
  return engine(LOW_ENGINE_HZ, [1, 0.72, 0.9, 0.62], 0.18, 11, [
    { hz: 86, q: 4, gain: 1.2 },
    { hz: 196, q: 3.2, gain: 1 },
    { hz: 430, q: 2.4, gain: 0.6 },
    { hz: 1250, q: 1.6, gain: 0.22 },
  ]);
}

/** The same engine under strain: even firings, brighter, with the rasp of the intake. */
export function engineHigh(): Samples {
  return engine(HIGH_ENGINE_HZ, [1, 0.86], 0.1, 23, [
    { hz: 180, q: 3, gain: 0.9 },
    { hz: 415, q: 3.4, gain: 1 },
    { hz: 980, q: 2.6, gain: 0.7 },
    { hz: 2350, q: 2, gain: 0.34 },
  ]);
}

interface Resonance {
  readonly hz: number;
  readonly q: number;
  readonly gain: number;
}

/**
 * A train of pulses through resonances. It runs twice, and the second round is kept: by then the
 * filters have settled, so the end meets the beginning.
 *
 * @param pattern strengths of the firings, in turn
 * @param unevenness of each firing, 0..1
 */
function engine(
  hz: number,
  pattern: readonly number[],
  unevenness: number,
  seed: number,
  resonances: readonly Resonance[],
): Samples {
  const length = Math.round((ENGINE_CYCLES / hz) * RATE);
  const next = noise(seed);
  const pulses = new Float32Array(length);
  for (let cycle = 0; cycle < ENGINE_CYCLES; cycle++) {
    const strength = (pattern[cycle % pattern.length] ?? 1) * (1 + unevenness * next());
    const late = 1 + 0.04 * unevenness * next();
    const at = Math.min(length - 1, Math.round(((cycle + late - 1) / ENGINE_CYCLES) * length));
    const width = Math.round((RATE / hz) * 0.16);
    for (let i = 0; i < width; i++) {
      const to = (Math.max(0, at) + i) % length;
      const shape = Math.sin((Math.PI * i) / width);
      const breath = 1 + 0.5 * next();
      pulses[to] = (pulses[to] ?? 0) + strength * shape * breath;
    }
  }
  const filters = resonances.map(({ hz: at, q }) => new StateFilter(RATE, at, q));
  const high = new StateFilter(RATE, 28);
  const out = new Float32Array(length);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < length; i++) {
      const pulse = pulses[i] ?? 0;
      let sum = 0;
      filters.forEach((filter, n) => {
        sum += filter.step(pulse).band * (resonances[n]?.gain ?? 0);
      });
      out[i] = high.step(Math.tanh(sum * 1.6)).high;
    }
  }
  return levelTo(out, LOOP_RMS);
}

/** The rocket: a rumble that flutters, under a hiss. */
export function rocket(): Samples {
  const next = noise(37);
  const rumble = new StateFilter(RATE, 170, 0.9);
  const roar = new StateFilter(RATE, 620, 0.8);
  const hiss = new StateFilter(RATE, 4200, 0.6);
  const flutter = new StateFilter(RATE, 24, 1);
  const samples = fill(samplesOf(2.4), RATE, () => {
    const white = next();
    const shake = 1 + Math.max(-0.6, Math.min(0.9, flutter.step(next()).low * 9));
    const body = rumble.step(white).low * 2.6 + roar.step(white).band * 1.1;
    return Math.tanh(body * shake * 1.3) + hiss.step(white).high * 0.2;
  });
  return loop(samples, RATE, 0.3, LOOP_RMS);
}

/** Tyres that slide: a squeal that wanders, over the grit of the turf. */
export function skid(): Samples {
  const next = noise(53);
  const squeals = [
    { filter: new StateFilter(RATE, 690, 22), hz: 690, drift: 1.3, gain: 1.7 },
    { filter: new StateFilter(RATE, 1010, 26), hz: 1010, drift: 1.9, gain: 1.4 },
    { filter: new StateFilter(RATE, 1540, 18), hz: 1540, drift: 2.7, gain: 0.6 },
  ];
  const grit = new StateFilter(RATE, 2600, 0.7);
  const samples = fill(samplesOf(1.9), RATE, (seconds, i) => {
    const white = next();
    let sum = grit.step(white).band * 0.16;
    for (const { filter, hz, drift, gain } of squeals) {
      if (i % 64 === 0) {
        const wander = Math.sin(seconds * drift * 6.3) + 0.6 * Math.sin(seconds * drift * 14.1);
        filter.tune(hz * (1 + 0.035 * wander), 22);
      }
      sum += filter.step(white).band * gain;
    }
    return Math.tanh(sum * 2.2);
  });
  return loop(samples, RATE, 0.25, LOOP_RMS);
}

/** Beyond the speed of sound: rushing air and a faint, high whistle. */
export function rush(): Samples {
  const next = noise(71);
  const air = new StateFilter(RATE, 1500, 0.8);
  const whistle = new StateFilter(RATE, 2900, 30);
  const samples = fill(samplesOf(2.4), RATE, (seconds, i) => {
    const white = next();
    if (i % 64 === 0) air.tune(1500 * (1 + 0.3 * Math.sin(seconds * 2.6)), 0.8);
    return air.step(white).band + whistle.step(white).band * 1.1;
  });
  return loop(samples, RATE, 0.3, LOOP_RMS);
}
