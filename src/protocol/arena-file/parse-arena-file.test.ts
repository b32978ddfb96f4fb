import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { parseArenaFile } from './parse-arena-file.ts';
import { mutatedArena, OWN_ARENA_TEXTS } from './testing/arena-texts.ts';

const PLAIN: ArenaFile = {
  format: 'driftball-arena',
  version: 1,
  name: 'plain',
  title: 'Plain',
  length: 40,
  width: 24,
  outline: [
    { x: -24, y: -12 },
    { x: 24, y: -12 },
    { x: 24, y: 12 },
    { x: -24, y: 12 },
  ],
  goals: [
    { team: 'left', from: { x: -20, y: -4 }, to: { x: -20, y: 4 } },
    { team: 'right', from: { x: 20, y: -4 }, to: { x: 20, y: 4 } },
  ],
};

/** What is said of the plain arena with something changed, as `path: message`. */
function problemsWith(change: Readonly<Record<string, unknown>>): string[] {
  const result = parseArenaFile(JSON.stringify({ ...PLAIN, ...change }));
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

describe('a good file', () => {
  it.each(OWN_ARENA_TEXTS)('%s passes', (_, text) => {
    expect(parseArenaFile(text)).toEqual({ ok: true, file: JSON.parse(text) });
  });

  it('passes with little in it', () => {
    expect(problemsWith({})).toEqual([]);
  });
});

describe('a broken file', () => {
  it('is told the line and column where it stops being JSON', () => {
    const result = parseArenaFile('{\n  "format": "driftball-arena",\n  "version": }\n');
    expect(result).toEqual({
      ok: false,
      problems: [{ path: '', line: 3, column: 14, message: expect.stringContaining('not JSON') }],
    });
  });

  it('is told where each wrong field stands', () => {
    const walls = [
      {
        points: [
          { x: 1, y: 2 },
          { x: 999, y: 'a' },
        ],
      },
    ];
    const text = JSON.stringify({ ...PLAIN, walls, lenght: 3, width: undefined }, null, 1);
    const result = parseArenaFile(text);
    if (result.ok) throw new Error('passed');
    const lines = text.split('\n');
    expect(result.problems.map(({ path, message }) => [path, message])).toEqual([
      ['width', '`width` is missing.'],
      ['walls[0].points[1].x', '`walls[0].points[1].x` must be at most 200.'],
      ['walls[0].points[1].y', '`walls[0].points[1].y` must be a number.'],
      ['lenght', '`lenght` is no field of an arena file.'],
    ]);
    for (const { path, line, column } of result.problems.slice(1)) {
      const key = path.split('.').at(-1);
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^"${key}"`));
    }
  });

  it.each([
    ['[]', 'must be an object'],
    ['null', 'must be an object'],
    ['', 'not JSON'],
    ['['.repeat(100_000), 'nested too deeply'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'must be an object'],
    [`"${'a'.repeat(300_000)}"`, 'characters'],
  ])('%.20s is answered with a sentence', (text, words) => {
    const result = parseArenaFile(text);
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'an outline that crosses itself',
      {
        outline: [
          { x: -24, y: -12 },
          { x: 24, y: 12 },
          { x: 24, y: -12 },
          { x: -24, y: 12 },
        ],
      },
      '`outline[0]` leads across',
    ],
    [
      'an outline with a spike',
      { outline: [...PLAIN.outline, { x: -24, y: 20 }] },
      '`outline[4]` turns back',
    ],
    [
      'an outline around nothing',
      {
        outline: [
          { x: 0, y: 0 },
          { x: 5, y: 0 },
          { x: 0, y: 5 },
        ],
      },
      'square metres',
    ],
    ['a ball outside', { ballPlaces: [{ x: 30, y: 0 }] }, '`ballPlaces[0]` lies outside'],
    [
      'a ball in a disc',
      { discs: [{ x: 0, y: 1, radius: 1 }] },
      '`ballPlaces` is too close to a disc',
    ],
    [
      'a car in a wall',
      {
        kickOffPlaces: [
          { team: 'left', x: -10, y: 0, angle: 0 },
          { team: 'right', x: 10, y: 0, angle: 180 },
        ],
        walls: [
          {
            points: [
              { x: 10, y: -1 },
              { x: 10, y: 1 },
            ],
            stops: 'cars',
          },
        ],
      },
      '`kickOffPlaces[1]` is too close to a wall',
    ],
    [
      'a team with no place',
      { kickOffPlaces: [{ team: 'left', x: -10, y: 0, angle: 0 }] },
      'no place for the right team',
    ],
    ['a team with no goal', { goals: PLAIN.goals.slice(1) }, 'has none of the left team'],
    [
      'a goal without a net',
      {
        outline: [
          { x: -20, y: -12 },
          { x: 24, y: -12 },
          { x: 24, y: 12 },
          { x: -20, y: 12 },
        ],
      },
      '`goals[0]` has no room behind its line',
    ],
    [
      'a goal narrower than the ball',
      { goals: [...PLAIN.goals, { team: 'left', from: { x: -20, y: 5 }, to: { x: -20, y: 7 } }] },
      '`goals[2]` is 2.0 m wide',
    ],
    [
      'too many pads',
      { mirror: 'both', pads: Array.from({ length: 9 }, (_, n) => ({ x: n + 1, y: 3 })) },
      '`pads` has 36 pads with its mirror images',
    ],
    ['a pad outside', { mirror: 'x', pads: [{ x: 0, y: 13 }] }, '`pads[0]` lies outside'],
    ['a plane of no direction', { planes: [{ normal: { x: 0, y: 0 }, distance: 0 }] }, 'somewhere'],
    [
      'a wall of one place',
      {
        walls: [
          {
            points: [
              { x: 5, y: 5 },
              { x: 5, y: 5 },
            ],
          },
        ],
      },
      '`walls[0].points` must have two',
    ],
    [
      'a curve around the world',
      {
        walls: [
          {
            points: [
              { x: -190, y: 0, curve: 340 },
              { x: 190, y: 0 },
            ],
          },
        ],
      },
      '`walls[0].points` has a curve that leads further out',
    ],
    ['everything behind a plane', { planes: [{ normal: { x: 1, y: 0 }, distance: 5 }] }, 'plane'],
    ['a colour by name', { look: { turf: 'green' } }, '`look.turf` must be a colour'],
    ['a strange marking', { look: { markings: [{ kind: 'dot' }] } }, 'look.markings[0]'],
  ])('%s is named', (_, change, words) => {
    const problems = problemsWith(change);
    expect(problems.join('\n')).toContain(words);
  });
});

describe('whatever comes in', () => {
  const isAnswered = (text: string): void => {
    const result = parseArenaFile(text);
    if (result.ok) {
      expect(compileArena(result.file).outline.length).toBeGreaterThan(2);
      return;
    }
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { line, column, message } of result.problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/\.$/);
    }
  };

  it('is answered: text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isAnswered));
  });

  it('is answered: JSON', () => {
    fc.assert(fc.property(fc.json(), isAnswered));
  });

  it('is answered: arenas with something changed', () => {
    fc.assert(fc.property(mutatedArena(), isAnswered), { numRuns: 300 });
  });
});
