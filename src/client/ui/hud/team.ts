/** The teams as the HUD names them. Slots alternate: even ones play for blue, odd ones for orange. */
import type { Team } from '../../../worker/api.ts';

export function teamOfSlot(slot: number): Team {
  return slot % 2 === 0 ? 0 : 1;
}

export function otherTeam(team: Team): Team {
  return team === 0 ? 1 : 0;
}

export const TEAM_NAMES: readonly [string, string] = ['Blue', 'Orange'];

/** CSS class that sets `--team` and its like. */
export function teamClass(team: Team): string {
  return team === 0 ? 'team-blue' : 'team-orange';
}
