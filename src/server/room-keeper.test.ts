import { expect, it } from 'vitest';
import { RoomKeeper } from './room-keeper.ts';

it('lets a room begin anew after a while, whatever match is played in it', () => {
  const keeper = new RoomKeeper();
  expect([0, 1999, 2000, 2001, 3999, 4000].map((nowMs) => keeper.mayRestart(nowMs))).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
});
