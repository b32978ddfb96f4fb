/**
 * The stadium's painting on the screen, a texture a tile. Shown anew when it is painted finer or
 * the palette changes; the old painting stays until the new one is whole.
 */
import Phaser from 'phaser';
import { addCanvasTexture } from './art/canvas-texture.ts';
import type { StadiumTile } from './art/stadium-art.ts';
import { QuadLayer } from './draw/quad-layer.ts';
import { COLOUR } from './palette.ts';

const BELOW_ALL = -1;

interface ShownTile {
  readonly key: string;
  readonly layer: QuadLayer;
}

export class StadiumView {
  private readonly scene: Phaser.Scene;
  private shown: ShownTile[] = [];
  private paintings = 0;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  /** One upload to the graphics card between two yields. */
  *show(tiles: readonly StadiumTile[]): Generator<void, void, void> {
    const painting = this.paintings++;
    const next: ShownTile[] = [];
    for (const [n, { canvas, frame, x, y, width, height }] of tiles.entries()) {
      const key = `stadium-${painting}-${n}`;
      addCanvasTexture(this.scene.textures, key, canvas);
      const layer = new QuadLayer(this.scene, key, Phaser.BlendModes.NORMAL);
      layer.setDepth(BELOW_ALL);
      layer.add(frame, x, y, width, height, 0, COLOUR.white, 1);
      next.push({ key, layer });
      yield;
    }
    for (const { key, layer } of this.shown) {
      layer.destroy();
      this.scene.textures.remove(key);
    }
    this.shown = next;
  }
}
