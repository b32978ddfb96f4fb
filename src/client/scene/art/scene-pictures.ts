/** Every small picture of the scene and the size it is painted at. */

import type Phaser from 'phaser';
import type { BodyShapes } from '../../../worker/api.ts';
import { NET_DEPTH_M, NET_WIDTH_M } from '../draw/goal-painter.ts';
import type { QuadFrame } from '../draw/quad-layer.ts';
import { buildAtlas, type Paint } from './atlas.ts';
import { paintBallBase, paintBallPatch, paintBallShade } from './ball-art.ts';
import { CAR_PARTS } from './car-outline.ts';
import { paintCrate } from './crate-art.ts';
import {
  paintBeam,
  paintCone,
  paintDisc,
  paintFlame,
  paintFlare,
  paintGlow,
  paintRing,
  paintSmoke,
  paintSolid,
  paintStreak,
  paintStrip,
} from './glow-art.ts';
import {
  paintChevron,
  paintDigits,
  paintOwnMarker,
  paintPadCharge,
  paintPadSocket,
  paintPointer,
  paintSignPointed,
  paintSignRound,
} from './marker-art.ts';
import { paintNet } from './net-art.ts';
import { paintCarShadow, paintWheel } from './wheel-art.ts';

export const ATLAS_KEY = 'scene-atlas';

export type PictureName =
  | 'carShadow'
  | 'wheel'
  | 'ballBase'
  | 'ballPatch'
  | 'ballShade'
  | 'padSocket'
  | 'padCharge'
  | 'ownMarker'
  | 'pointer'
  | 'digits'
  | 'chevron'
  | 'glow'
  | 'core'
  | 'ring'
  | 'shock'
  | 'cone'
  | 'flame'
  | 'streak'
  | 'strip'
  | 'smoke'
  | 'flare'
  | 'net'
  | 'signRound'
  | 'signPointed'
  | 'crate'
  | 'beam'
  | 'solid'
  | 'disc';

export type Pictures = Readonly<Record<PictureName, QuadFrame>>;

/**
 * @param isFine twice as many pixels, for large screens
 */
export function* paintScenePictures(
  textures: Phaser.Textures.TextureManager,
  shapes: BodyShapes,
  isFine: boolean,
): Generator<void, Pictures, void> {
  const side = isFine ? 2048 : 1024;
  const scale = isFine ? 2 : 1;
  const carLengthPx = 144 * scale;
  const carWidthPx = (carLengthPx * shapes.carWidth) / shapes.carLength;
  const picture = (width: number, height: number, paint: Paint) => ({
    width: Math.ceil(width),
    height: Math.ceil(height),
    paint,
  });
  const square = (size: number, paint: Paint) => picture(size * scale, size * scale, paint);

  const pictures = yield* buildAtlas<PictureName>(textures, ATLAS_KEY, side, {
    carShadow: square(96, paintCarShadow),
    wheel: picture(
      carLengthPx * CAR_PARTS.wheelLength,
      carWidthPx * CAR_PARTS.wheelWidth,
      paintWheel,
    ),
    ballBase: square(112, paintBallBase),
    ballPatch: square(56, paintBallPatch),
    ballShade: square(112, paintBallShade),
    padSocket: square(112, paintPadSocket),
    padCharge: square(112, paintPadCharge),
    ownMarker: square(200, paintOwnMarker),
    pointer: square(96, paintPointer),
    digits: picture(264 * scale, 38 * scale, paintDigits),
    chevron: square(64, paintChevron),
    glow: square(
      128,
      paintGlow([
        [0, 1],
        [0.18, 0.62],
        [0.45, 0.2],
        [0.75, 0.045],
        [1, 0],
      ]),
    ),
    core: square(
      48,
      paintGlow([
        [0, 1],
        [0.35, 0.95],
        [0.6, 0.4],
        [1, 0],
      ]),
    ),
    ring: square(192, paintRing(0.025, 0.1, 0.03)),
    shock: square(160, paintRing(0.045, 0.3, 0.1)),
    cone: square(160, paintCone),
    flame: picture(128 * scale, 48 * scale, paintFlame),
    streak: picture(96 * scale, 14 * scale, paintStreak),
    strip: picture(8, 24, paintStrip),
    smoke: square(80, paintSmoke),
    flare: square(112, paintFlare),
    net: picture(NET_DEPTH_M * 26 * scale, NET_WIDTH_M * 26 * scale, paintNet),
    signRound: square(128, paintSignRound),
    signPointed: square(128, paintSignPointed),
    crate: square(40, paintCrate),
    beam: picture(256, 96, paintBeam),
    solid: picture(16, 16, paintSolid),
    disc: square(64, paintDisc),
  });
  return { ...pictures, strip: withoutEnds(pictures.strip) };
}

/** The middle of a strip: its ends would fade into the atlas and show where pieces join. */
function withoutEnds(frame: QuadFrame): QuadFrame {
  const middle = (frame.u0 + frame.u1) / 2;
  return { ...frame, u0: middle, u1: middle };
}
