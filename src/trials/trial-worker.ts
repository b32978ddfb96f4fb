/** A thread of `runMany`: runs the trials that it is sent, one at a time. */
import { parentPort } from 'node:worker_threads';
import { KINDS } from './kinds.ts';
import type { TrialOrder } from './run-many.ts';
import { runTrial } from './run-trial.ts';

parentPort?.on('message', async ({ kind, seed }: TrialOrder) => {
  parentPort?.postMessage(await runTrial({ kind: KINDS[kind], seed }));
});
