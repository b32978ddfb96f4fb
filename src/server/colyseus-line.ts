/** A member's line over a Colyseus client, as the WebSocket transport makes them. */
import {
  type Client,
  type ClientPrivate,
  ClientState,
  getMessageBytes,
  Protocol,
} from '@colyseus/core';
import type { WebSocket } from 'ws';
import type { MemberLine } from './member-line.ts';

export type MatchClient = Client & ClientPrivate;

/** Wraps bytes messages for the wire; what goes to many clients is wrapped once. */
export class MessageWrapper {
  #type = -1;
  #bytes: Uint8Array | null = null;
  #wrapped: Uint8Array = new Uint8Array();

  wrap(type: number, bytes: Uint8Array): Uint8Array {
    if (type !== this.#type || bytes !== this.#bytes) {
      this.#type = type;
      this.#bytes = bytes;
      this.#wrapped = getMessageBytes.raw(Protocol.ROOM_DATA_BYTES, type, undefined, bytes);
    }
    return this.#wrapped;
  }
}

export function createColyseusLine(client: MatchClient, wrapper: MessageWrapper): MemberLine {
  const socket = client.ref as unknown as WebSocket;
  return {
    sessionId: client.sessionId,
    get isReady() {
      return client.state === ClientState.JOINED;
    },
    get unreadBytes() {
      return socket.bufferedAmount;
    },
    sendBytes: (type, bytes) => client.raw(wrapper.wrap(type, bytes)),
    sendControl: (name, value) => client.send(name, value),
    close: (code, reason) => client.leave(code, reason),
  };
}
