/** How a match ended: for one's own team, or as seen by one who watches. Pure. */
import type { Team } from '../../../worker/api.ts';
import { teamClass } from './team.ts';

export interface Result {
  /** The key of its text. */
  readonly word: 'draw' | 'victory' | 'defeat' | 'blueWins' | 'orangeWins';
  /** CSS class: the winners' colours, subdued for a defeat. */
  readonly class: string;
}

/** @param ownTeam null for one who watches */
export function resultOf(scoreLeft: number, scoreRight: number, ownTeam: Team | null): Result {
  if (scoreLeft === scoreRight) return { word: 'draw', class: '' };
  const winner: Team = scoreLeft > scoreRight ? 0 : 1;
  if (ownTeam === null) {
    return { word: winner === 0 ? 'blueWins' : 'orangeWins', class: teamClass(winner) };
  }
  if (winner !== ownTeam) return { word: 'defeat', class: 'defeat' };
  return { word: 'victory', class: teamClass(ownTeam) };
}
