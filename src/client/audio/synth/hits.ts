/** What strikes and bursts: layers of hits, the post, dash, demolition, the blast of a goal. */
import {
  fill,
  finish,
  noise,
  RATE,
  type Samples,
  StateFilter,
  samplesOf,
  smoothStep,
  strike,
} from './dsp.ts';

/** Sum of tones that die away, each with its own time. */
interface Mode {
  readonly hz: number;
  readonly gain: number;
  readonly decayS: number;
}

function modes(list: readonly Mode[], seconds: number): number {
  let sum = 0;
  for (const { hz, gain, decayS } of list) {
    sum += gain * Math.sin(2 * Math.PI * hz * seconds) * Math.exp((-6.9 * seconds) / decayS);
  }
  return sum;
}

/** A tone whose pitch falls from one frequency to another, by phase, so that it does not click. */
function falling(from: number, to: number, halfS: number): (seconds: number) => number {
  const rate = Math.LN2 / halfS;
  return (seconds) => {
    const phase = to * seconds + ((from - to) * (1 - Math.exp(-rate * seconds))) / rate;
    return Math.sin(2 * Math.PI * phase);
  };
}

/** The body of every hit: a short, deep blow. */
export function thud(): Samples {
  const next = noise(101);
  const low = new StateFilter(RATE, 760);
  const tone = falling(190, 62, 0.02);
  const samples = fill(samplesOf(0.34), RATE, (seconds) => {
    const body = tone(seconds) * strike(seconds, 0.002, 0.32);
    return Math.tanh(1.5 * (body + low.step(next()).low * strike(seconds, 0.001, 0.09) * 2.4));
  });
  return finish(samples, RATE, 0.06);
}

/** The ball's skin: a hollow, tight knock. */
export function knock(): Samples {
  const next = noise(103);
  const slap = new StateFilter(RATE, 2100, 0.9);
  const skin: readonly Mode[] = [
    { hz: 236, gain: 1, decayS: 0.16 },
    { hz: 391, gain: 0.7, decayS: 0.12 },
    { hz: 618, gain: 0.4, decayS: 0.08 },
    { hz: 1130, gain: 0.2, decayS: 0.05 },
  ];
  const samples = fill(
    samplesOf(0.26),
    RATE,
    (seconds) =>
      modes(skin, seconds) * strike(seconds, 0.0015, 0.5) +
      slap.step(next()).band * strike(seconds, 0.0008, 0.035) * 1.6,
  );
  return finish(samples, RATE, 0.05);
}

/** Only of hard hits: the snap at the front and the boom that rolls off. */
export function crack(): Samples {
  const next = noise(107);
  const snap = new StateFilter(RATE, 2200, 0.6);
  const roll = new StateFilter(RATE, 300);
  const boom = falling(120, 40, 0.05);
  const samples = fill(samplesOf(0.85), RATE, (seconds) => {
    const white = next();
    roll.tune(180 + 900 * Math.exp(-seconds * 14));
    const front = snap.step(white).band * strike(seconds, 0.0006, 0.08) * 2.2;
    const tail = roll.step(white).low * strike(seconds, 0.004, 0.7) * 1.1;
    return Math.tanh(1.4 * (front + tail + 0.8 * boom(seconds) * strike(seconds, 0.004, 0.6)));
  });
  return finish(samples, RATE, 0.2);
}

/** Bodywork on bodywork. */
export function clank(): Samples {
  const next = noise(109);
  const crunch = new StateFilter(RATE, 1700, 0.8);
  const metal: readonly Mode[] = [
    { hz: 318, gain: 0.9, decayS: 0.24 },
    { hz: 547, gain: 0.8, decayS: 0.2 },
    { hz: 893, gain: 0.65, decayS: 0.26 },
    { hz: 1384, gain: 0.5, decayS: 0.18 },
    { hz: 2217, gain: 0.35, decayS: 0.14 },
    { hz: 3490, gain: 0.2, decayS: 0.1 },
  ];
  let grain = 0;
  const samples = fill(samplesOf(0.38), RATE, (seconds, i) => {
    // Sheet metal gives way in steps.
    if (i % 90 === 0) grain = Math.abs(next());
    const bend = crunch.step(next()).band * grain * strike(seconds, 0.001, 0.16) * 2.2;
    return Math.tanh(modes(metal, seconds) * strike(seconds, 0.001, 0.6) * 0.8 + bend);
  });
  return finish(samples, RATE, 0.08);
}

/** The boards around the pitch. */
export function board(): Samples {
  const next = noise(113);
  const dull = new StateFilter(RATE, 700);
  const wood: readonly Mode[] = [
    { hz: 118, gain: 1, decayS: 0.22 },
    { hz: 207, gain: 0.7, decayS: 0.16 },
    { hz: 352, gain: 0.35, decayS: 0.1 },
  ];
  const samples = fill(
    samplesOf(0.32),
    RATE,
    (seconds) =>
      modes(wood, seconds) * strike(seconds, 0.002, 0.6) +
      dull.step(next()).low * strike(seconds, 0.0012, 0.08) * 1.7,
  );
  return finish(samples, RATE, 0.06);
}

/** A bumper throws something back: a stiff spring, bent and let go. */
export function bumper(): Samples {
  const next = noise(125);
  const slap = new StateFilter(RATE, 1500, 0.9);
  let phase = 0;
  const samples = fill(samplesOf(0.5), RATE, (seconds) => {
    const wobble = 1 + 0.22 * Math.cos(2 * Math.PI * 17 * seconds) * Math.exp(-seconds * 9);
    phase += ((210 + 240 * (1 - Math.exp(-seconds * 12))) * wobble) / RATE;
    const turn = 2 * Math.PI * phase;
    const spring = Math.sin(turn) + 0.5 * Math.sin(2.01 * turn) + 0.25 * Math.sin(3.98 * turn);
    const front = slap.step(next()).band * strike(seconds, 0.0008, 0.05) * 1.6;
    return Math.tanh(spring * strike(seconds, 0.003, 0.42) * 0.8 + front);
  });
  return finish(samples, RATE, 0.08);
}

/** The post: a bar that rings, with the overtones of a free bar (1, 2.76, 5.40, 8.93). */
export function post(): Samples {
  const next = noise(127);
  const click = new StateFilter(RATE, 4300, 0.8);
  const base = 543;
  const bar: readonly Mode[] = [
    { hz: base, gain: 1, decayS: 1.5 },
    { hz: base * 1.006, gain: 0.6, decayS: 1.3 },
    { hz: base * 2.756, gain: 0.7, decayS: 0.9 },
    { hz: base * 5.404, gain: 0.4, decayS: 0.5 },
    { hz: base * 8.933, gain: 0.18, decayS: 0.25 },
  ];
  const samples = fill(
    samplesOf(1.5),
    RATE,
    (seconds) =>
      modes(bar, seconds) * strike(seconds, 0.001, 4) +
      click.step(next()).band * strike(seconds, 0.0006, 0.03),
  );
  return finish(samples, RATE, 0.3);
}

/** A dash: air that is pushed aside, with a puff at the front. */
export function whoosh(): Samples {
  const next = noise(131);
  const air = new StateFilter(RATE, 500, 1.6);
  const puff = new StateFilter(RATE, 260);
  const samples = fill(samplesOf(0.46), RATE, (seconds) => {
    const white = next();
    const rise = smoothStep(0, 0.11, seconds);
    const hz = 380 + 2700 * rise * Math.exp(-Math.max(0, seconds - 0.1) * 7);
    air.tune(hz, 1.6);
    const body = air.step(white).band * rise * strike(seconds, 0.09, 0.5) * 1.5;
    return Math.tanh(body * 1.4 + puff.step(white).low * strike(seconds, 0.004, 0.16) * 1.8);
  });
  return finish(samples, RATE, 0.1);
}

/** A demolition: the burst, its fire, and parts that fall. */
export function explosion(): Samples {
  const next = noise(137);
  const fire = new StateFilter(RATE, 1000);
  const hot = new StateFilter(RATE, 2600, 0.7);
  const sub = falling(105, 32, 0.07);
  const parts = Array.from({ length: 9 }, () => ({
    atS: 0.12 + Math.abs(next()) * 0.8,
    hz: 700 + Math.abs(next()) * 2400,
    gain: 0.05 + Math.abs(next()) * 0.08,
  }));
  const samples = fill(samplesOf(1.6), RATE, (seconds) => {
    const white = next();
    fire.tune(140 + 2200 * Math.exp(-seconds * 7));
    let sum = fire.step(white).low * strike(seconds, 0.003, 1.3) * 1.5;
    sum += hot.step(white).high * strike(seconds, 0.001, 0.11) * 0.7;
    sum += sub(seconds) * strike(seconds, 0.005, 1.1) * 1.1;
    for (const { atS, hz, gain } of parts) {
      const since = seconds - atS;
      if (since < 0 || since > 0.2) continue;
      sum +=
        modes([{ hz, gain, decayS: 0.18 }], since) +
        modes([{ hz: hz * 1.62, gain, decayS: 0.1 }], since);
    }
    return Math.tanh(sum * 1.3);
  });
  return finish(samples, RATE, 0.35);
}

/** The blast of a goal: a thump that is felt, and pressure that rolls away. */
export function blast(): Samples {
  const next = noise(139);
  const wave = new StateFilter(RATE, 900);
  const sub = falling(92, 34, 0.11);
  const samples = fill(samplesOf(2.1), RATE, (seconds) => {
    const white = next();
    wave.tune(90 + 1900 * Math.exp(-seconds * 4.5));
    const roll = wave.step(white).low * strike(seconds, 0.012, 1.9) * 1.2;
    return Math.tanh(1.5 * (roll + sub(seconds) * strike(seconds, 0.006, 1.5) * 1.3));
  });
  return finish(samples, RATE, 0.5);
}
