import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { createGame } from '../../../src/sim/game.ts';
import { steerOf, throttleOf } from '../../../src/sim/input.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import { createWorld } from '../../../src/sim/world.ts';
import { puttingBack } from './putting-back.ts';
import { recordTrace, type TraceOptions } from './record-trace.ts';
import { inputAt, inTurns, isMeasured, isSceneStart, sceneNumberAt, type Trace } from './trace.ts';

const OPTIONS: TraceOptions = {
  teamSize: 2,
  hands: 'keyboards',
  seed: 5,
  ticks: 1200,
  scenes: 2,
  sceneTicks: 120,
};

let realm: Awaited<ReturnType<typeof loadRapier>>;
let trace: Trace;

beforeAll(async () => {
  realm = await loadRapier();
  trace = recordTrace(realm, OPTIONS);
});

/** A match of the trace's players; `disturb` says which inputs of the first scene go missing. */
function play(ticks: number, disturb: (tick: number) => boolean) {
  const world = createWorld(realm, { settings: matchSettings({ teamSize: 2 }), seed: 1 });
  const game = puttingBack(createGame(world, 'snapshot'), world, trace);
  const slots = [...world.state.cars.keys()];
  for (let tick = 0; tick < ticks; tick += 1) {
    const seats = tick === 0 ? slots.map((slot) => ({ kind: 'seat-player', slot }) as const) : [];
    game.step(
      slots.map((slot) => (disturb(tick) ? 0 : inputAt(trace, tick, slot))),
      seats,
    );
  }
  return world;
}

describe('a trace', () => {
  it('is the same whenever it is recorded', () => {
    expect(recordTrace(realm, OPTIONS)).toEqual(trace);
  });

  it('has full keys and none, or sticks that are never still', () => {
    const axes = trace.scenes.flatMap(({ inputs }) => inputs.flat());
    for (const input of axes) {
      expect([-1, 0, 1]).toContain(steerOf(input));
      expect([-1, 0, 1]).toContain(throttleOf(input));
    }
    const [scene] = recordTrace(realm, { ...OPTIONS, hands: 'sticks' }).scenes;
    const changes = scene?.inputs.filter(
      (inputs, tick) => inputs[0] !== scene.inputs[tick - 1]?.[0],
    );
    expect(changes?.length).toBeGreaterThan(OPTIONS.sceneTicks * 0.9);
  });

  it('goes from scene to scene without end', () => {
    const [first, second] = trace.scenes;
    expect(isSceneStart(trace, 7)).toBe(true);
    expect(isSceneStart(trace, 127)).toBe(true);
    expect(inputAt(trace, 7, 1)).toBe(first?.inputs[0]?.[1]);
    expect(inputAt(trace, 137, 2)).toBe(second?.inputs[10]?.[2]);
    expect(inputAt(trace, 257, 2)).toBe(first?.inputs[10]?.[2]);
    expect(sceneNumberAt(trace, 257)).toBe(2);
    expect(inTurns(trace, trace).scenes).toEqual([first, first, second, second]);
  });

  it('does not measure around a leap', () => {
    const measured = [126, 127, 128, 141, 142, 200, 244, 245].map((tick) =>
      isMeasured(trace, tick),
    );
    expect(measured).toEqual([false, false, false, false, true, true, true, false]);
  });
});

describe('putting back', () => {
  it('brings players who went astray to where they were recorded', () => {
    const asRecorded = play(130, () => false);
    const astray = play(130, (tick) => tick < 120 && tick % 3 === 0);
    const before = play(120, (tick) => tick % 3 === 0);
    expect(distance(astray, asRecorded)).toBeLessThan(0.01);
    expect(
      distance(
        before,
        play(120, () => false),
      ),
    ).toBeGreaterThan(0.5);
  });
});

type Positions = ReturnType<typeof play>;

/** The largest of any body. */
function distance(a: Positions, b: Positions): number {
  return Math.max(
    ...a.physics.poses.map(({ x, y }, body) => {
      const other = b.physics.poses[body];
      return Math.hypot(x - (other?.x ?? 0), y - (other?.y ?? 0));
    }),
  );
}
