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
/** Width of the corner that a thumb and what it presses take. */
const THUMB_PX = 170;

/** How large the interface is on this screen. */
export interface HudFit {
  /** The root font size, pixels of the page. */
  rootPx: number;
  /** Whether thumbs lie over the lower corners. */
  isTouch: boolean;
}

/**
 * How far inside the view's edges the own car stays, as shares of the view's height.
 *
 * @param widthPx of the page, as is `heightPx`
 * @param out filled
 */
export function placeInsets(
  widthPx: number,
  heightPx: number,
  { rootPx, isTouch }: HudFit,
  out: { -readonly [K in keyof Insets]: Insets[K] },
): void {
  const share = (size: number, sidePx: number) =>
    Math.min(size * rootPx, sidePx * MAX_INSET_SHARE) / heightPx;
  const corner = isTouch ? Math.max(DIAL, THUMB_PX / rootPx) : DIAL;
  const side = share(corner + CAR_GAP, widthPx);
  out.left = side;
  out.right = side;
  out.top = share(SCORE_HEIGHT + CAR_GAP, heightPx);
  out.bottom = share(CAR_MARGIN, heightPx);
}

/**
 * Where the HUD lies over a view.
 *
 * @param widthPx of the page, as is `heightPx`
 * @param pxPerMetre in pixels of the page
 * @param out two boxes, filled: the score, then the dial
 */
export function placeHudBoxes(
  widthPx: number,
  heightPx: number,
  { rootPx }: HudFit,
  pxPerMetre: number,
  [score, dial]: readonly [MutableBox, MutableBox],
): void {
  const rootM = rootPx / pxPerMetre;
  const right = widthPx / pxPerMetre / 2;
  const bottom = heightPx / pxPerMetre / 2;
  score.left = -SCORE_HALF_WIDTH * rootM;
  score.top = -bottom;
  score.right = SCORE_HALF_WIDTH * rootM;
  score.bottom = SCORE_HEIGHT * rootM - bottom;
  dial.left = right - DIAL * rootM;
  dial.top = bottom - DIAL * rootM;
  dial.right = right;
  dial.bottom = bottom;
}

type MutableBox = { -readonly [K in keyof ViewBox]: ViewBox[K] };

export function createHudBoxes(): readonly [MutableBox, MutableBox] {
  const box = () => ({ left: 0, top: 0, right: 0, bottom: 0 });
  return [box(), box()];
}
