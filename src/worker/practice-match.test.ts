import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { matchSettings } from '../sim/match-settings.ts';
import { NORMAL } from '../sim/mutators.ts';
import { createWorld } from '../sim/world.ts';
import type { PracticeOptions } from './api.ts';
import { MatchStage } from './match-stage.ts';
import type { ControlsMessage } from './page-messages.ts';
import { PracticeMatch } from './practice-match.ts';
import { VIEW_LENGTH } from './view-frame.ts';

const TICK_MS = 1000 / 60;
const OPTIONS: PracticeOptions = {
  name: 'Ann',
  look: { body: 1, paint: 2 },
  settings: { teamSize: 1, arena: 'classic', mutators: { balls: 2, minutes: 1 } },
  botLevel: 'ace',
  seed: 3,
};
const RELEASED: ControlsMessage = {
  type: 'controls',
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: false,
  skip: false,
};

async function start() {
  const settings = matchSettings({ teamSize: 1, mutators: { balls: 2, minutes: 1 } });
  const world = createWorld(await loadRapier(), { settings, seed: 3 });
  const stage = new MatchStage(world, {
    publish: (fill) => fill(new Float64Array(VIEW_LENGTH)),
  });
  const tape = { begin: () => undefined, write: () => undefined };
  const match = new PracticeMatch(OPTIONS, { stage, tape }, () => undefined);
  let nowMs = 1000;
  /** As the loop does: at the time that was asked for. */
  const run = (ms: number) => {
    const untilMs = nowMs + ms;
    while (nowMs < untilMs) nowMs = Math.max(nowMs + 0.01, match.update(nowMs));
  };
  return { match, world, run, skip: (ms: number) => (nowMs += ms) };
}

describe('practice', () => {
  it('says what is played', async () => {
    const { match } = await start();
    expect(match.info.terms).toEqual({
      mode: null,
      changes: { balls: 2 },
      minutes: 1,
      scoreLimit: NORMAL.scoreLimit,
      isPrivate: false,
      botLevel: 'ace',
    });
  });

  it('stands still in a pause, and goes on from there without catching up', async () => {
    const { match, world, run, skip } = await start();
    run(1000);
    const { tick } = world.state;
    expect(tick).toBeGreaterThan(55);
    match.setPaused(true);
    run(3000);
    skip(60_000);
    expect(match.update(70_000)).toBeLessThanOrEqual(70_000 + TICK_MS);
    expect(world.state.tick).toBe(tick);
    match.setPaused(false);
    run(500);
    expect(world.state.tick - tick).toBeGreaterThan(27);
    expect(world.state.tick - tick).toBeLessThan(33);
  });

  it('takes what is held after a pause, and no dash that was pressed in it', async () => {
    const { match, world, run } = await start();
    run(6000);
    match.setPaused(true);
    match.setControls({ ...RELEASED, dash: true });
    match.setControls({ ...RELEASED, throttle: 1, dash: true });
    run(200);
    match.setPaused(false);
    run(500);
    expect(world.state.cars[0]?.dashCooldownTicks).toBe(0);
    expect(match.stats().predictedTick).toBe(world.state.tick);
  });
});
