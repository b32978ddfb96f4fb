import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidInput, packInput } from '../sim/input.ts';
import { FrameDecoder } from './frame-decoder.ts';
import { FrameEncoder } from './frame-encoder.ts';
import type { MatchFrame } from './frame-expectation.ts';
import { MAX_FRAMES_PER_MESSAGE } from './frame-format.ts';
import { decodeFramesMessage, encodeFramesMessage } from './frames-message.ts';
import { carInput, frameSequence, mutation } from './testing/arbitraries.ts';
import { orDecodeError } from './testing/or-decode-error.ts';

const SLOTS = 6;

function startDecoder(slotCount = SLOTS): FrameDecoder {
  return decoderAt(0, new FrameEncoder(slotCount));
}

function decoderAt(tick: number, encoder: FrameEncoder): FrameDecoder {
  return new FrameDecoder({
    epoch: 0,
    baseline: encoder.baseline(),
    snapshot: { tick, state: new Uint8Array(), held: [], announcements: [] },
  });
}

const quiet = (tick: number, inputs: readonly number[] = [0, 0]): MatchFrame => ({
  tick,
  inputs,
  substituted: 0,
  commands: [],
  announcements: [],
  hash: null,
  arrivals: [],
});

const ahead = packInput({
  steer: 0,
  throttle: 1,
  boost: true,
  handbrake: false,
  dashCount: 0,
  skip: false,
});
const stick = packInput({
  steer: -0.5,
  throttle: 0.25,
  boost: false,
  handbrake: true,
  dashCount: 3,
  skip: false,
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('frames on the wire', () => {
  it('take these bytes', () => {
    const encoder = new FrameEncoder(2);
    const golden: [MatchFrame, string][] = [
      [quiet(0), ''],
      [quiet(1, [ahead, 0]), '020117'],
      [quiet(2, [ahead, stick]), '0202edc120'],
      [{ ...quiet(3, [ahead, stick]), substituted: 2, hash: 0xdeadbeef }, '1402efbeadde'],
      [
        {
          ...quiet(4, [ahead, stick]),
          commands: [{ kind: 'seat-bot', slot: 1 }, { kind: 'rematch' }],
          announcements: [
            { slot: 1, fromTick: 16, input: ahead },
            { slot: 0, fromTick: 4, input: null },
          ],
          arrivals: [{ slot: 0, marginMs: -3 }],
        },
        '2d811760000002010103' + '01ff',
      ],
    ];
    expect(golden.map(([frame]) => hex(encoder.encode(frame)))).toEqual(
      golden.map(([, bytes]) => bytes),
    );
  });

  it('take nothing for an input that was announced', () => {
    const encoder = new FrameEncoder(2);
    encoder.encode({ ...quiet(0), announcements: [{ slot: 1, fromTick: 1, input: stick }] });
    expect(encoder.encode(quiet(1, [0, stick]))).toHaveLength(0);
    expect(encoder.encode(quiet(2, [0, stick]))).toHaveLength(0);
  });

  it('come out as they went in', () => {
    fc.assert(
      fc.property(frameSequence(SLOTS), (frames) => {
        const encoder = new FrameEncoder(SLOTS);
        const decoder = startDecoder();
        expect(frames.map((frame) => decoder.decode(encoder.encode(frame)))).toEqual(frames);
      }),
    );
  });

  it('can be taken up at any tick from a baseline and the announcements before', () => {
    fc.assert(
      fc.property(frameSequence(SLOTS), fc.nat(), (frames, at) => {
        const joinAt = at % frames.length;
        const encoder = new FrameEncoder(SLOTS);
        for (const frame of frames.slice(0, joinAt)) encoder.encode(frame);
        const decoder = new FrameDecoder({
          epoch: 0,
          baseline: encoder.baseline(),
          snapshot: {
            tick: joinAt,
            state: new Uint8Array(),
            held: [],
            announcements: frames.slice(0, joinAt).flatMap((frame) => frame.announcements),
          },
        });
        const rest = frames.slice(joinAt);
        expect(rest.map((frame) => decoder.decode(encoder.encode(frame)))).toEqual(rest);
      }),
    );
  });

  it('when broken, throw DecodeError or give frames that are valid', () => {
    const broken = fc.property(frameSequence(SLOTS), fc.array(mutation), (frames, mutations) => {
      const encoder = new FrameEncoder(SLOTS);
      const decoder = startDecoder();
      for (const sent of frames) {
        const bytes: Uint8Array = encoder.encode(sent);
        const { tick } = decoder;
        const frame = orDecodeError(() => decoder.decode(mutations.reduce((b, m) => m(b), bytes)));
        if (frame === null) return;
        expect(frame.tick).toBe(tick);
        expect(frame.inputs).toHaveLength(SLOTS);
        expect(frame.inputs.every(isValidInput)).toBe(true);
        expect(frame.substituted).toBeLessThan(2 ** SLOTS);
        for (const command of frame.commands) {
          if ('slot' in command) expect(command.slot).toBeLessThan(SLOTS);
        }
        for (const { slot, fromTick, input } of frame.announcements) {
          expect(slot).toBeLessThan(SLOTS);
          expect(Math.abs(fromTick - tick)).toBeLessThan(256);
          expect(input === null || isValidInput(input)).toBe(true);
        }
        for (const arrival of frame.arrivals) expect(arrival.slot).toBeLessThan(SLOTS);
      }
    });
    fc.assert(broken, { numRuns: 500 });
  });

  it('when random, throw DecodeError or give frames', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        orDecodeError(() => startDecoder().decode(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('are encoded one after the other', () => {
    expect(() => new FrameEncoder(2).encode(quiet(1))).toThrow(RangeError);
  });

  it('hold every valid input in 3 bytes or fewer', () => {
    fc.assert(
      fc.property(carInput, (input) => {
        const bytes = new FrameEncoder(1).encode(quiet(0, [input]));
        expect(bytes.length).toBeLessThanOrEqual(5);
        expect(startDecoder(1).decode(bytes).inputs).toEqual([input]);
      }),
    );
  });
});

describe('messages of frames', () => {
  const body = fc.uint8Array({ maxLength: 40 });

  it('come out as they went in, with the tick near the receiver', () => {
    const bodies = fc.array(body, { minLength: 1, maxLength: MAX_FRAMES_PER_MESSAGE });
    fc.assert(
      fc.property(bodies, fc.nat(10_000_000), fc.nat(16_000), (sent, firstTick, late) => {
        const bytes = encodeFramesMessage({ firstTick, bodies: sent });
        expect(decodeFramesMessage(bytes, firstTick + late)).toEqual({ firstTick, bodies: sent });
      }),
    );
  });

  it('take 2 bytes for a frame with nothing new', () => {
    const bytes = encodeFramesMessage({ firstTick: 0x12345, bodies: [new Uint8Array()] });
    expect(hex(bytes)).toBe('4523');
  });

  it('when random, throw DecodeError or give bodies', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const decoded = orDecodeError(() => decodeFramesMessage(bytes, 100));
        if (decoded !== null) expect(decoded.bodies.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
