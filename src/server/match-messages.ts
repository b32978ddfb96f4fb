/** What a hosted match is made of and says of itself, from its options. */
import type { IdleNotice, Welcome } from '../protocol/control-messages.ts';
import { TICK_MS } from '../protocol/timing.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { type MatchSettings, matchSettings } from '../sim/match-settings.ts';
import { RULES_VERSION } from '../sim/tuning.ts';
import type { KnownArenas } from './arenas/known-arenas.ts';
import type { IdleLimits, IdleState } from './idle-watch.ts';
import type { MatchOptions } from './match-services.ts';
import type { Place } from './member.ts';

export interface WelcomeParts {
  readonly matchId: string;
  readonly options: MatchOptions;
  readonly seed: number;
  readonly epoch: number;
  /** That is decided next. */
  readonly tick: number;
}

export function welcomeOf(
  { slot, ticket, returns }: Pick<Place, 'slot' | 'ticket' | 'returns'>,
  { matchId, options, seed, epoch, tick }: WelcomeParts,
): Welcome {
  const { mode, teamSize, arena, mutators, botLevel } = options;
  return {
    protocolVersion: PROTOCOL_VERSION,
    rulesVersion: RULES_VERSION,
    matchId,
    slot,
    slotCount: teamSize * 2,
    teamSize,
    ticket,
    returns,
    epoch,
    tick,
    mode,
    arena,
    mutators,
    botLevel,
    isPrivate: mode === null,
    seed,
  };
}

export function idleNoticeOf(
  state: Exclude<IdleState, 'given-up'>,
  { warnTicks, awayTicks, giveUpTicks }: IdleLimits,
): IdleNotice {
  if (state === 'present') return { state };
  const ticks = state === 'away' ? giveUpTicks : awayTicks - warnTicks;
  return { state, leftMs: Math.round(ticks * TICK_MS) };
}

/** @throws Error when there is no such arena */
export function settingsOf(
  { teamSize, arena: id, mutators }: MatchOptions,
  arenas: KnownArenas,
): MatchSettings {
  const arena = arenas.find(id);
  if (arena === null) throw new Error(`there is no arena ${id}`);
  return matchSettings({ arena, teamSize, mutators });
}
