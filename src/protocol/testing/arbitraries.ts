/** Random messages for property tests; this file is imported by tests only. */
import fc from 'fast-check';
import type { Announcement, Arrival } from '../../netcode/frame.ts';
import type { Command } from '../../sim/command.ts';
import { type CarInput, isValidInput } from '../../sim/input.ts';
import type { MatchFrame } from '../frame-expectation.ts';

const axis = fc.oneof(fc.constantFrom(-127, 0, 127), fc.integer({ min: -127, max: 127 }));

export const carInput: fc.Arbitrary<CarInput> = fc
  .tuple(axis, axis, fc.nat(15), fc.boolean())
  .map(
    ([steer, throttle, buttons, skip]) =>
      (steer & 0xff) | ((throttle & 0xff) << 8) | (buttons << 16) | (skip ? 1 << 20 : 0),
  )
  .filter(isValidInput);

const often = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const command = (slotCount: number): fc.Arbitrary<Command> =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom(
        'seat-player' as const,
        'seat-bot' as const,
        'vacate' as const,
        'reset-statistics' as const,
      ),
      slot: fc.nat(slotCount - 1),
    }),
    fc.constant({ kind: 'rematch' as const }),
  );

/** Made relative to tick 0; shift by the tick at hand. */
export const announcement = (slotCount: number): fc.Arbitrary<Announcement<CarInput>> =>
  fc.record({
    slot: fc.nat(slotCount - 1),
    fromTick: fc.oneof(fc.constant(12), fc.integer({ min: 0, max: 255 })),
    input: fc.option(carInput, { freq: 4 }),
  });

/** Consecutive frames from tick 0; inputs mostly stay, as players' do. */
export const frameSequence = (slotCount: number): fc.Arbitrary<MatchFrame[]> => {
  const change = fc.record({
    inputs: fc.array(often<CarInput | null>(null, carInput), {
      minLength: slotCount,
      maxLength: slotCount,
    }),
    substituted: often(0, fc.nat(2 ** slotCount - 1)),
    commands: often<Command[]>([], fc.array(command(slotCount), { maxLength: 4 })),
    announcements: often<Announcement<CarInput>[]>(
      [],
      fc.array(announcement(slotCount), { maxLength: 4 }),
    ),
    hash: often<number | null>(null, fc.nat(0xffff_ffff)),
    arrivals: fc
      .uniqueArray(fc.nat(slotCount - 1), { maxLength: 3 })
      .chain((slots) => fc.tuple(...slots.sort((a, b) => a - b).map(arrival))),
  });
  return fc.array(change, { minLength: 1, maxLength: 60 }).map((changes) => {
    let inputs: CarInput[] = new Array<CarInput>(slotCount).fill(0);
    return changes.map((delta, tick) => {
      inputs = inputs.map((before, slot) => delta.inputs[slot] ?? before);
      return {
        tick,
        inputs,
        substituted: delta.substituted | 0,
        commands: delta.commands,
        announcements: delta.announcements.map((a) => ({ ...a, fromTick: tick + a.fromTick })),
        hash: delta.hash,
        arrivals: delta.arrivals,
      };
    });
  });
};

/** Margins come in whole steps of 2 ms. */
const arrival = (slot: number): fc.Arbitrary<Arrival> =>
  fc
    .oneof(
      fc.integer({ min: -100, max: 100 }).map((steps) => steps * 2),
      fc.constantFrom(-8300, -500, 500, 3200, 8300),
    )
    .map((marginMs) => ({ slot, marginMs }));

/** Cuts, flips, inserts: what a broken or hostile peer could make of good bytes. */
export const mutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice(0, at % (bytes.length + 1))),
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, value]) => (bytes: Uint8Array) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  }),
  fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([at, extra]) => (bytes: Uint8Array) => {
    const cut = at % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, cut), ...extra, ...bytes.subarray(cut)]);
  }),
);
