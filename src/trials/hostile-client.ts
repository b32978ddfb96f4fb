/**
 * Somebody who takes a place in the match and then sends what no honest client sends: noise, messages
 * cut short, lengthened or with bits turned, far ticks, floods. Comes back each time that it is shown
 * the door. Must be shown the door whenever it sends what nobody can read.
 */

import * as v from 'valibot';
import { CONTROL, WelcomeSchema } from '../protocol/control-messages.ts';
import { encodeFramesRequest } from '../protocol/frames-request.ts';
import { encodeInputs } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { encodePing } from '../protocol/ping-message.ts';
import { encodeResyncRequest, RESYNC_REASONS } from '../protocol/resync-request.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { randomInput } from './chip-game.ts';
import { FakeConnection } from './fake-connection.ts';
import type { FakePath } from './fake-path.ts';
import { FakeThread } from './fake-thread.ts';
import { mutated, randomBytes } from './hostile-bytes.ts';
import { HostileChannel } from './hostile-channel.ts';
import type { Story } from './story.ts';
import { type TrialServer, textOf } from './trial-server.ts';

export interface HostileParts {
  readonly name: string;
  readonly path: FakePath;
  readonly server: TrialServer;
  readonly story: Story;
  /** Opens a path for datagrams, and sends by it what no honest client sends. */
  readonly hasDatagrams: boolean;
  readonly random: () => number;
  readonly untilMs: number;
}

/**
 * A message that nobody can read closes its sender's connection within this and a round trip: the
 * server may be held up, and segments may be lost.
 */
const CLOSED_WITHIN_MS = 7000;

export class HostileClient {
  readonly #parts: HostileParts;
  readonly #thread: FakeThread;
  #ticket: string | null = null;
  #tick = 0;
  #channel: HostileChannel | null = null;

  constructor(parts: HostileParts) {
    const { name, path, story, random } = parts;
    this.#parts = parts;
    this.#thread = new FakeThread({
      clock: path.clock,
      originMs: 0,
      rate: 1,
      timerSlackMs: 0,
      random,
      onError: (error) => story.blame(`${name} broke: ${textOf(error)}`),
    });
  }

  join(): void {
    const { path, server, untilMs, random, name } = this.#parts;
    const { clock } = path;
    if (clock.nowMs > untilMs) return;
    const ticket = random() < 0.7 ? this.#ticket : this.#noise();
    server.thread.post(() => {
      const claim = server.claim(this.#options(name, ticket));
      if (claim.kind === 'refused') this.#thread.after(300, () => this.join());
      else this.#connect(claim.sessionId);
    });
  }

  /** Mostly such as get in. */
  #options(name: string, ticket: string | null): Parameters<TrialServer['claim']>[0] {
    const { random } = this.#parts;
    const sane = { protocolVersion: PROTOCOL_VERSION, name, ticket };
    if (random() < 0.8) return sane;
    const odd = [
      null,
      [],
      'join',
      { ...sane, protocolVersion: random() * 1e9 },
      { ...sane, name: this.#noise().repeat(40) },
      { ...sane, mode: 'no such' },
      { ...sane, wish: { teamSize: -1 } },
      { ...sane, ticket: 7 },
    ];
    return odd[Math.floor(random() * odd.length)] as typeof sane;
  }

  #connect(sessionId: string): void {
    const { path, server, story, name, random, hasDatagrams } = this.#parts;
    const connection = new FakeConnection(path, this.#thread, server.thread, hasDatagrams);
    this.#channel = null;
    const isDeaf = random() < 0.1;
    connection.clientEnd = {
      onBytes: (type, bytes) => {
        if (type === MESSAGE.signal) this.#channel?.hear(bytes);
      },
      onControl: (control, value) => {
        if (control !== CONTROL.welcome) return;
        const welcome = v.parse(WelcomeSchema, value);
        this.#ticket = welcome.ticket;
        this.#tick = welcome.tick;
        if (!isDeaf) this.#sendOn(connection);
        this.#channel = this.#openChannel(connection);
      },
      onClosed: (code) => {
        story.tell(`${name}: is shown the door with ${code}`);
        this.#thread.after(50 + random() * 1000, () => this.join());
      },
    };
    server.connect(sessionId, connection, name);
    // Not even the handshake has to be waited for.
    if (random() < 0.2) this.#sendOn(connection);
  }

  #openChannel(connection: FakeConnection): HostileChannel | null {
    const { path, story, name, random } = this.#parts;
    const way = connection.datagrams;
    if (way === null) return null;
    return new HostileChannel({
      connection,
      way,
      thread: this.#thread,
      random,
      tick: this.#tick,
      closedWithinMs: CLOSED_WITHIN_MS + 2 * path.longestRttMs,
      onSpared: () => story.blame(`${name}: sent noise as datagrams and is still there`),
    });
  }

  #sendOn(connection: FakeConnection): void {
    const { path, random, story, name, untilMs } = this.#parts;
    const rudeness = this.#rudeness;
    const { clock } = path;
    if (!connection.isOpenAtClient || this.#channel?.hasMadeNoise) return;
    if (clock.nowMs > untilMs) {
      connection.closeByClient(random() < 0.5);
      return;
    }
    const kind = random();
    const burst = kind < 0.05 ? Math.floor(random() * 400) : 1;
    for (let sent = 0; sent < burst; sent++) {
      const message = this.#message();
      connection.sendUp(message.type, message.bytes);
    }
    if (random() < 0.05 * rudeness) {
      connection.sendUp(200, new Uint8Array(3));
      const isOpenLate = () => {
        if (connection.isOpenAtClient) story.blame(`${name}: sent noise and is still there`);
      };
      this.#thread.after(CLOSED_WITHIN_MS + 2 * path.longestRttMs, isOpenLate);
    }
    this.#thread.after(random() * 60, () => this.#sendOn(connection));
  }

  /** At the socket. Who is rude there does not stay for as long as a channel takes to open. */
  get #rudeness(): number {
    return this.#parts.hasDatagrams ? 0.05 : 1;
  }

  #message(): { readonly type: number; readonly bytes: Uint8Array } {
    const { random } = this.#parts;
    const sane = this.#saneMessage();
    const roll = random();
    const rudeness = this.#rudeness;
    if (roll < 1 - 0.1 * rudeness) return sane;
    if (roll < 1 - 0.03 * rudeness) return { type: sane.type, bytes: mutated(random, sane.bytes) };
    return {
      type: Math.floor(random() * 12),
      bytes: randomBytes(random, Math.floor(random() * 40)),
    };
  }

  #saneMessage(): { readonly type: number; readonly bytes: Uint8Array } {
    const { random } = this.#parts;
    const anyTick = Math.max(0, Math.floor(this.#tick++ + (random() - 0.5) * 400));
    const roll = random();
    if (roll < 0.6) {
      const inputs = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
        randomInput(random),
      );
      return { type: MESSAGE.inputs, bytes: encodeInputs({ tick: anyTick, inputs }) };
    }
    if (roll < 0.75) return { type: MESSAGE.ping, bytes: encodePing({ clientTimeMs: random() }) };
    if (roll < 0.85) {
      const reason = RESYNC_REASONS[Math.floor(random() * RESYNC_REASONS.length)] ?? 'fell-behind';
      const bytes = encodeResyncRequest({ reason, tick: anyTick, hash: 7 });
      return { type: MESSAGE.resyncRequest, bytes };
    }
    if (roll < 0.95) {
      const path = random() < 0.5 ? 'socket' : 'datagrams';
      return {
        type: MESSAGE.framesRequest,
        bytes: encodeFramesRequest({ path, fromTick: anyTick }),
      };
    }
    return { type: MESSAGE.rematchVote, bytes: new Uint8Array(0) };
  }

  #noise(): string {
    return String.fromCharCode(...randomBytes(this.#parts.random, 20));
  }
}
