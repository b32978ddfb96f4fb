import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packInput } from '../sim/input.ts';
import { byId, Follower, quickPlay } from './testing/follower.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';
import { until } from './testing/until.ts';

const AHEAD = packInput({
  steer: 0,
  throttle: 1,
  boost: false,
  handbrake: false,
  dashCount: 0,
  skip: false,
});

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

describe('a match', () => {
  it('can be followed from a snapshot by frames, with equal hashes', async () => {
    const ada = await Follower.join(server.url, quickPlay());
    for (let tick = ada.tick + 10; tick < ada.tick + 20; tick++) ada.sendInput(tick, AHEAD);
    await until('inputs in frames', () => ada.frames.some((f) => f.inputs[ada.slot] === AHEAD));
    await until('three hashes', () => ada.hashesCompared >= 3);
    expect(ada.hashMismatches).toBe(0);
    expect(ada.frames.map((frame) => frame.tick)).toEqual(
      ada.frames.map((_, index) => ada.snapshots[0]!.snapshot.tick + index),
    );
    await ada.leave();
  });
});
