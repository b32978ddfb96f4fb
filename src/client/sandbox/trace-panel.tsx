/** The last ten seconds of driving as curves, over an earlier run that was kept to compare with. */
import { useEffect, useRef } from 'preact/hooks';
import { drawTrace, TRACE_CURVES } from './draw-trace.ts';
import type { SandboxState } from './sandbox-state.ts';

export function TracePanel({ state }: { readonly state: SandboxState }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const readings = useRef<HTMLDListElement>(null);
  useEffect(() => {
    let request = requestAnimationFrame(function frame() {
      request = requestAnimationFrame(frame);
      const newest = state.trace.at(-1);
      if (canvas.current === null || newest === undefined) return;
      drawTrace(canvas.current, state.trace, state.ghost.peek());
      for (const [index, { read, digits }] of TRACE_CURVES.entries()) {
        const reading = readings.current?.querySelectorAll('dd')[index];
        if (reading !== undefined) reading.textContent = read(newest).toFixed(digits);
      }
    });
    return () => cancelAnimationFrame(request);
  });
  return (
    <section class="sandbox-trace" aria-label="Trace">
      <dl ref={readings}>
        {TRACE_CURVES.map(({ name, unit, colour }) => (
          <div key={name} style={{ '--curve': colour }}>
            <dt>
              {name}, {unit}
            </dt>
            <dd data-reading={name}>0</dd>
          </div>
        ))}
      </dl>
      <canvas ref={canvas} />
      <div class="sandbox-buttons">
        <span>
          fastest <output data-reading="fastest">{state.fastestMps.value.toFixed(1)}</output> m/s
        </span>
        <button
          type="button"
          onClick={() => {
            state.fastestMps.value = 0;
          }}
        >
          Anew
        </button>
        <button
          type="button"
          onClick={() => {
            state.ghost.value = state.ghost.value === null ? [...state.trace] : null;
          }}
          aria-pressed={state.ghost.value !== null}
        >
          {state.ghost.value === null ? 'Keep as ghost' : 'Drop ghost'}
        </button>
      </div>
    </section>
  );
}
