/** One player of either stack, as a run drives and reads it. */
import type { ClientRecording } from '../metrics/recordings.ts';
import type { InputTimer } from './input-timer.ts';
import type { ServerRecording } from './server-log.ts';

export interface BenchClient {
  readonly slot: number;
  /** Whether the match runs for this player. */
  readonly isPlaying: boolean;
  /** One display frame. @param nowMs time of the refresh, of `performance.now()` */
  drawFrame(nowMs: number): void;
  /** What was noted so far does not count: players are joining and clocks settling. */
  startOver(): void;
  /** What was drawn, told in the worlds that the server decided. */
  recording(server: ServerRecording): ClientRecording;
  /** What each putting right of the prediction took. */
  readonly rollbacksMs: readonly number[];
  readonly inputs: InputTimer;
  /** Anything worth a look in the report. */
  notes(): Readonly<Record<string, number>>;
  leave(): Promise<void>;
}
