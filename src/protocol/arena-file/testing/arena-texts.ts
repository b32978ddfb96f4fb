/** Arena files as texts: the game's own, and broken ones made of them. */
import * as fc from 'fast-check';
import bumpers from '../../../sim/arena/files/bumpers.json' with { type: 'json' };
import classic from '../../../sim/arena/files/classic.json' with { type: 'json' };
import foundry from '../../../sim/arena/files/foundry.json' with { type: 'json' };

export const OWN_ARENA_TEXTS: readonly (readonly [name: string, text: string])[] = [
  classic,
  bumpers,
  foundry,
].map((file) => [file.name, JSON.stringify(file, null, 2)] as const);

/** One of the game's arenas, with values somewhere in it replaced, dropped or doubled. */
export function mutatedArena(): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(10_000),
    how: fc.constantFrom('replace', 'drop', 'double', 'scale'),
    value: fc.oneof(fc.jsonValue(), fc.double({ min: -300, max: 300 }), fc.double()),
  });
  return fc
    .tuple(
      fc.constantFrom(...OWN_ARENA_TEXTS.map(([, text]) => text)),
      fc.array(change, { minLength: 1, maxLength: 4 }),
    )
    .map(([text, changes]) => {
      const root: unknown = JSON.parse(text);
      for (const { at, how, value } of changes) mutate(root, at, how, value);
      return JSON.stringify(root);
    });
}

type Holder = Record<string | number, unknown>;

function mutate(root: unknown, at: number, how: string, value: unknown): void {
  const places: [Holder, string][] = [];
  visit(root, places);
  const [holder, key] = places[at % Math.max(places.length, 1)] ?? [];
  if (holder === undefined || key === undefined) return;
  const old = holder[key];
  if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 'drop') delete holder[key];
  else if (how === 'double' && Array.isArray(holder)) holder.splice(Number(key), 0, old);
  else if (how === 'scale' && typeof old === 'number' && typeof value === 'number') {
    holder[key] = old + value / 20;
  } else holder[key] = value;
}

function visit(value: unknown, places: [Holder, string][]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    places.push([value as Holder, key]);
    visit(child, places);
  }
}

/** The classic arena with walls, discs, planes and loose discs of any shape that a file may have. */
export function wildArena(): fc.Arbitrary<string> {
  const coordinate = fc.oneof(
    fc.double({ min: -35, max: 35, noNaN: true }),
    fc.integer({ min: -20, max: 20 }),
    fc.constantFrom(-200, 200, 0, 1e-7, 29.9999, 30),
  );
  const stops = fc.constantFrom('all', 'ball', 'cars');
  const restitution = fc.constantFrom(0, 1, 2);
  const point = fc.record({
    x: coordinate,
    y: coordinate,
    curve: fc.constantFrom(0, 1e-9, 45, -180, 340, -340),
  });
  const walls = fc.record({
    points: fc.array(point, { minLength: 2, maxLength: 6 }),
    thickness: fc.constantFrom(0.05, 0.4, 5),
    restitution,
    stops,
  });
  const discs = fc.record({
    x: coordinate,
    y: coordinate,
    radius: fc.constantFrom(0.05, 1, 3),
    restitution,
    stops,
  });
  const loose = fc.record({
    x: coordinate,
    y: coordinate,
    radius: fc.constantFrom(0.2, 1, 5),
    mass: fc.constantFrom(0.5, 30, 1000),
    restitution: fc.constantFrom(0, 1),
    damping: fc.constantFrom(0, 20),
  });
  const planes = fc.record({
    normal: fc.record({ x: fc.constantFrom(1, -1, 0.001, 200), y: fc.constantFrom(0, 1, -200) }),
    distance: fc.constantFrom(-200, -40, -28),
    restitution,
    stops,
  });
  const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
  return fc
    .record({
      walls: some(walls),
      discs: some(discs),
      loose: some(loose),
      planes: some(planes),
      mirror: fc.constantFrom('none', 'both'),
      goals: fc.constant([
        { team: 'left', from: { x: -30, y: -5 }, to: { x: -30, y: 5 } },
        { team: 'right', from: { x: 30, y: -5 }, to: { x: 30, y: 5 } },
      ]),
      kickOffPlaces: fc.constant([
        { team: 'left', x: -20, y: 0, angle: 0 },
        { team: 'right', x: 20, y: 0, angle: 180 },
      ]),
      respawnPlaces: fc.constant([
        { team: 'left', x: -20, y: 0, angle: 0 },
        { team: 'right', x: 20, y: 0, angle: 180 },
      ]),
    })
    .map((change) => JSON.stringify({ ...classic, ...change }));
}
