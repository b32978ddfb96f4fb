import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NORMAL } from '../sim/mutators.ts';
import { PLAIN_LOOK } from './car-look.ts';
import { JoinOptionsSchema, RosterSchema } from './control-messages.ts';

const join = (options: object) =>
  v.safeParse(JoinOptionsSchema, { protocolVersion: 1, name: 'Ada', ...options });

describe('join options', () => {
  it('have defaults for what a newcomer need not say', () => {
    expect(join({}).output).toEqual({
      protocolVersion: 1,
      name: 'Ada',
      ticket: null,
      mode: '3v3',
      wish: null,
      watch: false,
      look: { body: 0, paint: 0 },
      pass: null,
    });
  });

  it("say what a match of one's own is like, as far as it differs", () => {
    const wish = { teamSize: 2, arena: `custom:${'0'.repeat(32)}`, fill: false };
    expect(join({ wish }).output).toMatchObject({
      wish: { ...wish, mutators: NORMAL, botLevel: 'regular' },
    });
  });

  it('come with a name that others can read', () => {
    const nameOf = (name: string) => join({ name }).output;
    expect(nameOf('  Ada \n  Lovelace\t')).toMatchObject({ name: 'Ada Lovelace' });
    expect(nameOf('a\u202Eb\u200Bc\u0000d')).toMatchObject({ name: 'a b c d' });
    expect(nameOf('x'.repeat(40))).toMatchObject({ name: 'x'.repeat(16) });
    expect(nameOf('\u{1F697}'.repeat(20))).toMatchObject({ name: '\u{1F697}'.repeat(16) });
  });

  it('are refused when anything is out of bounds', () => {
    const bad = [
      { name: ' \u200B ' },
      { name: 7 },
      { name: 'x'.repeat(1000) },
      { mode: '5v5' },
      { teamSize: 3 },
      { wish: {} },
      { wish: { teamSize: 0 } },
      { wish: { teamSize: 9 } },
      { wish: { teamSize: 2.5 } },
      { wish: { teamSize: '3' } },
      { wish: { teamSize: 3, unknown: 1 } },
      { wish: { teamSize: 3, botLevel: 'god' } },
      { wish: { teamSize: 3, arena: 'custom:123' } },
      { ticket: 5 },
      { ticket: 'x'.repeat(1000) },
      { protocolVersion: '1' },
      { look: { body: 6, paint: 0 } },
      { look: { body: 0, paint: 0.5 } },
      { wish: { teamSize: 3, arena: '../classic' } },
      { wish: { teamSize: 3, mutators: { balls: 5 } } },
      { wish: { teamSize: 3, mutators: { crates: 401 } } },
      { wish: { teamSize: 3, mutators: { ballSize: Number.NaN } } },
      { wish: { teamSize: 3, mutators: { unknown: 1 } } },
    ];
    for (const options of bad) expect(join(options).success, JSON.stringify(options)).toBe(false);
  });
});

describe('a roster', () => {
  it('is checked to the last seat', () => {
    const good = [
      { kind: 'empty' },
      { kind: 'bot', name: 'Bolt', look: PLAIN_LOOK },
      { kind: 'player', name: 'Ada', connected: true, look: PLAIN_LOOK },
    ];
    expect(v.safeParse(RosterSchema, good).success).toBe(true);
    expect(v.safeParse(RosterSchema, [...good, { kind: 'player', name: 'Ada' }]).success).toBe(
      false,
    );
    expect(v.safeParse(RosterSchema, new Array(33).fill({ kind: 'empty' })).success).toBe(false);
  });
});
