/**
 * The server of a run, in a thread of its own, as it would be in a process of its own. Started with
 * `RunOptions` as its data; says 'ready', then answers the one message that it gets with its
 * `ServerRecording`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRapier } from '#rapier';
import { startOurServer } from '../ours/our-server.ts';
import { startPeerServer } from '../peer/peer-server.ts';
import type { RunOptions } from './run-options.ts';
import { traceOf } from './run-trace.ts';
import { ServerLog } from './server-log.ts';
import { TrafficMeter } from './traffic-meter.ts';

const run: RunOptions = workerData;
const realm = await loadRapier();
const trace = traceOf(run, realm);
const log = new ServerLog(run.teamSize * 2, trace, new TrafficMeter());
const start = run.stack === 'ours' ? startOurServer : startPeerServer;
const close = await start({ realm, trace, run, log });
parentPort?.once('message', () => {
  parentPort?.postMessage(log.recording);
  void close();
});
parentPort?.postMessage('ready');
