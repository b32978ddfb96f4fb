/** What the page talks to: builds the match that was asked for and keeps it ticking. */
import * as v from 'valibot';
import { loadRapier } from '#rapier';
import { linkPreset } from '../netcode/link-presets.ts';
import { type MutatorsInput, MutatorsSchema } from '../protocol/settings-schema.ts';
import type { Arena } from '../sim/arena/arena.ts';
import type { ArenaFile } from '../sim/arena/arena-file.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { compileArena } from '../sim/arena/compile-arena.ts';
import { matchSettings } from '../sim/match-settings.ts';
import type { RapierRealm } from '../sim/rapier/realm.ts';
import { createWorld } from '../sim/world.ts';
import { alive } from './alive.ts';
import type {
  JoinOptions,
  LinkPresetId,
  MatchInfo,
  MatchWorkerApi,
  PracticeOptions,
  RoomCommand,
  TrainingOptions,
} from './api.ts';
import { ConditionedNetwork } from './conditioned-network.ts';
import { MatchTape } from './goal-replay/match-tape.ts';
import type { OpenSocket } from './match-socket.ts';
import { MatchStage } from './match-stage.ts';
import type { NetStats } from './net-stats.ts';
import { OnlineMatch } from './online-match.ts';
import { PageDatagrams } from './page-datagrams.ts';
import type { PageToWorker, WorkerToPage } from './page-messages.ts';
import { resolveArena } from './resolve-arena.ts';
import type { RunningMatch } from './running-match.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';
import { TickLoop } from './tick-loop.ts';
import type { TrainingOrder } from './training/api.ts';
import type { TrainingMatch } from './training/training-match.ts';
import { unpackGzip } from './unpack.ts';
import { createViewOutlet, type ViewSink } from './view-sink.ts';

// Each way to play needs a part that the others do not.
const loadSocket = () => import('./colyseus-socket.ts');
const loadPractice = () => import('./practice-match.ts');
const loadTraining = () => import('./training/training-match.ts');

const openSocket: OpenSocket = async (target, handlers) => {
  const { openColyseusSocket } = await loadSocket();
  return openColyseusSocket(target, handlers);
};

interface Page {
  readonly port: MessagePort;
  readonly sink: ViewSink;
}

export class MatchHost implements MatchWorkerApi {
  /** Begun at once, while the page still asks for a name or a seat. */
  readonly #realm = loadRapier();
  readonly #loop = new TickLoop((error) => this.#fail(error));
  #page: Page | null = null;
  #match: RunningMatch | null = null;
  #training: TrainingMatch | null = null;
  readonly #tape = new MatchTape();
  readonly #network = new ConditionedNetwork(SYSTEM_CLOCK);
  readonly #datagrams = new PageDatagrams(SYSTEM_CLOCK, this.#network, (request) =>
    post(this.#pageOrThrow(), request),
  );
  /** Aborted when the page leaves, whether from a match or while it joins one. */
  readonly #left = new AbortController();
  /** Rejected when the match breaks down, so that nobody waits for it. */
  readonly #broken = Promise.withResolvers<never>();

  constructor() {
    // Most matches do not break down, and then nobody listens.
    this.#broken.promise.catch(() => {});
  }

  async connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void> {
    const { sink, recycle } = createViewOutlet(shared, (message, transfer) =>
      port.postMessage(message, transfer),
    );
    this.#page = { port, sink };
    port.onmessage = ({ data }: MessageEvent<PageToWorker>) => {
      if (data.type === 'controls') this.#match?.setControls(data);
      else if (data.type === 'recycle') recycle(data.buffer);
      else if (data.type === 'ping') port.postMessage(alive(data.askedAtMs));
      else this.#datagrams.receiveReply(data);
    };
  }

  async loadAhead(): Promise<void> {
    await Promise.all([loadSocket(), loadPractice(), loadTraining()]);
  }

  async startPractice(options: PracticeOptions): Promise<MatchInfo> {
    const page = this.#pageOrThrow();
    const { settings, seed } = options;
    const arena = practiceArena(settings.arena);
    const [realm, { PracticeMatch }] = await Promise.all([this.#realm, loadPractice()]);
    const stage = makeStage(realm, page, { ...settings, arena, seed });
    const world = { stage, tape: this.#tapeOf(stage) };
    return this.#run(new PracticeMatch(options, world, (message) => post(page, message)));
  }

  async startTraining(options: TrainingOptions): Promise<MatchInfo> {
    const page = this.#pageOrThrow();
    const [realm, { createTrainingWorld, TrainingMatch }] = await Promise.all([
      this.#realm,
      loadTraining(),
    ]);
    const world = createTrainingWorld(realm, options.order, page.sink);
    const training = new TrainingMatch(options, world, (message) => post(page, message));
    this.#training = training;
    return this.#run(training);
  }

  async train(order: TrainingOrder): Promise<void> {
    this.#training?.train(order);
  }

  async joinMatch(options: JoinOptions): Promise<MatchInfo> {
    const page = this.#pageOrThrow();
    // Beside the wasm; who opens the socket hears of a failure.
    loadSocket().catch(() => {});
    const realm = await this.#realm;
    const match = await OnlineMatch.open(
      {
        options,
        world: {
          clock: SYSTEM_CLOCK,
          openSocket: this.#network.conditionSocket(openSocket),
          unpack: unpackGzip,
          openDatagrams: this.#datagrams.open,
        },
        makeStage: async (welcome) => {
          const { signal } = this.#left;
          const arena = await resolveArena(welcome.arena, options.serverUrl, signal);
          const stage = makeStage(realm, page, { ...welcome, arena });
          this.#tapeOf(stage);
          return stage;
        },
        tape: this.#tape,
        post: (message) => post(page, message),
      },
      this.#left.signal,
    );
    return this.#run(match);
  }

  async connectTape(port: MessagePort): Promise<void> {
    this.#tape.connect((message) => port.postMessage(message));
  }

  async leaveMatch(): Promise<void> {
    this.#left.abort();
    this.#loop.stop();
    await this.#match?.leave();
    this.#match = null;
    this.#training = null;
  }

  async requestRematch(): Promise<void> {
    this.#match?.requestRematch();
  }

  async commandRoom(command: RoomCommand): Promise<void> {
    this.#match?.commandRoom?.(command);
  }

  async stats(windowMs?: number): Promise<NetStats> {
    if (this.#match === null) throw new Error('no match is running');
    return this.#match.stats(windowMs);
  }

  async setPaused(paused: boolean): Promise<void> {
    this.#match?.setPaused(paused);
  }

  async setLinkConditions(preset: LinkPresetId | null): Promise<void> {
    this.#network.set(preset === null ? null : (linkPreset(preset)?.path ?? null));
  }

  #tapeOf({ world }: MatchStage): MatchTape {
    this.#tape.setWorld({ settings: world.settings, seed: 0 });
    return this.#tape;
  }

  async #run(match: RunningMatch): Promise<MatchInfo> {
    this.#match = match;
    this.#loop.start(match);
    await Promise.race([match.ready, this.#broken.promise]);
    return match.info;
  }

  #fail(error: unknown): void {
    console.error('the match worker has stopped', error);
    const message = 'Something went wrong inside the game.';
    this.#broken.reject(new Error(message));
    if (this.#page !== null) {
      post(this.#page, { type: 'link', link: { kind: 'ended', message, cause: 'crashed' } });
    }
  }

  #pageOrThrow(): Page {
    if (this.#page === null) throw new Error('connect comes before a match');
    return this.#page;
  }
}

function post(page: Page, message: WorkerToPage): void {
  page.port.postMessage(message);
}

interface StageOptions {
  readonly arena: Arena;
  readonly mutators: MutatorsInput;
  readonly teamSize: number;
  readonly seed: number;
}

/** @throws Error when there is none of that name */
function practiceArena(arena: string | ArenaFile): Arena {
  const found = typeof arena === 'string' ? arenaNamed(arena) : compileArena(arena);
  if (found === undefined) throw new Error(`There is no arena ${String(arena)}.`);
  return found;
}

function makeStage(
  realm: RapierRealm,
  page: Page,
  { teamSize, seed, arena, mutators }: StageOptions,
): MatchStage {
  const settings = matchSettings({ teamSize, arena, mutators: v.parse(MutatorsSchema, mutators) });
  return new MatchStage(createWorld(realm, { settings, seed }), page.sink);
}
