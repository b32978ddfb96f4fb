/** Draws one chart of the net graph on its canvas: the newest sample at the right edge. */
import { bottomOf, type Chart, STROKES, topOf } from './charts.ts';
import type { NetSample } from './net-sample.ts';

export interface Plot {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const GRID = 'rgb(160 210 255 / 0.13)';
const GAP = 'rgb(160 210 255 / 0.16)';
const MARK = 'rgb(238 246 255 / 0.34)';
const SCALE_TEXT = 'rgb(169 191 214 / 0.85)';
/** Of the chart's height. */
const SCALE_TEXT_SHARE = 0.28;
/** Room for the line's own width at both ends. */
const INSET_PX = 1.5;

/**
 * @param samples oldest first; null where there was no match or no connection
 * @param capacity samples from the left edge to the right
 */
export function drawChart(
  { context, width, height }: Plot,
  chart: Chart,
  samples: readonly (NetSample | null)[],
  capacity: number,
): void {
  const top = topOf(chart, samples);
  const bottom = bottomOf(chart, samples);
  const yOf = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - bottom) / (top - bottom)));
    return height - INSET_PX - share * (height - 2 * INSET_PX);
  };
  const xOf = (index: number) => (width * (capacity - samples.length + index)) / (capacity - 1);

  context.clearRect(0, 0, width, height);
  context.fillStyle = GAP;
  for (const [at, sample] of samples.entries()) {
    if (sample === null) context.fillRect(xOf(at - 1), 0, xOf(at) - xOf(at - 1), height);
  }
  context.lineWidth = 1;
  context.setLineDash([]);
  line(context, GRID, Math.round(yOf(0)) + 0.5, width);
  line(context, GRID, Math.round(yOf(top / 2)) + 0.5, width);
  if (chart.mark !== undefined) line(context, MARK, Math.round(yOf(chart.mark)) + 0.5, width);

  context.fillStyle = SCALE_TEXT;
  context.font = `500 ${Math.max(9, height * SCALE_TEXT_SHARE)}px system-ui, sans-serif`;
  context.textBaseline = 'top';
  context.fillText(String(top), 2, 1);

  context.lineJoin = 'round';
  context.lineWidth = 1.5;
  // The first is drawn last: it matters most.
  for (const [index, { read }] of [...chart.series.entries()].reverse()) {
    const stroke = STROKES[index] ?? STROKES[0];
    context.strokeStyle = stroke.colour;
    context.setLineDash([...stroke.dash]);
    context.beginPath();
    let isDown = false;
    for (const [at, sample] of samples.entries()) {
      const value = sample === null ? Number.NaN : read(sample);
      if (Number.isFinite(value)) {
        if (isDown) context.lineTo(xOf(at), yOf(value));
        else context.moveTo(xOf(at), yOf(value));
      }
      isDown = Number.isFinite(value);
    }
    context.stroke();
  }
}

function line(context: CanvasRenderingContext2D, colour: string, y: number, width: number): void {
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
}
