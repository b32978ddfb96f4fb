/** HaxBall stadiums of our own making, one feature at a time. */
import * as fc from 'fast-check';

type Fields = Readonly<Record<string, unknown>>;

/** A plain pitch of 60 x 30 m with everything that a stadium usually has. */
export const PLAIN_STADIUM: Fields = {
  name: 'Yard No. 1',
  width: 350,
  height: 200,
  spawnDistance: 120,
  bg: { type: 'grass', width: 300, height: 150, kickOffRadius: 60, cornerRadius: 20 },
  traits: {
    side: { bCoef: 1, cMask: ['ball'], vis: false },
    net: { bCoef: 0.1, cMask: ['ball'], vis: true, color: 'C0FFEE' },
    barrier: { cGroup: ['redKO', 'blueKO'], cMask: ['red', 'blue'], vis: true },
    post: { radius: 8, invMass: 0, bCoef: 0.5, color: 'FFCCCC' },
  },
  vertexes: [
    { x: -300, y: -150, trait: 'side' },
    { x: -300, y: -50, trait: 'side' },
    { x: -300, y: 50, trait: 'side' },
    { x: -300, y: 150, trait: 'side' },
    { x: 300, y: -150, trait: 'side' },
    { x: 300, y: -50, trait: 'side' },
    { x: 300, y: 50, trait: 'side' },
    { x: 300, y: 150, trait: 'side' },
    { x: -340, y: -30, trait: 'net' },
    { x: -340, y: 30, trait: 'net' },
    { x: 340, y: -30, trait: 'net' },
    { x: 340, y: 30, trait: 'net' },
    { x: 0, y: -200, trait: 'barrier' },
    { x: 0, y: 200, trait: 'barrier' },
  ],
  segments: [
    { v0: 0, v1: 1, trait: 'side' },
    { v0: 2, v1: 3, trait: 'side' },
    { v0: 4, v1: 5, trait: 'side' },
    { v0: 6, v1: 7, trait: 'side' },
    { v0: 1, v1: 8, trait: 'net', curve: -60 },
    { v0: 8, v1: 9, trait: 'net' },
    { v0: 9, v1: 2, trait: 'net', curve: -60 },
    { v0: 5, v1: 10, trait: 'net', curve: 60 },
    { v0: 10, v1: 11, trait: 'net' },
    { v0: 11, v1: 6, trait: 'net', curve: 60 },
    { v0: 12, v1: 13, trait: 'barrier' },
  ],
  goals: [
    { p0: [-300, 50], p1: [-300, -50], team: 'red' },
    { p0: [300, 50], p1: [300, -50], team: 'blue' },
  ],
  discs: [
    { pos: [-300, 50], trait: 'post' },
    { pos: [-300, -50], trait: 'post' },
    { pos: [300, 50], trait: 'post' },
    { pos: [300, -50], trait: 'post' },
  ],
  planes: [
    { normal: [0, 1], dist: -150, trait: 'side' },
    { normal: [0, -1], dist: -150, trait: 'side' },
    { normal: [0, 1], dist: -200, bCoef: 0.1 },
    { normal: [0, -1], dist: -200, bCoef: 0.1 },
    { normal: [1, 0], dist: -360, bCoef: 0.1 },
    { normal: [-1, 0], dist: -360, bCoef: 0.1 },
  ],
};

export function stadiumText(change: Fields = {}): string {
  return JSON.stringify({ ...PLAIN_STADIUM, ...change });
}

/** The plain stadium, with a few lists added to or replaced by what makes little sense. */
export function strangeStadium(): fc.Arbitrary<string> {
  const number = fc.oneof(fc.integer({ min: -800, max: 800 }), fc.double(), fc.constant('12'));
  const layers = fc.subarray(['ball', 'red', 'blue', 'redKO', 'blueKO', 'wall', 'all', 'c0']);
  const thing = fc.record(
    {
      x: number,
      y: number,
      v0: fc.integer({ min: -1, max: 16 }),
      v1: fc.integer({ min: -1, max: 16 }),
      curve: number,
      curveF: number,
      pos: fc.tuple(number, number),
      radius: number,
      invMass: fc.oneof(fc.constant(0), number),
      damping: number,
      bCoef: number,
      cMask: layers,
      cGroup: layers,
      normal: fc.tuple(number, number),
      dist: number,
      p0: fc.tuple(number, number),
      p1: fc.tuple(number, number),
      team: fc.constantFrom('red', 'blue', 'green'),
      vis: fc.boolean(),
      color: fc.oneof(fc.constantFrom('ff0000', 'transparent', '#00ff00'), fc.jsonValue()),
      trait: fc.constantFrom('side', 'net', 'nothing', '__proto__'),
    },
    { requiredKeys: [] },
  );
  const more = fc.array(thing, { maxLength: 8 });
  const change = fc.record(
    {
      vertexes: more,
      segments: more,
      discs: more,
      planes: more,
      goals: more,
      ballPhysics: fc.oneof(fc.constant('disc0'), thing),
      redSpawnPoints: fc.array(fc.tuple(number, number), { maxLength: 4 }),
      spawnDistance: number,
      bg: fc.oneof(thing, fc.jsonValue()),
      joints: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(change, fc.boolean()).map(([extra, isAdded]) => {
    const root: Record<string, unknown> = { ...PLAIN_STADIUM };
    for (const [key, value] of Object.entries(extra)) {
      const own = root[key];
      root[key] =
        isAdded && Array.isArray(own) && Array.isArray(value) ? [...own, ...value] : value;
    }
    return JSON.stringify(root);
  });
}
