/** Measures what is heard, for tests and for those who set levels. Costs nothing until it is asked. */
import type { Mixer } from './mixer.ts';

/** About 0.19 s at 44.1 kHz. */
const WINDOW = 8192;
const SILENCE_DB = -200;

/** @returns a function that gives the peak and the loudness of the last moment, dBFS */
export function measureLevel(mixer: Mixer): () => { peakDb: number; rmsDb: number } {
  const analyser = new AnalyserNode(mixer.context, { fftSize: WINDOW });
  mixer.output.connect(analyser);
  const samples = new Float32Array(WINDOW);
  return () => {
    analyser.getFloatTimeDomainData(samples);
    let peak = 0;
    let sum = 0;
    for (const sample of samples) {
      peak = Math.max(peak, Math.abs(sample));
      sum += sample * sample;
    }
    return { peakDb: dbOf(peak), rmsDb: dbOf(Math.sqrt(sum / WINDOW)) };
  };
}

function dbOf(gain: number): number {
  return gain > 0 ? Math.max(SILENCE_DB, 20 * Math.log10(gain)) : SILENCE_DB;
}
