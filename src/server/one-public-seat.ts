/**
 * A person plays in one public match at a time, or two would count for the rating at once: the newer
 * seat stays. Called by a match's room when somebody has sat down.
 */
import { matchMaker } from '@colyseus/core';
import { MATCH_ROOM } from '../protocol/control-messages.ts';
import type { ProfileId } from '../protocol/people/person-card.ts';
import type { MatchRoom } from './match-room.ts';

/** Gives up the seats that the person has in other public matches. A match that ends meanwhile has none. */
export async function giveUpOtherSeats(person: ProfileId, here: string): Promise<void> {
  const matches = await matchMaker.query<MatchRoom>({ name: MATCH_ROOM });
  const others = matches.filter(
    ({ roomId, metadata }) => roomId !== here && (metadata?.mode ?? null) !== null,
  );
  await Promise.allSettled(
    others.map(({ roomId }) =>
      matchMaker.remoteRoomCall<MatchRoom, 'giveUpSeatOf'>(roomId, 'giveUpSeatOf', [person]),
    ),
  );
}
