/**
 * The four floodlights and the shadows that they throw: everything that stands on the pitch has
 * four faint ones, each away from its light and the shorter the nearer.
 */
import type { Arena } from '../../../worker/api.ts';

export interface ShadowOffset {
  /** For an object one metre tall. */
  dx: number;
  dy: number;
  /** 0..1 */
  strength: number;
}

const LAMP_HEIGHT_M = 22;

/** Fills `out` (four entries) for an object at a place. Each light stands beyond a corner. */
export function shadowOffsets(
  arena: Pick<Arena, 'halfLength' | 'halfWidth'>,
  x: number,
  y: number,
  out: readonly ShadowOffset[],
): void {
  const lampX = arena.halfLength * 1.05;
  const lampY = arena.halfWidth * 1.25;
  out.forEach((offset, n) => {
    const awayX = x - (n & 1 ? lampX : -lampX);
    const awayY = y - (n & 2 ? lampY : -lampY);
    const distance = Math.hypot(awayX, awayY);
    offset.dx = awayX / LAMP_HEIGHT_M;
    offset.dy = awayY / LAMP_HEIGHT_M;
    offset.strength = 1 / (1 + (distance / 30) ** 2);
  });
}

export function createShadowOffsets(): ShadowOffset[] {
  return Array.from({ length: 4 }, () => ({ dx: 0, dy: 0, strength: 0 }));
}
