/**
 * A display-list entry that draws any number of textured quads from one texture, filled anew each
 * drawn frame. Cars, lights, particles and skid marks are rows in such a layer and not game
 * objects of their own, which makes a frame of several hundred quads cost a draw call a layer and
 * no allocation. Coordinates are metres; the scene's camera maps them to pixels.
 */
import Phaser from 'phaser';
import { plainQuads } from './plain-quads.ts';

export interface QuadFrame {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

/** x, y of the corners: top left, bottom left, top right, bottom right; then u0, v0, u1, v1. */
const FLOATS_A_QUAD = 12;
/** Of the left corners and of the right ones. */
const TINTS_A_QUAD = 2;
const START_CAPACITY = 256;

const RENDER_OPTIONS = { multiTexturing: false };

export class QuadLayer extends Phaser.GameObjects.Extern {
  private readonly atlas: Phaser.Textures.Texture;
  private floats = new Float32Array(START_CAPACITY * FLOATS_A_QUAD);
  private tints = new Uint32Array(START_CAPACITY * TINTS_A_QUAD);
  private count = 0;

  constructor(scene: Phaser.Scene, textureKey: string, blendMode: Phaser.BlendModes) {
    super(scene);
    this.atlas = scene.textures.get(textureKey);
    this.setBlendMode(blendMode);
    scene.sys.displayList.add(this);
  }

  /** Phaser's renderer calls this, without a `this`, when the layer's turn in the list comes. */
  renderWebGL(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    layer: QuadLayer,
    context: Phaser.Renderer.WebGL.DrawingContext,
  ): void {
    layer.drawQuads(renderer, context);
  }

  /** Forgets the quads of the frame before. */
  clear(): void {
    this.count = 0;
  }

  /**
   * Adds a quad by its middle.
   *
   * @param angle radians; the frame's left-to-right then points that way
   * @param colour multiplied with the texture, 0xrrggbb
   */
  add(
    frame: QuadFrame,
    x: number,
    y: number,
    width: number,
    height: number,
    angle: number,
    colour: number,
    alpha: number,
  ): void {
    const cos = Math.cos(angle) / 2;
    const sin = Math.sin(angle) / 2;
    const wx = width * cos;
    const wy = width * sin;
    const hx = -height * sin;
    const hy = height * cos;
    this.addCorners(
      frame,
      x - wx - hx,
      y - wy - hy,
      x - wx + hx,
      y - wy + hy,
      x + wx - hx,
      y + wy - hy,
      x + wx + hx,
      y + wy + hy,
      colour,
      alpha,
    );
  }

  /**
   * Adds a quad by its corners: top left, bottom left, top right, bottom right of the frame.
   *
   * @param alphaRight on the frame's right side, when it differs from the left
   */
  addCorners(
    frame: QuadFrame,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x3: number,
    y3: number,
    colour: number,
    alpha: number,
    alphaRight = alpha,
  ): void {
    const leftByte = alphaByte(alpha);
    const rightByte = alphaByte(alphaRight);
    if (leftByte === 0 && rightByte === 0) return;
    if (this.count * TINTS_A_QUAD === this.tints.length) this.grow();
    const { floats } = this;
    let at = this.count * FLOATS_A_QUAD;
    floats[at++] = x0;
    floats[at++] = y0;
    floats[at++] = x1;
    floats[at++] = y1;
    floats[at++] = x2;
    floats[at++] = y2;
    floats[at++] = x3;
    floats[at++] = y3;
    floats[at++] = frame.u0;
    floats[at++] = frame.v0;
    floats[at++] = frame.u1;
    floats[at] = frame.v1;
    this.tints[this.count * TINTS_A_QUAD] = (leftByte << 24) | colour;
    this.tints[this.count * TINTS_A_QUAD + 1] = (rightByte << 24) | colour;
    this.count++;
  }

  private grow(): void {
    const floats = new Float32Array(this.floats.length * 2);
    floats.set(this.floats);
    this.floats = floats;
    const tints = new Uint32Array(this.tints.length * 2);
    tints.set(this.tints);
    this.tints = tints;
  }

  private drawQuads(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    context: Phaser.Renderer.WebGL.DrawingContext,
  ): void {
    const glTexture = this.atlas.source[0]?.glTexture;
    const { camera } = context;
    if (this.count === 0 || camera === null || !glTexture) return;
    const batch = plainQuads(renderer);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = camera.getViewMatrix(
      !context.useCanvas,
    ).matrix;
    const { floats, tints, count } = this;
    for (let n = 0, at = 0; n < count; n++, at += FLOATS_A_QUAD) {
      const x0 = floats[at] ?? 0;
      const y0 = floats[at + 1] ?? 0;
      const x1 = floats[at + 2] ?? 0;
      const y1 = floats[at + 3] ?? 0;
      const x2 = floats[at + 4] ?? 0;
      const y2 = floats[at + 5] ?? 0;
      const x3 = floats[at + 6] ?? 0;
      const y3 = floats[at + 7] ?? 0;
      const u0 = floats[at + 8] ?? 0;
      const v0 = floats[at + 9] ?? 0;
      const left = tints[n * TINTS_A_QUAD] ?? 0;
      const right = tints[n * TINTS_A_QUAD + 1] ?? 0;
      batch.batch(
        context,
        glTexture,
        a * x0 + c * y0 + e,
        b * x0 + d * y0 + f,
        a * x1 + c * y1 + e,
        b * x1 + d * y1 + f,
        a * x2 + c * y2 + e,
        b * x2 + d * y2 + f,
        a * x3 + c * y3 + e,
        b * x3 + d * y3 + f,
        u0,
        v0,
        (floats[at + 10] ?? 0) - u0,
        (floats[at + 11] ?? 0) - v0,
        0,
        left,
        left,
        right,
        right,
        RENDER_OPTIONS,
      );
    }
  }
}

function alphaByte(alpha: number): number {
  return Math.round(Math.max(0, Math.min(alpha, 1)) * 255);
}
