/** One stay on one socket, from its opening to its end, and what is remembered for that long. */
import type { JoinOptionsInput, Welcome } from '../protocol/control-messages.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { InputsEncoder } from '../protocol/inputs-message.ts';
import type { Roster } from '../protocol/roster.ts';
import type { MatchSnapshot } from '../protocol/snapshot-message.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { CarInput } from '../sim/input.ts';
import type { JoinOptions } from './api.ts';
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

  /** @param matchId null for quick play; @param ticket of an earlier stay, or null */
  async open(
    options: JoinOptions,
    matchId: string | null,
    ticket: string | null,
  ): Promise<Welcome> {
    const inflow = new SnapshotInflow({
      onSnapshot: (snapshot) => {
        this.hasSnapshot = true;
        this.#live()?.onSnapshot(snapshot);
      },
      onFrame: (frame) => this.#live()?.onFrame(frame),
      onBroken: (error) => this.#live()?.onBroken(error),
    });
    const join: JoinOptionsInput = {
      protocolVersion: PROTOCOL_VERSION,
      name: options.name,
      teamSize: options.teamSize,
      ticket,
    };
    const { socket, welcome } = await MatchSocket.open(options.serverUrl, matchId, join, {
      onRoster: (roster) => this.#live()?.onRoster(roster),
      onFrames: (bytes) => inflow.receiveFrames(bytes),
      onSnapshotChunk: (bytes) => void inflow.receiveChunk(bytes),
      onPong: (pong) => this.timing.receive(pong, performance.now()),
      onClosed: (code, reason) => this.#live()?.onClosed(code, reason),
    });
    this.socket = socket;
    if (this.#closed) socket.drop();
    return welcome;
  }

  sendInput(tick: number, input: CarInput): void {
    this.socket?.sendInputs(this.#inputs.encode({ tick, inputs: [input] }));
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
