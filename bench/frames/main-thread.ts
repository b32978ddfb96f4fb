/** The tasks of the page's main thread, each with the pieces that script took of it. Pure. */
import type { TraceEvent } from './trace-event.ts';

export interface Task {
  readonly startUs: number;
  readonly wallUs: number;
  readonly cpuUs: number;
  /** Whether callbacks of `requestAnimationFrame` ran in it. */
  readonly drawsFrame: boolean;
  readonly script: readonly ScriptPiece[];
  /** All that Chromium told of what happened in it, the outermost first. */
  readonly parts: readonly TraceEvent[];
}

export type ScriptKind = 'animationFrame' | 'timer' | 'event' | 'other' | 'gc';

/** Script that runs, or the collector at work; pieces of a task do not overlap. */
export interface ScriptPiece {
  readonly kind: ScriptKind;
  readonly wallUs: number;
  readonly cpuUs: number;
}

/** What counts as script, where it is the outermost. All have a duration. */
const SCRIPT: Readonly<Record<string, ScriptKind>> = {
  FireAnimationFrame: 'animationFrame',
  TimerFire: 'timer',
  EventDispatch: 'event',
  FunctionCall: 'other',
  EvaluateScript: 'other',
  'v8.callFunction': 'other',
  'v8.newInstance': 'other',
  'v8.compile': 'other',
  RunMicrotasks: 'other',
  MinorGC: 'gc',
  MajorGC: 'gc',
};

/**
 * @param events of a whole trace, of one page
 * @returns in order of time
 */
export function mainThreadTasks(events: readonly TraceEvent[]): readonly Task[] {
  const ofThread = byThread(events.filter(({ ph }) => ph === 'X'));
  // The page's is the one that draws; a browser has others, such as that of a spare tab.
  const mains = [...ofThread.values()].filter((thread) =>
    thread.some(({ name }) => name === 'FireAnimationFrame'),
  );
  const [main, ...others] = mains;
  if (main === undefined || others.length > 0) {
    throw new Error(`the trace has ${mains.length} threads that draw; one was expected`);
  }
  const inOrder = main.toSorted((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a));
  const tasks: { readonly event: TraceEvent; readonly parts: TraceEvent[] }[] = [];
  for (const event of inOrder) {
    const last = tasks.at(-1);
    const isInside = last !== undefined && event.ts < endOf(last.event);
    if (isInside) last.parts.push(event);
    else if (event.name === 'RunTask') tasks.push({ event, parts: [] });
  }
  return tasks.map(({ event, parts }) => ({
    startUs: event.ts,
    wallUs: durationOf(event),
    cpuUs: event.tdur ?? 0,
    drawsFrame: parts.some(({ name }) => name === 'FireAnimationFrame'),
    script: scriptOf(parts),
    parts,
  }));
}

function scriptOf(parts: readonly TraceEvent[]): readonly ScriptPiece[] {
  const pieces: ScriptPiece[] = [];
  let coveredUntilUs = 0;
  for (const part of parts) {
    const kind = SCRIPT[part.name];
    if (kind === undefined || part.ts < coveredUntilUs) continue;
    coveredUntilUs = endOf(part);
    pieces.push({ kind, wallUs: durationOf(part), cpuUs: part.tdur ?? 0 });
  }
  return pieces;
}

function byThread(events: readonly TraceEvent[]): ReadonlyMap<string, TraceEvent[]> {
  return Map.groupBy(events, ({ pid, tid }) => `${pid}/${tid}`);
}

function durationOf({ dur = 0 }: TraceEvent): number {
  return dur;
}

function endOf(event: TraceEvent): number {
  return event.ts + durationOf(event);
}
