/** The stands: two loops of a bed (murmur and roar), a goal's cheer, a gasp, applause, a clap. */
import {
  fill,
  finish,
  HALF_RATE,
  levelTo,
  loop,
  noise,
  type Samples,
  StateFilter,
  samplesOf,
  smoothStep,
  strike,
} from './dsp.ts';

const LOOP_RMS = 0.12;
const SEAM_S = 1;

/** A range of voices that come and go by themselves. */
interface Band {
  readonly hz: number;
  readonly q: number;
  readonly gain: number;
  /** How often the loudness of this range moves, a second. */
  readonly syllablesHz: number;
  /** How far it moves, 0..1. */
  readonly depth: number;
}

const MURMUR: readonly Band[] = [
  { hz: 170, q: 1.2, gain: 0.7, syllablesHz: 1.5, depth: 0.4 },
  { hz: 320, q: 1.6, gain: 1, syllablesHz: 3.4, depth: 0.6 },
  { hz: 480, q: 2, gain: 1, syllablesHz: 4.3, depth: 0.7 },
  { hz: 690, q: 2, gain: 0.75, syllablesHz: 5.2, depth: 0.7 },
  { hz: 1100, q: 2, gain: 0.4, syllablesHz: 4.8, depth: 0.7 },
  { hz: 1900, q: 2, gain: 0.16, syllablesHz: 5.7, depth: 0.7 },
  { hz: 3000, q: 1.5, gain: 0.06, syllablesHz: 6, depth: 0.6 },
];

const ROAR: readonly Band[] = [
  { hz: 260, q: 1.2, gain: 0.6, syllablesHz: 1, depth: 0.3 },
  { hz: 560, q: 1.4, gain: 1, syllablesHz: 1.6, depth: 0.35 },
  { hz: 820, q: 1.8, gain: 1, syllablesHz: 2.2, depth: 0.4 },
  { hz: 1250, q: 1.8, gain: 0.85, syllablesHz: 2.6, depth: 0.4 },
  { hz: 2100, q: 1.8, gain: 0.4, syllablesHz: 3, depth: 0.4 },
  { hz: 3300, q: 1.4, gain: 0.2, syllablesHz: 3.5, depth: 0.4 },
];

export function murmur(side: number): Samples {
  return loop(bed(MURMUR, 8 + SEAM_S, 307 + side * 50), HALF_RATE, SEAM_S, LOOP_RMS);
}

export function roarLoop(side: number): Samples {
  return loop(bed(ROAR, 6 + SEAM_S, 409 + side * 50), HALF_RATE, SEAM_S, LOOP_RMS);
}

function bed(bands: readonly Band[], lengthS: number, seed: number): Samples {
  const next = noise(seed);
  const samples = samplesOf(lengthS, HALF_RATE);
  for (const { hz, q, gain, syllablesHz, depth } of bands) {
    const voice = new StateFilter(HALF_RATE, hz, q);
    const mood = new StateFilter(HALF_RATE / 32, syllablesHz, 0.8);
    let level = 1;
    for (let i = 0; i < samples.length; i++) {
      if (i % 32 === 0) {
        const drift = Math.tanh(mood.step(next()).low * 6);
        level += (1 + depth * drift - level) * 0.5;
      }
      samples[i] = (samples[i] ?? 0) + voice.step(next()).band * gain * level;
    }
  }
  return samples;
}

/** A goal: the stands leap up, hold, and settle. */
export function cheer(side: number): Samples {
  const lengthS = 4.6;
  const samples = bed(ROAR, lengthS, 503 + side * 50);
  const voices = choir(
    lengthS,
    16,
    521 + side * 50,
    [700, 1180, 2500],
    (t) => 1 + 0.5 * smoothStep(0, 0.5, t) - (0.1 * t) / lengthS,
  );
  levelTo(samples, 0.2);
  for (let i = 0; i < samples.length; i++) {
    const t = i / HALF_RATE;
    const swell = smoothStep(0, 0.28, t) * (1 - 0.72 * smoothStep(1.4, lengthS, t));
    samples[i] = Math.tanh(((samples[i] ?? 0) + (voices[i] ?? 0) * 0.45) * 1.5) * swell;
  }
  return finish(samples, HALF_RATE, 1.2);
}

/** "Oooh": a near miss or a great save. */
export function gasp(side: number): Samples {
  const lengthS = 1.7;
  const voices = choir(
    lengthS,
    26,
    601 + side * 50,
    [390, 760, 2300],
    (t) => 1.12 - 0.3 * smoothStep(0.15, 1.5, t),
  );
  const next = noise(613 + side);
  const breath = new StateFilter(HALF_RATE, 620, 1.6);
  const samples = fill(samplesOf(lengthS, HALF_RATE), HALF_RATE, (t, i) => {
    const swell = smoothStep(0, 0.2, t) * (1 - smoothStep(0.55, lengthS, t));
    return ((voices[i] ?? 0) + breath.step(next()).band * 0.35) * swell;
  });
  return finish(samples, HALF_RATE, 0.4);
}

/**
 * Many people on one vowel: saw-like throats between 100 and 300 Hz, no two at one pitch or one
 * time, through the vowel's formants.
 *
 * @param bend factor on the pitch over time
 */
function choir(
  lengthS: number,
  people: number,
  seed: number,
  formants: readonly number[],
  bend: (seconds: number) => number,
): Samples {
  const next = noise(seed);
  const throats = samplesOf(lengthS, HALF_RATE);
  for (let person = 0; person < people; person++) {
    const hz = 150 + 75 * next() + (person % 3 === 0 ? 90 : 0);
    const lateS = Math.abs(next()) * 0.22;
    const gain = 0.5 + 0.5 * Math.abs(next());
    const shiverHz = 4 + 3 * Math.abs(next());
    let phase = Math.abs(next());
    let pitch = hz;
    for (let i = Math.round(lateS * HALF_RATE); i < throats.length; i++) {
      if (i % 64 === 0) {
        const t = i / HALF_RATE;
        pitch = hz * bend(t) * (1 + 0.018 * Math.sin(TURN * shiverHz * t + person));
      }
      phase = (phase + pitch / HALF_RATE) % 1;
      const onset = Math.min(1, (i / HALF_RATE - lateS) * 12);
      throats[i] = (throats[i] ?? 0) + (2 * phase - 1) * gain * onset;
    }
  }
  const mouths = formants.map((hz, n) => new StateFilter(HALF_RATE, hz, 5 + n * 2));
  const out = fill(throats, HALF_RATE, (_, i) => {
    let sum = 0;
    mouths.forEach((mouth, n) => {
      sum += mouth.step(throats[i] ?? 0).band / (1 + n * 1.2);
    });
    return sum;
  });
  return levelTo(out, 0.2);
}

const TURN = 2 * Math.PI;

export function applause(side: number): Samples {
  const lengthS = 3;
  const next = noise(701 + side * 50);
  const samples = samplesOf(lengthS, HALF_RATE);
  const hands = Array.from({ length: 7 }, (_, n) => oneClap(719 + n, 900 + 260 * n));
  for (let n = 0; n < 620; n++) {
    const at = Math.abs(next()) ** 1.5 * (lengthS - 0.3) + 0.12 * Math.abs(next());
    const gain = (0.25 + Math.abs(next()) ** 2) * (1 - 0.5 * (at / lengthS));
    const clapping = hands[n % hands.length];
    if (clapping === undefined) continue;
    const start = Math.round(at * HALF_RATE);
    for (let i = 0; i < clapping.length && start + i < samples.length; i++) {
      samples[start + i] = (samples[start + i] ?? 0) + (clapping[i] ?? 0) * gain;
    }
  }
  fill(samples, HALF_RATE, (t, i) => Math.tanh((samples[i] ?? 0) * 0.6) * smoothStep(0, 0.35, t));
  return finish(samples, HALF_RATE, 1.1);
}

/** One beat of a stand that claps together: some dozens of hands, a little apart. */
export function clapBeat(side: number): Samples {
  const next = noise(809 + side * 50);
  const samples = samplesOf(0.4, HALF_RATE);
  for (let n = 0; n < 40; n++) {
    const hands = oneClap(821 + (n % 6), 850 + 190 * (n % 6));
    const start = Math.round((0.01 + 0.035 * Math.abs(next())) * HALF_RATE);
    for (let i = 0; i < hands.length; i++) {
      samples[start + i] = (samples[start + i] ?? 0) + (hands[i] ?? 0) * (0.4 + Math.abs(next()));
    }
  }
  return finish(samples, HALF_RATE, 0.2);
}

function oneClap(seed: number, hz: number): Samples {
  const next = noise(seed);
  const palm = new StateFilter(HALF_RATE, hz, 1.8);
  return fill(
    samplesOf(0.06, HALF_RATE),
    HALF_RATE,
    (t) => palm.step(next()).band * strike(t, 0.001, 0.05),
  );
}
