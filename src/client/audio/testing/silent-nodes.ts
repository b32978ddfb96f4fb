/**
 * As much of Web Audio as tests need without a browser: nodes that count how many of them are in
 * use, a context whose time the test moves, and no sound.
 */

class FakeParam {
  value = 0;

  constructor(value: number) {
    this.value = value;
  }

  setTargetAtTime(value: number): this {
    this.value = value;
    return this;
  }
}

/** Nodes that were made and not yet disconnected. */
export const inUse = new Set<FakeNode>();

class FakeNode {
  readonly gain: FakeParam;
  readonly pan = new FakeParam(0);
  readonly playbackRate: FakeParam;
  readonly buffer: { readonly duration: number } | null;
  onended: (() => void) | null = null;
  stopped = false;

  constructor(
    _context: unknown,
    options: { gain?: number; playbackRate?: number; buffer?: { duration: number } } = {},
  ) {
    this.gain = new FakeParam(options.gain ?? 1);
    this.playbackRate = new FakeParam(options.playbackRate ?? 1);
    this.buffer = options.buffer ?? null;
    inUse.add(this);
  }

  connect<T>(to: T): T {
    return to;
  }

  disconnect(): void {
    inUse.delete(this);
  }

  start(): void {}

  stop(): void {
    this.stopped = true;
  }
}

/** By the names that Web Audio has for them. */
export const SILENT_NODES = {
  AudioBufferSourceNode: FakeNode,
  GainNode: FakeNode,
  StereoPannerNode: FakeNode,
} as const;

export function sources(): readonly FakeNode[] {
  return [...inUse].filter((node) => node.buffer !== null);
}
