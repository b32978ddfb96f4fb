/**
 * What is decided about a match before it begins: where, how many, and by which rules. Part of what
 * makes two worlds equal, so it travels in the welcome and stands in the replay. Whoever makes a
 * world makes its settings here; what comes from outside is checked by protocol/settings-schema.ts.
 */

import type { Arena } from './arena/arena.ts';
import { type Mutators, NORMAL } from './mutators.ts';

export { MAX_BALLS, MAX_CRATES, MAX_TEAM_SIZE, type Mutators, NORMAL, RUMBLE } from './mutators.ts';

import { arenaNamed } from './arena/arenas.ts';

export interface MatchSettings {
  readonly arena: Arena;
  /** Cars a team, 1 to `MAX_TEAM_SIZE`. */
  readonly teamSize: number;
  readonly mutators: Mutators;
  /** `free` has no clock and no kick-offs: for training. */
  readonly flow: 'match' | 'free';
}

/** The arena that is played when nobody asks for another. */
export const CLASSIC_ARENA: Arena = builtIn('classic');

/** What is not given is as in an ordinary match of 3 against 3. */
export function matchSettings(given: {
  readonly arena?: Arena;
  readonly teamSize?: number;
  readonly mutators?: Partial<Mutators>;
  readonly flow?: MatchSettings['flow'];
}): MatchSettings {
  return {
    arena: given.arena ?? CLASSIC_ARENA,
    teamSize: given.teamSize ?? 3,
    mutators: { ...NORMAL, ...given.mutators },
    flow: given.flow ?? 'match',
  };
}

function builtIn(name: string): Arena {
  const arena = arenaNamed(name);
  if (arena === undefined) throw new Error(`there is no arena ${name}`);
  return arena;
}
