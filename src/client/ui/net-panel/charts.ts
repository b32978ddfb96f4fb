/**
 * What the net graph shows, as data: a chart is up to three lines on one scale. Colours tell three
 * lines apart for every kind of colour vision (from Okabe and Ito's set, lightened for a dark
 * ground), and each has a dash of its own as well.
 */
import type { NetSample } from './net-sample.ts';

export interface Series {
  readonly label: string;
  /** What the text shows of the last second; the line shows every sample. */
  readonly text: 'last' | 'mean' | 'max';
  readonly read: (sample: NetSample) => number;
}

export interface Chart {
  readonly title: string;
  /** Stands after each figure. */
  readonly unit: string;
  readonly series: readonly Series[];
  /** In a sentence, for who points at it. */
  readonly hint: string;
  /** Where the scale ends, at least and at most; what is more runs along the top. */
  readonly scale: readonly [least: number, most: number];
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
    hint: 'Round trip; how late frames come against the quickest (p95 over 2 s)',
    scale: [50, 500],
    decimals: 0,
    series: [
      { label: 'RTT', text: 'last', read: (sample) => sample.rttMs },
      { label: 'jitter', text: 'last', read: (sample) => sample.jitterMs },
    ],
  },
  {
    title: 'Ticks ahead',
    unit: '',
    hint: 'Of the server; of what it has confirmed (prediction depth); input delay in force',
    scale: [10, 100],
    decimals: 0,
    series: [
      { label: 'lead', text: 'mean', read: (sample) => sample.leadTicks },
      { label: 'depth', text: 'mean', read: (sample) => sample.depthTicks },
      { label: 'delay', text: 'last', read: (sample) => sample.inputDelayTicks },
    ],
  },
  {
    title: 'Rollbacks',
    unit: '/s',
    hint: 'How many; how many ticks they stepped again',
    scale: [100, 1000],
    decimals: 0,
    series: [
      { label: 'times', text: 'mean', read: (sample) => sample.rollbacksPerSecond },
      { label: 'ticks', text: 'mean', read: (sample) => sample.resimulatedPerSecond },
    ],
  },
  {
    title: 'Corrected',
    unit: 'm',
    hint: 'The largest step by which a rollback moved the own car, another car, the ball',
    scale: [0.5, 2],
    decimals: 2,
    mark: VISIBLE_JUMP_M,
    series: [
      { label: 'own', text: 'max', read: (sample) => sample.ownCorrectionM },
      { label: 'cars', text: 'max', read: (sample) => sample.othersCorrectionM },
      { label: 'ball', text: 'max', read: (sample) => sample.ballCorrectionM },
    ],
  },
  {
    title: 'Made up',
    unit: '/s',
    hint: 'Own inputs that the server had to substitute',
    scale: [10, 60],
    decimals: 0,
    series: [{ label: 'inputs', text: 'mean', read: (sample) => sample.substitutedPerSecond }],
  },
  {
    title: 'Traffic',
    unit: 'B/s',
    hint: 'Payload, without headers',
    scale: [500, 5000],
    decimals: 0,
    series: [
      { label: 'down', text: 'mean', read: (sample) => sample.bytesDownPerSecond },
      { label: 'up', text: 'mean', read: (sample) => sample.bytesUpPerSecond },
    ],
  },
  {
    title: 'Worker',
    unit: 'ms',
    hint: 'An update of the match, on the whole (p95) and the slowest; the rollbacks among them (p95)',
    scale: [2, 20],
    decimals: 1,
    mark: FRAME_MS,
    series: [
      { label: 'update', text: 'mean', read: (sample) => sample.updateMsP95 },
      { label: 'slowest', text: 'max', read: (sample) => sample.updateMsMax },
      { label: 'rollback', text: 'max', read: (sample) => sample.rollbackMsP95 },
    ],
  },
  {
    title: 'Page',
    unit: 'ms',
    hint: 'Between drawn frames, p50 and p95; how long one keeps the page busy, p95',
    scale: [40, 200],
    decimals: 1,
    mark: FRAME_MS,
    series: [
      { label: 'p50', text: 'last', read: (sample) => sample.frameMsP50 },
      { label: 'p95', text: 'last', read: (sample) => sample.frameMsP95 },
      { label: 'busy', text: 'last', read: (sample) => sample.workMsP95 },
    ],
  },
];

/** Samples that a figure in the text looks back on: a second's. */
const TEXT_SAMPLES = 10;

/** @returns the series in a figure, or null where there is none */
export function figureOf(series: Series, samples: readonly (NetSample | null)[]): number | null {
  const last = samples.at(-1) ?? null;
  if (last === null) return null;
  const recent = samples.slice(-TEXT_SAMPLES).filter((sample) => sample !== null);
  const values = recent.map(series.read);
  switch (series.text) {
    case 'last':
      return series.read(last);
    case 'mean':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case 'max':
      return Math.max(...values);
  }
}

/** @returns the end of the scale: 1, 2 or 5 times a power of ten, within the chart's bounds */
export function topOf(chart: Chart, samples: readonly (NetSample | null)[]): number {
  const [least, most] = chart.scale;
  const largest = Math.max(least, ...valuesOf(chart, samples));
  return largest === least ? least : roundUp(largest, most);
}

/** @returns where the scale begins: 0, or less where a value is */
export function bottomOf(chart: Chart, samples: readonly (NetSample | null)[]): number {
  const smallest = Math.min(0, ...valuesOf(chart, samples));
  return smallest === 0 ? 0 : -roundUp(-smallest, chart.scale[1]);
}

function valuesOf({ series }: Chart, samples: readonly (NetSample | null)[]): readonly number[] {
  const known = samples.filter((sample) => sample !== null);
  return series.flatMap(({ read }) => known.map(read)).filter(Number.isFinite);
}

function roundUp(largest: number, most: number): number {
  if (largest >= most) return most;
  const power = 10 ** Math.floor(Math.log10(largest));
  const round = [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= largest);
  return Math.min(round ?? most, most);
}
