/**
 * A town of players whose skill is known, for measuring the queue and the ratings: people come, queue
 * through the real line (waiting-line.ts), play by the model of outcome.ts, are rated by the rules and
 * the code that rate everybody, and queue again until they have had enough. A discrete-event
 * simulation, seeded, without a clock.
 */

import { seededRandom } from '../../../netcode/seeded-random.ts';
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import type { Team } from '../../../sim/team.ts';
import { botRating } from '../../rating/rate-match.ts';
import { botLevelFor } from '../bot-level-for.ts';
import { QUEUE_RULES, type QueueRules } from '../rules.ts';
import { WaitingLine } from '../waiting-line.ts';
import { EventQueue } from './event-queue.ts';
import { exponential, pickByShare, type Random } from './random.ts';
import { newPlayers, TownCrowd } from './town-crowd.ts';
import { TownMatch, type TownPlayer } from './town-match.ts';
import { type RatedMatch, rateTownMatch, ratingOf } from './town-rating.ts';

export interface TownOptions {
  readonly seed: number;
  readonly players: number;
  /** People who are there at a time, in the mean. */
  readonly concurrent: number;
  readonly popularity: Readonly<Record<ModeId, number>>;
  /** `first-come`: into the fullest match that has room, the team drawn by lot. */
  readonly policy: 'queue' | 'first-come';
  readonly rules?: QueueRules;
}

/** Most people press Play, which is 3v3. */
export const POPULARITY: Readonly<Record<ModeId, number>> = {
  '1v1': 0.13,
  '2v2': 0.22,
  '3v3': 0.58,
  '4v4': 0.05,
  rumble: 0.02,
};

const MATCH_MS = 300_000;
const SESSION_MS = 30 * 60_000;
/** On the result page, before somebody plays again. */
const PAUSE_MS = [3000, 12_000] as const;
/** Of groups that come. */
const PARTY_SHARE = 0.15;
/** Of people in a match, who leave it before its end. */
const LEAVER_SHARE = 0.04;
const CHANGES_MODE = 0.1;
const SEEN_AFTER_MS = 20_000;

interface TownGroup {
  readonly players: readonly TownPlayer[];
  readonly mode: ModeId;
}

type TownEvent =
  | { readonly kind: 'come' }
  | { readonly kind: 'queue'; readonly players: readonly TownPlayer[]; readonly mode: ModeId }
  | { readonly kind: 'due'; readonly mode: ModeId }
  | { readonly kind: 'look'; readonly match: TownMatch }
  | { readonly kind: 'leave'; readonly match: TownMatch; readonly player: TownPlayer }
  | { readonly kind: 'end'; readonly match: TownMatch };

/** What is told of what happens; all of it for figures. */
export interface TownEars {
  onPlaced?(waitedMs: number, how: 'fill' | 'open'): void;
  /** 20 s after the kick-off. */
  onLook?(match: TownMatch): void;
  onRated?(rated: RatedMatch): void;
}

export class Town {
  readonly #crowd: TownCrowd;
  readonly #options: TownOptions;
  readonly #random: Random;
  readonly #ears: TownEars;
  readonly #events = new EventQueue<TownEvent>();
  readonly #lines = new Map<ModeId, WaitingLine<TownGroup>>();
  readonly #matches = new Map<ModeId, Map<string, TownMatch>>();
  readonly #queuedAtMs = new Map<TownPlayer, number>();
  #matchCount = 0;
  #ratedCount = 0;
  #nowMs = 0;

  constructor(options: TownOptions, ears: TownEars, players?: readonly TownPlayer[]) {
    this.#options = options;
    this.#ears = ears;
    this.#random = seededRandom(options.seed);
    const random = this.#random;
    this.#crowd = new TownCrowd(random, players ?? newPlayers(random, options.players));
    this.#events.add(0, { kind: 'come' });
  }

  get players(): readonly TownPlayer[] {
    return this.#crowd.players;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get ratedMatches(): number {
    return this.#ratedCount;
  }

  /** One event. */
  step(): void {
    const next = this.#events.next();
    if (next === null) throw new Error('nothing happens any more');
    this.#nowMs = next.atMs;
    const { event } = next;
    switch (event.kind) {
      case 'come':
        this.#come();
        break;
      case 'queue':
        this.#queue(event.players, event.mode);
        break;
      case 'due':
        this.#round(event.mode);
        break;
      case 'look':
        this.#ears.onLook?.(event.match);
        break;
      case 'leave':
        event.match.leave(event.player, this.#nowMs);
        this.#crowd.goHome(event.player);
        break;
      case 'end':
        this.#end(event.match);
        break;
    }
  }

  #come(): void {
    const random = this.#random;
    const size = random() < PARTY_SHARE ? (random() < 0.7 ? 2 : 3) : 1;
    const meanGroup = 1 + PARTY_SHARE * (0.7 + 0.3 * 2);
    const everyMs = (SESSION_MS / this.#options.concurrent) * meanGroup;
    this.#events.add(this.#nowMs + exponential(random, everyMs), { kind: 'come' });
    const untilMs = this.#nowMs + exponential(random, SESSION_MS);
    const players = this.#crowd.bring(size, untilMs);
    if (players.length > 0) this.#queue(players, this.#modeFor(players.length));
  }

  #modeFor(size: number): ModeId {
    for (;;) {
      const mode = pickByShare(this.#random, this.#options.popularity);
      if (modeOf(mode).teamSize >= size) return mode;
    }
  }

  #queue(players: readonly TownPlayer[], mode: ModeId): void {
    for (const player of players) this.#queuedAtMs.set(player, this.#nowMs);
    const group: TownGroup = { players, mode };
    if (this.#options.policy === 'first-come') {
      this.#takeFirst(group);
      return;
    }
    const ratings = players.map((player) => ratingOf(player, mode));
    this.#lineOf(mode).enter(group, ratings, this.#nowMs);
    this.#round(mode);
  }

  #round(mode: ModeId): void {
    const line = this.#lineOf(mode);
    if (line.size === 0) return;
    const nowMs = this.#nowMs;
    const { teamSize } = modeOf(mode);
    const all = [...this.#matchesOf(mode).values()];
    const matches = all.filter((one) => one.freePlaces > 0);
    const places = 2 * teamSize;
    const placements = line.round({
      pitch: { teamSize, bot: botRating(botLevelFor(mode, [])) },
      matches: matches.map((match) => match.open(nowMs)),
      nowMs,
      around: all.reduce((sum, { freePlaces }) => sum + places - freePlaces, 0),
      mayOpen: true,
    });
    for (const placement of placements) {
      if (placement.kind === 'fill') {
        const match = this.#matchesOf(mode).get(placement.matchId);
        if (match === undefined) throw new Error(`there is no match ${placement.matchId}`);
        this.#seat(match, placement.group, placement.team, 'fill');
        continue;
      }
      const people = placement.groups.flatMap(({ group }) => group.players);
      const match = this.#open(mode, people);
      for (const { group, team } of placement.groups) this.#seat(match, group, team, 'open');
    }
    const dueMs = line.dueMs();
    if (dueMs !== null) this.#events.add(Math.max(dueMs, nowMs + 1), { kind: 'due', mode });
  }

  #takeFirst(group: TownGroup): void {
    const { mode, players } = group;
    const { teamSize } = modeOf(mode);
    const roomIn = (match: TownMatch, team: Team) =>
      teamSize - match.people.filter((seat) => seat.team === team).length >= players.length;
    const fits = [...this.#matchesOf(mode).values()]
      .filter((match) => roomIn(match, 0) || roomIn(match, 1))
      .toSorted((a, b) => a.freePlaces - b.freePlaces);
    const match = fits[0] ?? this.#open(mode, []);
    const lot: Team = this.#random() < 0.5 ? 0 : 1;
    const team: Team = roomIn(match, lot) ? lot : lot === 0 ? 1 : 0;
    this.#seat(match, group, team, fits[0] === undefined ? 'open' : 'fill');
  }

  #open(mode: ModeId, people: readonly TownPlayer[]): TownMatch {
    const match = new TownMatch({
      id: `match${this.#matchCount++}`,
      mode,
      teamSize: modeOf(mode).teamSize,
      botLevel: botLevelFor(
        mode,
        people.map((player) => ratingOf(player, mode)),
      ),
      startMs: this.#nowMs,
      lengthMs: MATCH_MS,
      random: this.#random,
    });
    this.#matchesOf(mode).set(match.parts.id, match);
    this.#events.add(this.#nowMs + SEEN_AFTER_MS, { kind: 'look', match });
    this.#events.add(this.#nowMs + MATCH_MS, { kind: 'end', match });
    return match;
  }

  #seat(match: TownMatch, { players, mode }: TownGroup, team: Team, how: 'fill' | 'open'): void {
    for (const player of players) {
      match.seat(player, team, ratingOf(player, mode), this.#nowMs);
      this.#ears.onPlaced?.(this.#nowMs - (this.#queuedAtMs.get(player) ?? 0), how);
      if (this.#random() >= LEAVER_SHARE) continue;
      const endMs = match.parts.startMs + MATCH_MS;
      const atMs = this.#nowMs + this.#random() * (endMs - this.#nowMs);
      this.#events.add(atMs, { kind: 'leave', match, player });
    }
  }

  #end(match: TownMatch): void {
    const { mode } = match.parts;
    this.#matchesOf(mode).delete(match.parts.id);
    const winner = match.end();
    this.#rate(match, winner);
    const done = new Set<TownPlayer>();
    for (const { player } of match.people) {
      if (done.has(player)) continue;
      const group = this.#crowd.groupOf(player);
      for (const one of group) done.add(one);
      if (player.untilMs <= this.#nowMs) {
        for (const one of group) this.#crowd.goHome(one);
        continue;
      }
      const [leastMs, mostMs] = PAUSE_MS;
      const atMs = this.#nowMs + leastMs + this.#random() * (mostMs - leastMs);
      const changes = this.#random() < CHANGES_MODE;
      const next = changes ? this.#modeFor(group.length) : mode;
      this.#events.add(atMs, { kind: 'queue', players: [...group], mode: next });
    }
  }

  #rate(match: TownMatch, winner: Team): void {
    const rated = rateTownMatch(match, winner);
    if (rated === null) return;
    this.#ears.onRated?.(rated);
    this.#ratedCount++;
  }

  #lineOf(mode: ModeId): WaitingLine<TownGroup> {
    const line =
      this.#lines.get(mode) ?? new WaitingLine<TownGroup>(this.#options.rules ?? QUEUE_RULES);
    this.#lines.set(mode, line);
    return line;
  }

  #matchesOf(mode: ModeId): Map<string, TownMatch> {
    const matches = this.#matches.get(mode) ?? new Map<string, TownMatch>();
    this.#matches.set(mode, matches);
    return matches;
  }
}
