/**
 * A hostile client's path for datagrams: offers that make sense and such that do not, and then
 * datagrams that are sane, mutated, noise, or far too many. What nobody can read must get its
 * sender shown the door by this path, too.
 */
import { encodeInputs } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { decodeSignal, encodeSignal, type Signal } from '../protocol/signal-message.ts';
import { randomInput } from './chip-game.ts';
import type { FakeConnection } from './fake-connection.ts';
import { type DatagramWay, OFFER } from './fake-datagrams.ts';
import type { FakeThread } from './fake-thread.ts';
import { mutated, randomBytes } from './hostile-bytes.ts';

export interface HostileChannelParts {
  readonly connection: FakeConnection;
  readonly way: DatagramWay;
  readonly thread: FakeThread;
  readonly random: () => number;
  /** About where the match is. */
  readonly tick: number;
  /** Noise was sent, and the connection is still open when it must not be. */
  readonly onSpared: () => void;
  readonly closedWithinMs: number;
}

/** Sent at once, so that not all of them are lost. */
const NOISE_DATAGRAMS = 8;
const FLOOD_DATAGRAMS = 400;
const OFFER_AGAIN_MS = 1500;

export class HostileChannel {
  /** Then nothing else may be sent by which the door could be earned. */
  hasMadeNoise = false;
  readonly #parts: HostileChannelParts;
  #attempt = 0;
  #state: 'offered' | 'open' | 'over' = 'offered';
  #tick: number;
  /** By a flood or odd signals, the channel may be closed or another one. */
  #isSpoilt = false;

  constructor(parts: HostileChannelParts) {
    this.#parts = parts;
    this.#tick = parts.tick;
    this.#offer();
  }

  hear(bytes: Uint8Array): void {
    const signal = decodeSignal(bytes);
    if (signal.kind === 'end') this.#state = 'over';
    if (signal.kind !== 'answer' || this.#state !== 'offered') return;
    this.#parts.way.connect(signal.sdp, () => {
      if (this.#state !== 'offered') return;
      this.#state = 'open';
      this.#sendOn();
    });
  }

  #offer(): void {
    const { connection, thread } = this.#parts;
    if (!connection.isOpenAtClient || this.#state === 'open') return;
    this.#state = 'offered';
    this.#attempt++;
    this.#signal({ kind: 'offer', attempt: this.#attempt, sdp: OFFER });
    thread.after(OFFER_AGAIN_MS, () => this.#offer());
  }

  #sendOn(): void {
    const { connection, thread, random } = this.#parts;
    if (!connection.isOpenAtClient || this.#state !== 'open' || this.hasMadeNoise) return;
    const roll = random();
    if (roll < 0.01) this.#flood();
    else if (roll < 0.03) this.#makeNoise();
    else if (roll < 0.06) this.#signal(this.#oddSignal());
    else if (roll < 0.065) connection.sendUp(MESSAGE.signal, randomBytes(random, 30));
    else this.#send(this.#inputs());
    thread.after(random() * 40, () => this.#sendOn());
  }

  #flood(): void {
    this.#isSpoilt = true;
    for (let sent = 0; sent < FLOOD_DATAGRAMS; sent++) this.#send(this.#inputs());
  }

  #makeNoise(): void {
    const { thread, connection, random, closedWithinMs, onSpared } = this.#parts;
    this.hasMadeNoise = true;
    const inputs = this.#inputs();
    for (let sent = 0; sent < NOISE_DATAGRAMS; sent++) {
      const noise = random() < 0.5 ? randomBytes(random, random() * 60) : mutated(random, inputs);
      noise[0] = MESSAGE.frames;
      this.#send(noise);
    }
    thread.after(closedWithinMs, () => {
      const isHeard = this.#state === 'open' && !this.#isSpoilt;
      if (isHeard && connection.isOpenAtClient) onSpared();
    });
  }

  #oddSignal(): Signal {
    const { random } = this.#parts;
    this.#isSpoilt = true;
    const attempt = 1 + Math.floor(random() * 2 ** (31 * random()));
    const roll = random();
    if (roll < 0.4) return { kind: 'offer', attempt, sdp: random() < 0.5 ? OFFER : 'v=0\r\n' };
    return roll < 0.7 ? { kind: 'answer', attempt, sdp: OFFER } : { kind: 'end', attempt };
  }

  #inputs(): Uint8Array {
    const { random } = this.#parts;
    const tick = Math.max(0, Math.floor(this.#tick++ + (random() - 0.5) * 400));
    const count = 1 + Math.floor(random() * 8);
    const inputs = encodeInputs({
      tick,
      inputs: Array.from({ length: count }, () => randomInput(random)),
    });
    const message = new Uint8Array(inputs.byteLength + 1);
    message[0] = MESSAGE.inputs;
    message.set(inputs, 1);
    return random() < 0.02 ? mutated(random, message) : message;
  }

  #signal(signal: Signal): void {
    this.#parts.connection.sendUp(MESSAGE.signal, encodeSignal(signal));
  }

  #send(bytes: Uint8Array): void {
    this.#parts.way.send('up', bytes);
  }
}
