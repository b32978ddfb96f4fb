/** What a hosted match is made of, what it is asked for, and what it leaves to the next one in its room. */
import type { JoinOptions } from '../protocol/control-messages.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { CheckedWish } from '../protocol/settings-schema.ts';
import type { Team } from '../sim/team.ts';
import type { MatchListing, MatchOptions, MatchServices } from './match-services.ts';
import type { RoomKeeper } from './room-keeper.ts';
import type { Inheritance } from './seat.ts';

export interface HostedMatchParts {
  readonly matchId: string;
  readonly options: MatchOptions;
  readonly seed: number;
  readonly services: Pick<
    MatchServices,
    'clock' | 'tickets' | 'timeouts' | 'totals' | 'createGame' | 'datagrams' | 'arenas' | 'people'
  >;
  readonly newSeatId: () => string;
  /** Time left until the tick that is decided next. */
  readonly msUntilTick: () => number;
  /** Places or people have changed. */
  readonly onListing: (listing: MatchListing) => void;
  /** The host of a private match wishes for another one in its place. */
  readonly onRestart: (wish: CheckedWish) => void;
  /** What the match before this one in the same room left; left out for the first. */
  readonly before?: Bequest;
}

/** What a match leaves to the one that takes its place. */
export interface Bequest {
  readonly epoch: number;
  readonly keeper: RoomKeeper;
  readonly seats: Inheritance;
  /** Of the next result. */
  readonly resultNumber: number;
}

/** What somebody asks for at the front desk. */
export interface SeatRequest {
  readonly options: JoinOptions;
  readonly address: string;
  /** Whose pass came with it; null for a guest. */
  readonly person: PersonCard | null;
  /** Where the match has room for it. */
  readonly wishedTeam: Team | null;
}
