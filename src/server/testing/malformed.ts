/** Messages that a hostile client could send: known headers, bodies made from good ones and broken. */
import { Protocol } from '@colyseus/core';
import { InputsEncoder } from '../../protocol/inputs-message.ts';
import { MESSAGE } from '../../protocol/message-type.ts';
import { encodePing } from '../../protocol/ping-message.ts';
import { encodeResyncRequest } from '../../protocol/resync-request.ts';
import { MAX_MESSAGE_BYTES } from '../guarded-socket.ts';

/** The whole message, header included. */
export function brokenMessage(random: () => number): number[] {
  const integer = (below: number) => Math.floor(random() * below);
  const bodies: readonly [number, () => Uint8Array][] = [
    [MESSAGE.inputs, () => goodInputs(integer)],
    [MESSAGE.ping, () => encodePing({ clientTimeMs: random() * 1e6 })],
    [
      MESSAGE.resyncRequest,
      () =>
        encodeResyncRequest({ reason: 'fell-behind', tick: integer(1e6), hash: integer(2 ** 32) }),
    ],
    [MESSAGE.rematchVote, () => Uint8Array.of(integer(256))],
  ];
  const [type, good] = bodies[integer(bodies.length)] ?? [MESSAGE.ping, () => new Uint8Array()];
  const body = breakBody([...good()], integer);
  return [Protocol.ROOM_DATA_BYTES, type, ...body].slice(0, MAX_MESSAGE_BYTES);
}

function goodInputs(integer: (below: number) => number): Uint8Array {
  const inputs = Array.from({ length: 1 + integer(8) }, () => 0x7f01 + integer(50));
  return new InputsEncoder().encode({ tick: 100 + integer(100_000), inputs });
}

function breakBody(body: number[], integer: (below: number) => number): number[] {
  const broken = [...body];
  for (let times = 1 + integer(3); times > 0; times--) {
    const at = integer(broken.length + 1);
    switch (integer(4)) {
      case 0:
        broken.length = at;
        break;
      case 1:
        broken.splice(at, 0, ...Array.from({ length: 1 + integer(12) }, () => integer(256)));
        break;
      case 2:
        broken.splice(at, 1 + integer(4));
        break;
      default:
        if (at < broken.length) broken[at] = [0, 0x0f, 0x7f, 0x80, 0xff][integer(5)] ?? 0;
    }
  }
  return broken;
}
