/**
 * Counts what the WebSockets of this thread's server carry, of whichever stack: the payload of whole
 * messages, Colyseus' one or two bytes of header included, WebSocket, TCP and IP headers not. It
 * stands in the library that both stacks use, so nothing of either can be missed or counted twice.
 */
import { WebSocket } from 'ws';

export interface Traffic {
  readonly downBytes: number;
  readonly downMessages: number;
  readonly upBytes: number;
  readonly upMessages: number;
}

export class TrafficMeter {
  #total: Traffic = { downBytes: 0, downMessages: 0, upBytes: 0, upMessages: 0 };

  /** For the rest of the thread's life. */
  constructor() {
    const meter = this;
    const { send, emit } = WebSocket.prototype;
    WebSocket.prototype.send = function (this: WebSocket, ...args: unknown[]) {
      const [data] = args;
      meter.#note({ downBytes: lengthOf(data), downMessages: 1 });
      return Reflect.apply(send, this, args);
    };
    WebSocket.prototype.emit = function (this: WebSocket, ...args: unknown[]) {
      const [event, data] = args;
      if (event === 'message') meter.#note({ upBytes: lengthOf(data), upMessages: 1 });
      return Reflect.apply(emit, this, args);
    };
  }

  get total(): Traffic {
    return this.#total;
  }

  #note(more: Partial<Traffic>): void {
    const { downBytes, downMessages, upBytes, upMessages } = this.#total;
    this.#total = {
      downBytes: downBytes + (more.downBytes ?? 0),
      downMessages: downMessages + (more.downMessages ?? 0),
      upBytes: upBytes + (more.upBytes ?? 0),
      upMessages: upMessages + (more.upMessages ?? 0),
    };
  }
}

function lengthOf(data: unknown): number {
  if (typeof data === 'string') return Buffer.byteLength(data);
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return data.byteLength;
  throw new TypeError(`a message of a kind that is not counted: ${typeof data}`);
}
