/**
 * What of the screen the HUD lies over: the score at the top, the boost dial at the bottom right.
 * The camera keeps the own car clear of it and the ball's pointer gives way to it. Pure.
 */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of the view, metres from its middle. */
export interface ViewBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sizes in the page's root font size, from the window's edge on, as the HUD's styles have them. */
const SCORE_HALF_WIDTH = 10.3;
const SCORE_HEIGHT = 5.8;
const DIAL = 10.1;
/** From a plain edge to the middle of a car, and from a part of the HUD. */
const CAR_MARGIN = 3.5;
const CAR_GAP = 1.9;
/** However small the window, no inset takes more of it. */
const MAX_INSET_SHARE = 0.3;

/** The root font size, pixels of the page. */
function rootPx(widthPx: number, heightPx: number): number {
  return Math.max(11, Math.min(widthPx * 0.0125, heightPx * 0.022222, 48));
}

/**
 * How far inside the view's edges the own car stays, as shares of the view's height.
 *
 * @param widthPx of the page, as is `heightPx`
 */
export function carInsets(widthPx: number, heightPx: number): Insets {
  const root = rootPx(widthPx, heightPx);
  const share = (size: number, sidePx: number) =>
    Math.min(size * root, sidePx * MAX_INSET_SHARE) / heightPx;
  const side = share(DIAL + CAR_GAP, widthPx);
  return {
    left: side,
    right: side,
    top: share(SCORE_HEIGHT + CAR_GAP, heightPx),
    bottom: share(CAR_MARGIN, heightPx),
  };
}

/**
 * Where the HUD lies over a view.
 *
 * @param widthPx of the page, as is `heightPx`
 * @param pxPerMetre in pixels of the page
 */
export function hudBoxes(
  widthPx: number,
  heightPx: number,
  pxPerMetre: number,
): readonly ViewBox[] {
  const rootM = rootPx(widthPx, heightPx) / pxPerMetre;
  const right = widthPx / pxPerMetre / 2;
  const bottom = heightPx / pxPerMetre / 2;
  const scoreHalfWidth = SCORE_HALF_WIDTH * rootM;
  return [
    {
      left: -scoreHalfWidth,
      top: -bottom,
      right: scoreHalfWidth,
      bottom: SCORE_HEIGHT * rootM - bottom,
    },
    { left: right - DIAL * rootM, top: bottom - DIAL * rootM, right, bottom },
  ];
}
