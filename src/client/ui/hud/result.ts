/** How a match ended: for one's own team, or as seen by one who watches. Pure. */
import type { Team } from '../../../worker/api.ts';
import { TEAM_NAMES, teamClass } from './team.ts';

export interface Result {
  readonly word: string;
  /** CSS class: the winners' colours, subdued for a defeat. */
  readonly class: string;
}

/** @param ownTeam null for one who watches */
export function resultOf(scoreLeft: number, scoreRight: number, ownTeam: Team | null): Result {
  if (scoreLeft === scoreRight) return { word: 'DRAW', class: '' };
  const winner: Team = scoreLeft > scoreRight ? 0 : 1;
  if (ownTeam === null) {
    return { word: `${TEAM_NAMES[winner].toUpperCase()} WINS`, class: teamClass(winner) };
  }
  if (winner !== ownTeam) return { word: 'DEFEAT', class: 'defeat' };
  return { word: 'VICTORY', class: teamClass(ownTeam) };
}
