/** What tells something: whistles, horn, beeps, pads, and the sounds of menus and training. */
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

const TURN = 2 * Math.PI;

/** A note with a few soft overtones. */
function bell(hz: number, seconds: number, decayS: number): number {
  if (seconds < 0) return 0;
  const tone =
    Math.sin(TURN * hz * seconds) +
    0.35 * Math.sin(TURN * hz * 2 * seconds) * Math.exp(-seconds * 9) +
    0.16 * Math.sin(TURN * hz * 3.01 * seconds) * Math.exp(-seconds * 16);
  return tone * strike(seconds, 0.004, decayS);
}

interface Note {
  readonly hz: number;
  readonly atS: number;
  readonly gain?: number;
  readonly decayS?: number;
}

function melody(notes: readonly Note[], lengthS: number): Samples {
  const samples = fill(samplesOf(lengthS), RATE, (seconds) => {
    let sum = 0;
    for (const { hz, atS, gain = 1, decayS = 0.3 } of notes) {
      sum += gain * bell(hz, seconds - atS, decayS);
    }
    return sum;
  });
  return finish(samples, RATE, 0.05);
}

/** 3, 2, 1. */
export function beep(): Samples {
  const samples = fill(samplesOf(0.24), RATE, (seconds) => {
    const tone = Math.sin(TURN * 587 * seconds) + 0.3 * Math.sin(TURN * 1174 * seconds);
    return tone * smoothStep(0, 0.006, seconds) * (1 - smoothStep(0.11, 0.22, seconds));
  });
  return finish(samples, RATE, 0.03);
}

/** A referee's whistle, with the pea that rattles in it. */
export function whistle(): Samples {
  return blown(0.55);
}

export function longWhistle(): Samples {
  return blown(1.15);
}

function blown(lengthS: number): Samples {
  const next = noise(211);
  const breath = new StateFilter(RATE, 3100, 3);
  let phase = 0;
  const samples = fill(samplesOf(lengthS), RATE, (seconds) => {
    const rattle = Math.sin(TURN * 36 * seconds);
    const press = smoothStep(0, 0.03, seconds) * (1 - smoothStep(lengthS - 0.12, lengthS, seconds));
    phase += (2780 + 130 * rattle - 160 * (1 - press)) / RATE;
    const tone = Math.sin(TURN * phase) + 0.45 * Math.sin(TURN * phase * 1.034);
    return (tone * (0.62 + 0.38 * rattle) + breath.step(next()).band * 0.5) * press;
  });
  return finish(samples, RATE, 0.03);
}

/** The stadium's horn: three reeds, each a stack of overtones, slightly out of tune. */
export function horn(): Samples {
  const low = new StateFilter(RATE, 1900, 0.9);
  const lengthS = 2.5;
  const reeds = [174.6, 220, 261.6].flatMap((hz) => [hz, hz * 1.007]);
  const phases = reeds.map((_, n) => n / reeds.length);
  const samples = fill(samplesOf(lengthS), RATE, (seconds) => {
    const press = smoothStep(0, 0.07, seconds) * (1 - smoothStep(1.9, lengthS, seconds));
    const scoop =
      1 - 0.045 * (1 - smoothStep(0, 0.14, seconds)) - 0.05 * smoothStep(1.95, 2.5, seconds);
    let sum = 0;
    for (let n = 0; n < reeds.length; n++) {
      const phase = ((phases[n] ?? 0) + ((reeds[n] ?? 0) * scoop) / RATE) % 1;
      phases[n] = phase;
      sum += 2 * phase - 1;
    }
    low.tune(900 + 3300 * press);
    return Math.tanh(low.step(sum / 3).low * 2.2) * press;
  });
  return finish(samples, RATE, 0.1);
}

/** Each of the last ten seconds. */
export function clockTick(): Samples {
  const samples = fill(samplesOf(0.16), RATE, (seconds) => {
    const wood = Math.sin(TURN * 1180 * seconds) * strike(seconds, 0.001, 0.06);
    const heart = Math.sin(TURN * 74 * seconds) * strike(seconds, 0.006, 0.22);
    return wood * 0.7 + heart;
  });
  return finish(samples, RATE, 0.03);
}

/** Overtime: a drum roll of two beats into a bright, open chord. */
export function overtime(): Samples {
  const chord = [146.8, 220, 293.7, 440, 587.3];
  const low = new StateFilter(RATE, 2400, 0.8);
  const drum = (since: number): number =>
    since < 0
      ? 0
      : Math.sin(TURN * (62 + 70 * Math.exp(-since * 22)) * since) * strike(since, 0.003, 0.4);
  const samples = fill(samplesOf(1.9), RATE, (seconds) => {
    const since = seconds - 0.36;
    let brass = 0;
    if (since > 0) {
      for (const hz of chord) {
        const phase = (hz * since) % 1;
        brass += (2 * phase - 1) * 0.3;
      }
      low.tune(500 + 2600 * Math.exp(-since * 2.6));
      brass = low.step(brass).low * strike(since, 0.05, 2.4);
    }
    return Math.tanh(brass + drum(seconds) * 0.9 + drum(seconds - 0.18) * 0.9 + drum(since) * 1.1);
  });
  return finish(samples, RATE, 0.3);
}

export function padSmall(): Samples {
  return melody(
    [
      { hz: 880, atS: 0, gain: 0.8, decayS: 0.16 },
      { hz: 1318.5, atS: 0.045, decayS: 0.22 },
    ],
    0.3,
  );
}

/** A full tank: a charge that rises into a chord. */
export function padLarge(): Samples {
  const next = noise(223);
  const air = new StateFilter(RATE, 800, 3);
  const notes: readonly Note[] = [
    { hz: 440, atS: 0, gain: 0.7 },
    { hz: 659.3, atS: 0.06, gain: 0.7 },
    { hz: 880, atS: 0.12, gain: 0.8, decayS: 0.5 },
    { hz: 1318.5, atS: 0.18, decayS: 0.7 },
  ];
  let phase = 0;
  const samples = fill(samplesOf(0.85), RATE, (seconds) => {
    const rise = smoothStep(0, 0.22, seconds);
    phase += (90 + 240 * rise) / RATE;
    air.tune(700 + 4200 * rise, 3);
    const charge =
      ((2 * (phase % 1) - 1) * 0.3 + air.step(next()).band) * strike(seconds, 0.1, 0.5);
    let sum = charge * 0.7;
    for (const { hz, atS, gain = 1, decayS = 0.4 } of notes)
      sum += gain * bell(hz, seconds - atS, decayS);
    return sum;
  });
  return finish(samples, RATE, 0.15);
}

/** A car comes back: light that gathers. */
export function respawn(): Samples {
  const next = noise(227);
  const air = new StateFilter(RATE, 600, 5);
  let phase = 0;
  const samples = fill(samplesOf(0.7), RATE, (seconds) => {
    const rise = smoothStep(0, 0.45, seconds);
    phase += (180 + 540 * rise) / RATE;
    air.tune(500 + 3500 * rise, 5);
    const press = smoothStep(0, 0.3, seconds) * strike(Math.max(0, seconds - 0.42), 0, 0.4);
    const tone = Math.sin(TURN * phase) + 0.5 * Math.sin(TURN * phase * 1.5);
    return (tone * 0.5 + air.step(next()).band * 0.9) * press;
  });
  return finish(samples, RATE, 0.1);
}

/** Into and out of the replay of a goal. */
export function replaySwoosh(): Samples {
  const next = noise(229);
  const air = new StateFilter(RATE, 400, 2.2);
  const samples = fill(samplesOf(0.75), RATE, (seconds) => {
    const swell = Math.sin(Math.PI * Math.min(1, seconds / 0.75)) ** 2;
    const flutter = 1 + 0.35 * Math.sin(TURN * 19 * seconds);
    air.tune(3600 * 0.12 ** (seconds / 0.75), 2.2);
    return air.step(next()).band * swell * flutter;
  });
  return finish(samples, RATE, 0.1);
}

export function hover(): Samples {
  const samples = fill(
    samplesOf(0.05),
    RATE,
    (seconds) => Math.sin(TURN * 1560 * seconds) * strike(seconds, 0.003, 0.05),
  );
  return finish(samples, RATE, 0.012);
}

export function click(): Samples {
  const next = noise(233);
  const snap = new StateFilter(RATE, 2600, 1.4);
  const samples = fill(samplesOf(0.1), RATE, (seconds) => {
    const body = Math.sin(TURN * (310 + 240 * Math.exp(-seconds * 70)) * seconds);
    return (
      body * strike(seconds, 0.001, 0.09) + snap.step(next()).band * strike(seconds, 0.0006, 0.02)
    );
  });
  return finish(samples, RATE, 0.02);
}

export function open(): Samples {
  return melody(
    [
      { hz: 523.3, atS: 0, gain: 0.7, decayS: 0.14 },
      { hz: 784, atS: 0.05, decayS: 0.2 },
    ],
    0.26,
  );
}

export function close(): Samples {
  return melody(
    [
      { hz: 659.3, atS: 0, gain: 0.7, decayS: 0.14 },
      { hz: 440, atS: 0.05, decayS: 0.2 },
    ],
    0.26,
  );
}

/** One step of a lesson is done. */
export function step(): Samples {
  return melody(
    [
      { hz: 659.3, atS: 0, gain: 0.8 },
      { hz: 987.8, atS: 0.09, decayS: 0.5 },
    ],
    0.6,
  );
}

/** A lesson or a drill is done. */
export function success(): Samples {
  return melody(
    [
      { hz: 523.3, atS: 0, gain: 0.8, decayS: 0.5 },
      { hz: 659.3, atS: 0.1, gain: 0.8, decayS: 0.5 },
      { hz: 784, atS: 0.2, gain: 0.8, decayS: 0.6 },
      { hz: 1046.5, atS: 0.3, decayS: 1.1 },
      { hz: 1568, atS: 0.3, gain: 0.35, decayS: 0.9 },
    ],
    1.4,
  );
}
