/**
 * What a member of a match may send as bytes, by type. Reads it, and does it; what cannot be read
 * throws `DecodeError`.
 */
import { CLOSE } from '../protocol/control-messages.ts';
import { DecodeError } from '../protocol/decode-error.ts';
import { decodeFramesRequest } from '../protocol/frames-request.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { decodeRoomCommand } from '../protocol/people/room-command-codec.ts';
import { decodePing, encodePong } from '../protocol/ping-message.ts';
import { decodeResyncRequest } from '../protocol/resync-request.ts';
import { decodeSignal } from '../protocol/signal-message.ts';
import type { Audience } from './audience.ts';
import { describeDesync } from './desync-tally.ts';
import type { HostedMatch } from './hosted-match.ts';
import type { Member } from './member.ts';

type Reader = (match: HostedMatch, member: Member, bytes: Uint8Array) => void;

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [MESSAGE.inputs, (match, member, bytes) => readInputs(match, member, member.inputs, bytes)],
  [MESSAGE.ping, answerPing],
  [MESSAGE.resyncRequest, readResyncRequest],
  [
    MESSAGE.rematchVote,
    (match, member, bytes) => {
      if (bytes.byteLength > 0) throw new DecodeError('a rematch vote has no body');
      if (member.slot !== null) match.rematch.vote(member.slot);
    },
  ],
  [
    MESSAGE.framesRequest,
    (match, member, bytes) =>
      match.resendFrames(member, decodeFramesRequest(bytes, match.live.tick)),
  ],
  [MESSAGE.roomCommand, (match, member, bytes) => match.obeyHost(member, decodeRoomCommand(bytes))],
  [MESSAGE.signal, (_match, member, bytes) => member.peer?.receiveSignal(decodeSignal(bytes))],
]);

/** Types of the messages that members may send over the socket. */
export const UPWARD_TYPES: readonly number[] = [...READERS.keys()];

/** Lets a reader work for members only, and shows those whose bytes are broken the door. */
export function readGuarded(
  audience: Audience,
  sessionId: string,
  read: (member: Member) => void,
): void {
  const member = audience.get(sessionId);
  if (member === undefined) return;
  try {
    read(member);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    audience.dismiss(sessionId, CLOSE.badMessage, error.message.slice(0, 100));
  }
}

export function readMessage(
  match: HostedMatch,
  member: Member,
  type: number,
  bytes: Uint8Array,
): void {
  const read = READERS.get(type);
  if (read === undefined) throw new DecodeError(`no message has the type ${type}`);
  read(match, member, bytes);
}

export function readDatagram(match: HostedMatch, member: Member, bytes: Uint8Array): void {
  if (bytes[0] !== MESSAGE.inputs) throw new DecodeError(`no datagram has the type ${bytes[0]}`);
  readInputs(match, member, member.datagramInputs, bytes.subarray(1));
}

function readInputs(
  { live, msUntilTick }: HostedMatch,
  member: Member,
  decoder: Member['inputs'],
  bytes: Uint8Array,
): void {
  const message = decoder.decode(bytes, live.tick);
  if (member.slot === null) throw new DecodeError('who watches sends no inputs');
  if (member.following) live.receiveInputs(member.slot, message, msUntilTick);
}

function answerPing({ live }: HostedMatch, member: Member, bytes: Uint8Array): void {
  const { clientTimeMs } = decodePing(bytes);
  const pong = encodePong({ clientTimeMs, serverTick: live.tick });
  member.line.sendBytes(MESSAGE.pong, pong);
}

function readResyncRequest(match: HostedMatch, member: Member, bytes: Uint8Array): void {
  const { live, desyncs, matchId } = match;
  const { reason, tick, hash } = decodeResyncRequest(bytes);
  if (!member.requestSnapshot()) return;
  let found = `at tick ${tick}`;
  if (reason === 'hash-mismatch') {
    const desync = { tick, clientHash: hash, serverHash: live.sentHash(tick) };
    desyncs.note(desync);
    found = describeDesync(desync);
  }
  console.warn(
    `match ${matchId}, slot ${member.slot ?? 'none'}: resync, ${reason}, ${found}; now ${live.tick}`,
  );
}
