/**
 * The way back into a match that was left: offered by the title for a while, in this tab or, after a
 * reload or in another tab, by what the browser keeps. Made and called by the game session alone.
 */
import type { Signal } from '@preact/signals';
import { WAY_BACK_MS } from '../../protocol/way-back.ts';
import type { TextStore } from './text-store.ts';

export interface LeftMatch {
  readonly matchId: string;
  /** By the wall clock. */
  readonly untilMs: number;
}

export interface WayBackParts {
  readonly leftMatch: Signal<LeftMatch | null>;
  readonly kept: TextStore;
  /** Of the wall clock, which the next visit shares. */
  readonly nowMs: () => number;
  /** The seat there is wanted no longer. */
  readonly giveUp: (matchId: string) => void;
}

export interface WayBack {
  offer(matchId: string): void;
  /** @param entered the match that is played now, whose seat is wanted on */
  end(entered: string | null): void;
}

const KEY = 'driftball.left';

export function createWayBack({ leftMatch, kept, nowMs, giveUp }: WayBackParts): WayBack {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(left: LeftMatch): void {
    clearTimeout(timer);
    leftMatch.value = left;
    timer = setTimeout(() => end(null), left.untilMs - nowMs());
  }

  function end(entered: string | null): void {
    clearTimeout(timer);
    const left = leftMatch.peek();
    if (left === null) return;
    leftMatch.value = null;
    // Another tab may have left one since.
    if (kept.get(KEY) === JSON.stringify(left)) kept.remove(KEY);
    if (left.matchId !== entered) giveUp(left.matchId);
  }

  const before = readLeft(kept.get(KEY));
  const leftMs = before === null ? 0 : before.untilMs - nowMs();
  if (before !== null && leftMs > 0 && leftMs <= WAY_BACK_MS) show(before);
  else kept.remove(KEY);

  return {
    offer(matchId) {
      const left = { matchId, untilMs: nowMs() + WAY_BACK_MS };
      kept.set(KEY, JSON.stringify(left));
      show(left);
    },
    end,
  };
}

/** Whatever else is found in the storage counts as nothing. */
function readLeft(text: string | null): LeftMatch | null {
  try {
    const left: Partial<Record<keyof LeftMatch, unknown>> | null = JSON.parse(text ?? 'null');
    const { matchId, untilMs } = left ?? {};
    return typeof matchId === 'string' && typeof untilMs === 'number' ? { matchId, untilMs } : null;
  } catch {
    return null;
  }
}
