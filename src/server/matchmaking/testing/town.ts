/**
 * A town of players whose skill is known, for measuring the queue and the ratings: people come, queue
 * through the real line (waiting-line.ts), play by the model of outcome.ts, are rated by the rules and
 * the code that rate everybody, and queue again until they have had enough. A discrete-event
 * simulation, seeded, without a clock.
 */

import { seededRandom } from '../../../netcode/seeded-random.ts';
import { PLAIN_LOOK } from '../../../protocol/car-look.ts';
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import type { ResultLine } from '../../../protocol/people/match-result.ts';
import type { Team } from '../../../sim/team.ts';
import { botRating, type Teams, winChance } from '../../rating/rate-match.ts';
import { rateResult } from '../../rating/rate-result.ts';
import { NEW_RATING, type Rating } from '../../rating/rating.ts';
import { ratingRules } from '../../rating/rating-rules.ts';
import type { ResultReport } from '../../store/store.ts';
import { botLevelFor } from '../bot-level-for.ts';
import { QUEUE_RULES, type QueueRules } from '../rules.ts';
import { WaitingLine } from '../waiting-line.ts';
import { EventQueue } from './event-queue.ts';
import { dayForm, trueSkill } from './outcome.ts';
import { exponential, pickByShare, type Random } from './random.ts';
import { TownMatch, type TownPlayer } from './town-match.ts';

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

export interface RatedMatch {
  readonly mode: ModeId;
  /** Of the first team, by the ratings before. */
  readonly predicted: number;
  readonly won: boolean;
  /** Least number of rated matches of one of the people in it. */
  readonly leastPlayed: number;
}

export class Town {
  readonly players: readonly TownPlayer[];
  readonly #options: TownOptions;
  readonly #random: Random;
  readonly #ears: TownEars;
  readonly #events = new EventQueue<TownEvent>();
  readonly #lines = new Map<ModeId, WaitingLine<TownGroup>>();
  readonly #matches = new Map<ModeId, Map<string, TownMatch>>();
  readonly #queuedAtMs = new Map<TownPlayer, number>();
  readonly #groupOf = new Map<TownPlayer, readonly TownPlayer[]>();
  readonly #away: TownPlayer[];
  #matchCount = 0;
  #ratedCount = 0;
  #nowMs = 0;

  constructor(options: TownOptions, ears: TownEars, players?: readonly TownPlayer[]) {
    this.#options = options;
    this.#ears = ears;
    this.#random = seededRandom(options.seed);
    this.players = players ?? this.#people();
    this.#away = [...this.players];
    this.#events.add(0, { kind: 'come' });
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
        this.#goHome(event.player);
        break;
      case 'end':
        this.#end(event.match);
        break;
    }
  }

  #people(): readonly TownPlayer[] {
    return Array.from({ length: this.#options.players }, (_, index) => ({
      id: `player${index}`,
      skill: trueSkill(this.#random),
      ratings: new Map(),
      played: new Map(),
      form: 0,
      untilMs: 0,
    }));
  }

  #come(): void {
    const random = this.#random;
    const size = random() < PARTY_SHARE ? (random() < 0.7 ? 2 : 3) : 1;
    const meanGroup = 1 + PARTY_SHARE * (0.7 + 0.3 * 2);
    const everyMs = (SESSION_MS / this.#options.concurrent) * meanGroup;
    this.#events.add(this.#nowMs + exponential(random, everyMs), { kind: 'come' });
    const untilMs = this.#nowMs + exponential(random, SESSION_MS);
    const players: TownPlayer[] = [];
    while (players.length < size && this.#away.length > 0) {
      const index = Math.floor(random() * this.#away.length);
      const player = this.#away[index];
      const last = this.#away.pop();
      if (player === undefined || last === undefined) break;
      if (last !== player) this.#away[index] = last;
      player.form = dayForm(random);
      player.untilMs = untilMs;
      players.push(player);
    }
    for (const player of players) this.#groupOf.set(player, players);
    if (players.length > 0) this.#queue(players, this.#modeFor(players.length));
  }

  #modeFor(size: number): ModeId {
    for (;;) {
      const mode = pickByShare(this.#random, this.#options.popularity);
      if (modeOf(mode).teamSize >= size) return mode;
    }
  }

  #goHome(player: TownPlayer): void {
    const group = this.#groupOf.get(player) ?? [];
    const others = group.filter((one) => one !== player);
    for (const other of others) this.#groupOf.set(other, others);
    this.#groupOf.delete(player);
    this.#away.push(player);
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
      const group = this.#groupOf.get(player) ?? [player];
      for (const one of group) done.add(one);
      if (player.untilMs <= this.#nowMs) {
        for (const one of group) this.#goHome(one);
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
    const report = reportOf(match);
    if (report.result.unrated !== null) return;
    const { mode } = match.parts;
    const ratings = new Map(match.seats.map(({ player }) => [player.id, ratingOf(player, mode)]));
    const rated = rateResult(report, ratings);
    const predicted = winChance(teamsOf(report, ratings));
    const played = match.seats.map(({ player }) => player.played.get(mode) ?? 0);
    this.#ears.onRated?.({
      mode,
      predicted,
      won: winner === 0,
      leastPlayed: Math.min(...played),
    });
    this.#ratedCount++;
    for (const [index, { player }] of match.seats.entries()) {
      const rating = rated[index];
      if (rating === null || rating === undefined) continue;
      player.ratings.set(mode, rating);
      player.played.set(mode, (player.played.get(mode) ?? 0) + 1);
    }
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

function ratingOf(player: TownPlayer, mode: ModeId): Rating {
  return player.ratings.get(mode) ?? NEW_RATING;
}

/** The people first, in the order of the match's seats; bots in the places that are left. */
function reportOf(match: TownMatch): ResultReport {
  const { id, mode, teamSize, botLevel, startMs, lengthMs } = match.parts;
  const free: [number[], number[]] = [[], []];
  for (let slot = 2 * teamSize - 1; slot >= 0; slot--) free[slot % 2 === 0 ? 0 : 1].push(slot);
  const stayed = new Map(match.people.map((seat) => [seat, free[seat.team].pop() ?? 0]));
  const places = match.seats.map((seat) => ({
    slot: stayed.get(seat) ?? free[seat.team].at(-1) ?? (seat.team === 0 ? 0 : 1),
    seat,
  }));
  const bots = free.flatMap((slots, team) => slots.map((slot) => ({ slot, team: team as Team })));
  const verdict = ratingRules({
    mode,
    durationMs: lengthMs,
    isComplete: true,
    isDecided: true,
    parts: [
      ...match.seats.map(({ team, joinedAfterMs }) => ({
        team,
        isBot: false,
        hasIdentity: true,
        deserted: false,
        cameByLink: false,
        joinedAfterMs,
      })),
      ...bots.map(({ team }) => ({
        team,
        isBot: true,
        hasIdentity: false,
        deserted: false,
        cameByLink: false,
        joinedAfterMs: 0,
      })),
    ],
  });
  const people = places.map(
    ({ slot, seat }, index): ResultLine => ({
      ...EMPTY_LINE,
      slot,
      team: seat.team,
      person: { id: seat.player.id, name: 'a', tag: '0000', look: PLAIN_LOOK },
      left: seat.left,
      unrated: verdict.parts[index] ?? null,
    }),
  );
  const botLines = bots.map(
    ({ slot, team }): ResultLine => ({ ...EMPTY_LINE, slot, team, isBot: true }),
  );
  return {
    result: {
      id,
      mode,
      arena: 'classic',
      teamSize,
      endedAtMs: startMs + lengthMs,
      durationMs: lengthMs,
      score: match.score,
      lines: [...people, ...botLines],
      mvpSlot: null,
      unrated: verdict.unrated,
    },
    ratedSlots: people.filter(({ unrated }) => unrated === null).map(({ slot }) => slot),
    botRatings: Object.fromEntries(bots.map(({ slot }) => [slot, botRating(botLevel)])),
  };
}

const EMPTY_LINE: ResultLine = {
  slot: 0,
  team: 0,
  name: 'a',
  isBot: false,
  person: null,
  stats: { goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0, points: 0 },
  left: false,
  rating: null,
  unrated: null,
};

/** Those who were there at the end. */
function teamsOf(
  { result, botRatings }: ResultReport,
  ratings: ReadonlyMap<string, Rating>,
): Teams {
  const team = (wanted: Team) =>
    result.lines
      .filter((line) => line.team === wanted && !line.left)
      .map((line) =>
        line.person === null
          ? (botRatings[line.slot] ?? NEW_RATING)
          : (ratings.get(line.person.id) ?? NEW_RATING),
      );
  return [team(0), team(1)];
}
