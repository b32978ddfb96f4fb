/** Draws the curves of the trace. The newest tick is at the right edge; a ghost is dimmed. */
import type { TraceSample } from '../../worker/sandbox/api.ts';
import { TRACE_TICKS } from './sandbox-state.ts';

export interface TraceCurve {
  readonly name: string;
  readonly unit: string;
  readonly colour: string;
  readonly digits: number;
  /** Of the whole height; curves with signs run from the middle. */
  readonly scale: number;
  readonly isSigned: boolean;
  readonly read: (sample: TraceSample) => number;
}

export const TRACE_CURVES: readonly TraceCurve[] = [
  {
    name: 'speed',
    unit: 'm/s',
    colour: '#9cd0ff',
    digits: 1,
    scale: 40,
    isSigned: false,
    read: ({ speedMps }) => speedMps,
  },
  {
    name: 'slide',
    unit: 'm/s',
    colour: '#ff8a1f',
    digits: 1,
    scale: 20,
    isSigned: true,
    read: ({ slideMps }) => slideMps,
  },
  {
    name: 'yaw',
    unit: 'rad/s',
    colour: '#74f0d8',
    digits: 2,
    scale: 12,
    isSigned: true,
    read: ({ yawRadps }) => yawRadps,
  },
  {
    name: 'ball',
    unit: 'm/s',
    colour: '#eef6ff',
    digits: 1,
    scale: 40,
    isSigned: false,
    read: ({ ballMps }) => ballMps,
  },
  {
    name: 'boost',
    unit: '%',
    colour: '#e6ff4f',
    digits: 0,
    scale: 100,
    isSigned: false,
    read: ({ boost }) => boost * 100,
  },
];

const GRID = 'rgb(160 210 255 / 0.14)';
const TEXT = 'rgb(169 191 214 / 0.85)';
const TICKS_A_SECOND = 60;
const SPEED_LINES = [10, 20, 30];

export function drawTrace(
  canvas: HTMLCanvasElement,
  trace: readonly TraceSample[],
  ghost: readonly TraceSample[] | null,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.lineWidth = 1;
  context.strokeStyle = GRID;
  context.fillStyle = TEXT;
  context.font = '10px system-ui, sans-serif';
  for (const speed of SPEED_LINES) {
    const y = Math.round(height * (1 - speed / 40)) + 0.5;
    line(context, 0, y, width, y);
    context.fillText(`${speed} m/s`, 3, y - 2);
  }
  for (let tick = TICKS_A_SECOND; tick < TRACE_TICKS; tick += TICKS_A_SECOND) {
    const x = Math.round(width * (1 - tick / TRACE_TICKS)) + 0.5;
    line(context, x, 0, x, height);
  }
  // The first is drawn last: it matters most.
  for (const curve of TRACE_CURVES.toReversed()) {
    if (ghost !== null) draw(context, curve, ghost, width, height, 0.35);
    draw(context, curve, trace, width, height, 1);
  }
}

function draw(
  context: CanvasRenderingContext2D,
  { read, scale, isSigned, colour }: TraceCurve,
  samples: readonly TraceSample[],
  width: number,
  height: number,
  alpha: number,
): void {
  context.globalAlpha = alpha;
  context.setLineDash(alpha < 1 ? [4, 3] : []);
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.beginPath();
  for (const [index, sample] of samples.entries()) {
    const x = width * (1 - (samples.length - 1 - index) / TRACE_TICKS);
    const share = isSigned ? 0.5 + read(sample) / scale / 2 : read(sample) / scale;
    const y = height * (1 - Math.min(1, Math.max(0, share)));
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function line(
  context: CanvasRenderingContext2D,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
