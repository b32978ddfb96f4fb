/**
 * One life of a person's worker: the production code of a match worker on a fake thread, from the
 * page's start to its end or its breaking down. Tells its person what it posts to the page; must
 * know nothing of what the person makes of it.
 */
import { gunzipSync } from 'node:zlib';
import { PLAIN_LOOK } from '../protocol/car-look.ts';
import { DEFAULT_MODE } from '../protocol/modes.ts';
import { CLASSIC_ARENA, matchSettings } from '../sim/match-settings.ts';
import type { PlayedStage } from '../worker/match-stage.ts';
import { OnlineMatch } from '../worker/online-match.ts';
import type { LinkState, WorkerToPage } from '../worker/page-messages.ts';
import { TickLoop } from '../worker/tick-loop.ts';
import type { FakeConnection } from './fake-connection.ts';
import { FakeThread } from './fake-thread.ts';
import type { PersonParts } from './person-parts.ts';
import { StayWatch } from './stay-watch.ts';
import { MATCH_ID, textOf } from './trial-server.ts';
import { openTrialDatagrams, openTrialSocket } from './trial-socket.ts';
import { type TrialGame, watched } from './truth.ts';

export class WorkerLife {
  readonly thread: FakeThread;
  readonly watch: StayWatch;
  match: OnlineMatch | null = null;
  link: LinkState['kind'] | 'joining' | 'turned away' = 'joining';
  readonly #parts: PersonParts;
  readonly #loop: TickLoop;
  /** Open or not. */
  readonly #connections = new Set<FakeConnection>();
  readonly #left = new AbortController();
  #game: TrialGame | null = null;

  constructor(parts: PersonParts) {
    const { name, story, server, path, random, timerSlackMs } = parts;
    const onError = (error: unknown) => story.blame(`${name}: ${textOf(error)}`);
    this.#parts = parts;
    this.thread = new FakeThread({
      clock: path.clock,
      originMs: random() * 1e6,
      rate: 1 + (random() - 0.5) * 4e-4,
      timerSlackMs,
      random,
      onError,
    });
    this.#loop = new TickLoop(onError, this.thread);
    this.watch = new StayWatch(name, server.truth, story, parts.totals);
  }

  /** @param ticket of an earlier stay */
  open(ticket: string | null, post: (message: WorkerToPage) => void): Promise<OnlineMatch> {
    const { name, server, path, createGame, faults, hasDatagrams, watches } = this.#parts;
    const { thread } = this;
    const outlet = {
      path,
      thread,
      server,
      connections: this.#connections,
      faults,
      hasDatagrams,
      newest: null,
    };
    return OnlineMatch.open(
      {
        options: {
          serverUrl: '',
          name,
          matchId: MATCH_ID,
          mode: DEFAULT_MODE,
          wish: null,
          ticket,
          pass: null,
          watch: watches,
          look: PLAIN_LOOK,
        },
        world: {
          clock: thread,
          openSocket: openTrialSocket(outlet),
          unpack: async (compressed) => {
            path.clock.noteSettled();
            return new Uint8Array(gunzipSync(compressed));
          },
          openDatagrams: openTrialDatagrams(outlet),
        },
        makeStage: ({ teamSize, seed }) => this.#stage(createGame(teamSize, seed)),
        post,
      },
      this.#left.signal,
    );
  }

  begin(match: OnlineMatch): void {
    this.match = match;
    this.#loop.start({
      update: (nowMs) => {
        this.watch.updating(this.#game?.tick ?? 0);
        const nextMs = match.update(nowMs);
        this.watch.updated();
        this.thread.work(this.#parts.tickCostMs);
        return nextMs;
      },
    });
  }

  /** All connections break. */
  cut(isTold: boolean): void {
    for (const connection of this.#connections) connection.cut(isTold);
    this.#connections.clear();
  }

  /** Breaks down. */
  kill(): void {
    this.watch.end();
    this.thread.kill();
    for (const connection of this.#connections) connection.closeByClient(false);
  }

  /** Says goodbye. */
  leave(): void {
    this.watch.end();
    this.thread.post(() => {
      this.#left.abort();
      this.#loop.stop();
      void this.match?.leave();
    });
  }

  /** With the trial. */
  end(): void {
    this.watch.end();
    this.thread.kill();
  }

  #stage(plain: TrialGame): PlayedStage {
    const { kind, faults, index, stepCostMs } = this.#parts;
    const game = faults.clientGame?.(plain, index) ?? plain;
    const { watch } = this;
    this.#game = game;
    return {
      game: watched(game, {
        stepped: (tick) => {
          this.thread.work(stepCostMs);
          watch.stepped(tick, kind.digest(plain));
        },
        put: (tick) => watch.put(tick, kind.digest(plain)),
      }),
      played: NOTHING_DRAWN,
      noteBeforeCorrection: () => undefined,
      noteAfterCorrection: () => undefined,
      cut: () => undefined,
      publish: (_dueMs, confirmedTick) => watch.shown(game.tick, confirmedTick),
    };
  }
}

const NOTHING_DRAWN: PlayedStage['played'] = {
  arena: CLASSIC_ARENA,
  shapes: { ballRadius: 0, carLength: 0, carWidth: 0, crateHalf: 0 },
  settings: matchSettings({}),
};
