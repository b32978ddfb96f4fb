import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { EventKind, GameEvent } from './event.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { createPitch, type Pitch } from './testing/pitch.ts';
import { DEMOLITION } from './tuning.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

function ofKind<K extends EventKind>(pitch: Pitch, kind: K): Extract<GameEvent, { kind: K }>[] {
  return pitch.events.filter((event): event is Extract<GameEvent, { kind: K }> => {
    return event.kind === kind;
  });
}

describe('a hit', () => {
  it('is told once, with where and how hard, and makes the car the last to touch', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put('ball', { x: 0, y: 4 });
    pitch.put(0, { x: -5, y: 4, speedMps: 15 });
    pitch.step(40);
    const [hit, ...more] = ofKind(pitch, 'ball-hit');
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ slot: 0, dashing: false, key: 'ball-hit:0' });
    expect(hit?.impulse).toBeGreaterThan(300);
    expect(pitch.world.state.lastTouchSlot).toBe(0);
  });

  it('is a power hit during a dash', () => {
    const speedAfter = (dashCount: number): number => {
      const pitch = createPitch(realm, [0]);
      pitch.put('ball', { x: 0, y: 4 });
      pitch.put(0, { x: -3, y: 4, speedMps: 12 });
      pitch.hold(0, { throttle: 1, dashCount });
      pitch.step(12);
      expect(ofKind(pitch, 'ball-hit')[0]?.dashing).toBe(dashCount === 1);
      return pitch.speed('ball');
    };
    expect(speedAfter(1)).toBeGreaterThan(speedAfter(0) * 1.5);
  });
});

/** Slot 0 drives at a car that stands across its way. */
function ram(victim: number, speedMps: number, attackAngle = 0): Pitch {
  const pitch = createPitch(realm, [0, victim]);
  pitch.put('ball', { x: 0, y: -16 });
  pitch.put(0, { x: -6, y: 4, angle: attackAngle, speedMps });
  pitch.put(victim, { x: 0, y: 4, angle: Math.PI / 2 });
  pitch.car(0).boost = 1;
  return pitch;
}

describe('a demolition', () => {
  it('is what a car at full boost does to an opponent: gone for three seconds, then back', () => {
    const pitch = ram(1, 24.5);
    pitch.hold(0, { boost: true });
    pitch.stepUntil(() => ofKind(pitch, 'demolition').length > 0);
    expect(ofKind(pitch, 'demolition')[0]).toMatchObject({ slot: 1, by: 0 });
    expect(pitch.car(0).demolitions).toBe(1);
    expect(pitch.car(1).demolishedTicks).toBeGreaterThan(DEMOLITION.ghostTicks - 2);
    const { cut } = pitch.car(1);
    pitch.hold(0, {});
    pitch.step(DEMOLITION.ghostTicks);
    expect(ofKind(pitch, 'respawn')).toMatchObject([{ slot: 1 }]);
    expect(pitch.car(1).demolishedTicks).toBe(0);
    expect(pitch.car(1).cut).toBe(cut + 1);
    expect(pitch.pose(1).x).toBeGreaterThan(20);
  });

  it('spares team mates, and those struck more slowly', () => {
    for (const pitch of [ram(2, 24.5), ram(1, 17)]) {
      pitch.hold(0, { boost: pitch.speed(0) > 20, throttle: 1 });
      pitch.step(40);
      expect(ofKind(pitch, 'car-hit').length).toBeGreaterThan(0);
      expect(ofKind(pitch, 'demolition')).toEqual([]);
    }
  });

  it('needs the front: a car that backs or slides into another does nothing', () => {
    const pitch = ram(1, 0);
    const { physics } = pitch.world;
    pitch.put(0, { x: -6, y: 4, angle: Math.PI, speedMps: -24.5 });
    pitch.step(40);
    expect(physics.poses.length).toBe(5);
    expect(ofKind(pitch, 'car-hit').length).toBeGreaterThan(0);
    expect(ofKind(pitch, 'demolition')).toEqual([]);
  });

  it('takes both when both come head on', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put('ball', { x: 0, y: -16 });
    for (const slot of [0, 1]) {
      const side = slot === 0 ? -1 : 1;
      pitch.put(slot, { x: side * 8, y: 4, angle: slot * Math.PI, speedMps: 25 });
      pitch.car(slot).boost = 1;
      pitch.hold(slot, { boost: true });
    }
    pitch.step(30);
    expect(ofKind(pitch, 'demolition').map(({ slot }) => slot)).toEqual([1, 0]);
  });
});
