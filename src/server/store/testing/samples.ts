/** People and matches for tests of the store. */
import { createHash } from 'node:crypto';
import type { ModeId } from '../../../protocol/modes.ts';
import type { MatchResult, ResultLine, Unrated } from '../../../protocol/people/match-result.ts';
import type { PersonCard, ProfileId } from '../../../protocol/people/person-card.ts';
import type { NewProfile, ResultReport } from '../store.ts';

/** A Wednesday. */
export const NOW_MS = Date.UTC(2026, 10, 25, 12);
export const DAY_MS = 86_400_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** As good as random, and the same in each run. */
export function sampleId(number: number): ProfileId {
  const bytes = createHash('sha256').update(`id ${number}`).digest().subarray(0, 16);
  return [...bytes].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

export function sampleKey(number: number): string {
  return createHash('sha256').update(`key ${number}`).digest('hex');
}

export function sampleProfile(number: number, change: Partial<NewProfile> = {}): NewProfile {
  return {
    id: sampleId(number),
    name: `Person ${number}`,
    fold: `person${number}`,
    look: { body: number % 6, paint: number % 12 },
    publicKey: sampleKey(number),
    atMs: NOW_MS,
    ...change,
  };
}

export interface SampleLine {
  /** Null for a bot. */
  readonly person: PersonCard | null;
  readonly team: 0 | 1;
  readonly goals?: number;
  readonly left?: boolean;
  readonly unrated?: Unrated;
}

export interface SampleMatch {
  readonly id: string;
  readonly mode?: ModeId | null;
  readonly score?: [number, number];
  readonly endedAtMs?: number;
  readonly lines: readonly SampleLine[];
  readonly unrated?: Unrated;
}

/** All people are rated, unless they or the match are not. */
export function sampleReport(match: SampleMatch): ResultReport {
  const { id, mode = '1v1', score = [1, 0], endedAtMs = NOW_MS, unrated = null } = match;
  const lines = match.lines.map(
    ({ person, team, goals = 0, left = false, unrated: why = null }, slot): ResultLine => ({
      slot,
      team,
      name: person?.name ?? `Bot ${slot}`,
      isBot: person === null,
      person,
      stats: { goals, assists: 1, saves: 2, shots: 3, demolitions: 4, points: 100 * goals },
      left,
      rating: null,
      unrated: why,
    }),
  );
  const result: MatchResult = {
    id,
    mode,
    arena: 'classic',
    teamSize: Math.max(1, lines.filter(({ team }) => team === 0).length),
    endedAtMs,
    durationMs: 300_000,
    score,
    lines,
    mvpSlot: 0,
    unrated,
  };
  return {
    result,
    ratedSlots: unrated === null ? lines.filter((line) => !line.isBot).map(({ slot }) => slot) : [],
    botRatings: Object.fromEntries(
      lines.filter(({ isBot }) => isBot).map(({ slot }) => [slot, { mu: 25, sigma: 2 }]),
    ),
  };
}
