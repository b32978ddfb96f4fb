import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mixer } from './mixer.ts';
import { MAX_SHOTS, OneShots } from './one-shots.ts';
import { SOUND_NAMES } from './synth/recipes.ts';
import { inUse, SILENT_NODES, sources } from './testing/silent-nodes.ts';

const NODES_PER_SHOT = 4;

function setUp() {
  const context = { currentTime: 1 };
  const node = { connect: (to: unknown) => to };
  const mixer = {
    context,
    group: () => ({ dry: node, echo: node }),
    glide: (param: AudioParam, value: number) => param.setTargetAtTime(value, 0, 0),
  };
  const bank = { get: () => ({ duration: 1 }) as AudioBuffer };
  return { context, shots: new OneShots(mixer as unknown as Mixer, bank) };
}

beforeEach(() => {
  inUse.clear();
  for (const [name, node] of Object.entries(SILENT_NODES)) vi.stubGlobal(name, node);
});
afterEach(() => vi.unstubAllGlobals());

describe('OneShots', () => {
  it('never holds more than its limit, however much happens', () => {
    const { context, shots } = setUp();
    for (let n = 0; n < 2000; n++) {
      context.currentTime += 0.005;
      const name = SOUND_NAMES[n % SOUND_NAMES.length] ?? 'thud';
      shots.play(name, { gain: ((n * 7919) % 100) / 100, owner: n });
      expect(shots.count).toBeLessThanOrEqual(MAX_SHOTS);
      // What was asked to stop ends by itself.
      for (const source of sources()) if (source.stopped) source.onended?.();
      expect(inUse.size).toBeLessThanOrEqual(MAX_SHOTS * NODES_PER_SHOT);
    }
  });

  it('lets go of what an output never ended', () => {
    const { context, shots } = setUp();
    shots.play('thud');
    context.currentTime += 10;
    shots.play('knock');
    expect(shots.count).toBe(1);
    expect(inUse.size).toBe(NODES_PER_SHOT);
  });

  it('lets go of a sound that has ended', () => {
    const { shots } = setUp();
    shots.play('thud');
    sources()[0]?.onended?.();
    expect(shots.count).toBe(0);
    expect(inUse.size).toBe(0);
  });

  it('plays one of the same sounds at the same moment, or the much louder', () => {
    const { shots } = setUp();
    shots.play('thud', { gain: 0.3 });
    shots.play('thud', { gain: 0.3 });
    expect(shots.count).toBe(1);
    shots.play('thud', { gain: 0.9 });
    expect(shots.count).toBe(2);
  });

  it('takes back what belongs to an event that did not happen, and nothing else', () => {
    const { shots } = setUp();
    shots.play('thud', { owner: 1 });
    shots.play('knock', { owner: 2 });
    shots.takeBack(1);
    expect(sources().map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it('lowers the pitch of what plays and of what comes in slow motion', () => {
    const { shots } = setUp();
    shots.play('thud');
    shots.setSlowness(0.5);
    shots.play('knock', { rate: 1.2 });
    shots.play('click');
    expect(sources().map(({ playbackRate }) => playbackRate.value)).toEqual([0.5, 0.6, 1]);
  });
});
