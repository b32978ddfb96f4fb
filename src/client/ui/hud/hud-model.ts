/**
 * The state of the HUD during one match, as signals: a component redraws only when a value that it
 * shows has changed. Fed by the session (a view frame once a drawn frame, notices, rosters, the
 * link's state); it never writes game state.
 */

import { batch, type Signal, signal } from '@preact/signals';
import type { IdleNotice } from '../../../protocol/control-messages.ts';
import { REMATCH_AFTER_TICKS, TICK_MS } from '../../../protocol/timing.ts';
import type { MatchResult, RoomState, Roster } from '../../../worker/api.ts';
import type { EventNotice, LinkState } from '../../../worker/page-messages.ts';
import type { TrainingState } from '../../../worker/training/api.ts';
import type { PhaseName } from '../../../worker/view-frame.ts';
import type { Connection } from './connection.ts';
import { DepartedLines } from './departed-lines.ts';
import {
  type Banner,
  bannerOfNotice,
  type FeedBody,
  feedOfNotice,
  feedOfRoster,
  type SeatNews,
} from './feed.ts';
import { type PlayerLine, playerLines, sameLines } from './player-lines.ts';
import { readHudFrame } from './read-frame.ts';
import { continues, SeatNewsFilter } from './seat-news.ts';

export interface FeedLine {
  readonly id: number;
  readonly body: FeedBody;
  readonly expiresAtMs: number;
}

export interface Idle {
  /** `warned`: a bot drives in so many seconds. `away`: one does; the seat is lost in so many. */
  readonly state: 'warned' | 'away';
  readonly seconds: number;
}

/** The seat is nearly lost: also who waits for friends has to know. */
const LAST_CALL_S = 60;
const FEED_LINES = 5;
const FEED_MS = 5000;
const BANNER_MS = 3500;
/** Play goes on below it. */
const SAVE_BANNER_MS = 1500;
/** As the server has it: after this long at the end of a match the next one starts. */
const NEXT_MATCH_AFTER_MS = REMATCH_AFTER_TICKS * TICK_MS;
/** A connection that is gone for longer is told with how long. */
const SHORT_CUT_S = 3;
/** How long GO stands after the kick-off, in ticks. */
const GO_TICKS = 42;

export class HudModel {
  /** Null for one who watches. */
  readonly localSlot: number | null;
  /** Null until the first frame. */
  readonly phase = signal<PhaseName | null>(null);
  readonly scoreLeft = signal(0);
  readonly scoreRight = signal(0);
  readonly clock = signal('');
  readonly overtime = signal(false);
  readonly lastSeconds = signal(false);
  /** 10..1 while the last seconds are played, else null. */
  readonly secondsLeft = signal<number | null>(null);
  /** Seconds to the kick-off, 'go' just after it, else null. */
  readonly countdown = signal<number | 'go' | null>(null);
  readonly boostPercent = signal(0);
  readonly dashSteps = signal(0);
  readonly supersonic = signal(false);
  readonly demolished = signal(false);
  readonly lines = signal<readonly PlayerLine[]>([]);
  /** Who has left the match after doing something in it. */
  readonly departed = signal<readonly PlayerLine[]>([]);
  readonly banner = signal<Banner | null>(null);
  readonly feed = signal<readonly FeedLine[]>([]);
  readonly link: Signal<LinkState> = signal({ kind: 'playing' });
  /** For how long the connection has been gone; null while it is there, or gone only just now. */
  readonly cutSeconds = signal<number | null>(null);
  /** Null in practice and until the first figures have come. */
  readonly connection = signal<Connection | null>(null);
  /** The pitch shows a goal again. */
  readonly isReplay = signal(false);
  /** How training goes; null elsewhere, and until it begins. */
  readonly training = signal<TrainingState | null>(null);
  /** What came of a drill is shown. */
  readonly trainingResultShown = signal(false);
  /** The newest tick that was read. */
  readonly tick = signal(0);
  readonly menuOpen = signal(false);
  /** Whether the menu asks if the player really wants to leave. */
  readonly leaveAsked = signal(false);
  /** Whether the link to a match that was just created is shown. */
  readonly inviteShown = signal(false);
  /** That the player does nothing, and what comes of it in how many seconds; null while they play. */
  readonly idle = signal<Idle | null>(null);
  /** Who is host of a private match, and how it is played; null elsewhere. */
  readonly room = signal<RoomState | null>(null);
  /** What the game that has ended came to, once the server has recorded it. */
  readonly result = signal<MatchResult | null>(null);
  readonly scoreboardShown = signal(false);
  readonly rematchAsked = signal(false);
  /** Seconds until the server starts the next match unasked; null while that is not known. */
  readonly nextMatchIn = signal<number | null>(null);

  #roster: Roster;
  #nowMs = 0;
  #idleUntilMs = 0;
  #bannerExpiresAtMs = 0;
  #nextMatchAtMs: number | null = null;
  #cutAtMs: number | null = null;
  readonly #seatNews = new SeatNewsFilter();
  #goUntilTick = Number.NEGATIVE_INFINITY;
  #nextFeedId = 0;
  readonly #departed = new DepartedLines();

  constructor(localSlot: number | null, roster: Roster) {
    this.localSlot = localSlot;
    this.#roster = roster;
  }

  /** Whether this page has no car in the match. */
  get isWatching(): boolean {
    return this.localSlot === null;
  }

  /** What is said of it: nothing of it is true during a cut, and who waits for friends does no wrong. */
  get idleShown(): Idle | null {
    const idle = this.idle.value;
    if (idle === null || this.isCut || this.phase.value === 'end') return null;
    const isLate = idle.state === 'away' && idle.seconds <= LAST_CALL_S;
    return this.inviteShown.value && !isLate ? null : idle;
  }

  /** Whether nothing comes from the server just now. */
  get isCut(): boolean {
    const { kind } = this.link.value;
    return kind === 'reconnecting' || kind === 'waiting';
  }

  get roster(): Roster {
    return this.#roster;
  }

  /** Whether this page's player is the host of a private match. */
  get isHost(): boolean {
    const { localSlot } = this;
    return localSlot !== null && this.room.value?.hostSlot === localSlot;
  }

  /** Whether a dialog has the keyboard: the menu, or the result of the match. */
  hasDialog(): boolean {
    return this.menuOpen.value || this.trainingResultShown.value || this.phase.value === 'end';
  }

  /** @param nowMs any steady clock, the same for every call */
  readFrame(frame: Float64Array | null, nowMs: number): void {
    this.#nowMs = nowMs;
    batch(() => {
      this.#expire();
      this.#countCut();
      this.#countIdle();
      for (const news of this.#seatNews.due(nowMs)) this.#tellOfSeat(news);
      if (frame !== null) this.#show(frame);
    });
  }

  showEvents(notices: readonly EventNotice[]): void {
    batch(() => {
      for (const notice of notices) {
        const banner = bannerOfNotice(notice, this.#roster);
        if (banner !== null) this.#raise(banner);
        const line = feedOfNotice(notice, this.#roster);
        if (line !== null) this.#append(line);
      }
    });
  }

  setRoster(roster: Roster): void {
    batch(() => {
      const news = feedOfRoster(this.#roster, roster);
      for (const each of this.#seatNews.hear(news, this.#nowMs)) this.#tellOfSeat(each);
      this.#roster = roster;
    });
  }

  setIdle(notice: IdleNotice): void {
    this.idle.value = notice.state === 'present' ? null : { state: notice.state, seconds: 0 };
    if (notice.state !== 'present') this.#idleUntilMs = this.#nowMs + notice.leftMs;
    this.#countIdle();
  }

  #countIdle(): void {
    const idle = this.idle.value;
    if (idle === null) return;
    const seconds = Math.max(0, Math.ceil((this.#idleUntilMs - this.#nowMs) / 1000));
    if (seconds !== idle.seconds) this.idle.value = { ...idle, seconds };
  }

  #show(frame: Float64Array): void {
    const next = readHudFrame(frame, this.localSlot);
    const before = this.phase.value;
    if (before === 'countdown' && next.phase === 'play') this.#goUntilTick = next.tick + GO_TICKS;
    if (before === 'celebration' && next.phase === 'countdown') this.banner.value = null;
    if (before === 'end' && next.phase !== 'end') this.#forgetMatch();
    this.#countToNextMatch(before, next.phase);
    this.tick.value = next.tick;
    this.phase.value = next.phase;
    this.scoreLeft.value = next.scoreLeft;
    this.scoreRight.value = next.scoreRight;
    this.clock.value = next.clock;
    this.overtime.value = next.overtime;
    this.lastSeconds.value = next.lastSeconds;
    this.secondsLeft.value = next.secondsLeft;
    const go = next.phase === 'play' && next.tick < this.#goUntilTick;
    this.countdown.value = go ? 'go' : next.countdown;
    this.boostPercent.value = next.own.boostPercent;
    this.dashSteps.value = next.own.dashSteps;
    this.supersonic.value = next.own.supersonic;
    this.demolished.value = next.own.demolished;
    const lines = playerLines(frame, this.#roster, this.localSlot);
    if (!sameLines(lines, this.lines.value)) this.lines.value = lines;
    this.departed.value = this.#departed.look(lines, this.#nowMs);
  }

  /** A rematch begins; nothing that was said of the last match is true of it. */
  #forgetMatch(): void {
    this.rematchAsked.value = false;
    this.result.value = null;
    this.banner.value = null;
    this.feed.value = [];
    this.#departed.forget();
  }

  #countToNextMatch(before: PhaseName | null, phase: PhaseName): void {
    if (phase !== 'end') this.#nextMatchAtMs = null;
    else if (before !== null && before !== 'end') {
      this.#nextMatchAtMs = this.#nowMs + NEXT_MATCH_AFTER_MS;
    }
    const leftMs = this.#nextMatchAtMs === null ? null : this.#nextMatchAtMs - this.#nowMs;
    this.nextMatchIn.value = leftMs === null ? null : Math.max(0, Math.ceil(leftMs / 1000));
  }

  #raise(banner: Banner): void {
    const isSave = banner.kind === 'save';
    if (isSave && this.banner.value !== null && this.banner.value.kind !== 'save') return;
    this.banner.value = banner;
    this.#bannerExpiresAtMs = this.#nowMs + (isSave ? SAVE_BANNER_MS : BANNER_MS);
  }

  #countCut(): void {
    this.#cutAtMs = this.isCut ? (this.#cutAtMs ?? this.#nowMs) : null;
    const seconds = this.#cutAtMs === null ? 0 : Math.floor((this.#nowMs - this.#cutAtMs) / 1000);
    this.cutSeconds.value = seconds < SHORT_CUT_S ? null : seconds;
  }

  /** One line a person: how a cut goes on is written over how it began. */
  #tellOfSeat(news: SeatNews): void {
    const shown = this.feed.value.find(({ body }) => 'slot' in body && continues(body, news));
    if (shown === undefined) {
      this.#append(news);
      return;
    }
    const line = { ...shown, body: news, expiresAtMs: this.#nowMs + FEED_MS };
    this.feed.value = this.feed.value.map((other) => (other === shown ? line : other));
  }

  #append(body: FeedBody): void {
    const line = { id: this.#nextFeedId++, body, expiresAtMs: this.#nowMs + FEED_MS };
    this.feed.value = [...this.feed.value, line].slice(-FEED_LINES);
  }

  #expire(): void {
    if (this.banner.value !== null && this.#nowMs >= this.#bannerExpiresAtMs) {
      this.banner.value = null;
    }
    if (this.feed.value.some((line) => this.#nowMs >= line.expiresAtMs)) {
      this.feed.value = this.feed.value.filter((line) => this.#nowMs < line.expiresAtMs);
    }
  }
}
