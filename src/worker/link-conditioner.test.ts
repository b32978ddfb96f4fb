import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkPath, linkPreset, symmetricPath } from '../netcode/link-presets.ts';
import { LinkConditioner } from './link-conditioner.ts';
import { HandClock } from './testing/hand-clock.ts';

function setUp(path: LinkPath | null, seed = 1) {
  const clock = new HandClock();
  let disconnects = 0;
  const onDisconnect = () => {
    disconnects++;
  };
  const link = new LinkConditioner({ path, seed, clock, onDisconnect });
  return { clock, link, disconnects: () => disconnects };
}

const FAR = symmetricPath({ rttMs: 100, jitterMs: 0, lossShare: 0 });
const BAD = symmetricPath({ rttMs: 100, jitterMs: 40, lossShare: 0.1 });

describe('a conditioned link', () => {
  it('passes everything on at once where there is no path', () => {
    const { link } = setUp(null);
    const heard: string[] = [];
    link.up(20, () => heard.push('up'));
    link.datagramDown(20, () => heard.push('down'));
    expect(heard).toEqual(['up', 'down']);
  });

  it('delays each way', () => {
    const { clock, link } = setUp(FAR);
    const heardMs: number[] = [];
    link.up(20, () => link.down(20, () => heardMs.push(clock.nowMs())));
    clock.advance(99);
    expect(heardMs).toEqual([]);
    clock.advance(2);
    expect(heardMs[0]).toBeCloseTo(100);
  });

  it('delivers all of a stream in order, whatever the conditions do under way', () => {
    const paths = fc.constantFrom(null, FAR, BAD, linkPreset('train')?.path ?? null);
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 60 }), fc.integer(), (changes, seed) => {
        const { clock, link } = setUp(BAD, seed);
        const heard: number[] = [];
        for (const [index, path] of changes.entries()) {
          link.down(20, () => heard.push(index));
          if (index % 5 === 0) link.set(path);
          clock.advance(16);
        }
        clock.advance(60_000);
        expect(heard).toEqual(changes.map((_, index) => index));
      }),
    );
  });

  it('loses and mixes up datagrams', () => {
    const { clock, link } = setUp(BAD);
    const heard: number[] = [];
    for (let index = 0; index < 500; index++) {
      link.datagramUp(20, () => heard.push(index));
      clock.advance(5);
    }
    clock.advance(1000);
    expect(heard.length).toBeGreaterThan(400);
    expect(heard.length).toBeLessThan(480);
    expect(heard).not.toEqual(heard.toSorted((a, b) => a - b));
  });

  it('delivers nothing once it is closed', () => {
    const { clock, link } = setUp(FAR);
    const heard: string[] = [];
    link.up(20, () => heard.push('late'));
    link.close();
    link.up(20, () => heard.push('later'));
    clock.advance(1000);
    expect(heard).toEqual([]);
  });

  it('ends with an outage that disconnects, once', () => {
    const train = linkPreset('train')?.path ?? FAR;
    const { clock, disconnects } = setUp(train);
    clock.advance(600_000);
    expect(disconnects()).toBe(1);
  });
});
