/** What a match of the town changes at its end: reported and rated by the game's own code. */
import { PLAIN_LOOK } from '../../../protocol/car-look.ts';
import type { ModeId } from '../../../protocol/modes.ts';
import type { ResultLine } from '../../../protocol/people/match-result.ts';
import type { Team } from '../../../sim/team.ts';
import { botRating, type Teams, winChance } from '../../rating/rate-match.ts';
import { rateResult } from '../../rating/rate-result.ts';
import { NEW_RATING, type Rating } from '../../rating/rating.ts';
import { ratingRules } from '../../rating/rating-rules.ts';
import type { ResultReport } from '../../store/store.ts';
import type { TownMatch, TownPlayer } from './town-match.ts';

export interface RatedMatch {
  readonly mode: ModeId;
  /** Of the first team, by the ratings before. */
  readonly predicted: number;
  readonly won: boolean;
  /** Least number of rated matches of one of the people in it. */
  readonly leastPlayed: number;
}

/** Null where nobody is rated. */
export function rateTownMatch(match: TownMatch, winner: Team): RatedMatch | null {
  const report = reportOf(match);
  if (report.result.unrated !== null) return null;
  const { mode } = match.parts;
  const ratings = new Map(match.seats.map(({ player }) => [player.id, ratingOf(player, mode)]));
  const rated = rateResult(report, ratings);
  const predicted = winChance(teamsOf(report, ratings));
  const played = match.seats.map(({ player }) => player.played.get(mode) ?? 0);
  for (const [index, { player }] of match.seats.entries()) {
    const rating = rated[index];
    if (rating === null || rating === undefined) continue;
    player.ratings.set(mode, rating);
    player.played.set(mode, (player.played.get(mode) ?? 0) + 1);
  }
  return { mode, predicted, won: winner === 0, leastPlayed: Math.min(...played) };
}

export function ratingOf(player: TownPlayer, mode: ModeId): Rating {
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
