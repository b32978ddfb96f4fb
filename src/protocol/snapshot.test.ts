import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError } from './decode-error.ts';
import { MAX_CHUNK_BYTES, SnapshotReassembler, splitSnapshot } from './snapshot-chunks.ts';
import { decodeSnapshot, encodeSnapshot, type MatchSnapshot } from './snapshot-message.ts';
import { announcement, carInput, mutation } from './testing/arbitraries.ts';

const SLOTS = 4;
const slots = { minLength: SLOTS, maxLength: SLOTS };

const matchSnapshot: fc.Arbitrary<MatchSnapshot> = fc.nat(1_000_000).chain((tick) =>
  fc.record({
    epoch: fc.nat(),
    baseline: fc.record({
      lastInputs: fc.array(carInput, slots),
      lastSubstituted: fc.nat(2 ** SLOTS - 1),
    }),
    snapshot: fc.record({
      tick: fc.constant(tick),
      state: fc.uint8Array({ maxLength: 500 }),
      held: fc.array(
        fc.record({ input: carInput, tick: fc.integer({ min: -1, max: tick + 64 }) }),
        slots,
      ),
      announcements: fc.array(
        announcement(SLOTS).map((a) => ({ ...a, fromTick: tick + a.fromTick })),
        { maxLength: 8 },
      ),
    }),
  }),
);

describe('a snapshot', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(matchSnapshot, (sent) => {
        expect(decodeSnapshot(encodeSnapshot(sent))).toEqual(sent);
      }),
    );
  });

  it('takes these bytes', () => {
    const bytes = encodeSnapshot({
      epoch: 1,
      baseline: { lastInputs: [0x7f00, 0], lastSubstituted: 2 },
      snapshot: {
        tick: 300,
        state: Uint8Array.of(9, 8, 7),
        held: [
          { input: 0x7f00, tick: 301 },
          { input: 0, tick: -1 },
        ],
        announcements: [{ slot: 1, fromTick: 5, input: 0x7f00 }],
      },
    });
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '01ac0202070402014101070702' + '04d904' + '03090807',
    );
  });

  it('when broken, throws DecodeError or gives one', () => {
    fc.assert(
      fc.property(matchSnapshot, fc.array(mutation), (sent, mutations) => {
        const bytes = mutations.reduce(
          (before, mutate) => mutate(before),
          encodeSnapshot(sent) as Uint8Array,
        );
        try {
          decodeSnapshot(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('chunks', () => {
  const big = Uint8Array.from({ length: 2 * MAX_CHUNK_BYTES + 5 }, (_, i) => i % 251);

  it('of a large snapshot come together again', () => {
    const chunks = splitSnapshot(big, 300);
    expect(chunks.map((chunk) => chunk.length)).toEqual([16_389, 16_389, 10]);
    const reassembler = new SnapshotReassembler();
    const steps = chunks.map((chunk) => reassembler.push(chunk));
    expect(steps.map((step) => step.kind)).toEqual(['begun', 'continued', 'complete']);
    expect(steps[2]).toEqual({ kind: 'complete', begun: false, compressed: big });
  });

  it('of a small one are complete at once', () => {
    const [chunk] = splitSnapshot(Uint8Array.of(1, 2), 0);
    expect(new SnapshotReassembler().push(chunk ?? new Uint8Array())).toEqual({
      kind: 'complete',
      begun: true,
      compressed: Uint8Array.of(1, 2),
    });
  });

  it('of a newer snapshot replace an unfinished one', () => {
    const reassembler = new SnapshotReassembler();
    for (const chunk of splitSnapshot(big, 0).slice(0, 2)) reassembler.push(chunk);
    const steps = splitSnapshot(big, 1).map((chunk) => reassembler.push(chunk));
    expect(steps.map((step) => step.kind)).toEqual(['begun', 'continued', 'complete']);
  });

  it('that are out of order, doubled, foreign, empty or too many are refused', () => {
    const [first, second, third] = splitSnapshot(big, 0).map((chunk) => [...chunk]);
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const bad = [
      [second],
      [first, third],
      [first, second, second],
      [first, [1, ...second.slice(1)]],
      [first.slice(0, 5)],
      [[0, 0, 0, 1, 1, 7]],
      [[0, 0, 0, 0, 0, 7]],
      [[...first, 1]],
    ];
    for (const messages of bad) {
      const reassembler = new SnapshotReassembler();
      const push = () => {
        for (const bytes of messages) reassembler.push(Uint8Array.from(bytes));
      };
      expect(push).toThrow(DecodeError);
    }
  });

  it('never hold more than the limit', () => {
    expect(() => splitSnapshot(new Uint8Array(4 * 1024 * 1024 + 1), 0)).toThrow(RangeError);
    expect(() => splitSnapshot(new Uint8Array(), 0)).toThrow(RangeError);
  });
});
