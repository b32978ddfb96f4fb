/**
 * Finding a match, measured in a town of 10,000 players whose skill is known (the model of outcomes is
 * none of the rating's: src/server/matchmaking/testing/outcome.ts). Through the queue's and the rating's
 * own code: first 2,000 people at a time play until ratings are learned, and the second half of those
 * matches says how well results were predicted; then 200 at a time play for ten hours of theirs, which
 * says how long they waited, how many places people had and how even teams were; the same for a desk
 * that takes who comes first into the fullest match, on a team drawn by lot. Seeded: only the times
 * differ from run to run. Exits with 1 where a promise is broken; a quick run only tells.
 */
import { parseArgs } from 'node:util';
import { MODE_IDS, type ModeId } from '../src/protocol/modes.ts';
import { POPULARITY, Town } from '../src/server/matchmaking/testing/town.ts';
import type { TownMatch, TownPlayer } from '../src/server/matchmaking/testing/town-match.ts';
import type { RatedMatch } from '../src/server/matchmaking/testing/town-rating.ts';
import { rounded } from './statistics.ts';

type Policy = 'queue' | 'first-come';
type Shares = Readonly<Record<ModeId, number>>;

const PLAYERS = 10_000;
const POINTS_EACH = 40;
const HOUR_MS = 3_600_000;
/** Of predicted matches: fewer say nothing about three points in a hundred. */
const LEAST_IN_A_BIN = 1000;
const EVEN: Shares = { '1v1': 0.2, '2v2': 0.2, '3v3': 0.2, '4v4': 0.2, rumble: 0.2 };

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const learned = values.quick ? 20_000 : 120_000;
const hours = values.quick ? 4 : 10;

const beginMs = performance.now();
const rated: RatedMatch[] = [];
const town = new Town(
  { seed: 1, players: PLAYERS, concurrent: 2000, popularity: POPULARITY, policy: 'queue' },
  { onRated: (match) => rated.push(match) },
);
while (rated.length < learned) town.step();
console.error(`${learned} rated matches played`);
const heldOut = rated.slice(learned / 2);
const calibration = calibrationOf(heldOut);
const live = liveFigures('queue', 200, POPULARITY);
const report = {
  quick: values.quick,
  players: PLAYERS,
  ratedMatches: learned,
  popularity: POPULARITY,
  calibration,
  favourites: Object.fromEntries(
    MODE_IDS.map((mode) => [mode, favouritesOf(heldOut.filter((match) => match.mode === mode))]),
  ),
  live,
  liveFirstCome: liveFigures('first-come', 200, POPULARITY),
  live50: liveFigures('queue', 50, POPULARITY),
  liveEvenModes: liveFigures('queue', 200, EVEN),
  liveEvenModesFirstCome: liveFigures('first-come', 200, EVEN),
  seconds: rounded((performance.now() - beginMs) / 1000, 1),
};
const promises: readonly (readonly [string, number, boolean])[] = [
  ['worst decile of predictions, off by', calibration.worstDecile, calibration.worstDecile <= 0.03],
  ['median wait, s', live.waitSP50, live.waitSP50 < 5],
  ['places held by people 20 s after kick-off', live.peopleShare, live.peopleShare >= 0.8],
  ['95 % of team gaps, points', live.gapPointsP95, live.gapPointsP95 <= 500],
];
for (const [what, value, isKept] of promises) {
  if (isKept) continue;
  console.error(`not as promised: ${what}: ${value}`);
  if (!values.quick) process.exitCode = 1;
}
process.stdout.write(`${JSON.stringify(report)}\n`);

function calibrationOf(matches: readonly RatedMatch[]) {
  const sorted = matches.toSorted((a, b) => a.predicted - b.predicted);
  const tenth = (i: number) => Math.round((sorted.length * i) / 10);
  const deciles = Array.from({ length: 10 }, (_, i) => binOf(sorted.slice(tenth(i), tenth(i + 1))));
  const ranges = Array.from({ length: 10 }, (_, i) =>
    binOf(matches.filter(({ predicted }) => Math.min(Math.floor(predicted * 10), 9) === i)),
  ).filter((bin) => bin !== null && bin.matches >= LEAST_IN_A_BIN);
  const off = (bins: typeof deciles) =>
    Math.max(0, ...bins.map((bin) => (bin === null ? 0 : Math.abs(bin.predicted - bin.won))));
  return {
    deciles,
    worstDecile: rounded(off(deciles), 4),
    ranges,
    worstRange: rounded(off(ranges), 4),
  };
}

function binOf(matches: readonly RatedMatch[]) {
  if (matches.length === 0) return null;
  const mean = (of: (match: RatedMatch) => number) =>
    rounded(matches.reduce((sum, match) => sum + of(match), 0) / matches.length, 4);
  return {
    matches: matches.length,
    predicted: mean(({ predicted }) => predicted),
    won: mean(({ won }) => Number(won)),
  };
}

/** What those were given who were more likely to win, and what they won. */
function favouritesOf(matches: readonly RatedMatch[]) {
  return binOf(
    matches.map((match) =>
      match.predicted >= 0.5
        ? match
        : { ...match, predicted: 1 - match.predicted, won: !match.won },
    ),
  );
}

/** With the ratings that were learned, hours of play from an empty town on; the first is left out. */
function liveFigures(policy: Policy, concurrent: number, popularity: Shares) {
  const waitsS: number[] = [];
  const seen: {
    mode: ModeId;
    people: number;
    places: number;
    gap: number;
    knownGap: number;
    tilt: number;
  }[] = [];
  let isWarm = false;
  const crowd: Town = new Town(
    { seed: 2, players: PLAYERS, concurrent, popularity, policy },
    {
      onPlaced: (waitedMs) => isWarm && waitsS.push(waitedMs / 1000),
      onLook: (match: TownMatch) => {
        const { mode, teamSize } = match.parts;
        const people = match.people.length;
        const tilt = Math.abs(match.chance - 0.5);
        const { gap, knownGap } = match;
        if (isWarm) seen.push({ mode, people, places: 2 * teamSize, gap, knownGap, tilt });
      },
    },
    copyOf(town.players),
  );
  while (crowd.nowMs < (hours + 1) * HOUR_MS) {
    crowd.step();
    isWarm = crowd.nowMs > HOUR_MS;
  }
  const gaps = seen.map(({ gap }) => gap * POINTS_EACH);
  const knownGaps = seen.map(({ knownGap }) => knownGap);
  const tilts = seen.map(({ tilt }) => 0.5 + tilt);
  return {
    concurrent,
    hours,
    matches: seen.length,
    waitSP50: quantile(waitsS, 0.5),
    waitSP95: quantile(waitsS, 0.95),
    waitSMax: quantile(waitsS, 1),
    peopleShare: shareOf(seen),
    gapPointsP50: quantile(gaps, 0.5),
    gapPointsP95: quantile(gaps, 0.95),
    /** By skills as they are; one unit is about a standard deviation of all players. */
    knownGapP50: quantile(knownGaps, 0.5),
    knownGapP95: quantile(knownGaps, 0.95),
    /** Of the favourites, to win. */
    chanceP50: quantile(tilts, 0.5),
    chanceP95: quantile(tilts, 0.95),
    byMode: Object.fromEntries(
      MODE_IDS.map((mode) => {
        const ofMode = seen.filter((one) => one.mode === mode);
        const ofGap = ofMode.map(({ gap }) => gap * POINTS_EACH);
        return [
          mode,
          {
            matches: ofMode.length,
            peopleShare: shareOf(ofMode),
            gapPointsP95: quantile(ofGap, 0.95),
            knownGapP95: quantile(
              ofMode.map(({ knownGap }) => knownGap),
              0.95,
            ),
          },
        ];
      }),
    ),
  };
}

function shareOf(seen: readonly { readonly people: number; readonly places: number }[]): number {
  const places = seen.reduce((sum, one) => sum + one.places, 0);
  return rounded(seen.reduce((sum, { people }) => sum + people, 0) / Math.max(places, 1), 3);
}

function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  const value = sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  return rounded(value ?? 0, 2);
}

function copyOf(players: readonly TownPlayer[]): readonly TownPlayer[] {
  return players.map((player) => ({
    ...player,
    ratings: new Map(player.ratings),
    played: new Map(player.played),
  }));
}
