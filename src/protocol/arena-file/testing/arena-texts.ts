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
