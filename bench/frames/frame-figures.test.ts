import { describe, expect, it } from 'vitest';
import { frameFigures } from './frame-figures.ts';
import { mainThreadTasks } from './main-thread.ts';
import type { TraceEvent } from './trace-event.ts';

const MS = 1000;

function event(name: string, atMs: number, forMs: number, cpuMs = forMs, tid = 1): TraceEvent {
  const times = { ts: atMs * MS, dur: forMs * MS, tdur: cpuMs * MS };
  return { name, cat: '', ph: 'X', pid: 1, tid, ...times };
}

/** Of 3 ms at the frame's beginning, of which the outer callback is counted once. */
function frame(atMs: number): TraceEvent[] {
  return [
    event('RunTask', atMs, 5),
    event('FireAnimationFrame', atMs + 1, 3, 2),
    event('FunctionCall', atMs + 1, 2),
    event('MinorGC', atMs + 2, 1),
    event('Layout', atMs + 4, 1),
  ];
}

describe('frameFigures', () => {
  it('adds up a frame’s script until the next one, the outermost pieces only', () => {
    const message = [event('RunTask', 10, 4), event('FunctionCall', 11, 2)];
    const trace = [...frame(0), ...message, ...frame(16), ...frame(32)];
    const figures = frameFigures(mainThreadTasks(trace));
    expect(figures).toMatchObject({
      frames: 2,
      framesPerSecond: 62.5,
      scriptMsP50: 3,
      scriptMsP99: 5,
      scriptCpuMsP50: 2,
      gcMsMean: 1,
      scriptCpuMsMeanOf: { animationFrame: 2, other: 1 },
      longTasks: 0,
    });
  });

  it('tells of long tasks whether script ran in them or not', () => {
    const stall = [event('RunTask', 20, 60, 10), event('UpdateLayoutTree', 21, 58, 9)];
    const figures = frameFigures(mainThreadTasks([...frame(0), ...stall, ...frame(100)]));
    expect(figures).toMatchObject({
      longTasks: 1,
      longTasksByCpu: 0,
      longTasksPerMinute: 600,
      longest: { ms: 60, cpuMs: 10, parts: { UpdateLayoutTree: 58 } },
    });
  });

  it('reads the thread that draws, in order of time', () => {
    const worker = [event('RunTask', 0, 90, 90, 2), event('FunctionCall', 0, 90, 90, 2)];
    const figures = frameFigures(mainThreadTasks([...worker, ...frame(16), ...frame(0)]));
    expect(figures).toMatchObject({ frames: 1, scriptMsP50: 3, longTasks: 0 });
  });
});
