import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecodeError } from './decode-error.ts';
import { decodeSignal, encodeSignal, MAX_SIGNAL_BYTES, type Signal } from './signal-message.ts';
import { orDecodeError } from './testing/or-decode-error.ts';

const sdp = fc.stringMatching(/^[\x20-\x7e\r\n]{1,1500}$/);
const attempt = fc.integer({ min: 1, max: 0x7fff_ffff });
const signal: fc.Arbitrary<Signal> = fc.oneof(
  fc.record({ kind: fc.constantFrom('offer' as const, 'answer' as const), attempt, sdp }),
  fc.record({ kind: fc.constant('end' as const), attempt }),
);

test('a signal comes out as it went in', () => {
  fc.assert(
    fc.property(signal, (one) => {
      expect(decodeSignal(encodeSignal(one))).toEqual(one);
    }),
  );
});

test('bytes that are no signal are refused with a DecodeError', () => {
  const refused = (bytes: Uint8Array) => expect(() => decodeSignal(bytes)).toThrow(DecodeError);
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  refused(new Uint8Array());
  refused(new Uint8Array(MAX_SIGNAL_BYTES + 1).fill(0x20));
  refused(text(null));
  refused(text([]));
  refused(text({ kind: 'offer', attempt: 1 }));
  refused(text({ kind: 'offer', attempt: 0, sdp: 'v=0' }));
  refused(text({ kind: 'offer', attempt: 1.5, sdp: 'v=0' }));
  refused(text({ kind: 'offer', attempt: 1, sdp: '' }));
  refused(text({ kind: 'offer', attempt: 1, sdp: 'x'.repeat(3801) }));
  refused(text({ kind: 'offer', attempt: 1, sdp: 'v=0\0' }));
  refused(text({ kind: 'offer', attempt: 1, sdp: 'v=0', more: 1 }));
  refused(text({ kind: 'candidate', attempt: 1 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      orDecodeError(() => decodeSignal(bytes));
    }),
  );
});
