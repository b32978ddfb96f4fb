/** The figures of one run, as they go into the report. */
import { type Measures, measure } from '../metrics/measure.ts';
import { quantileOf } from '../metrics/quantiles.ts';
import { isMeasured, isSceneStart, sceneNumberAt, type Trace } from '../scenario/trace.ts';
import type { BenchClient } from './bench-client.ts';
import { FRAME_MS } from './frame-loop.ts';
import type { RunOptions } from './run-options.ts';
import type { ServerRecording } from './server-log.ts';
import type { Traffic } from './traffic-meter.ts';

/** Every other scene of a traffic run is played with sticks. */
export interface RunResult extends Measures {
  /** From the press of a key to the frame that is the first to be drawn with it. */
  readonly inputToDrawnMsP95: number;
  /** The same from when the input was taken, in ticks. */
  readonly inputToPoseTicksP95: number;
  readonly rollbackMsP50: number;
  readonly rollbackMsP99: number;
  /** A second and a player. */
  readonly traffic: readonly PlayerTraffic[];
  readonly notes: Readonly<Record<string, number>>;
}

export interface PlayerTraffic {
  readonly downBps: number;
  readonly upBps: number;
  readonly packetsPerS: number;
}

export interface PlayedRun {
  readonly run: RunOptions;
  readonly trace: Trace;
  readonly clients: readonly BenchClient[];
  readonly server: ServerRecording;
  /** The first tick that counts. */
  readonly fromTick: number;
}

export function resultOf(played: PlayedRun): RunResult {
  const { run, trace, clients, server, fromTick } = played;
  const rollbacksMs = clients.flatMap((client) => client.rollbacksMs);
  const measures = measure({
    slotCount: run.teamSize * 2,
    worlds: server.worlds,
    clients: clients.map((client) => client.recording(server)),
    isMeasured: (tick) => tick >= fromTick && isMeasured(trace, tick),
    leaps: (tick) => isSceneStart(trace, tick),
  });
  return {
    ...measures,
    inputToPoseTicksP95: rounded(
      quantileOf(
        clients.flatMap(({ inputs }) => inputs.fromTakenMs),
        0.95,
      ) / FRAME_MS,
      2,
    ),
    inputToDrawnMsP95: rounded(
      quantileOf(
        clients.flatMap(({ inputs }) => inputs.fromPressedMs),
        0.95,
      ),
      1,
    ),
    rollbackMsP50: rounded(quantileOf(rollbacksMs, 0.5), 2),
    rollbackMsP99: rounded(quantileOf(rollbacksMs, 0.99), 2),
    traffic: trafficOf(played),
    notes: {
      substitutedInputs: server.substitutedInputs,
      skippedInputs: server.skippedInputs,
      ...summed(clients.map((client) => client.notes())),
    },
  };
}

/** Whole scenes, once all players were there: those with even numbers, then those with odd ones. */
function trafficOf({ run, trace, server, fromTick }: PlayedRun): PlayerTraffic[] {
  const first = Math.max(0, sceneNumberAt(trace, fromTick) + 1);
  return [0, 1].map((kind) => {
    const scenes = [...server.trafficAtScenes.keys()].filter(
      (scene) => scene >= first && scene % 2 === kind && server.trafficAtScenes.has(scene + 1),
    );
    const players = run.teamSize * 2;
    const playerSeconds = players * ((scenes.length * trace.sceneTicks) / 60);
    const per = (count: (traffic: Traffic) => number) =>
      rounded(
        scenes.reduce((sum, scene) => {
          const from = server.trafficAtScenes.get(scene);
          const to = server.trafficAtScenes.get(scene + 1);
          return from === undefined || to === undefined ? sum : sum + count(to) - count(from);
        }, 0) / playerSeconds,
        1,
      );
    return {
      downBps: per(({ downBytes }) => downBytes),
      upBps: per(({ upBytes }) => upBytes),
      packetsPerS: per(({ downMessages, upMessages }) => downMessages + upMessages),
    };
  });
}

function summed(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
