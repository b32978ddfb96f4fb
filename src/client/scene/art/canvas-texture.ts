import type Phaser from 'phaser';

/**
 * Gives a painted canvas to Phaser as a texture. Phaser keeps the canvas and uploads it again
 * after a lost WebGL context. (Its own `addCanvas` would read all pixels back at once.)
 */
export function addCanvasTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): void {
  const texture = textures.create(key, canvas);
  texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
}
