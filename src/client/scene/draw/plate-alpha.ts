/** How visible a name plate is: it fades with distance and never lies over the ball. Pure. */
export interface PlateRect {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const NEAR_M = 9;
const FAR_M = 26;
const FAR_ALPHA = 0.85;
const MAX_ALPHA = 1;
/** Free space around the ball over which a plate fades in. */
const BALL_GAP_M = 0.9;

export function plateAlpha(
  plate: PlateRect,
  ball: { readonly x: number; readonly y: number },
  ballRadius: number,
  viewer: { readonly x: number; readonly y: number } | undefined,
): number {
  const dx = Math.max(0, Math.abs(ball.x - plate.x) - plate.halfWidth);
  const dy = Math.max(0, Math.abs(ball.y - plate.y) - plate.halfHeight);
  const gap = Math.hypot(dx, dy) - ballRadius;
  const clear = Math.max(0, Math.min(1, gap / BALL_GAP_M));
  if (viewer === undefined) return MAX_ALPHA * clear;
  const distance = Math.hypot(plate.x - viewer.x, plate.y - viewer.y);
  const far = Math.max(0, Math.min(1, (distance - NEAR_M) / (FAR_M - NEAR_M)));
  return (MAX_ALPHA + (FAR_ALPHA - MAX_ALPHA) * far) * clear;
}
