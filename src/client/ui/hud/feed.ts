/**
 * What happened, as short lines and banners: goals and overtime for everyone, demolitions, saves,
 * and people who come and go. Pure; the HUD's model keeps what these return until it expires.
 */
import type { Roster, RosterEntry, Team } from '../../../worker/api.ts';
import type { EventNotice } from '../../../worker/page-messages.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { otherTeam } from './team.ts';

export interface Who {
  /** Empty where the seat has been left since. */
  readonly name: string;
  readonly team: Team;
}

export type FeedBody =
  | { readonly kind: 'demolition'; readonly by: Who; readonly victim: Who }
  | { readonly kind: 'save'; readonly by: Who }
  | SeatNews;

/** Somebody came or went. */
export interface SeatNews {
  readonly kind: 'joined' | 'left' | 'cut-off' | 'back';
  readonly slot: number;
  readonly who: Who;
}

export type Banner =
  | {
      readonly kind: 'goal';
      /** Who gets the point. */
      readonly team: Team;
      readonly scorer: Who | null;
      readonly assist: Who | null;
      readonly own: boolean;
      /** Of the ball, m/s. */
      readonly speed: number;
    }
  | { readonly kind: 'overtime' }
  | { readonly kind: 'save'; readonly by: Who };

/** The line that an event makes, or null. Only what is confirmed makes one. */
export function feedOfNotice(notice: EventNotice, roster: Roster): FeedBody | null {
  if (notice.state !== 'confirmed') return null;
  const { event } = notice;
  if (event.kind === 'save') return { kind: 'save', by: who(event.slot, roster) };
  if (event.kind === 'demolition') {
    return { kind: 'demolition', by: who(event.by, roster), victim: who(event.slot, roster) };
  }
  return null;
}

/** The banner that an event makes, or null. Only what is confirmed makes one. */
export function bannerOfNotice(notice: EventNotice, roster: Roster): Banner | null {
  if (notice.state !== 'confirmed') return null;
  const { event } = notice;
  if (event.kind === 'overtime') return { kind: 'overtime' };
  if (event.kind === 'save') return { kind: 'save', by: who(event.slot, roster) };
  if (event.kind !== 'goal') return null;
  const scorer = event.scorer < 0 ? null : who(event.scorer, roster);
  return {
    kind: 'goal',
    team: event.team,
    // An own goal's scorer plays for the other side, whatever seat swaps there were since.
    scorer: scorer === null || !event.own ? scorer : { ...scorer, team: otherTeam(event.team) },
    assist: event.assist < 0 || event.own ? null : who(event.assist, roster),
    own: event.own,
    speed: event.speed,
  };
}

/** The lines that the change from one roster to the next makes. */
export function feedOfRoster(before: Roster, after: Roster): readonly SeatNews[] {
  return after.flatMap((entry, slot) => feedOfSeat(slot, before[slot] ?? EMPTY, entry));
}

const EMPTY: RosterEntry = { kind: 'empty' };

function feedOfSeat(slot: number, before: RosterEntry, after: RosterEntry): readonly SeatNews[] {
  const team = teamOfSlot(slot);
  if (before.kind === 'player' && after.kind === 'player' && before.name === after.name) {
    if (before.connected === after.connected) return [];
    return [{ kind: after.connected ? 'back' : 'cut-off', slot, who: { name: after.name, team } }];
  }
  const lines: SeatNews[] = [];
  if (before.kind === 'player')
    lines.push({ kind: 'left', slot, who: { name: before.name, team } });
  if (after.kind === 'player')
    lines.push({ kind: 'joined', slot, who: { name: after.name, team } });
  return lines;
}

function who(slot: number, roster: Roster): Who {
  return { name: nameOf(roster[slot]), team: teamOfSlot(slot) };
}

function nameOf(entry: RosterEntry | undefined): string {
  return entry === undefined || entry.kind === 'empty' ? '' : entry.name;
}
