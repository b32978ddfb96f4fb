import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidInput } from '../sim/input.ts';
import { DecodeError } from './decode-error.ts';
import { decodeFramesRequest, encodeFramesRequest, FRAME_PATHS } from './frames-request.ts';
import {
  InputsDecoder,
  InputsEncoder,
  type InputsMessage,
  MAX_INPUT_RUN,
} from './inputs-message.ts';
import { decodePing, decodePong, encodePing, encodePong } from './ping-message.ts';
import { decodeResyncRequest, encodeResyncRequest, RESYNC_REASONS } from './resync-request.ts';
import { carInput, mutation } from './testing/arbitraries.ts';
import { orDecodeError } from './testing/or-decode-error.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const AHEAD = 0x7f00;
const STICK = 0x2185;

const message: fc.Arbitrary<InputsMessage> = fc.record({
  tick: fc.integer({ min: MAX_INPUT_RUN, max: 10_000_000 }),
  inputs: fc.array(carInput, { minLength: 1, maxLength: MAX_INPUT_RUN }),
});

describe('inputs', () => {
  it('take these bytes', () => {
    const encoder = new InputsEncoder();
    expect(hex(encoder.encode({ tick: 0x12345, inputs: [AHEAD] }))).toBe('452307');
    expect(hex(encoder.encode({ tick: 0x12346, inputs: [AHEAD] }))).toBe('4623');
    expect(hex(encoder.encode({ tick: 0x12347, inputs: [STICK] }))).toBe('47230d8521');
    expect(hex(encoder.encode({ tick: 0x12348, inputs: [AHEAD, AHEAD, 0] }))).toBe('4823070f04');
  });

  it('come out as they went in, with the tick near the receiver', () => {
    const drift = fc.integer({ min: -8, max: 32_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(message, drift)), (messages) => {
        const encoder = new InputsEncoder();
        const decoder = new InputsDecoder();
        for (const [sent, late] of messages) {
          const nearTick = sent.tick + late;
          expect(decoder.decode(encoder.encode(sent), nearTick)).toEqual(sent);
        }
      }),
    );
  });

  it('when broken, throw DecodeError or give valid ones', () => {
    fc.assert(
      fc.property(message, fc.array(mutation), fc.nat(100_000), (sent, mutations, nearTick) => {
        const bytes = mutations.reduce(
          (before, mutate) => mutate(before),
          new InputsEncoder().encode(sent) as Uint8Array,
        );
        const decoded = orDecodeError(() => new InputsDecoder().decode(bytes, nearTick));
        if (decoded === null) return;
        expect(decoded.inputs.length).toBeGreaterThan(0);
        expect(decoded.inputs.length).toBeLessThanOrEqual(MAX_INPUT_RUN);
        expect(decoded.inputs.every(isValidInput)).toBe(true);
        expect(decoded.tick - decoded.inputs.length).toBeGreaterThanOrEqual(-1);
        expect(Math.abs(decoded.tick - nearTick)).toBeLessThanOrEqual(32_768);
      }),
      { numRuns: 1000 },
    );
  });

  it('need one in the first message', () => {
    expect(() => new InputsDecoder().decode(Uint8Array.of(5, 0), 5)).toThrow(DecodeError);
  });
});

describe('ping, pong and resync request', () => {
  it('come out as they went in', () => {
    const time = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(time, fc.nat(0xffff_ffff), (clientTimeMs, serverTick) => {
        expect(decodePing(encodePing({ clientTimeMs }))).toEqual({ clientTimeMs });
        const pong = { clientTimeMs, serverTick };
        expect(decodePong(encodePong(pong))).toEqual(pong);
      }),
    );
    for (const reason of RESYNC_REASONS) {
      const request = { reason, tick: 123_456, hash: 0xfedc_ba98 };
      expect(decodeResyncRequest(encodeResyncRequest(request))).toEqual(request);
    }
  });

  it('take these bytes', () => {
    expect(hex(encodePing({ clientTimeMs: 1.5 }))).toBe('000000000000f83f');
    expect(hex(encodePong({ clientTimeMs: 1.5, serverTick: 258 }))).toBe(
      '000000000000f83f02010000',
    );
    expect(hex(encodeResyncRequest({ reason: 'fell-behind', tick: 300, hash: 1 }))).toBe(
      '02ac0201000000',
    );
  });

  it('ask for frames by either path', () => {
    for (const path of FRAME_PATHS) {
      const bytes = encodeFramesRequest({ path, fromTick: 0x1fffe });
      expect(decodeFramesRequest(bytes, 0x20010)).toEqual({ path, fromTick: 0x1fffe });
    }
    expect(hex(encodeFramesRequest({ path: 'datagrams', fromTick: 258 }))).toBe('010201');
  });

  it('when random, throw DecodeError or give a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 16 }), (bytes) => {
        for (const decode of [decodePing, decodePong, decodeResyncRequest, decodeFramesRequest]) {
          orDecodeError(() => decode(bytes, 100));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
