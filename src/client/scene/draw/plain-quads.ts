/**
 * A quad batch for Phaser's renderer with the smallest shader that the scene needs: texture times
 * tint. Phaser's own decides tint modes and texture units for every pixel, which a real GPU hides
 * and drawing by software does not: with it the pitch alone took 30 ms of a frame at 1280 x 720.
 */
import Phaser from 'phaser';

const NODE_NAME = 'PlainQuads';

const VERTEX_SHADER = `
precision highp float;
uniform mat4 uProjectionMatrix;
attribute vec2 inPosition;
attribute vec2 inTexCoord;
attribute vec4 inTint;
varying vec2 texturePlace;
varying vec4 tint;
void main() {
  gl_Position = uProjectionMatrix * vec4(inPosition, 1.0, 1.0);
  texturePlace = inTexCoord;
  tint = vec4(inTint.bgr * inTint.a, inTint.a);
}`;

const FRAGMENT_SHADER = `
precision mediump float;
uniform sampler2D uMainSampler[1];
varying highp vec2 texturePlace;
varying vec4 tint;
void main() {
  gl_FragColor = texture2D(uMainSampler[0], texturePlace) * tint;
}`;

type QuadBatch = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;

/** The batch of this renderer, made when it is first asked for. */
export function plainQuads(renderer: Phaser.Renderer.WebGL.WebGLRenderer): QuadBatch {
  const { renderNodes } = renderer;
  const known = renderNodes.getNode(NODE_NAME);
  if (known !== null) return known as QuadBatch;
  const batch = new Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad(renderNodes, {
    name: NODE_NAME,
    shaderName: 'PLAIN_QUADS',
    vertexSource: VERTEX_SHADER,
    fragmentSource: FRAGMENT_SHADER,
    shaderAdditions: [],
    instancesPerBatch: 4096,
  });
  renderNodes.addNode(NODE_NAME, batch);
  return batch;
}
