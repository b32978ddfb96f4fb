import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { arenaNamed } from './arena/arenas.ts';
import { at } from './at.ts';
import { createGame, type DriftballGame, type SaveMethod, type WorldSave } from './game.ts';
import { CLASSIC_ARENA, matchSettings } from './match-settings.ts';
import { createScript } from './testing/scripted-match.ts';
import { createWorld, readLoosePlace, type World } from './world.ts';

const BUMPERS = arenaNamed('bumpers') ?? CLASSIC_ARENA;
const ROLLBACK_TICKS = 5;

interface Match {
  readonly world: World;
  readonly game: DriftballGame;
  advance(): number;
}

/** Eight against eight, three balls, bumpers and crates all over. */
async function createMatch(method: SaveMethod): Promise<Match> {
  const mutators = { balls: 3, crates: 120 };
  const settings = matchSettings({ arena: BUMPERS, teamSize: 8, mutators });
  const world = createWorld(await loadRapier(), { settings, seed: 3 });
  const game = createGame(world, method);
  const script = createScript(3);
  return {
    world,
    game,
    advance() {
      game.step(script.inputs(world), script.commands(world));
      return game.hash();
    },
  };
}

describe('with 16 cars, 3 balls and crates', () => {
  it.each<SaveMethod>(['memory', 'snapshot'])(
    'every tick comes back alike after a rollback, saved by %s',
    async (method) => {
      const straight = await createMatch('snapshot');
      const rolled = await createMatch(method);
      const ring: WorldSave[] = [];
      const hashes: number[] = [];
      for (let tick = 0; tick < 1000; tick += 1) {
        hashes.push(straight.advance());
        ring[tick % ROLLBACK_TICKS] = rolled.game.save(ring[tick % ROLLBACK_TICKS]);
        expect(rolled.advance(), `tick ${tick}`).toBe(hashes[tick]);
        if (tick % 4 !== 0 || tick < ROLLBACK_TICKS) continue;
        const back = tick - ROLLBACK_TICKS + 1;
        rolled.game.load(at(ring, back % ROLLBACK_TICKS));
        for (let again = back; again <= tick; again += 1) {
          ring[again % ROLLBACK_TICKS] = rolled.game.save(ring[again % ROLLBACK_TICKS]);
          expect(rolled.advance(), `tick ${again} again`).toBe(hashes[again]);
        }
      }
      expect(straight.world.physics.bodies.some((body) => body.isSleeping())).toBe(true);
    },
    120_000,
  );

  it('who joins by a snapshot plays on alike', async () => {
    const host = await createMatch('snapshot');
    for (let tick = 0; tick < 400; tick += 1) host.advance();
    const guest = await createMatch('memory');
    guest.game.decode(host.game.encode());
    expect(guest.game.hash()).toBe(host.game.hash());
    for (let tick = 0; tick < 200; tick += 1) {
      expect(guest.advance(), `tick ${tick}`).toBe(host.advance());
    }
  }, 60_000);
});

describe('crates', () => {
  it('stand apart from one another and from where cars and balls begin, in pairs', async () => {
    const settings = matchSettings({ teamSize: 8, mutators: { crates: 300 } });
    const world = createWorld(await loadRapier(), { settings, seed: 0 });
    expect(world.looseCount).toBe(300);
    const places = Array.from({ length: 300 }, (_, loose) =>
      readLoosePlace(world, loose, { x: 0, y: 0, angle: 0 }),
    );
    const nearest = (x: number, y: number, except: number): number =>
      Math.min(
        ...places.map((other, index) =>
          index === except ? Infinity : Math.hypot(other.x - x, other.y - y),
        ),
      );
    for (const [index, { x, y }] of places.entries()) {
      expect(nearest(x, y, index)).toBeGreaterThan(0.95);
      expect(nearest(-x, -y, -1)).toBeLessThan(0.001);
    }
    for (const { x, y } of CLASSIC_ARENA.kickOffPlaces.flat()) {
      expect(nearest(x, y, -1)).toBeGreaterThan(2);
    }
  });

  it('come to rest, stay inside, and are back in their places at the next kick-off', async () => {
    const match = await createMatch('snapshot');
    const { world } = match;
    const first = readLoosePlace(world, 0, { x: 0, y: 0, angle: 0 });
    for (let tick = 0; tick < 900; tick += 1) match.advance();
    const { left, right, top, bottom } = world.bounds;
    for (let loose = 0; loose < world.looseCount; loose += 1) {
      const { x, y } = readLoosePlace(world, loose, { x: 0, y: 0, angle: 0 });
      expect(x > left && x < right && y > top && y < bottom, `${x}, ${y}`).toBe(true);
    }
    match.game.step(
      world.state.cars.map(() => 0),
      [{ kind: 'rematch' }],
    );
    const { x, y } = readLoosePlace(world, 0, { x: 0, y: 0, angle: 0 });
    expect(Math.hypot(x - first.x, y - first.y)).toBeLessThan(0.01);
  }, 60_000);
});
