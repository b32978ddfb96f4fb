/**
 * Driftball as the netcode wants a game: step, save, load, hash, encode, decode. The match worker,
 * the server's rooms and the lab each make one; nobody else touches a world's saves.
 */
import type { Command } from './command.ts';
import type { GameEvent } from './event.ts';
import { createHasher } from './hash-world.ts';
import type { CarInput } from './input.ts';
import { createMemoryStore, type PhysicsImage } from './memory-store.ts';
import { readPoses } from './physics.ts';
import { restoreForeignSnapshot, restoreSnapshot, takeSnapshot } from './snapshot-store.ts';
import { decodeState, encodeState, worldKind } from './state-codec.ts';
import { step } from './step.ts';
import type { World } from './world.ts';

/**
 * `memory` copies the wasm memory and needs a realm that holds this world alone; `snapshot` uses
 * Rapier's snapshots and leaves other worlds of the realm in peace.
 */
export type SaveMethod = 'memory' | 'snapshot';

/** Opaque. Only the game that made it can load it. */
export interface WorldSave {
  readonly rules: Float64Array;
  readonly physics: PhysicsImage;
}

export interface DriftballGame {
  readonly slotCount: number;
  readonly tick: number;
  step(inputs: readonly CarInput[], commands: readonly Command[]): readonly GameEvent[];
  /** By the memory method, allocates nothing when given a save to overwrite. */
  save(reuse?: WorldSave): WorldSave;
  load(save: WorldSave): void;
  hash(): number;
  encode(): Uint8Array;
  /** @throws Error when the bytes are no state of this kind of world */
  decode(bytes: Uint8Array): void;
}

export function createGame(world: World, method: SaveMethod): DriftballGame {
  const { physics, state, cells } = world;
  const kind = worldKind(world);
  const hash = createHasher(world);
  const store =
    method === 'memory' ? createMemoryStore(physics.realm, physics.bodies.length) : null;

  const createSave = (): WorldSave => ({
    rules: new Float64Array(cells.length),
    physics: { bytes: new Uint8Array(0), byteLength: 0 },
  });

  return {
    slotCount: world.slotCount,
    get tick() {
      return state.tick;
    },
    step: (inputs, commands) => step(world, inputs, commands),
    save(reuse) {
      const save = reuse ?? createSave();
      save.rules.set(cells);
      if (store !== null) {
        store.save(save.physics);
      } else {
        save.physics.bytes = takeSnapshot(physics);
        save.physics.byteLength = save.physics.bytes.byteLength;
      }
      return save;
    },
    load(save) {
      if (store !== null) {
        store.load(save.physics);
        readPoses(physics);
      } else {
        restoreSnapshot(physics, save.physics.bytes);
      }
      cells.set(save.rules);
    },
    hash,
    encode() {
      const snapshot = (): Uint8Array => takeSnapshot(physics);
      return encodeState(kind, {
        rules: cells,
        physics: store === null ? snapshot() : store.withoutTrace(snapshot),
      });
    },
    decode(bytes) {
      const decoded = decodeState(kind, cells.length, bytes);
      restoreForeignSnapshot(physics, decoded.physics);
      cells.set(decoded.rules);
    },
  };
}
