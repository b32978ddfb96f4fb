/**
 * The title's small handle on the player's identity, whose code (identity.ts) comes later. Who plays
 * before it is there, or where it fails, is a guest.
 */
import type { Identity } from './identity.ts';

export interface People {
  /** Loads it at the first call; a failed load is tried again. */
  identity(): Promise<Identity>;
  /** Says who the player is in one join. @returns null for a guest, soon in any case */
  pass(): Promise<string | null>;
}

/** Nobody waits longer for being known; a guest's match counts for nothing, so slow networks get some. */
const PATIENCE_MS = 1500;

export function createPeople(load: () => Promise<Identity>): People {
  let loading: Promise<Identity> | null = null;
  const identity = (): Promise<Identity> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    identity,
    pass: () =>
      Promise.race([
        identity().then(
          (it) => it.pass(),
          () => null,
        ),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
      ]),
  };
}
