/** What anybody may ask about people, guests too: typed, with every answer checked. */
import * as v from 'valibot';
import type { ModeId } from '../../protocol/modes.ts';
import {
  type BoardPage,
  BoardPageSchema,
  HistorySchema,
  type Invitation,
  InvitationSchema,
  type LiveMatch,
  LiveMatchSchema,
  type Period,
  type ProfilePage,
  ProfilePageSchema,
} from '../../protocol/people/api.ts';
import { type MatchResult, MatchResultSchema } from '../../protocol/people/match-result.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import { askPeople, type PeopleServer } from './ask-people.ts';

/** Everything rejects with `PeopleError`. */
export interface PeopleClient {
  profile(id: ProfileId): Promise<ProfilePage>;
  /** Newest first. */
  history(id: ProfileId, query?: HistoryPage): Promise<readonly MatchResult[]>;
  result(id: string): Promise<MatchResult>;
  board(mode: ModeId, period: Period, at?: BoardPlace): Promise<BoardPage>;
  /** Those that can be watched. */
  liveMatches(): Promise<readonly LiveMatch[]>;
  /** What the match of a link is; null where it is over or never was. */
  invitation(matchId: string): Promise<Invitation | null>;
}

export interface HistoryPage {
  readonly mode?: ModeId | undefined;
  /** The oldest result of the page before. */
  readonly before?: string | undefined;
}

/** The first line's rank, or the person who should be on the page. */
export type BoardPlace = { readonly from: number } | { readonly around: ProfileId };

const MatchesSchema = v.array(LiveMatchSchema);
const OptionalInvitationSchema = v.nullable(InvitationSchema);

export function createPeopleClient(server: PeopleServer): PeopleClient {
  const get = <T>(path: string, schema: v.GenericSchema<unknown, T>) =>
    askPeople(server, { path }, schema);
  const profile = (id: string) => `profiles/${encodeURIComponent(id)}`;
  return {
    profile: (id) => get(profile(id), ProfilePageSchema),
    history: (id, query = {}) => get(`${profile(id)}/matches${search(query)}`, HistorySchema),
    result: (id) => get(`results/${encodeURIComponent(id)}`, MatchResultSchema),
    board: (mode, period, at = { from: 1 }) =>
      get(`boards/${mode}/${period}${search(at)}`, BoardPageSchema),
    liveMatches: () => get('matches', MatchesSchema),
    invitation: (matchId) =>
      get(`matches/${encodeURIComponent(matchId)}`, OptionalInvitationSchema),
  };
}

function search(query: object): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
}
