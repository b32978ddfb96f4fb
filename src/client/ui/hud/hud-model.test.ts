import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { PLAIN_LOOK } from '../../../protocol/car-look.ts';
import type { EventBody } from '../../../sim/event.ts';
import type { Roster } from '../../../worker/api.ts';
import type { EventNotice } from '../../../worker/page-messages.ts';
import { HudModel } from './hud-model.ts';
import { viewFrame } from './testing/view-frames.ts';

const ROSTER: Roster = [
  { kind: 'player', name: 'Ann', connected: true, look: PLAIN_LOOK },
  { kind: 'player', name: 'Bob', connected: true, look: PLAIN_LOOK },
  { kind: 'bot', name: 'Clutch', look: PLAIN_LOOK },
  { kind: 'empty' },
];

function notice(event: EventBody, state: EventNotice['state'] = 'confirmed'): EventNotice {
  return { id: 1, state, event: { ...event, tick: 10, key: event.kind } };
}

const GOAL: EventBody = {
  kind: 'goal',
  ball: 0,
  team: 0,
  scorer: 0,
  assist: 2,
  own: false,
  x: 0,
  y: 0,
  speed: 30,
};

describe('the HUD of a match', () => {
  test('one who watches has no car, and nobody’s line is theirs', () => {
    const hud = new HudModel(null, ROSTER);
    hud.readFrame(viewFrame({ tick: 1, cars: [{ boost: 0.5 }, { boost: 1 }] }), 0);
    expect(hud.isWatching).toBe(true);
    expect(hud.boostPercent.value).toBe(0);
    expect(hud.lines.value.map(({ local }) => local)).toEqual([false, false, false]);
  });

  test('frames that differ in nothing shown change no signal', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(viewFrame({ tick: 1, clockTicks: 600, cars: [{ boost: 0.5, x: 1 }] }), 0);
    let runs = 0;
    const stop = effect(() => {
      for (const value of [hud.clock, hud.boostPercent, hud.lines, hud.phase, hud.feed]) {
        void value.value;
      }
      runs++;
    });
    hud.readFrame(viewFrame({ tick: 2, clockTicks: 599, cars: [{ boost: 0.501, x: 2 }] }), 16);
    expect(runs).toBe(1);
    hud.readFrame(viewFrame({ tick: 3, clockTicks: 540, cars: [{ boost: 0.4 }] }), 33);
    expect(runs).toBe(2);
    stop();
  });

  test('GO follows a countdown that was seen, and stays away from who comes late', () => {
    const late = new HudModel(0, ROSTER);
    late.readFrame(viewFrame({ tick: 500, phase: 'play' }), 0);
    expect(late.countdown.value).toBeNull();

    const early = new HudModel(0, ROSTER);
    early.readFrame(viewFrame({ tick: 179, phase: 'countdown', phaseTicksLeft: 1 }), 0);
    early.readFrame(viewFrame({ tick: 180, phase: 'play' }), 16);
    expect(early.countdown.value).toBe('go');
    early.readFrame(viewFrame({ tick: 240, phase: 'play' }), 1000);
    expect(early.countdown.value).toBeNull();
  });

  test('a goal is announced once confirmed, and gone at the next kick-off', () => {
    const hud = new HudModel(0, ROSTER);
    hud.showEvents([notice(GOAL, 'predicted')]);
    expect(hud.banner.value).toBeNull();
    hud.readFrame(viewFrame({ phase: 'celebration' }), 0);
    hud.showEvents([notice(GOAL)]);
    expect(hud.banner.value).toMatchObject({
      kind: 'goal',
      team: 0,
      scorer: { name: 'Ann', team: 0 },
      assist: { name: 'Clutch', team: 0 },
    });
    hud.readFrame(viewFrame({ phase: 'countdown', phaseTicksLeft: 180 }), 100);
    expect(hud.banner.value).toBeNull();
  });

  test('an own goal names the unlucky one in his own colour, and no assist', () => {
    const hud = new HudModel(0, ROSTER);
    hud.showEvents([notice({ ...GOAL, team: 1, own: true })]);
    expect(hud.banner.value).toMatchObject({
      team: 1,
      own: true,
      scorer: { name: 'Ann', team: 0 },
      assist: null,
    });
  });

  test('banners and lines expire', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(null, 1000);
    hud.showEvents([notice({ kind: 'overtime' }), notice({ kind: 'save', slot: 1 })]);
    expect([hud.banner.value?.kind, hud.feed.value.length]).toEqual(['overtime', 1]);
    hud.readFrame(null, 60_000);
    expect([hud.banner.value, hud.feed.value]).toEqual([null, []]);
  });

  function rosterWith(...entries: Roster): Roster {
    return [ROSTER[0] ?? { kind: 'empty' }, ...entries];
  }
  const bot = { kind: 'bot', name: 'Bolt', look: PLAIN_LOOK } as const;
  const bob = (connected: boolean) =>
    ({ kind: 'player', name: 'Bob', connected, look: PLAIN_LOOK }) as const;
  const news = (hud: HudModel) =>
    hud.feed.value.map(({ id, body }) => 'who' in body && [id, body.kind, body.who.name]);

  test('people who come and go make lines; bots make none', () => {
    const hud = new HudModel(0, ROSTER);
    hud.setRoster(
      rosterWith(bot, { kind: 'player', name: 'Eve', connected: true, look: PLAIN_LOOK }, bot),
    );
    hud.setRoster(rosterWith(bot, bot, bot));
    expect(news(hud)).toEqual([
      [0, 'left', 'Bob'],
      [1, 'joined', 'Eve'],
      [2, 'left', 'Eve'],
    ]);
  });

  test('a short cut of another is not told, a long one in one line', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(null, 0);
    for (const atMs of [1000, 3000, 5000]) {
      hud.setRoster(rosterWith(bob(false), bot));
      hud.readFrame(null, atMs + 900);
      hud.setRoster(rosterWith(bob(true), bot));
    }
    hud.readFrame(null, 20_000);
    expect(news(hud)).toEqual([]);

    hud.setRoster(rosterWith(bob(false), bot));
    hud.readFrame(null, 23_000);
    expect(news(hud)).toEqual([[0, 'cut-off', 'Bob']]);
    hud.readFrame(null, 25_000);
    hud.setRoster(rosterWith(bob(true), bot));
    expect(news(hud)).toEqual([[0, 'back', 'Bob']]);
    hud.readFrame(null, 29_000);
    expect(news(hud)).toHaveLength(1);
    hud.readFrame(null, 30_000);
    expect(news(hud)).toEqual([]);
  });

  test('after three seconds it is said how long the connection has been gone', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(null, 1000);
    const seconds = [2000, 2100, 4900, 5000, 6500].map((nowMs, attempt) => {
      hud.link.value = attempt < 2 ? { kind: 'waiting' } : { kind: 'reconnecting' };
      hud.readFrame(null, nowMs);
      return hud.cutSeconds.value;
    });
    expect(seconds).toEqual([null, null, null, 3, 4]);
    hud.link.value = { kind: 'playing' };
    hud.readFrame(null, 6600);
    expect(hud.cutSeconds.value).toBeNull();
  });

  test('who waits for friends is warned of nothing but the end, and nobody during a cut', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(viewFrame({ phase: 'play' }), 0);
    hud.setIdle({ state: 'away', leftMs: 90_000 });
    expect(hud.idleShown).toEqual({ state: 'away', seconds: 90 });
    hud.inviteShown.value = true;
    expect(hud.idleShown).toBeNull();
    hud.readFrame(null, 30_000);
    expect(hud.idleShown).toEqual({ state: 'away', seconds: 60 });
    hud.link.value = { kind: 'reconnecting' };
    expect(hud.idleShown).toBeNull();
  });

  test('the table has a line for each seat taken, and follows the tallies', () => {
    const hud = new HudModel(1, ROSTER);
    hud.readFrame(viewFrame({ cars: [{ goals: 2 }, { shots: 1 }, {}, {}] }), 0);
    expect(hud.lines.value.map(({ name, goals, local }) => [name, goals, local])).toEqual([
      ['Ann', 2, false],
      ['Bob', 0, true],
      ['Clutch', 0, false],
    ]);
  });

  test('a new match forgets the votes and the news of the last', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(viewFrame({ phase: 'end' }), 0);
    hud.showEvents([notice({ kind: 'save', slot: 1 }), notice(GOAL)]);
    hud.rematchAsked.value = true;
    expect(hud.hasDialog()).toBe(true);
    hud.readFrame(viewFrame({ phase: 'countdown', phaseTicksLeft: 180 }), 16);
    expect([hud.rematchAsked.value, hud.hasDialog()]).toEqual([false, false]);
    expect([hud.feed.value, hud.banner.value]).toEqual([[], null]);
  });

  test('counts down to the next match from the end that it saw', () => {
    const hud = new HudModel(0, ROSTER);
    hud.readFrame(viewFrame({ phase: 'play' }), 0);
    hud.readFrame(viewFrame({ phase: 'end' }), 1000);
    expect(hud.nextMatchIn.value).toBe(12);
    hud.readFrame(viewFrame({ phase: 'end' }), 4001);
    expect(hud.nextMatchIn.value).toBe(9);
    hud.readFrame(viewFrame({ phase: 'end' }), 20_000);
    expect(hud.nextMatchIn.value).toBe(0);

    const late = new HudModel(0, ROSTER);
    late.readFrame(viewFrame({ phase: 'end' }), 0);
    expect(late.nextMatchIn.value).toBeNull();
  });
});
