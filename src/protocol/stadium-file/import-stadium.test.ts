import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { parseArenaFile } from '../arena-file/parse-arena-file.ts';
import { mutatedArena } from '../arena-file/testing/arena-texts.ts';
import { importStadium } from './import-stadium.ts';
import { PLAIN_STADIUM, stadiumText, strangeStadium } from './testing/stadium-fixtures.ts';

interface Imported {
  readonly file: ArenaFile;
  readonly notes: string;
}

function imported(text: string): Imported {
  const result = importStadium(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return { file: result.file, notes: result.notes.join('\n') };
}

function plainWith(key: string, ...items: readonly unknown[]): string {
  const own = PLAIN_STADIUM[key];
  return stadiumText({ [key]: [...(Array.isArray(own) ? own : []), ...items] });
}

describe('a plain stadium', () => {
  const { file, notes } = imported(stadiumText());

  it('becomes an arena a tenth of a metre to the unit', () => {
    expect(file).toMatchObject({ name: 'yard-no-1', title: 'Yard No. 1', length: 60, width: 30 });
    expect(notes).toContain('A unit of HaxBall is 0.1 m here.');
    expect(file.ball).toEqual({ size: 1, mass: 1, bounce: 1, damping: 1 });
  });

  it('ends at its outermost planes', () => {
    expect(file.outline.map(({ x, y }) => [x, y])).toEqual([
      [-36.05, -20.05],
      [36.05, -20.05],
      [36.05, 20.05],
      [-36.05, 20.05],
    ]);
  });

  it('has its lines as walls: those that follow one another are one', () => {
    const nets = file.walls?.filter(({ colour }) => colour === '#c0ffee');
    expect(nets?.map(({ points }) => points)).toEqual([
      [
        { x: -30, y: -5, curve: -60 },
        { x: -34, y: -3 },
        { x: -34, y: 3, curve: -60 },
        { x: -30, y: 5 },
      ],
      [
        { x: 30, y: -5, curve: 60 },
        { x: 34, y: -3 },
        { x: 34, y: 3, curve: 60 },
        { x: 30, y: 5 },
      ],
    ]);
    expect(nets?.[0]).toMatchObject({ stops: 'ball', restitution: 0.1, visible: true });
    expect(file.walls?.filter(({ visible }) => !visible)).toHaveLength(4);
  });

  it('bulges its curves the way that HaxBall does: nets are round outwards', () => {
    const arena = compileArena(file);
    const net = arena.walls.find(({ points }) => points.some(({ x }) => x < -33));
    const corner = net?.points.filter(({ x, y }) => x < -30 && y < -3);
    for (const { x, y } of corner ?? []) {
      // Beyond the chord from the post to the back of the net.
      expect(y).toBeLessThanOrEqual(-5 + (x + 30) * -0.5 + 1e-9);
    }
    expect(corner?.length).toBeGreaterThan(2);
  });

  it('has posts, planes and goals', () => {
    expect(file.discs).toHaveLength(4);
    expect(file.discs?.[0]).toMatchObject({ radius: 0.8, restitution: 0.5, colour: '#ffcccc' });
    expect(file.planes).toHaveLength(6);
    expect(file.planes?.[0]).toMatchObject({
      distance: -15,
      stops: 'ball',
      normal: { x: 0, y: 1 },
    });
    expect(file.goals.map(({ team, from }) => [team, from.x])).toEqual([
      ['left', -30],
      ['right', 30],
    ]);
  });

  it('paints its ground and its kick-off barrier, and says that this is all', () => {
    const markings = file.look?.markings ?? [];
    expect(markings).toContainEqual({ kind: 'circle', x: 0, y: 0, radius: 6 });
    expect(markings).toContainEqual(
      expect.objectContaining({
        points: [
          { x: 0, y: -20 },
          { x: 0, y: 20 },
        ],
      }),
    );
    expect(notes).toContain('1 kick-off barrier is only painted.');
  });

  it('has places for eight a side where HaxBall lines up, and pads', () => {
    const left = file.kickOffPlaces?.filter(({ team }) => team === 'left');
    expect(left).toHaveLength(8);
    expect(left?.[0]).toEqual({ team: 'left', x: -12, y: 0, angle: 0 });
    expect(left?.[1]).toMatchObject({ x: -12, y: 5.5 });
    expect(file.pads?.length).toBeGreaterThan(16);
  });

  it('passes as an arena file', () => {
    expect(parseArenaFile(JSON.stringify(file))).toEqual({ ok: true, file });
  });
});

describe('features of the format', () => {
  it('reads JSON5: comments, loose commas, single quotes, bare keys', () => {
    const text = stadiumText().replace(
      '"name":"Yard No. 1"',
      "// a comment\n name: 'Loose' /* another */",
    );
    expect(imported(text.replace(/\}$/, ',}')).file.title).toBe('Loose');
  });

  it('reads numbers written as texts', () => {
    expect(imported(stadiumText({ spawnDistance: '150' })).file.kickOffPlaces?.[0]?.x).toBe(-15);
  });

  it('sorts lines by what they stop', () => {
    const line = (fields: object): object => ({ v0: 12, v1: 13, color: '123456', ...fields });
    const stops = (fields: object): string => {
      const { file, notes } = imported(plainWith('segments', line(fields)));
      const wall = file.walls?.find(({ colour }) => colour === '#123456');
      const paint = file.look?.markings?.find(({ colour }) => colour === '#123456');
      return `${wall?.stops ?? ''}${paint ? 'paint' : ''} ${notes.includes('one team') ? 'team' : ''}`;
    };
    const ko = { cMask: ['red', 'blue'], cGroup: ['redKO'] };
    expect(stops(ko)).toBe('paint ');
    expect(stops({ cMask: [] })).toBe('paint ');
    expect(stops({ cMask: ['red'] })).toBe('paint team');
    expect(stops({ cMask: ['wall'] })).toBe('paint ');
    expect(stops({ cMask: ['red', 'blue'], cGroup: ['c1'] })).toBe('paint ');
    expect(stops({ cMask: ['ball'], v0: 0, v1: 4 })).toBe('ball ');
    expect(stops({ cMask: ['red', 'blue'], v0: 0, v1: 4 })).toBe('cars ');
    expect(stops({ v0: 0, v1: 4 })).toBe('all ');
  });

  it('takes curves by angle and by factor, and draws none where HaxBall does not', () => {
    const curveOf = (fields: object): number | undefined => {
      const { file } = imported(
        plainWith('segments', { v0: 0, v1: 4, color: '123456', ...fields }),
      );
      return file.walls?.find(({ colour }) => colour === '#123456')?.points[0]?.curve;
    };
    expect(curveOf({ curve: 30 })).toBe(30);
    expect(curveOf({ curveF: 1 })).toBe(90);
    expect(curveOf({ curve: 5 })).toBeUndefined();
    expect(curveOf({ curve: 350 })).toBeUndefined();
  });

  it('notes a bias, and an unknown trait', () => {
    const { notes } = imported(
      plainWith('segments', { v0: 0, v1: 4, bias: 10 }, { v0: 3, v1: 7, bias: 10, trait: 'gone' }),
    );
    expect(notes).toContain('2 segments with a bias stop from both sides.');
    expect(notes).toContain('1 trait that the file does not have is left out.');
  });

  it('keeps a lone solid vertex as a small unseen disc', () => {
    const { file } = imported(plainWith('vertexes', { x: 100, y: 20, bCoef: 1.5 }));
    expect(file.discs?.at(-1)).toMatchObject({ x: 10, y: 2, visible: false, restitution: 1.5 });
  });

  it('tells fixed, loose and painted discs apart', () => {
    const { file, notes } = imported(
      plainWith(
        'discs',
        { pos: [50, 80], radius: 12, invMass: 0.5, damping: 0.98, color: '00FF00', speed: [1, 0] },
        { pos: [90, 80], radius: 4, invMass: 0, cMask: [], color: [255, 0, 128] },
        { pos: [-90, 80], radius: 20, color: 'transparent', bCoef: 3 },
      ),
    );
    expect(file.loose).toEqual([
      { x: 5, y: 8, radius: 1.2, mass: 60, restitution: 0.5, damping: 0.402, colour: '#00ff00' },
    ]);
    expect(file.look?.markings?.at(-1)).toMatchObject({ kind: 'circle', colour: '#ff0080' });
    expect(file.discs?.at(-1)).toMatchObject({ radius: 2, restitution: 2, visible: false });
    expect(notes).toContain('1 disc begins at rest.');
    expect(notes).toContain('1 bounce beyond 0 to 2 is drawn to that.');
  });

  it('takes the numbers of the ball as factors on ours', () => {
    const ballPhysics = { radius: 8, bCoef: 0.4, invMass: 2, damping: 0.98, gravity: [0, 1] };
    const { file, notes } = imported(stadiumText({ ballPhysics }));
    expect(file.ball).toEqual({ size: 0.8, mass: 0.5, bounce: 0.8, damping: 2.01 });
    expect(notes).toContain("The ball's gravity is left out.");
  });

  it('takes the first disc as the ball where it says so', () => {
    const discs = [{ pos: [20, -30], radius: 6, bCoef: 0.5, invMass: 1 }];
    const { file } = imported(stadiumText({ ballPhysics: 'disc0', discs }));
    expect(file.ballPlaces).toEqual([{ x: 2, y: -3 }]);
    expect(file.ball?.size).toBe(0.6);
    expect(file.discs).toEqual([]);
  });

  it('begins at spawn points that have room', () => {
    const redSpawnPoints = [
      [-100, 50],
      [-300, 50],
    ];
    const { file } = imported(stadiumText({ redSpawnPoints }));
    const left = file.kickOffPlaces?.filter(({ team }) => team === 'left') ?? [];
    expect(left).toHaveLength(8);
    expect(left[0]).toMatchObject({ x: -10, y: 5 });
    expect(left.some(({ x, y }) => x === -30 && y === 5)).toBe(false);
  });

  it('gives each team its own side of a net for cars', () => {
    const net = { v0: 12, v1: 13, cMask: ['red', 'blue'] };
    const { file } = imported(plainWith('segments', net));
    for (const { team, x } of file.kickOffPlaces ?? []) {
      expect(Math.sign(x)).toBe(team === 'left' ? -1 : 1);
    }
  });

  it('lists joints, players and other things that it cannot carry', () => {
    const { notes } = imported(
      stadiumText({
        joints: [
          { d0: 0, d1: 1 },
          { d0: 1, d1: 2 },
        ],
        playerPhysics: { kickStrength: 8, radius: 12 },
        cameraFollow: 'player',
        kickOffReset: 'full',
      }),
    );
    expect(notes).toContain('2 joints are left out.');
    expect(notes).toContain('How players move is left out (kickStrength, radius)');
    expect(notes).toContain('Not carried over: cameraFollow, kickOffReset.');
  });

  it('moves a goal line out of a shallow net', () => {
    const wall = { v0: 14, v1: 15 };
    const vertexes = PLAIN_STADIUM.vertexes;
    const { file, notes } = imported(
      stadiumText({
        vertexes: [
          ...(Array.isArray(vertexes) ? vertexes : []),
          { x: -310, y: -80 },
          { x: -310, y: 80 },
        ],
        segments: [wall],
      }),
    );
    expect(file.goals[0]?.from.x).toBe(-28.9);
    expect(notes).toContain('1 goal line is moved forward');
  });

  it('draws a huge stadium in', () => {
    const goals = [
      { p0: [-1600, 90], p1: [-1600, -90], team: 'red' },
      { p0: [1600, 90], p1: [1600, -90], team: 'blue' },
    ];
    const { file, notes } = imported(
      stadiumText({ goals, vertexes: [], segments: [], discs: [], planes: [] }),
    );
    expect(file.length).toBe(160);
    expect(notes).toContain('A unit of HaxBall is 0.05 m here.');
  });
});

describe('a drawing of thousands of lines', () => {
  it('is cut down to what the game can build, and says so', () => {
    const random = (n: number): number => ((n * 7919) % 5000) / 10 - 250;
    const vertexes = Array.from({ length: 3000 }, (_, n) => ({ x: random(n), y: 160 + (n % 30) }));
    const segments = vertexes.slice(1).map((_, n) => ({ v0: n, v1: n + 1, curve: 90 }));
    const { file, notes } = imported(stadiumText({ vertexes, segments }));
    expect(file.walls?.length).toBeGreaterThan(0);
    expect(notes).toContain('they have too many points.');
  });
});

describe('what is no stadium', () => {
  it.each([
    ['{"name": "x"', 1, 13, 'not JSON5'],
    ['[]', 1, 1, 'must be an object'],
    ['{\n  "goals": []\n}', 2, 3, 'no goal of the red team'],
    [
      stadiumText({ goals: [{ p0: [-300, 50], p1: [-300, -50], team: 'red' }] }),
      1,
      expect.any(Number),
      'no goal of the blue team',
    ],
  ])('is answered with a sentence: %.30s', (text, line, column, words) => {
    expect(importStadium(text)).toEqual({
      ok: false,
      problems: [{ path: '', line, column, message: expect.stringContaining(words) }],
    });
  });
});

describe('whatever comes in', () => {
  const isAnswered = (text: string): void => {
    const result = importStadium(text);
    if (!result.ok) {
      for (const { message } of result.problems) expect(message).toMatch(/\.$/);
      expect(result.problems.length).toBeGreaterThan(0);
      return;
    }
    expect(parseArenaFile(JSON.stringify(result.file))).toEqual({ ok: true, file: result.file });
  };

  it('is answered: text, JSON and arenas', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isAnswered));
    fc.assert(fc.property(fc.json(), isAnswered));
    fc.assert(fc.property(mutatedArena(), isAnswered), { numRuns: 30 });
  });

  it('is answered: strange stadiums', { timeout: 60_000 }, () => {
    fc.assert(fc.property(strangeStadium(), isAnswered), { numRuns: 80 });
  });
});
