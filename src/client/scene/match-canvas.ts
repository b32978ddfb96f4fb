/**
 * The canvas of a match and its WebGL context, made apart from Phaser. A device's first context
 * costs seconds when it draws by software; Phaser tries for one of its own as soon as its code
 * runs, and both are cheap while another is alive. So this one is made first and kept for the view.
 */

/** The device cannot draw the game; the message is a sentence for the player. */
export class NoWebGlError extends Error {
  override readonly name = 'NoWebGlError';

  constructor() {
    super(
      'This browser cannot draw the pitch: WebGL is missing or switched off. ' +
        'Switch on hardware acceleration in its settings, or try another browser.',
    );
  }
}

export interface MatchCanvas {
  readonly element: HTMLCanvasElement;
  /** Browsers keep only so many contexts, and a collected canvas keeps its own for long. */
  giveBackContext(): void;
}

/** @throws NoWebGlError on a device without WebGL */
export function createMatchCanvas(): MatchCanvas {
  const element = document.createElement('canvas');
  const context = element.getContext('webgl', {
    alpha: false,
    // Edges are soft in the pictures themselves; multisampling would only cost.
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (context === null) throw new NoWebGlError();
  const loser = context.getExtension('WEBGL_lose_context');
  return { element, giveBackContext: () => loser?.loseContext() };
}
