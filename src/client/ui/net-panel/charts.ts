/**
 * What the net graph shows, as data: a chart is up to three lines on one scale. Colours tell three
 * lines apart for every kind of colour vision (from Okabe and Ito's set, lightened for a dark
 * ground), and each has a dash of its own as well.
 */
import type { NetSample } from './net-sample.ts';

export interface Series {
  readonly label: string;
  readonly read: (sample: NetSample) => number;
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
  /** The scale ends here, or higher when a value does. */
  readonly leastTop: number;
  readonly decimals: number;
  /** A value that matters, drawn as a line across. */
  readonly mark?: number;
}

export interface Stroke {
  readonly colour: string;
  readonly dash: readonly number[];
  /** The same as a border's style. */
  readonly border: 'solid' | 'dashed' | 'dotted';
}

export const STROKES: readonly [Stroke, Stroke, Stroke] = [
  { colour: '#62c0f5', dash: [], border: 'solid' },
  { colour: '#f5b335', dash: [5, 2], border: 'dashed' },
  { colour: '#f08cc6', dash: [1.5, 2], border: 'dotted' },
];

/** A frame at 60 a second. */
const FRAME_MS = 1000 / 60;
/** A jump of this much is seen. */
const VISIBLE_JUMP_M = 0.25;

export const CHARTS: readonly Chart[] = [
  {
    title: 'Path',
    unit: 'ms',
    leastTop: 50,
    decimals: 0,
    series: [
      { label: 'RTT', read: (sample) => sample.rttMs },
      { label: 'jitter', read: (sample) => sample.jitterMs },
    ],
  },
  {
    title: 'Ahead',
    unit: 'ticks',
    leastTop: 10,
    decimals: 0,
    series: [
      { label: 'lead', read: (sample) => sample.leadTicks },
      { label: 'depth', read: (sample) => sample.depthTicks },
      { label: 'delay', read: (sample) => sample.inputDelayTicks },
    ],
  },
  {
    title: 'Rollbacks',
    unit: '/s',
    leastTop: 100,
    decimals: 0,
    series: [
      { label: 'times', read: (sample) => sample.rollbacksPerSecond },
      { label: 'ticks', read: (sample) => sample.resimulatedPerSecond },
    ],
  },
  {
    title: 'Corrected',
    unit: 'm',
    leastTop: 0.5,
    decimals: 2,
    mark: VISIBLE_JUMP_M,
    series: [
      { label: 'own', read: (sample) => sample.ownCorrectionM },
      { label: 'cars', read: (sample) => sample.othersCorrectionM },
      { label: 'ball', read: (sample) => sample.ballCorrectionM },
    ],
  },
  {
    title: 'Made up',
    unit: '/s',
    leastTop: 10,
    decimals: 0,
    series: [{ label: 'inputs', read: (sample) => sample.substitutedPerSecond }],
  },
  {
    title: 'Traffic',
    unit: 'B/s',
    leastTop: 500,
    decimals: 0,
    series: [
      { label: 'down', read: (sample) => sample.bytesDownPerSecond },
      { label: 'up', read: (sample) => sample.bytesUpPerSecond },
    ],
  },
  {
    title: 'Worker',
    unit: 'ms',
    leastTop: 2,
    decimals: 1,
    series: [
      { label: 'update', read: (sample) => sample.updateMsP95 },
      { label: 'rollb.', read: (sample) => sample.rollbackMsP95 },
      { label: 'max', read: (sample) => sample.rollbackMsMax },
    ],
  },
  {
    title: 'Page',
    unit: 'ms',
    leastTop: 40,
    decimals: 1,
    mark: FRAME_MS,
    series: [
      { label: 'p50', read: (sample) => sample.frameMsP50 },
      { label: 'p95', read: (sample) => sample.frameMsP95 },
      { label: 'busy', read: (sample) => sample.workMsP95 },
    ],
  },
];

/** @returns the end of the scale: 1, 2 or 5 times a power of ten, or the least */
export function topOf(chart: Chart, samples: readonly (NetSample | null)[]): number {
  let largest = chart.leastTop;
  for (const sample of samples) {
    if (sample === null) continue;
    for (const { read } of chart.series) largest = Math.max(largest, read(sample));
  }
  if (largest === chart.leastTop) return largest;
  const power = 10 ** Math.floor(Math.log10(largest));
  return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= largest) ?? largest;
}
