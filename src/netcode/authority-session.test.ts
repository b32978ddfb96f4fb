import { describe, expect, it } from 'vitest';
import { makeAuthority } from './testing/dice-session.ts';

describe('the authority', () => {
  it('makes up a late input, says so, and lets the late one shape the next guess', () => {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    authority.receiveInput(0, 0, 3, 1);
    expect(authority.advance()).toMatchObject({ inputs: [3], substituted: 0 });
    expect(authority.advance()).toMatchObject({ inputs: [3], substituted: 1 });
    expect(authority.receiveInput(0, 1, 9, -4)).toBe('late');
    expect(authority.advance()).toMatchObject({ inputs: [9], substituted: 1 });
    expect(authority.substitutions).toBe(2);
  });

  it('refuses inputs for closed slots, far ticks and ticks that are taken', () => {
    const authority = makeAuthority(2);
    expect(authority.receiveInput(0, 0, 1, 1)).toBe('refused');
    authority.openSlot(0);
    expect(authority.receiveInput(0, 64, 1, 1)).toBe('refused');
    expect(authority.receiveInput(0, 5, 1, 1)).toBe('accepted');
    expect(authority.receiveInput(0, 5, 2, 1)).toBe('refused');
    expect(() => authority.receiveInput(2, 0, 1, 1)).toThrow(RangeError);
  });

  it('reports the tightest arrival of each slot', () => {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    authority.advance();
    for (const [tick, margin] of [
      [1, 12],
      [2, 3],
      [3, 20],
    ] as const)
      authority.receiveInput(0, tick, 0, margin);
    while (authority.tick < 10) authority.advance();
    expect(authority.advance().arrivals).toEqual([{ slot: 0, marginMs: 3 }]);
  });

  it('tells one who sends from too far ahead how early that is', () => {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    while (authority.tick < 10) authority.advance();
    expect(authority.receiveInput(0, 200, 1, 3166)).toBe('refused');
    expect(authority.advance().arrivals).toEqual([{ slot: 0, marginMs: 3166 }]);
  });

  it('ends what was promised of a slot when a person takes it', () => {
    const authority = makeAuthority(1);
    authority.announce(0, 0, 8);
    expect(authority.advance().inputs).toEqual([8]);
    authority.openSlot(0);
    const frame = authority.advance();
    expect(frame.inputs).toEqual([0]);
    expect(frame.announcements).toEqual([{ slot: 0, fromTick: 1, input: null }]);
  });
});
