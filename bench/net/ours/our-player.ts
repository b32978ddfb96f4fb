/**
 * A player of ours: the production match of the worker, its stage and the page's interpolator, in
 * Node, on a Rapier instance of its own. Plays a trace and keeps what is drawn.
 */

import { createDrawnView } from '../../../src/client/view/drawn-view.ts';
import { interpolateView } from '../../../src/client/view/view-interpolator.ts';
import { seededRandom } from '../../../src/netcode/seeded-random.ts';
import { PLAIN_LOOK } from '../../../src/protocol/car-look.ts';
import { DEFAULT_MODE } from '../../../src/protocol/modes.ts';
import { at } from '../../../src/sim/at.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { createWorld, type World } from '../../../src/sim/world.ts';
import { openColyseusSocket } from '../../../src/worker/colyseus-socket.ts';
import type { OpenDatagrams } from '../../../src/worker/match-socket.ts';
import { MatchStage, type PlayedStage } from '../../../src/worker/match-stage.ts';
import { OnlineMatch } from '../../../src/worker/online-match.ts';
import { SYSTEM_CLOCK } from '../../../src/worker/system-clock.ts';
import { TickLoop } from '../../../src/worker/tick-loop.ts';
import { unpackGzip } from '../../../src/worker/unpack.ts';
import { type ClientRecording, DRAWN_NUMBERS, type DrawnFrame } from '../metrics/recordings.ts';
import type { BenchClient } from '../run/bench-client.ts';
import { InputTimer } from '../run/input-timer.ts';
import type { RunOptions } from '../run/run-options.ts';
import { realNowMs } from '../run/stepped-time.ts';
import { controlsOf } from '../scenario/controls.ts';
import { puttingBack } from '../scenario/putting-back.ts';
import type { Trace } from '../scenario/trace.ts';
import { DrawnHistory } from './drawn-history.ts';

export interface OurPlayerParts {
  readonly url: string;
  readonly run: RunOptions;
  readonly trace: Trace;
  /** For this player alone: saves copy its memory. */
  readonly realm: RapierRealm;
  /** Null for the first, who makes the match. */
  readonly matchId: string | null;
  /** Null for a run over sockets alone. */
  readonly openDatagrams: OpenDatagrams | null;
}

export class OurPlayer implements BenchClient {
  readonly slot: number;
  readonly rollbacksMs: number[] = [];
  readonly inputs: InputTimer;
  readonly #match: OnlineMatch;
  readonly #history: DrawnHistory;
  readonly #trace: Trace;
  readonly #loop: TickLoop;
  readonly #drawn = createDrawnView();
  readonly #frames: DrawnFrame[] = [];

  static async join(parts: OurPlayerParts): Promise<OurPlayer> {
    const { url, run, trace, realm, matchId } = parts;
    const history = new DrawnHistory();
    const rollbacksMs: number[] = [];
    const match = await OnlineMatch.open(
      {
        options: {
          serverUrl: url.replace('http', 'ws'),
          name: 'Player',
          matchId,
          mode: DEFAULT_MODE,
          wish: matchId === null ? { teamSize: run.teamSize } : null,
          ticket: null,
          pass: null,
          watch: false,
          look: PLAIN_LOOK,
        },
        world: {
          clock: SYSTEM_CLOCK,
          openSocket: openColyseusSocket,
          unpack: unpackGzip,
          openDatagrams: parts.openDatagrams,
        },
        makeStage: ({ teamSize, seed }) => {
          const { crates } = run;
          const world = createWorld(realm, {
            settings: matchSettings({ teamSize, mutators: { crates } }),
            seed,
          });
          history.lastTouchSlot = () => world.state.lastTouchSlot;
          return benchStage(world, history, trace, rollbacksMs);
        },
        post: () => undefined,
      },
      new AbortController().signal,
    );
    const player = new OurPlayer(match, history, trace, rollbacksMs);
    player.#loop.start({ update: (nowMs) => player.#update(nowMs) });
    await match.ready;
    return player;
  }

  private constructor(
    match: OnlineMatch,
    history: DrawnHistory,
    trace: Trace,
    rollbacksMs: number[],
  ) {
    this.#match = match;
    this.#history = history;
    this.#trace = trace;
    const { localSlot } = match.info;
    if (localSlot === null) throw new Error('a player was given no car');
    this.slot = localSlot;
    this.rollbacksMs = rollbacksMs;
    this.inputs = new InputTimer(seededRandom(this.slot));
    this.#loop = new TickLoop((error) => {
      throw error;
    });
  }

  get matchId(): string | null {
    return this.#match.info.matchId;
  }

  get isPlaying(): boolean {
    return this.#history.frame(0) !== null;
  }

  drawFrame(nowMs: number): void {
    const drawn = this.#drawn;
    // The stage stamps its frames by the clock of this thread.
    interpolateView(this.#history, nowMs, drawn);
    if (!drawn.ready) return;
    const around = this.#history.around(drawn.tick);
    if (around === null) return;
    const { slotCount } = this.#match.info;
    const bodies = new Float64Array((slotCount + 1) * DRAWN_NUMBERS);
    for (let body = 0; body <= slotCount; body += 1) {
      const { x, y, vx, vy } = body === slotCount ? drawn.ball : at(drawn.cars, body);
      bodies.set([x, y, vx, vy], body * DRAWN_NUMBERS);
    }
    const { tick: after, alpha } = drawn;
    this.#frames.push({ timeMs: nowMs, after, alpha, bodies, ...around });
    // The input of a tick shapes the world after it.
    this.inputs.noteShown((alpha > 0 ? after : around.before) - 1, nowMs);
  }

  startOver(): void {
    this.rollbacksMs.length = 0;
    this.inputs.startOver();
  }

  recording(): ClientRecording {
    return { slot: this.slot, frames: this.#frames };
  }

  notes(): Readonly<Record<string, number>> {
    const { substitutedInputs, hashesCompared, hashMismatches, resyncs, rejoins, rollbacks } =
      this.#match.stats();
    return { substitutedInputs, hashesCompared, hashMismatches, resyncs, rejoins, rollbacks };
  }

  async leave(): Promise<void> {
    this.#loop.stop();
    await this.#match.leave();
  }

  /** Presses what the trace has for the tick that comes, then lets the match do what is due. */
  #update(nowMs: number): number {
    const { inputTick } = this.#match.stats();
    this.#match.setControls(controlsOf(this.#trace, inputTick ?? 0, this.slot));
    const nextMs = this.#match.update(nowMs);
    const nextTick = this.#match.stats().inputTick ?? 0;
    for (let tick = inputTick ?? nextTick; tick < nextTick; tick += 1) {
      this.inputs.noteTaken(tick, nowMs);
    }
    return nextMs;
  }
}

/** The production stage, whose world is put back as the trace says, and whose rollbacks are timed. */
function benchStage(
  world: World,
  history: DrawnHistory,
  trace: Trace,
  rollbacksMs: number[],
): PlayedStage {
  const stage = new MatchStage(world, history);
  let rollbackFromMs = 0;
  return {
    game: puttingBack(stage.game, world, trace),
    played: stage.played,
    noteBeforeCorrection() {
      rollbackFromMs = realNowMs();
      stage.noteBeforeCorrection();
    },
    noteAfterCorrection(...given) {
      stage.noteAfterCorrection(...given);
      rollbacksMs.push(realNowMs() - rollbackFromMs);
    },
    cut: () => stage.cut(),
    publish: (dueMs, confirmedTick) => stage.publish(dueMs, confirmedTick),
  };
}
