/** Figures of drawn frames and long tasks, from the tasks of a main thread. Pure. */
import { rounded } from '../statistics.ts';
import type { ScriptKind, Task } from './main-thread.ts';

export interface FrameFigures {
  readonly frames: number;
  readonly framesPerSecond: number;
  readonly scriptMsP50: number;
  readonly scriptMsP95: number;
  readonly scriptMsP99: number;
  readonly scriptCpuMsP50: number;
  readonly scriptCpuMsP95: number;
  readonly scriptCpuMsP99: number;
  /** Of an average frame: what called the script, and the collector where it ran by itself. */
  readonly scriptCpuMsMeanOf: Readonly<Partial<Record<ScriptKind, number>>>;
  /** The collector's part of an average frame, wherever it ran. */
  readonly gcMsMean: number;
  /** Everything that the main thread did in an average frame: script, style, layout, paint, commit. */
  readonly taskCpuMsMean: number;
  readonly longTasks: number;
  readonly longTasksPerMinute: number;
  /** Of the long tasks, those that took as long of the processor, not only of the clock. */
  readonly longTasksByCpu: number;
  readonly longest: LongTask;
}

export interface LongTask {
  readonly ms: number;
  readonly cpuMs: number;
  /** What took most of it, by the clock. */
  readonly parts: Readonly<Record<string, number>>;
}

interface Frame {
  wallUs: number;
  cpuUs: number;
}

export const LONG_TASK_MS = 50;
const PARTS_NAMED = 8;

export function frameFigures(tasks: readonly Task[]): FrameFigures {
  const first = tasks.findIndex(({ drawsFrame }) => drawsFrame);
  const last = tasks.findLastIndex(({ drawsFrame }) => drawsFrame);
  // What follows the last beginning of a frame is a part of one only.
  const whole = tasks.slice(first, last);
  const [start, end] = [tasks[first], tasks[last]];
  if (start === undefined || end === undefined || whole.length === 0) {
    throw new Error(`no two frames in ${tasks.length} tasks`);
  }
  const frames: Frame[] = [];
  for (const task of whole) {
    if (task.drawsFrame) frames.push({ wallUs: 0, cpuUs: 0 });
    const frame = frames.at(-1);
    if (frame === undefined) continue;
    for (const { wallUs, cpuUs } of task.script) {
      frame.wallUs += wallUs;
      frame.cpuUs += cpuUs;
    }
  }
  const seconds = (end.startUs - start.startUs) / 1e6;
  const wall = quantilesMs(frames.map(({ wallUs }) => wallUs));
  const cpu = quantilesMs(frames.map(({ cpuUs }) => cpuUs));
  const long = whole.filter(({ wallUs }) => wallUs > LONG_TASK_MS * 1000);
  const longest = whole.reduce((a, b) => (b.wallUs > a.wallUs ? b : a));
  const mean = (sumUs: number): number => rounded(sumUs / 1000 / frames.length, 3);
  return {
    frames: frames.length,
    framesPerSecond: rounded(frames.length / seconds, 1),
    scriptMsP50: wall(0.5),
    scriptMsP95: wall(0.95),
    scriptMsP99: wall(0.99),
    scriptCpuMsP50: cpu(0.5),
    scriptCpuMsP95: cpu(0.95),
    scriptCpuMsP99: cpu(0.99),
    scriptCpuMsMeanOf: meanByKind(whole, mean),
    gcMsMean: mean(sum(whole.map(({ parts }) => collectorUs(parts)))),
    taskCpuMsMean: mean(sum(whole.map(({ cpuUs }) => cpuUs))),
    longTasks: long.length,
    longTasksPerMinute: rounded((long.length * 60) / seconds, 2),
    longTasksByCpu: long.filter(({ cpuUs }) => cpuUs > LONG_TASK_MS * 1000).length,
    longest: longTask(longest),
  };
}

function meanByKind(
  tasks: readonly Task[],
  mean: (sumUs: number) => number,
): Partial<Record<ScriptKind, number>> {
  const sums: Partial<Record<ScriptKind, number>> = {};
  for (const { kind, cpuUs } of tasks.flatMap(({ script }) => script)) {
    sums[kind] = (sums[kind] ?? 0) + cpuUs;
  }
  return Object.fromEntries(Object.entries(sums).map(([kind, us]) => [kind, mean(us)]));
}

function collectorUs(parts: Task['parts']): number {
  const collections = parts.filter(({ name }) => name === 'MinorGC' || name === 'MajorGC');
  return sum(collections.map(({ tdur = 0 }) => tdur));
}

function longTask({ wallUs, cpuUs, parts }: Task): LongTask {
  const byName = new Map<string, number>();
  for (const { name, dur = 0, args } of parts) {
    const { functionName, url, type } = args?.data ?? {};
    const file = typeof url === 'string' ? url.replace(/^.*\//, '') : '';
    const detail = [type, functionName, file].filter(Boolean).join(' ');
    const label = detail === '' ? name : `${name} ${detail}`;
    byName.set(label, (byName.get(label) ?? 0) + dur);
  }
  const largest = [...byName].sort((a, b) => b[1] - a[1]).slice(0, PARTS_NAMED);
  return {
    ms: rounded(wallUs / 1000, 1),
    cpuMs: rounded(cpuUs / 1000, 1),
    parts: Object.fromEntries(largest.map(([name, us]) => [name, rounded(us / 1000, 1)])),
  };
}

/** Nearest rank. @param valuesUs at least one */
function quantilesMs(valuesUs: readonly number[]): (share: number) => number {
  const sorted = valuesUs.toSorted((a, b) => a - b);
  return (share) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
    return rounded(value / 1000, 2);
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
