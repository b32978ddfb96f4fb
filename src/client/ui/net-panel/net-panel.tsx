/**
 * The developer's panel: puts a bad network under the match that is being played, and draws what
 * comes of it. Loaded on demand by install-net-panel.ts; players never see it. It takes no focus
 * and no key, so that driving goes on under it.
 */
import { render } from 'preact';
import type { LinkPresetId } from '../../../worker/api.ts';
import { CHARTS, type Chart, figureOf, STROKES } from './charts.ts';
import { drawChart, type Plot } from './draw-chart.ts';
import { FrameMeter } from './frame-meter.ts';
import type { NetPanel, NetPanelOptions } from './net-panel-options.ts';
import { LOOK_EVERY_MS, NetRecorder, SAMPLES_KEPT } from './net-recorder.ts';
import { NetStatus } from './net-status.tsx';
import { PRESET_IDS, PRESET_LABELS } from './presets.ts';
import './net-panel.css';

/** Figures that change faster cannot be read. */
const LOOKS_A_TEXT = 3;

export function createNetPanel(options: NetPanelOptions): NetPanel {
  const { parent } = options;
  const canvases = new Map<Chart, HTMLCanvasElement>();
  const plots = new Map<Chart, Plot>();
  /** Charts whose newest sample is not drawn yet, in the order in which they wait. */
  const stale = new Set<Chart>();
  let preset: LinkPresetId | null = null;
  let looks = 0;
  let drawnAtMs = 0;
  let request = 0;

  const recorder = new NetRecorder({
    ask: options.stats,
    isCut: options.isCut,
    meter: new FrameMeter(),
    onLook: () => {
      if (!recorder.isShown) return;
      if (looks++ % LOOKS_A_TEXT === 0) show();
      for (const chart of plots.keys()) stale.add(chart);
    },
  });
  // Spread over the frames between two looks, so that none of them feels it.
  const drawSome = (nowMs: number): void => {
    request = requestAnimationFrame(drawSome);
    const share = (nowMs - drawnAtMs) / LOOK_EVERY_MS;
    drawnAtMs = nowMs;
    for (const chart of [...stale].slice(0, Math.ceil(share * CHARTS.length))) {
      stale.delete(chart);
      const plot = plots.get(chart);
      if (plot !== undefined) drawChart(plot, chart, recorder.samples, SAMPLES_KEPT);
    }
  };
  const show = (): void => {
    render(
      <Panel
        recorder={recorder}
        preset={preset}
        canvases={canvases}
        onChoose={(chosen) => {
          preset = chosen;
          options.choose(chosen);
          show();
        }}
        onClose={options.onClose}
      />,
      parent,
    );
  };
  const sizes = new ResizeObserver(() => {
    for (const [chart, canvas] of canvases) {
      const plot = plotOf(canvas);
      if (plot !== null) plots.set(chart, plot);
    }
  });

  return {
    open(chosen) {
      if (recorder.isShown) return;
      preset = chosen;
      recorder.isShown = true;
      recorder.start();
      show();
      for (const canvas of canvases.values()) sizes.observe(canvas);
      drawnAtMs = performance.now();
      request = requestAnimationFrame(drawSome);
    },
    close() {
      if (!recorder.isShown) return;
      recorder.isShown = false;
      cancelAnimationFrame(request);
      sizes.disconnect();
      plots.clear();
      render(null, parent);
    },
  };
}

function plotOf(canvas: HTMLCanvasElement): Plot | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return { context, width, height };
}

interface PanelProps {
  readonly recorder: NetRecorder;
  readonly preset: LinkPresetId | null;
  readonly canvases: Map<Chart, HTMLCanvasElement>;
  readonly onChoose: (preset: LinkPresetId | null) => void;
  readonly onClose: () => void;
}

function Panel({ recorder, preset, canvases, onChoose, onClose }: PanelProps) {
  return (
    <aside
      class={`net-panel ${recorder.stats === null ? 'idle' : ''}`}
      aria-label="Network, for developers"
      onMouseDown={keepFocus}
    >
      <header class="net-head">
        <h2>Network</h2>
        <kbd>F3</kbd>
        <button type="button" tabIndex={-1} aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <div class="net-presets">
        {[null, ...PRESET_IDS].map((id) => (
          <button
            type="button"
            key={id}
            tabIndex={-1}
            aria-pressed={id === preset}
            onClick={() => onChoose(id)}
          >
            {id === null ? 'As it is' : PRESET_LABELS[id]}
          </button>
        ))}
      </div>
      <NetStatus stats={recorder.stats} />
      {CHARTS.map((chart) => (
        <ChartRow key={chart.title} chart={chart} recorder={recorder} canvases={canvases} />
      ))}
    </aside>
  );
}

/** The keys of driving must not end up on a button. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

interface ChartRowProps {
  readonly chart: Chart;
  readonly recorder: NetRecorder;
  readonly canvases: Map<Chart, HTMLCanvasElement>;
}

function ChartRow({ chart, recorder, canvases }: ChartRowProps) {
  return (
    <section class="net-chart" title={chart.hint}>
      <h3>{chart.title}</h3>
      {chart.series.map((series, index) => {
        const { colour, border } = STROKES[index] ?? STROKES[0];
        const figure = figureOf(series, recorder.samples);
        return (
          <p key={series.label} style={{ '--stroke': colour, '--border': border }}>
            <span>{series.label}</span>
            <output>
              {textOf(figure, chart.decimals)}
              {figure !== null && chart.unit !== '' && <small> {chart.unit}</small>}
            </output>
          </p>
        );
      })}
      <canvas
        ref={(canvas) => {
          if (canvas !== null) canvases.set(chart, canvas);
        }}
      />
    </section>
  );
}

function textOf(figure: number | null, decimals: number): string {
  if (figure === null) return '–';
  if (figure >= 10_000) return `${(figure / 1000).toFixed(0)}k`;
  // A figure of three digits is told well enough without more.
  return figure.toFixed(figure >= 100 ? 0 : decimals);
}
