/**
 * The modes of quick play: what a player can choose by one press. The page offers them, the front
 * desk finds or opens a match of the one that was asked for. How to add one: docs/modes.md.
 *
 * The title loads this file, so it stands on nothing larger than the mutators.
 */

import { type Mutators, NORMAL, RUMBLE } from '../sim/mutators.ts';
import type { BotLevel } from './bot-level.ts';

export const MODE_IDS = ['1v1', '2v2', '3v3', '4v4', 'rumble'] as const;
export type ModeId = (typeof MODE_IDS)[number];

export interface Mode {
  readonly id: string;
  /** As short as the id. */
  readonly title: string;
  /** Cars a team. */
  readonly teamSize: number;
  /** Names of built-in arenas, one of which each match takes. */
  readonly arenas: readonly string[];
  readonly mutators: Mutators;
  /** Of the bots that fill places, where it is not the usual one. */
  readonly botLevel?: BotLevel;
}

const ARENAS = ['classic', 'bumpers', 'foundry'] as const;

export const MODES: readonly (Mode & { readonly id: ModeId })[] = [
  {
    id: '1v1',
    title: '1v1',
    teamSize: 1,
    arenas: ARENAS,
    mutators: NORMAL,
    // With so few cars the bots' skill decides the match.
    botLevel: 'rookie',
  },
  {
    id: '2v2',
    title: '2v2',
    teamSize: 2,
    arenas: ARENAS,
    mutators: NORMAL,
    botLevel: 'rookie',
  },
  {
    id: '3v3',
    title: '3v3',
    teamSize: 3,
    arenas: ARENAS,
    mutators: NORMAL,
  },
  {
    id: '4v4',
    title: '4v4',
    teamSize: 4,
    arenas: ARENAS,
    mutators: NORMAL,
  },
  {
    id: 'rumble',
    title: 'Rumble',
    teamSize: 8,
    arenas: ['classic', 'foundry'],
    mutators: RUMBLE,
  },
];

export const DEFAULT_MODE: ModeId = '3v3';

export function modeOf(id: ModeId): Mode & { readonly id: ModeId } {
  const mode = MODES.find((one) => one.id === id);
  if (mode === undefined) throw new Error(`there is no mode ${id}`);
  return mode;
}

/** The arena of one match of the mode. @param seed any whole number from 0 on */
export function arenaOfMatch({ id, arenas }: Mode, seed: number): string {
  const arena = arenas[seed % arenas.length];
  if (arena === undefined) throw new Error(`the mode ${id} has no arena for the seed ${seed}`);
  return arena;
}

export type MutatorChanges = Partial<Omit<Mutators, 'minutes' | 'scoreLimit'>>;

/** What differs from an ordinary match, but for how it ends. */
export function mutatorChanges({
  minutes: _minutes,
  scoreLimit: _limit,
  ...rest
}: Mutators): MutatorChanges {
  const normal: Readonly<Record<string, unknown>> = { ...NORMAL };
  return Object.fromEntries(Object.entries(rest).filter(([name, value]) => value !== normal[name]));
}
