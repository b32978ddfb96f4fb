/** One stay on one socket, from its opening to its end, and what is remembered for that long. */
import type { JoinOptionsInput, Welcome } from '../protocol/control-messages.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { InputsEncoder } from '../protocol/inputs-message.ts';
import type { Roster } from '../protocol/roster.ts';
import type { MatchSnapshot } from '../protocol/snapshot-message.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { CLASSIC_ARENA } from '../sim/arena.ts';
import type { CarInput } from '../sim/input.ts';
import { RULES_VERSION } from '../sim/tuning.ts';
import type { JoinOptions } from './api.ts';
import { OutdatedError } from './join-error.ts';
import { MatchSocket } from './match-socket.ts';
import { PathTiming } from './path-timing.ts';
import { SnapshotInflow } from './snapshot-inflow.ts';

export interface ConnectionHandlers {
  onRoster(roster: Roster): void;
  onSnapshot(snapshot: MatchSnapshot): void;
  onFrame(frame: MatchFrame): void;
  /** Frames or a snapshot cannot be read: nothing more comes until another snapshot. */
  onBroken(error: unknown): void;
  /** Not called for an end that this side chose. */
  onClosed(code: number, reason: string): void;
}

export class MatchConnection {
  /** Null before the welcome. */
  socket: MatchSocket | null = null;
  /** To be set in the task in which `open` settles: messages come in later ones. */
  handlers: ConnectionHandlers | null = null;
  /** Whether the world has been taken over on this connection. */
  hasSnapshot = false;
  readonly timing = new PathTiming();
  readonly #inputs = new InputsEncoder();
  #closed = false;
  #pingedAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param signal gives the attempt up; what comes through late takes no seat
   * @throws what the SDK throws, `OutdatedError`, or the signal's reason
   */
  async open(options: JoinOptions, signal: AbortSignal): Promise<Welcome> {
    const inflow = new SnapshotInflow({
      onSnapshot: (snapshot) => {
        this.#live()?.onSnapshot(snapshot);
        this.hasSnapshot = true;
      },
      onFrame: (frame) => this.#live()?.onFrame(frame),
      onBroken: (error) => this.#live()?.onBroken(error),
    });
    const join: JoinOptionsInput = {
      protocolVersion: PROTOCOL_VERSION,
      name: options.name,
      teamSize: options.teamSize,
      ticket: options.ticket,
    };
    const { socket, welcome } = await MatchSocket.open(
      { ...options, join, signal },
      {
        onRoster: (roster) => this.#live()?.onRoster(roster),
        onFrames: (bytes) => inflow.receiveFrames(bytes),
        onSnapshotChunk: (bytes) => void inflow.receiveChunk(bytes),
        onPong: (pong) => this.timing.receive(pong, performance.now()),
        onClosed: (code, reason) => this.#live()?.onClosed(code, reason),
      },
    );
    this.socket = socket;
    if (signal.aborted) {
      await this.leave();
      throw signal.reason;
    }
    if (welcome.rulesVersion !== RULES_VERSION || welcome.arena !== CLASSIC_ARENA.name) {
      await this.leave();
      throw new OutdatedError(`rules ${welcome.rulesVersion}, pitch ${welcome.arena}`);
    }
    return welcome;
  }

  /** Measures the path, unless it did less than so long ago. */
  ping(nowMs: number, intervalMs: number): void {
    if (this.socket === null || nowMs - this.#pingedAtMs < intervalMs) return;
    this.#pingedAtMs = nowMs;
    this.socket.sendPing(nowMs);
  }

  sendInput(tick: number, input: CarInput): void {
    this.socket?.sendInputs(this.#inputs.encode({ tick, inputs: [input] }));
  }

  /** Says goodbye: the seat is free at once. */
  async leave(): Promise<void> {
    this.#closed = true;
    await this.socket?.leave();
  }

  /** Drops the connection without a word; the server keeps the seat for a while. */
  close(): void {
    this.#closed = true;
    this.socket?.drop();
  }

  #live(): ConnectionHandlers | null {
    return this.#closed ? null : this.handlers;
  }
}
