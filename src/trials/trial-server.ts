/** The server of a trial: a hosted match, its loop, and what front desk and room do around them. */
import * as v from 'valibot';
import { USUAL_BOT_LEVEL } from '../protocol/bot-level.ts';
import {
  CLOSE,
  CONTROL,
  type JoinOptionsInput,
  JoinOptionsSchema,
  REFUSAL,
  RosterSchema,
  VersionSchema,
} from '../protocol/control-messages.ts';
import type { Roster } from '../protocol/roster.ts';
import { USUAL_ARENA } from '../protocol/settings-schema.ts';
import { TICK_MS } from '../protocol/timing.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { BUILT_IN_ARENAS } from '../server/arenas/known-arenas.ts';
import { FixedRateLoop } from '../server/fixed-rate-loop.ts';
import { HostedMatch } from '../server/hosted-match.ts';
import { DEFAULT_TIMEOUTS } from '../server/match-services.ts';
import type { MemberLine } from '../server/member-line.ts';
import { TicketSigner } from '../server/seat-ticket.ts';
import { NORMAL } from '../sim/mutators.ts';
import { acceptsDatagrams } from './fake-channel.ts';
import type { FakeConnection } from './fake-connection.ts';
import type { FakeThread } from './fake-thread.ts';
import type { Faults } from './faults.ts';
import type { PlayedKind } from './played-kind.ts';
import type { Story } from './story.ts';
import { Truth, watched } from './truth.ts';

/** As MatchRoom has them. */
const MAX_CATCH_UP_TICKS = 60;
const MAX_MESSAGES_PER_SECOND = 240;
const TOO_MANY_MESSAGES = 4002;

/** So that bots stand in for people often, and nobody is given up on. */
const QUICKLY_IDLE = { warnTicks: 120, awayTicks: 180, giveUpTicks: 100_000 };

export const MATCH_ID = 'trial';
/** Names of hostile clients begin with it. */
export const FOE_PREFIX = 'F';

export interface TrialServerOptions {
  readonly thread: FakeThread;
  readonly kind: PlayedKind;
  readonly teamSize: number;
  readonly seed: number;
  readonly story: Story;
  readonly faults: Faults;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly sessionId: string }
  | { readonly kind: 'refused'; readonly code: number };

export class TrialServer {
  readonly thread: FakeThread;
  readonly truth = new Truth();
  readonly match: HostedMatch;
  /** As it was told last. */
  roster: Roster = [];
  readonly #story: Story;
  readonly #loop: FixedRateLoop;
  #isPlayed = false;
  #ids = 0;
  #digest: () => number = () => 0;
  /** The connection that is being let in. */
  #letIn: FakeConnection | null = null;

  constructor({ thread, kind, teamSize, seed, story, faults }: TrialServerOptions) {
    this.thread = thread;
    this.#story = story;
    this.#loop = new FixedRateLoop({
      periodMs: TICK_MS,
      maxCatchUpTicks: MAX_CATCH_UP_TICKS,
      clock: thread,
      onTick: () => this.match.tick(),
      onError: (error) => story.blame(`the match broke: ${textOf(error)}`),
    });
    this.match = new HostedMatch({
      matchId: MATCH_ID,
      options: {
        mode: null,
        teamSize,
        arena: USUAL_ARENA,
        mutators: NORMAL,
        botLevel: USUAL_BOT_LEVEL,
        fill: true,
      },
      seed,
      services: {
        clock: thread,
        tickets: new TicketSigner(new Uint8Array(32)),
        timeouts: { ...DEFAULT_TIMEOUTS, idle: QUICKLY_IDLE, ...faults.timeouts },
        people: null,
        totals: { desyncs: 0 },
        arenas: BUILT_IN_ARENAS,
        datagrams: acceptsDatagrams(
          () => thread.nowMs(),
          () => this.#letIn?.datagrams ?? null,
        ),
        createGame: (settings) => {
          const played = kind.play(settings.settings.teamSize, settings.seed);
          const { game } = played;
          this.#digest = () => kind.digest(game);
          const note = (tick: number, events: Parameters<Truth['note']>[2]) =>
            this.truth.note(tick, kind.digest(game), events);
          note(game.tick, []);
          // A played game may have getters, which a spread would freeze.
          return {
            game: watched(faults.serverGame?.(game) ?? game, { stepped: note }),
            get expectsInputs() {
              return played.expectsInputs;
            },
            get hasEnded() {
              return played.hasEnded;
            },
            decideBots: (slots) => played.decideBots(slots),
            dispose: () => played.dispose(),
          };
        },
      },
      newSeatId: () => `seat-${this.#ids++}`,
      msUntilTick: () => this.#loop.msUntilDue,
      onListing: () => undefined,
      onRestart: () => undefined,
    });
  }

  get tick(): number {
    return this.match.live.tick;
  }

  /** Of the world as it is. */
  get digest(): number {
    return this.#digest();
  }

  /** What the front desk does with a request. */
  claim(join: JoinOptionsInput): Claim {
    const version = v.safeParse(VersionSchema, join);
    if (version.success && version.output.protocolVersion !== PROTOCOL_VERSION) {
      return { kind: 'refused', code: REFUSAL.version };
    }
    const options = v.safeParse(JoinOptionsSchema, join);
    if (!options.success) return { kind: 'refused', code: REFUSAL.badOptions };
    if (!this.#isPlayed) this.match.expire();
    const sessionId = `session-${this.#ids++}`;
    const guest = { address: 'anywhere', person: null, wishedTeam: null };
    const seat = this.match.entrance.findSeat(options.output, null);
    const isClaimed = this.match.entrance.claim(
      sessionId,
      { options: options.output, ...guest },
      seat,
    );
    return isClaimed ? { kind: 'claimed', sessionId } : { kind: 'refused', code: REFUSAL.full };
  }

  /** What the room does with a socket. Runs on the server's thread. */
  connect(sessionId: string, connection: FakeConnection, owner: string): void {
    let isReady = false;
    let isShownOut = false;
    const limit = new MessageLimit(() => this.thread.nowMs());
    connection.serverEnd = {
      onMessage: (type, bytes) => {
        if (limit.isOver()) {
          this.#story.tell(`server: ${owner} sends too much`);
          connection.closeByServer(TOO_MANY_MESSAGES, 'too many messages');
        } else this.#guard(`message ${type}`, () => this.match.receive(sessionId, type, bytes));
      },
      onLeave: (isForGood) => {
        this.#story.tell(`server: ${owner}, ${sessionId}, has ${isForGood ? 'left' : 'dropped'}`);
        this.#guard('leave', () => this.match.leave(sessionId, isForGood));
      },
    };
    const line: MemberLine = {
      sessionId,
      get isReady() {
        return isReady;
      },
      get unreadBytes() {
        return connection.unreadBytes;
      },
      sendBytes: (type, bytes) => connection.sendDown(type, bytes),
      sendControl: (name, value) => {
        if (name === CONTROL.roster) this.roster = v.parse(RosterSchema, value);
        connection.sendControl(name, value);
      },
      close: (code, reason) => {
        const text = `server: closes ${owner}, ${sessionId}, with ${code} ${reason ?? ''}`;
        const isFoe = owner.startsWith(FOE_PREFIX);
        const isHeardStill = isShownOut;
        isShownOut = true;
        if (isHeardStill || (code === CLOSE.badMessage && !isFoe)) this.#story.blame(text);
        else this.#story.tell(text);
        connection.closeByServer(code, reason ?? '');
      },
    };
    this.#letIn = connection;
    const refusal = this.match.join(line);
    this.#letIn = null;
    if (refusal !== null) {
      connection.serverEnd = null;
      connection.closeByServer(refusal, 'lapsed');
      return;
    }
    if (!this.#isPlayed) {
      this.#isPlayed = true;
      this.#loop.start();
    }
    connection.passDown(() =>
      connection.passUp(() => {
        isReady = true;
      }),
    );
  }

  stop(): void {
    this.#loop.stop();
    this.match.dispose();
  }

  #guard(what: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#story.blame(`${what} threw at the server: ${textOf(error)}`);
    }
  }
}

export function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** As Colyseus counts. */
class MessageLimit {
  readonly #nowMs: () => number;
  #count = 0;
  #untilMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  isOver(): boolean {
    const nowMs = this.#nowMs();
    if (nowMs >= this.#untilMs) {
      this.#count = 0;
      this.#untilMs = nowMs + 1000;
    }
    return ++this.#count > MAX_MESSAGES_PER_SECOND;
  }
}
