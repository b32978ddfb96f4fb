/** That the game's arenas can be played: wherever a ball comes to rest, a car gets at it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { hindranceAt } from '../../protocol/arena-file/room.ts';
import type { RapierRealm } from '../rapier/realm.ts';
import { createPitch, type Pitch } from '../testing/pitch.ts';
import { freeWorld } from '../world.ts';
import type { Arena, Point } from './arena.ts';
import { ARENAS } from './arenas.ts';

const THROWS = 170;
const TICKS = 240;
const DIRECTIONS = 24;

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

describe.each(ARENAS.map((arena) => [arena.name, arena] as const))('in %s', (_, arena) => {
  it('a ball thrown anyhow ends where a car gets at it', { timeout: 60_000 }, () => {
    const random = lottery(arena.name.length);
    let pitch: Pitch | undefined;
    for (let n = 0; n < THROWS; n += 1) {
      pitch ??= createPitch(realm, [], { arena, teamSize: 1 });
      pitch.events.length = 0;
      pitch.put('ball', {
        ...freePoint(arena, random),
        angle: random() * Math.PI * 2,
        speedMps: 10 + random() * 35,
      });
      pitch.step(TICKS);
      const end = pitch.pose('ball');
      const scored = pitch.events.some(({ kind }) => kind === 'goal');
      if (!scored) expect(openDirections(arena, end), `${end.x} ${end.y}`).toBeGreaterThan(5);
      if (scored || n === THROWS - 1) {
        freeWorld(pitch.world);
        pitch = undefined;
      }
    }
  });

  it('has pads that a car can reach', () => {
    for (const pad of arena.pads) expect(hindranceAt(arena, pad, 1.3, 'cars')).toBeNull();
  });
});

function freePoint(arena: Arena, random: () => number): Point {
  for (;;) {
    const point = {
      x: (random() * 2 - 1) * arena.halfLength,
      y: (random() * 2 - 1) * arena.halfWidth,
    };
    if (hindranceAt(arena, point, 1.05, 'ball') === null) return point;
  }
}

/** From how many of the directions around it a car can touch a ball. */
function openDirections(arena: Arena, ball: Point): number {
  let open = 0;
  for (let n = 0; n < DIRECTIONS; n += 1) {
    const angle = (n / DIRECTIONS) * Math.PI * 2;
    const car = { x: ball.x + Math.cos(angle) * 1.8, y: ball.y + Math.sin(angle) * 1.8 };
    if (hindranceAt(arena, car, 0.65, 'cars') === null) open += 1;
  }
  return open;
}

function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
