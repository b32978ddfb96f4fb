/**
 * People's own arenas, in memory, each under the hash of its text. Bounded: the oldest go, but for
 * those on which a match is played.
 */
import { createHash } from 'node:crypto';
import { ARENA_HASH_DIGITS, customArenaHash, customArenaId } from '../../protocol/custom-arena.ts';
import type { Arena } from '../../sim/arena/arena.ts';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { BUILT_IN_ARENAS, type KnownArenas } from './known-arenas.ts';

export interface ArenaStoreLimits {
  readonly count: number;
  readonly bytes: number;
}

const LIMITS: ArenaStoreLimits = { count: 300, bytes: 24 * 1024 * 1024 };

interface Kept {
  readonly text: Buffer;
  /** Matches on it. */
  holds: number;
  /** For as long as anybody uses it: bots keep what they work out of an arena with it. */
  compiled: WeakRef<Arena> | null;
}

export class ArenaStore implements KnownArenas {
  readonly #limits: ArenaStoreLimits;
  /** By hash, in the order in which they were last brought. */
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(limits: ArenaStoreLimits = LIMITS) {
    this.#limits = limits;
  }

  /**
   * @param text canonical, of a file that was checked
   * @returns its id; null when there is no room
   */
  add(text: string): string | null {
    const bytes = Buffer.from(text);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, ARENA_HASH_DIGITS);
    const known = this.#kept.get(hash);
    if (known !== undefined) {
      this.#kept.delete(hash);
      this.#kept.set(hash, known);
      return customArenaId(hash);
    }
    if (!this.#makeRoom(bytes.length)) return null;
    this.#kept.set(hash, { text: bytes, holds: 0, compiled: null });
    this.#bytes += bytes.length;
    return customArenaId(hash);
  }

  /** As it is handed out. */
  text(hash: string): Buffer | null {
    return this.#kept.get(hash)?.text ?? null;
  }

  find(id: string): Arena | null {
    const hash = customArenaHash(id);
    if (hash === null) return BUILT_IN_ARENAS.find(id);
    const kept = this.#kept.get(hash);
    if (kept === undefined) return null;
    const known = kept.compiled?.deref();
    if (known !== undefined) return known;
    // Checked when it was added; checking it again takes ten times as long as compiling it.
    const file: ArenaFile = JSON.parse(kept.text.toString());
    const arena = compileArena(file);
    kept.compiled = new WeakRef(arena);
    return arena;
  }

  has(id: string): boolean {
    const hash = customArenaHash(id);
    return hash === null ? BUILT_IN_ARENAS.has(id) : this.#kept.has(hash);
  }

  hold(id: string): () => void {
    const kept = this.#kept.get(customArenaHash(id) ?? '');
    if (kept === undefined) return () => undefined;
    kept.holds++;
    return () => {
      kept.holds--;
    };
  }

  #makeRoom(bytes: number): boolean {
    const hasRoom = () =>
      this.#kept.size < this.#limits.count && this.#bytes + bytes <= this.#limits.bytes;
    for (const [hash, { text, holds }] of this.#kept) {
      if (hasRoom()) break;
      if (holds > 0) continue;
      this.#kept.delete(hash);
      this.#bytes -= text.length;
    }
    return hasRoom();
  }
}
