/**
 * The peer's server: a Colyseus room as its documentation writes one. One fixed step a tick; in it one
 * input from each player, one step of the shared world, one patch.
 */
import { type Client, Room } from '@colyseus/core';
import type { Command } from '../../../src/sim/command.ts';
import { type CarInput, NEUTRAL_INPUT, substituteInput } from '../../../src/sim/input.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { step } from '../../../src/sim/step.ts';
import { createWorld, type World } from '../../../src/sim/world.ts';
import type { RunOptions } from '../run/run-options.ts';
import type { ServerLog } from '../run/server-log.ts';
import { putBackIfDue, type Trace } from '../scenario/trace.ts';
import { JitterBuffer } from './jitter-buffer.ts';
import { PEER } from './peer-config.ts';
import { unpackPeerInput } from './peer-input.ts';
import { PeerInput, PeerState } from './peer-state.ts';
import { makeBodies, publishWorld } from './peer-world.ts';

export interface PeerRoomParts {
  readonly realm: RapierRealm;
  readonly trace: Trace;
  readonly run: RunOptions;
  readonly log: ServerLog;
}

interface Player {
  readonly sessionId: string;
  readonly slot: number;
  held: CarInput;
  /** Ticks since `held` came. */
  heldTicks: number;
  readonly buffer: JitterBuffer;
}

/** Rooms are made by the matchmaker, without arguments. */
export function peerRoomClass(parts: PeerRoomParts) {
  const { realm, run, log } = parts;
  return class PeerRoom extends Room<{ state: PeerState; input: PeerInput }> {
    override state = new PeerState();
    override readonly inputs = this.defineInput(PeerInput, { bufferMaxSize: PEER.inputBufferMax });
    readonly #players: Player[] = [];
    readonly #world: World = createWorld(realm, {
      settings: matchSettings({ teamSize: run.teamSize, mutators: { crates: run.crates } }),
      seed: run.seed,
    });

    override onCreate(): void {
      this.maxClients = this.#world.slotCount;
      makeBodies(this.state, this.#world);
      publishWorld(this.#world, new Array(this.#world.slotCount).fill(NEUTRAL_INPUT), this.state);
      this.setFixedTimestep(() => this.#step(), PEER.tickRateHz);
      // Not before: without a simulation, no patches mean a second timer that advances the room's
      // clock, and each of the two would see half of the time pass.
      this.patchRate = PEER.patchRateMs;
    }

    override onJoin(client: Client, options: { readonly slot: number }): void {
      const { slot } = options;
      const { sessionId } = client;
      const buffer = new JitterBuffer();
      this.#players.push({ sessionId, slot, held: NEUTRAL_INPUT, heldTicks: 0, buffer });
      this.#players.sort((a, b) => a.slot - b.slot);
    }

    #step(): void {
      if (this.#players.length < this.#world.slotCount) {
        this.broadcastPatch();
        return;
      }
      const isFirst = this.state.started === 0;
      this.state.started = 1;
      putBackIfDue(parts.trace, this.#world);
      const inputs = this.#players.map((player) => this.#inputOf(player));
      step(this.#world, inputs, isFirst ? this.#seats() : []);
      publishWorld(this.#world, inputs, this.state);
      log.noteWorld(this.#world);
      this.broadcastPatch();
    }

    #inputOf(player: Player): CarInput {
      const channel = this.inputs.get(player.sessionId);
      const world = this.#world.state.tick + 1;
      for (const missed of player.buffer.skips(channel.size, world)) {
        channel.next();
        log.noteInput(player.slot, channel.consumedCount, missed);
        log.noteSkippedInput();
      }
      const input = channel.next();
      if (input === undefined) {
        player.heldTicks += 1;
        player.buffer.noteMissing(world);
        log.noteSubstitutedInput();
        return substituteInput(player.held, player.heldTicks);
      }
      log.noteInput(player.slot, channel.consumedCount, world);
      player.held = unpackPeerInput(input);
      player.heldTicks = 0;
      return player.held;
    }

    #seats(): Command[] {
      return this.#players.map(({ slot }) => ({ kind: 'seat-player', slot }));
    }
  };
}
