/** Runs many trials on all cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlayedKind } from './played-kind.ts';
import type { TrialReport } from './run-trial.ts';

export interface TrialOrder {
  readonly kind: PlayedKind['name'];
  readonly seed: number;
}

/** @param onReport called for each trial, in the order in which they end */
export async function runMany(
  orders: readonly TrialOrder[],
  onReport: (report: TrialReport) => void,
): Promise<void> {
  const left = [...orders].reverse();
  const threads = Math.min(availableParallelism(), orders.length);
  await Promise.all(Array.from({ length: threads }, () => work(left, onReport)));
}

function work(left: TrialOrder[], onReport: (report: TrialReport) => void): Promise<void> {
  const worker = new Worker(new URL('./trial-worker.ts', import.meta.url));
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const order = left.pop();
      if (order === undefined) resolve();
      else worker.postMessage(order);
    };
    worker.on('message', (report: TrialReport) => {
      onReport(report);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread of trials ended with code ${code}`)));
    next();
  }).finally(() => worker.terminate());
}
