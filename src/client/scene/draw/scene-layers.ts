/** The layers of a frame from the turf up, and the pictures that fill them. */
import Phaser from 'phaser';
import { ATLAS_KEY, type Pictures } from '../art/scene-pictures.ts';
import { QuadLayer } from './quad-layer.ts';

export interface SceneLayers {
  readonly pictures: Pictures;
  /** On the turf: skid marks, pads, markers. */
  readonly ground: QuadLayer;
  /** Light on the turf, added. */
  readonly light: QuadLayer;
  readonly shadow: QuadLayer;
  /** Cars and ball. */
  readonly body: QuadLayer;
  /** Flames, sparks, flashes, added. */
  readonly glow: QuadLayer;
  /** Above everything on the pitch: smoke, nets, arrows. */
  readonly top: QuadLayer;
  clear(): void;
}

export function createSceneLayers(scene: Phaser.Scene, pictures: Pictures): SceneLayers {
  const { ADD, NORMAL } = Phaser.BlendModes;
  const layer = (blendMode: Phaser.BlendModes) => new QuadLayer(scene, ATLAS_KEY, blendMode);
  const ground = layer(NORMAL);
  const light = layer(ADD);
  const shadow = layer(NORMAL);
  const body = layer(NORMAL);
  const glow = layer(ADD);
  const top = layer(NORMAL);
  const all = [ground, light, shadow, body, glow, top];
  return {
    pictures,
    ground,
    light,
    shadow,
    body,
    glow,
    top,
    clear() {
      for (const each of all) each.clear();
    },
  };
}
