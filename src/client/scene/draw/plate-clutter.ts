/** Which name plates give way to others, so that no two lie over each other. Pure. */
import type { PlateRect } from './plate-alpha.ts';

export interface PlateClaim extends PlateRect {
  /** From the viewer's car, metres: the nearer plate stays. */
  readonly distance: number;
  isClear: boolean;
}

/** Writes to every claim whether it may show. @param claims are put in order of distance */
export function clearOverlaps(claims: PlateClaim[]): void {
  claims.sort((a, b) => a.distance - b.distance);
  claims.forEach((claim, n) => {
    claim.isClear = true;
    for (let k = 0; k < n && claim.isClear; k++) {
      const nearer = claims[k];
      if (nearer?.isClear && overlaps(claim, nearer)) claim.isClear = false;
    }
  });
}

function overlaps(a: PlateRect, b: PlateRect): boolean {
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
  );
}
