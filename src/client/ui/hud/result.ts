/** How a match ended for one's own team. Pure. */
import type { Team } from '../../../worker/api.ts';
import { teamClass } from './team.ts';

export interface Result {
  readonly word: 'VICTORY' | 'DEFEAT' | 'DRAW';
  /** CSS class: one's own colours for a victory, subdued for a defeat. */
  readonly class: string;
}

export function resultOf(scoreLeft: number, scoreRight: number, ownTeam: Team): Result {
  if (scoreLeft === scoreRight) return { word: 'DRAW', class: '' };
  const winner: Team = scoreLeft > scoreRight ? 0 : 1;
  if (winner !== ownTeam) return { word: 'DEFEAT', class: 'defeat' };
  return { word: 'VICTORY', class: teamClass(ownTeam) };
}
