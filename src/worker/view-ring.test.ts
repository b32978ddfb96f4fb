import { describe, expect, it } from 'vitest';
import { VIEW_LENGTH } from './view-frame.ts';
import { VIEW_RING_BYTES, ViewRingReader, ViewRingWriter } from './view-ring.ts';

function makeRing() {
  const memory = new SharedArrayBuffer(VIEW_RING_BYTES);
  const writer = new ViewRingWriter(memory);
  return {
    reader: new ViewRingReader(memory),
    write: (value: number) => writer.write((frame) => frame.fill(value)),
  };
}

describe('the view ring', () => {
  it('gives the newest frames, whole', () => {
    const { reader, write } = makeRing();
    const into = new Float64Array(VIEW_LENGTH);
    expect(reader.sequence).toBe(0);
    for (let value = 1; value <= 20; value++) {
      write(value);
      expect(reader.sequence).toBe(value);
      expect(reader.read(value, into)).toBe(true);
      expect([...into]).toEqual(new Array(VIEW_LENGTH).fill(value));
    }
    expect(reader.read(17, into)).toBe(true);
    expect(into[0]).toBe(17);
  });

  it('refuses what is not written yet, and what may be overwritten any moment', () => {
    const { reader, write } = makeRing();
    const into = new Float64Array(VIEW_LENGTH);
    expect(reader.read(1, into)).toBe(false);
    for (let value = 1; value <= 20; value++) write(value);
    expect(reader.read(21, into)).toBe(false);
    expect(reader.read(13, into)).toBe(false);
    expect(reader.read(0, into)).toBe(false);
  });
});
