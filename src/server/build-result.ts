/** What a game of a match came to, as it is recorded. Pure. */
import type { MatchResult, PlayStats, ResultLine } from '../protocol/people/match-result.ts';
import type { ProfileId } from '../protocol/people/person-card.ts';
import { TICK_MS } from '../protocol/timing.ts';
import type { Part } from './attendance.ts';
import type { MatchOptions } from './match-services.ts';
import type { Tally } from './match-standing.ts';
import { botRating } from './rating/rate-match.ts';
import { ratingRules } from './rating/rating-rules.ts';
import type { ResultReport } from './store/store.ts';

export interface EndedGame {
  readonly id: string;
  readonly options: MatchOptions;
  /** By the wall clock. */
  readonly endedAtMs: number;
  readonly playTicks: number;
  readonly score: readonly [number, number];
  readonly parts: readonly Part[];
  /** Who came by the match's id. */
  readonly byLink: ReadonlySet<ProfileId>;
  /** False where all have left before its end. */
  readonly isComplete: boolean;
  readonly isHalfOver: boolean;
}

/** What each thing weighs: a goal is worth two that lead to one or prevent one. */
const POINTS: Readonly<Record<keyof Tally, number>> = {
  goals: 100,
  assists: 50,
  saves: 50,
  shots: 20,
  demolitions: 20,
};

export function buildResult(game: EndedGame): ResultReport {
  const { id, options, endedAtMs, playTicks, score, parts } = game;
  const durationMs = Math.round(playTicks * TICK_MS);
  const verdict = ratingRules({
    mode: options.mode,
    durationMs,
    isComplete: game.isComplete,
    isDecided: game.isHalfOver || score[0] !== score[1],
    parts: parts.map((part) => ({
      team: part.team,
      isBot: part.isBot,
      hasIdentity: part.person !== null,
      deserted: part.deserted,
      cameByLink: part.person !== null && game.byLink.has(part.person.id),
      joinedAfterMs: part.joinedAfterTicks * TICK_MS,
    })),
  });
  // Of a forfeit, who went once nobody was there to play against has stayed to the end.
  const isForfeit = !game.isComplete && verdict.unrated === null;
  const hasLeft = (part: Part) => (isForfeit ? part.deserted : part.left);
  const lines = parts.map((part, i) => lineOf(part, hasLeft(part), verdict.parts[i] ?? null));
  const isRated = (line: ResultLine) => line.person !== null && line.unrated === null;
  const bots = lines.filter((line) => line.isBot);
  const result: MatchResult = {
    id,
    mode: options.mode,
    arena: options.arena,
    teamSize: options.teamSize,
    endedAtMs,
    durationMs,
    score: [score[0], score[1]],
    lines,
    mvpSlot: mvpSlotOf(lines, score),
    unrated: verdict.unrated,
  };
  return {
    result,
    ratedSlots: verdict.unrated === null ? lines.filter(isRated).map(({ slot }) => slot) : [],
    botRatings: Object.fromEntries(bots.map(({ slot }) => [slot, botRating(options.botLevel)])),
  };
}

function lineOf(part: Part, left: boolean, unrated: ResultLine['unrated']): ResultLine {
  const { slot, team, name, isBot, person, tally } = part;
  return {
    slot,
    team,
    name,
    isBot,
    person,
    left,
    stats: { ...tally, points: pointsOf(tally) },
    rating: null,
    unrated,
  };
}

function pointsOf(tally: Tally): PlayStats['points'] {
  const kinds = Object.keys(POINTS) as (keyof Tally)[];
  return kinds.reduce((sum, kind) => sum + POINTS[kind] * tally[kind], 0);
}

/** The best of the winners, or of all after a draw; null where nobody there has done anything. */
function mvpSlotOf(
  lines: readonly ResultLine[],
  [left, right]: readonly [number, number],
): number | null {
  const winner = left > right ? 0 : 1;
  const candidates = lines.filter(
    (line) => !line.left && line.stats.points > 0 && (left === right || line.team === winner),
  );
  const [best] = candidates.toSorted((a, b) => b.stats.points - a.stats.points || a.slot - b.slot);
  return best?.slot ?? null;
}
