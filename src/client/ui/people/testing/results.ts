/** Results for tests. */
import type { MatchResult, ResultLine } from '../../../../protocol/people/match-result.ts';
import type { PersonCard } from '../../../../protocol/people/person-card.ts';

const look = { body: 0, paint: 0 };
export const ANN: PersonCard = { id: 'a'.repeat(16), name: 'Ann', tag: '0417', look };
export const BOB: PersonCard = { id: 'b'.repeat(16), name: 'Bob', tag: '0418', look };

export function aLine(part: Partial<ResultLine> = {}): ResultLine {
  return {
    slot: 0,
    team: 0,
    name: 'Ann',
    isBot: false,
    person: null,
    stats: { goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0, points: 0 },
    left: false,
    rating: null,
    unrated: null,
    ...part,
  };
}

export function aResult(part: Partial<MatchResult> = {}): MatchResult {
  return {
    id: 'Zz9-1',
    mode: '3v3',
    arena: 'classic',
    teamSize: 3,
    endedAtMs: 0,
    durationMs: 300_000,
    score: [0, 0],
    lines: [],
    mvpSlot: null,
    unrated: null,
    ...part,
  };
}
