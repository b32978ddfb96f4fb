/** A player who presses what a trace says: the worker's production match, over a socket or a data channel. */
import { PLAIN_LOOK } from '../../../src/protocol/car-look.ts';
import { DEFAULT_MODE } from '../../../src/protocol/modes.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { createWorld } from '../../../src/sim/world.ts';
import { openColyseusSocket } from '../../../src/worker/colyseus-socket.ts';
import { MatchStage } from '../../../src/worker/match-stage.ts';
import { OnlineMatch } from '../../../src/worker/online-match.ts';
import { SYSTEM_CLOCK } from '../../../src/worker/system-clock.ts';
import { TickLoop } from '../../../src/worker/tick-loop.ts';
import { unpackGzip } from '../../../src/worker/unpack.ts';
import { VIEW_LENGTH } from '../../../src/worker/view-frame.ts';
import { controlsOf } from '../scenario/controls.ts';
import type { Trace } from '../scenario/trace.ts';
import { Arrivals } from './arrivals.ts';
import { openNodeDatagrams } from './node-datagrams.ts';

export interface KeyPlayerParts {
  readonly url: string;
  /** For this player alone: saves copy its memory. */
  readonly realm: RapierRealm;
  /** Null for the first, who makes the match. */
  readonly matchId: string | null;
  readonly teamSize: number;
  readonly hasDatagrams: boolean;
}

export class KeyPlayer {
  readonly arrivals: Arrivals;
  /** What is pressed from now on; nothing while null. */
  trace: Trace | null = null;
  readonly match: OnlineMatch;

  static async join(parts: KeyPlayerParts): Promise<KeyPlayer> {
    const { url, realm, matchId, teamSize, hasDatagrams } = parts;
    const arrivals = new Arrivals();
    const view = new Float64Array(VIEW_LENGTH);
    const match = await OnlineMatch.open(
      {
        options: {
          serverUrl: url,
          name: 'Player',
          matchId,
          mode: DEFAULT_MODE,
          wish: matchId === null ? { teamSize } : null,
          ticket: null,
          pass: null,
          watch: false,
          look: PLAIN_LOOK,
        },
        world: {
          clock: SYSTEM_CLOCK,
          openSocket: arrivals.listenToSocket(openColyseusSocket),
          unpack: unpackGzip,
          openDatagrams: hasDatagrams ? arrivals.listenToDatagrams(openNodeDatagrams) : null,
        },
        makeStage: ({ seed }) =>
          new MatchStage(createWorld(realm, { settings: matchSettings({ teamSize }), seed }), {
            publish: (fill) => fill(view),
          }),
        post: () => undefined,
      },
      new AbortController().signal,
    );
    const player = new KeyPlayer(match, arrivals);
    await match.ready;
    return player;
  }

  private constructor(match: OnlineMatch, arrivals: Arrivals) {
    this.match = match;
    this.arrivals = arrivals;
    const loop = new TickLoop((error) => {
      throw error;
    });
    loop.start({ update: (nowMs) => this.#update(nowMs) });
  }

  #update(nowMs: number): number {
    const { match, trace } = this;
    const slot = match.info.localSlot;
    if (trace !== null && slot !== null) {
      match.setControls(controlsOf(trace, match.stats().inputTick ?? 0, slot));
    }
    return match.update(nowMs);
  }
}
