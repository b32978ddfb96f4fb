/** The teams as the HUD names them. */
import type { Team } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';

/** @returns null for one who watches */
export function ownTeamOf(localSlot: number | null): Team | null {
  return localSlot === null ? null : teamOfSlot(localSlot);
}

export function otherTeam(team: Team): Team {
  return team === 0 ? 1 : 0;
}

/** Keys of the teams' names. */
export const TEAM_WORDS = ['blue', 'orange'] as const;

/** CSS class that sets `--team` and its like. */
export function teamClass(team: Team): string {
  return team === 0 ? 'team-blue' : 'team-orange';
}
