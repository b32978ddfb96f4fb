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
    if (kept.get(KEY) === textOf(left)) kept.remove(KEY);
    if (left.matchId !== entered) giveUp(left.matchId);
  }

  // Whatever else is found in the storage counts as nothing.
  const [matchId, until] = kept.get(KEY)?.split(' ') ?? [];
  const untilMs = Number(until);
  const leftMs = untilMs - nowMs();
  if (matchId && leftMs > 0 && leftMs <= WAY_BACK_MS) show({ matchId, untilMs });

  return {
    offer(matchId) {
      const left = { matchId, untilMs: nowMs() + WAY_BACK_MS };
      kept.set(KEY, textOf(left));
      show(left);
    },
    end,
  };
}

function textOf({ matchId, untilMs }: LeftMatch): string {
  return `${matchId} ${untilMs}`;
}
