/** What the peer's room and its clients both know of: the room's name, and inputs on the wire. */
import type { CarInput } from '../../../src/sim/input.ts';
import type { PeerInput, PeerKeys } from './peer-state.ts';

export const PEER_ROOM = 'peer';

export function unpackPeerInput({ steer, throttle, buttons }: PeerKeys): CarInput {
  return (steer & 0xff) | ((throttle & 0xff) << 8) | (buttons << 16);
}

export function packPeerInput(input: CarInput, out: PeerInput): void {
  out.steer = (input << 24) >> 24;
  out.throttle = (input << 16) >> 24;
  out.buttons = (input >> 16) & 0xff;
}
