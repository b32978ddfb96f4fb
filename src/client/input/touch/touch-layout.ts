/**
 * Where the thumbs are: the stick on one side, the buttons around the lower corner of the other.
 * Sizes follow the window within what a thumb can hit. Pure; the touch controls stand by it, and
 * whoever draws something that must not be under a thumb asks for `boxes`.
 */
import type { TouchSettings } from '../../settings/settings.ts';

/** All in pixels of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of the window is behind rounded corners and notches, pixels. */
export interface SafeArea {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TouchLayout {
  /** Where a thumb may come down to steer. */
  readonly stickZone: Box;
  /** The stick at rest, within the zone; where it is fixed, all the time. */
  readonly stick: Box;
  readonly boost: Box;
  readonly dash: Box;
  readonly handbrake: Box;
  readonly skip: Box;
  /** What the thumbs cover: nothing that must be read belongs here. */
  readonly boxes: readonly Box[];
}

/** A thumb hits no less. */
const MIN_BUTTON_PX = 56;
const MIN_UNIT_PX = 64;
const MAX_UNIT_PX = 104;
const UNIT_SHARE = 0.19;
const MARGIN_PX = 14;
const GAP_PX = 10;

export function touchLayout(
  widthPx: number,
  heightPx: number,
  touch: Pick<TouchSettings, 'handed' | 'size'>,
  safe: SafeArea,
): TouchLayout {
  const share = UNIT_SHARE * Math.min(widthPx, heightPx);
  const unit = touch.size * Math.max(MIN_UNIT_PX, Math.min(MAX_UNIT_PX, share));
  const right = widthPx - safe.right - MARGIN_PX;
  const bottom = heightPx - safe.bottom - MARGIN_PX;

  const boostSize = button(1.25 * unit);
  const boostX = right - boostSize / 2;
  const boostY = bottom - boostSize / 2;
  /** Around the boost, at an angle from straight left upwards, degrees. */
  const around = (size: number, degrees: number, ring = 0): Box => {
    const distance = boostSize / 2 + GAP_PX + size / 2 + ring * (unit + GAP_PX);
    const x = boostX - distance * Math.cos((degrees * Math.PI) / 180);
    const y = boostY - distance * Math.sin((degrees * Math.PI) / 180);
    return centred(Math.min(x, right - size / 2), Math.min(y, bottom - size / 2), size);
  };
  const dash = around(button(unit), -4);
  const handbrake = around(button(0.95 * unit), 82);
  const skip = around(button(0.8 * unit), 43, 0.35);

  const stickSize = 1.9 * unit;
  const stickMargin = MARGIN_PX + GAP_PX;
  const stick = {
    left: safe.left + stickMargin,
    top: bottom - GAP_PX - stickSize,
    width: stickSize,
    height: stickSize,
  };
  const zoneTop = 0.3 * heightPx;
  const stickZone = {
    left: 0,
    top: zoneTop,
    width: 0.45 * widthPx,
    height: heightPx - zoneTop,
  };

  const rightHanded = {
    stickZone,
    stick,
    boost: centred(boostX, boostY, boostSize),
    dash,
    handbrake,
    skip,
    boxes: [stick, union([centred(boostX, boostY, boostSize), dash, handbrake])],
  };
  return touch.handed === 'right' ? rightHanded : mirrored(rightHanded, widthPx, safe);
}

function button(sizePx: number): number {
  return Math.round(Math.max(MIN_BUTTON_PX, sizePx));
}

function centred(x: number, y: number, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, width: size, height: size };
}

function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Notches are seldom alike on both sides. */
function mirrored(layout: TouchLayout, widthPx: number, safe: SafeArea): TouchLayout {
  const shift = safe.left - safe.right;
  const mirror = (box: Box, by: number): Box => ({
    ...box,
    left: widthPx - box.left - box.width + by,
  });
  return {
    stickZone: mirror(layout.stickZone, 0),
    stick: mirror(layout.stick, shift),
    boost: mirror(layout.boost, shift),
    dash: mirror(layout.dash, shift),
    handbrake: mirror(layout.handbrake, shift),
    skip: mirror(layout.skip, shift),
    boxes: layout.boxes.map((box) => mirror(box, shift)),
  };
}
