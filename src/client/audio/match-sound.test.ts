import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import { createMatchSound, type Desk } from './match-sound.ts';
import type { ShotOptions } from './one-shots.ts';

interface Played extends ShotOptions {
  readonly name: string;
}

function setUp(localSlot: number | null = 0) {
  const played: Played[] = [];
  const takenBack: number[] = [];
  const desk = {
    shots: {
      play: (name: string, options: ShotOptions = {}) => played.push({ name, ...options }),
      takeBack: (owner: number) => takenBack.push(owner),
    },
    mixer: { duck: () => undefined },
  } as unknown as Desk;
  const options = {
    localSlot,
    slotCount: 2,
    goals: [{ x: 30, y: 0 }],
    bumpers: [{ x: 5, y: 5, radiusM: 2 }],
  };
  const sound = createMatchSound(
    () => desk,
    () => 0.5,
    options,
  );
  const names = () => played.map(({ name }) => name);
  return { sound, played, takenBack, names };
}

type Body<K extends GameEvent['kind']> = Omit<Extract<GameEvent, { kind: K }>, 'tick' | 'key'>;

function notice<K extends GameEvent['kind']>(
  id: number,
  state: EventNotice['state'],
  body: Body<K>,
): EventNotice {
  return { id, state, event: { tick: 1, key: '', ...body } as unknown as GameEvent };
}

const HIT: Body<'ball-hit'> = {
  kind: 'ball-hit',
  ball: 0,
  slot: 0,
  impulse: 250,
  x: 0,
  y: 0,
  dashing: false,
};
const GOAL = { kind: 'goal', team: 0, scorer: 0, assist: -1, own: false, x: 30, y: 0, speed: 20 };

describe('the sound of events', () => {
  it('of a hit comes once, at its prediction', () => {
    const { sound, names } = setUp();
    sound.events([notice(1, 'predicted', HIT)]);
    expect(names()).toEqual(['thud', 'knock']);
    sound.events([notice(1, 'predicted', HIT), notice(1, 'confirmed', HIT)]);
    expect(names()).toHaveLength(2);
  });

  it('of a hit that was not predicted comes with its confirmation', () => {
    const { sound, names } = setUp();
    sound.events([notice(1, 'confirmed', HIT)]);
    expect(names()).toEqual(['thud', 'knock']);
  });

  it('of a hit that did not happen is taken back', () => {
    const { sound, played, takenBack } = setUp();
    sound.events([notice(7, 'predicted', HIT), notice(7, 'withdrawn', HIT)]);
    expect(played.every(({ owner }) => owner === 7)).toBe(true);
    expect(takenBack).toEqual([7]);
  });

  it('of a goal comes once, when it is sure', () => {
    const { sound, names } = setUp();
    sound.events([notice(2, 'predicted', GOAL as Body<'goal'>)]);
    expect(names()).toEqual([]);
    const sure = notice(2, 'confirmed', GOAL as Body<'goal'>);
    sound.events([sure, sure]);
    expect(names()).toEqual(['blast', 'horn', 'cheer']);
  });

  it('tells whose goal it was', () => {
    const rateOf = (localSlot: number) => {
      const { sound, played } = setUp(localSlot);
      sound.events([notice(2, 'confirmed', GOAL as Body<'goal'>)]);
      return played.find(({ name }) => name === 'horn')?.rate;
    };
    expect(rateOf(1)).toBeLessThan(rateOf(0) ?? 0);
  });

  it('of a hard hit has a crack, and of one far away less of everything', () => {
    const loudest = (hit: Body<'ball-hit'>) => {
      const { sound, played } = setUp();
      sound.events([notice(1, 'predicted', hit)]);
      return { names: played.map(({ name }) => name), gain: played[0]?.gain ?? 0 };
    };
    expect(loudest({ ...HIT, impulse: 900 }).names).toContain('crack');
    expect(loudest({ ...HIT, impulse: 40 }).names).not.toContain('crack');
    expect(loudest({ ...HIT, x: 40 }).gain).toBeLessThan(loudest(HIT).gain / 3);
  });

  it('of a bumper is that of a bumper', () => {
    const { sound, names } = setUp();
    const hit = { kind: 'wall-hit', slot: -1, ball: 0, impulse: 600, y: 5, post: false };
    sound.events([notice(1, 'predicted', { ...hit, x: 2.5 } as Body<'wall-hit'>)]);
    sound.events([notice(2, 'predicted', { ...hit, x: -5 } as Body<'wall-hit'>)]);
    expect(names()).toEqual(['bumper', 'board', 'knock']);
  });

  it('of a ball on the post makes the stands gasp', () => {
    const { sound, names } = setUp();
    const post: Body<'wall-hit'> = {
      kind: 'wall-hit',
      ball: 0,
      slot: -1,
      impulse: 600,
      x: 30,
      y: 4,
      post: true,
    };
    sound.events([notice(1, 'predicted', post)]);
    expect(names()).toContain('post');
    expect(names()).not.toContain('gasp');
    sound.events([notice(1, 'confirmed', post)]);
    expect(names()).toContain('gasp');
  });
});
