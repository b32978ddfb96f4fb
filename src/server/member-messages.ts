/**
 * What a member of a match may send as bytes, by type. Reads it, and does it; what cannot be read
 * throws `DecodeError`.
 */
import { DecodeError } from '../protocol/decode-error.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { decodePing, encodePong } from '../protocol/ping-message.ts';
import { decodeResyncRequest } from '../protocol/resync-request.ts';
import { type DesyncTally, describeDesync } from './desync-tally.ts';
import type { LiveMatch } from './live-match.ts';
import type { Member } from './member.ts';
import type { RematchVote } from './rematch-vote.ts';

export interface MessageContext {
  readonly matchId: string;
  readonly live: LiveMatch;
  readonly rematch: RematchVote;
  readonly desyncs: DesyncTally;
  /** Time left until the tick that is decided next. */
  msUntilTick(): number;
}

export type MessageReader = (member: Member, bytes: Uint8Array) => void;

/** Pairs of a message type and what reads it. */
export function memberMessages(context: MessageContext): readonly [number, MessageReader][] {
  const { live, rematch, desyncs, matchId } = context;
  return [
    [
      MESSAGE.inputs,
      (member, bytes) => {
        const message = member.inputs.decode(bytes, live.tick);
        if (member.following) live.receiveInputs(member.slot, message, context.msUntilTick());
      },
    ],
    [
      MESSAGE.ping,
      (member, bytes) => {
        const { clientTimeMs } = decodePing(bytes);
        const pong = encodePong({ clientTimeMs, serverTick: live.tick });
        member.client.sendBytes(MESSAGE.pong, pong);
      },
    ],
    [
      MESSAGE.resyncRequest,
      (member, bytes) => {
        const { reason, tick, hash } = decodeResyncRequest(bytes);
        if (!member.requestSnapshot()) return;
        let found = `at tick ${tick}`;
        if (reason === 'hash-mismatch') {
          const desync = { tick, clientHash: hash, serverHash: live.sentHash(tick) };
          desyncs.note(desync);
          found = describeDesync(desync);
        }
        console.warn(
          `match ${matchId}, slot ${member.slot}: resync, ${reason}, ${found}; now ${live.tick}`,
        );
      },
    ],
    [
      MESSAGE.rematchVote,
      (member, bytes) => {
        if (bytes.byteLength > 0) throw new DecodeError('a rematch vote has no body');
        rematch.vote(member.slot);
      },
    ],
  ];
}
