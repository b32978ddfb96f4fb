/** The layers of a frame from the turf up, and the pictures that fill them. */
import Phaser from 'phaser';
import type { Palette } from '../../palette/palettes.ts';
import { CARS_KEY, type CarPictures } from '../art/car-pictures.ts';
import { ATLAS_KEY, type Pictures } from '../art/scene-pictures.ts';
import { type QuadFrame, QuadLayer } from './quad-layer.ts';

export interface SceneLayers {
  readonly pictures: Pictures;
  palette: Palette;
  /** On the turf: skid marks, pads, markers. */
  readonly ground: QuadLayer;
  /** Light on the turf, added. */
  readonly light: QuadLayer;
  readonly shadow: QuadLayer;
  /** Wheels and crates. */
  readonly body: QuadLayer;
  /** The bodies of cars, from a texture of their own; `frames` by slot. */
  readonly cars: { readonly layer: QuadLayer; readonly frames: readonly QuadFrame[] };
  /** Balls. */
  readonly front: QuadLayer;
  /** Flames, sparks, flashes, added. */
  readonly glow: QuadLayer;
  /** Above everything on the pitch: smoke, nets, arrows. */
  readonly top: QuadLayer;
  clear(): void;
}

export function createSceneLayers(
  scene: Phaser.Scene,
  pictures: Pictures,
  carPictures: CarPictures,
  palette: Palette,
): SceneLayers {
  const { ADD, NORMAL } = Phaser.BlendModes;
  const layer = (blendMode: Phaser.BlendModes) => new QuadLayer(scene, ATLAS_KEY, blendMode);
  const ground = layer(NORMAL);
  const light = layer(ADD);
  const shadow = layer(NORMAL);
  const body = layer(NORMAL);
  const cars = new QuadLayer(scene, CARS_KEY, NORMAL);
  const front = layer(NORMAL);
  const glow = layer(ADD);
  const top = layer(NORMAL);
  const all = [ground, light, shadow, body, cars, front, glow, top];
  return {
    pictures,
    palette,
    ground,
    light,
    shadow,
    body,
    cars: { layer: cars, frames: carPictures.frames },
    front,
    glow,
    top,
    clear() {
      for (let n = 0; n < all.length; n++) all[n]?.clear();
    },
  };
}
