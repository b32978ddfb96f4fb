/**
 * Lowers one group while something more important is heard: how far it is down at a moment. Pure;
 * the mixer asks once a frame. Of ducks that overlap the deepest holds.
 */
import { gainOfDb } from './curves.ts';

const FALL_S = 0.06;
const RISE_S = 0.9;

interface Duck {
  readonly atS: number;
  readonly depthDb: number;
  readonly holdS: number;
}

export class Ducker {
  #ducks: readonly Duck[] = [];

  /** @param depthDb negative */
  duck(nowS: number, depthDb: number, holdS: number): void {
    this.#ducks = [
      ...this.#ducks.filter((duck) => !isOver(duck, nowS)),
      { atS: nowS, depthDb, holdS },
    ];
  }

  /** @returns 1 when nothing is ducked */
  gainAt(nowS: number): number {
    let deepestDb = 0;
    for (const duck of this.#ducks) deepestDb = Math.min(deepestDb, dbOf(duck, nowS));
    return gainOfDb(deepestDb);
  }
}

function dbOf({ atS, depthDb, holdS }: Duck, nowS: number): number {
  const since = nowS - atS;
  if (since < 0) return 0;
  if (since < FALL_S) return (depthDb * since) / FALL_S;
  if (since < FALL_S + holdS) return depthDb;
  return depthDb * Math.max(0, 1 - (since - FALL_S - holdS) / RISE_S);
}

function isOver({ atS, holdS }: Duck, nowS: number): boolean {
  return nowS > atS + FALL_S + holdS + RISE_S;
}
