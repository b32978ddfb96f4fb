import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { CLASSIC_ARENA } from '../../sim/match-settings.ts';
import { TUNING, type TuningOverrides } from '../../sim/tuning.ts';
import type { SandboxMessage, TraceSample } from './api.ts';
import { SandboxMatch } from './sandbox-match.ts';
import { TUNING_FIELDS } from './tuning-fields.ts';

const realm = await loadRapier();
const SINK = { publish: (fill: (frame: Float64Array) => void) => fill(new Float64Array(4096)) };
const FULL = {
  type: 'controls',
  steer: 0.2,
  throttle: 1,
  boost: true,
  handbrake: false,
  dash: true,
  skip: false,
} as const;

/** Overrides of one number; the list of which it is an item is given whole. */
function overrideOf(path: string, value: number): TuningOverrides {
  const tuning: unknown = structuredClone(TUNING);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], tuning);
  (holder as Record<string, number>)[last] = value;
  return tuning as TuningOverrides;
}

function createMatch(trace: TraceSample[]): SandboxMatch {
  const post = (message: SandboxMessage) => {
    if (message.type === 'trace') trace.push(message.sample);
  };
  const options = { opponent: 'parked', unlimitedBoost: true, tuning: {} } as const;
  return new SandboxMatch(
    realm,
    CLASSIC_ARENA,
    { ...options, arena: 'classic' },
    { sink: SINK, post },
  );
}

describe('the numbers of the sandbox', () => {
  it('are all of them, each in its range', () => {
    const count = (value: unknown): number =>
      typeof value === 'number'
        ? 1
        : Object.values(value as object).reduce((sum: number, inner) => sum + count(inner), 0);
    expect(TUNING_FIELDS).toHaveLength(count(TUNING));
    for (const { path, initial, min, max, step } of TUNING_FIELDS) {
      expect(initial, path).toBeGreaterThanOrEqual(min);
      expect(initial, path).toBeLessThanOrEqual(max);
      expect(step, path).toBeGreaterThan(0);
      expect(step, path).toBeLessThan(max - min);
    }
    const unitless = TUNING_FIELDS.filter(({ unit }) => unit === '').map(({ path }) => path);
    expect(unitless.filter((path) => /(M|S|Mps|Kg|Ticks)$/.test(path))).toEqual([]);
  });

  it('can be played at both ends of each range, one after the other', () => {
    const match = createMatch([]);
    match.setControls(FULL);
    for (const { path, min, max } of TUNING_FIELDS) {
      for (const value of [min, max]) {
        match.setTuning(overrideOf(path, value));
        match.act('ball-ahead');
        expect(() => match.step(40), `${path} = ${value}`).not.toThrow();
      }
    }
    match.end();
  });

  it('are refused where they cannot be: corners wider than the car', () => {
    const match = createMatch([]);
    const tuning = { car: { widthM: 0.8, cornerRadiusM: 0.4 } };
    expect(() => match.setTuning(tuning)).toThrow('car.cornerRadiusM');
    match.end();
  });
});

describe('a change of numbers', () => {
  it('takes effect with the next tick', () => {
    const trace: TraceSample[] = [];
    const match = createMatch(trace);
    match.act('car-start');
    match.setControls({ ...FULL, steer: 0, dash: false });
    match.step(60);
    const before = trace.at(-1)?.speedMps ?? 0;
    expect(before).toBeGreaterThan(15);
    match.setTuning({ drive: { boostAccelMps2: 120, boostTopSpeedMps: 60 } });
    match.step(1);
    expect(trace.at(-1)?.speedMps).toBeGreaterThan(before + 1.5);
    match.end();
  });

  it('does not move a car that stands between ticks', () => {
    const trace: TraceSample[] = [];
    const match = createMatch(trace);
    match.setPace(0);
    match.update(0);
    match.update(500);
    expect(trace).toEqual([]);
    match.setPace(0.25);
    for (let ms = 500; ms < 1500; ms += 10) match.update(ms);
    expect(trace.length).toBeGreaterThan(12);
    expect(trace.length).toBeLessThan(18);
    match.end();
  });
});
