/** 0 plays from left to right and owns the left goal; 1 the other way. */
export type Team = 0 | 1;

/** Slots alternate between the teams, so any even number of slots is fair. */
export function teamOfSlot(slot: number): Team {
  return (slot & 1) as Team;
}
