/** Asks the worker for the match that the player's intent means, with what the player has chosen. */
import type { ArenaFile } from '../../protocol/arena-preview.ts';
import type { CarLook } from '../../protocol/car-look.ts';
import type { MatchInfo, MatchWish } from '../../worker/api.ts';
import type { AppState, PlayIntent } from '../app-state.ts';
import { type MatchSetup, OWN_ARENA } from '../setup/match-setup.ts';
import type { MatchLink } from './ports.ts';
import { isUnproven } from './problem.ts';

export interface MatchStartOptions {
  readonly state: AppState;
  readonly serverUrl: string;
  readonly random: () => number;
  /** Of the player's car. */
  readonly look: () => CarLook;
  /** Says who the player is, in one join; null for a guest. */
  readonly pass: () => Promise<string | null>;
  /** As practice was set up the last time. */
  readonly practiceSetup: () => Promise<MatchSetup>;
  /** Hands an arena to the server. @returns its id there */
  readonly uploadArena: (file: ArenaFile) => Promise<string>;
}

export async function startMatch(
  link: MatchLink,
  intent: PlayIntent,
  ticket: string | null,
  options: MatchStartOptions,
): Promise<MatchInfo> {
  const name = options.state.playerName.value;
  const look = options.look();
  if (intent.kind === 'practice') {
    const seed = Math.floor(options.random() * 2 ** 31);
    const { wish, own } = intent.setup ?? (await options.practiceSetup());
    const arena = own !== null && wish.arena === OWN_ARENA ? own.file : wish.arena;
    const settings = { teamSize: wish.teamSize, arena, mutators: wish.mutators };
    return link.startPractice({ name, look, settings, botLevel: wish.botLevel, seed });
  }
  if (intent.kind === 'training') {
    return link.startTraining({ name, look, order: intent.order });
  }
  const wish = intent.kind === 'private' ? await wishOf(intent.setup, options.uploadArena) : null;
  const join = async () =>
    link.joinMatch({
      serverUrl: options.serverUrl,
      name,
      matchId: 'matchId' in intent ? intent.matchId : null,
      mode: options.state.mode.value,
      wish,
      ticket,
      pass: await options.pass(),
      watch: intent.kind === 'watch',
      look,
    });
  // A pass that grew too old on the way.
  return join().catch((error: unknown) => (isUnproven(error) ? join() : Promise.reject(error)));
}

/** As the server understands it. */
export async function wishOf(
  { wish, own }: MatchSetup,
  uploadArena: MatchStartOptions['uploadArena'],
): Promise<MatchWish> {
  if (wish.arena !== OWN_ARENA || own === null) return wish;
  return { ...wish, arena: await uploadArena(own.file) };
}
