/**
 * A client for tests: joins over a real socket, keeps every message, and replays the match in a
 * world of its own, so that hashes can be compared.
 */
import { gunzipSync } from 'node:zlib';
import { Client, type Room } from 'colyseus.js';
import * as v from 'valibot';
import { loadRapier } from '#rapier';
import {
  CONTROL,
  type IdleNotice,
  IdleNoticeSchema,
  type JoinOptionsInput,
  MATCH_ROOM,
  RosterSchema,
  type Welcome,
  WelcomeSchema,
} from '../../protocol/control-messages.ts';
import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import type { MatchFrame } from '../../protocol/frame-expectation.ts';
import { decodeFramesMessage } from '../../protocol/frames-message.ts';
import { InputsEncoder } from '../../protocol/inputs-message.ts';
import { MESSAGE } from '../../protocol/message-type.ts';
import { type MatchResult, MatchResultSchema } from '../../protocol/people/match-result.ts';
import { encodeRoomCommand } from '../../protocol/people/room-command-codec.ts';
import {
  type Relocation,
  RelocationSchema,
  type RoomCommand,
  type RoomState,
  RoomStateSchema,
} from '../../protocol/people/room-messages.ts';
import { decodePong, encodePing, type PongMessage } from '../../protocol/ping-message.ts';
import { encodeResyncRequest } from '../../protocol/resync-request.ts';
import type { Roster } from '../../protocol/roster.ts';
import { SnapshotReassembler } from '../../protocol/snapshot-chunks.ts';
import { decodeSnapshot, type MatchSnapshot } from '../../protocol/snapshot-message.ts';
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { Arena } from '../../sim/arena/arena.ts';
import { arenaNamed } from '../../sim/arena/arenas.ts';
import { createGame, type DriftballGame } from '../../sim/game.ts';
import type { CarInput } from '../../sim/input.ts';
import { CLASSIC_ARENA, matchSettings } from '../../sim/match-settings.ts';
import { createWorld, type World } from '../../sim/world.ts';
import { until } from './until.ts';

const realm = loadRapier();

export function options(given: Partial<JoinOptionsInput> = {}): JoinOptionsInput {
  return { protocolVersion: PROTOCOL_VERSION, name: 'Ada', mode: '1v1', ...given };
}

export type Enter = (client: Client) => Promise<Room>;

export const quickPlay =
  (given: Partial<JoinOptionsInput> = {}): Enter =>
  (client) =>
    client.joinOrCreate(MATCH_ROOM, options(given));

export const byId =
  (matchId: string, given: Partial<JoinOptionsInput> = {}): Enter =>
  (client) =>
    client.joinById(matchId, options(given));

export class Follower {
  readonly room: Room;
  readonly frames: MatchFrame[] = [];
  readonly pongs: PongMessage[] = [];
  readonly snapshots: MatchSnapshot[] = [];
  rosters: Roster[] = [];
  readonly idleNotices: IdleNotice[] = [];
  readonly rooms: RoomState[] = [];
  readonly relocations: Relocation[] = [];
  readonly results: MatchResult[] = [];
  hashesCompared = 0;
  hashMismatches = 0;
  closeCode: number | null = null;
  welcome!: Welcome;
  world!: World;
  game!: DriftballGame;
  readonly #reassembler = new SnapshotReassembler();
  readonly #inputs = new InputsEncoder();
  #decoder: FrameDecoder | null = null;

  private constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    room.onMessage(CONTROL.roster, (roster: unknown) => {
      this.rosters.push(v.parse(RosterSchema, roster));
    });
    room.onMessage(CONTROL.idle, (notice: unknown) => {
      this.idleNotices.push(v.parse(IdleNoticeSchema, notice));
    });
    room.onMessage(CONTROL.room, (state: unknown) => {
      this.rooms.push(v.parse(RoomStateSchema, state));
    });
    room.onMessage(CONTROL.relocate, (relocation: unknown) => {
      this.relocations.push(v.parse(RelocationSchema, relocation));
    });
    room.onMessage(CONTROL.result, (result: unknown) => {
      this.results.push(v.parse(MatchResultSchema, result));
    });
    room.onMessage(CONTROL.welcome, (welcome: unknown) => {
      this.welcome = v.parse(WelcomeSchema, welcome);
    });
    room.onMessage(MESSAGE.pong, (bytes: Uint8Array) => this.pongs.push(decodePong(bytes)));
    room.onMessage(MESSAGE.snapshot, (bytes: Uint8Array) => this.#readChunk(bytes));
    room.onMessage(MESSAGE.frames, (bytes: Uint8Array) => this.#readFrames(bytes));
    room.onLeave((code) => {
      this.closeCode = code;
    });
  }

  /**
   * Resolves once the follower has the world and some frames.
   *
   * @param own the arena of the match where it is none that comes with the game
   */
  static async join(url: string, enter: Enter, own?: Arena): Promise<Follower> {
    const room = await enter(new Client(url));
    const follower = new Follower(room);
    await until('a welcome', () => follower.welcome !== undefined);
    const { teamSize, seed, arena, mutators } = follower.welcome;
    const settings = matchSettings({
      teamSize,
      mutators,
      arena: own ?? arenaNamed(arena) ?? CLASSIC_ARENA,
    });
    follower.world = createWorld(await realm, { settings, seed });
    follower.game = createGame(follower.world, 'snapshot');
    for (const snapshot of follower.snapshots) follower.#load(snapshot);
    for (const frame of follower.frames) follower.#replay(frame);
    await until('a first frame', () => follower.frames.length > 0);
    return follower;
  }

  get slot(): number {
    if (this.welcome.slot === null) throw new Error('one who watches has no slot');
    return this.welcome.slot;
  }

  get roster(): Roster {
    return this.rosters.at(-1) ?? [];
  }

  /** The tick that the server decides next, as far as is known here. */
  get tick(): number {
    return (this.frames.at(-1)?.tick ?? this.welcome.tick) + 1;
  }

  sendInput(tick: number, input: CarInput): void {
    this.room.sendBytes(MESSAGE.inputs, this.#inputs.encode({ tick, inputs: [input] }));
  }

  ping(clientTimeMs: number): void {
    this.room.sendBytes(MESSAGE.ping, encodePing({ clientTimeMs }));
  }

  requestResync(tick = this.tick): void {
    const request = encodeResyncRequest({ reason: 'hash-mismatch', tick, hash: 0 });
    this.room.sendBytes(MESSAGE.resyncRequest, request);
  }

  /** As a host, or as one who pretends to be it. */
  command(command: RoomCommand): void {
    this.room.sendBytes(MESSAGE.roomCommand, encodeRoomCommand(command));
  }

  voteRematch(): void {
    this.room.sendBytes(MESSAGE.rematchVote, new Uint8Array());
  }

  /** Cuts the connection without a goodbye. */
  async cut(): Promise<void> {
    this.room.connection.close();
    await until('the cut', () => this.closeCode !== null || !this.room.connection.isOpen);
  }

  async leave(): Promise<void> {
    await this.room.leave(true);
  }

  async untilTick(tick: number): Promise<void> {
    await until(`tick ${tick}`, () => this.tick > tick, 30_000);
  }

  #readChunk(bytes: Uint8Array): void {
    const step = this.#reassembler.push(bytes);
    if (step.kind !== 'complete') return;
    const snapshot = decodeSnapshot(gunzipSync(step.compressed));
    this.snapshots.push(snapshot);
    this.#decoder = new FrameDecoder(snapshot);
    if (this.game !== undefined) this.#load(snapshot);
  }

  #readFrames(bytes: Uint8Array): void {
    if (this.#decoder === null) throw new Error('frames before the snapshot');
    for (const body of decodeFramesMessage(bytes, this.#decoder.tick).bodies) {
      const frame = this.#decoder.decode(body);
      this.frames.push(frame);
      if (this.game !== undefined) this.#replay(frame);
    }
  }

  #load(snapshot: MatchSnapshot): void {
    this.game.decode(snapshot.snapshot.state);
  }

  #replay(frame: MatchFrame): void {
    if (frame.tick !== this.game.tick) {
      throw new Error(`frame ${frame.tick} came where ${this.game.tick} was due`);
    }
    if (frame.hash !== null) {
      this.hashesCompared++;
      if (frame.hash !== this.game.hash()) this.hashMismatches++;
    }
    this.game.step(frame.inputs, frame.commands);
  }
}
