import { expect, test } from 'vitest';
import { loadRapier } from '../../sim/rapier/node.ts';
import { DRILL_LEVELS, DRILLS, medalOf, TUTORIAL_STEPS } from './api.ts';
import { createBotTrainee, createObedient, playDrill, type Trainee } from './testing/play-drill.ts';

const realm = await loadRapier();
const MINUTE_TICKS = 60 * 60;
const LONG_TICKS = 4 * MINUTE_TICKS;
const idle: Trainee = () => 0;

test('who does what the tutorial says is through within a minute', () => {
  const order = { drill: 'tutorial', level: 1, seed: 0 } as const;
  const { state, ticks, told } = playDrill(realm, order, createObedient(), MINUTE_TICKS);
  expect(state.result).not.toBeNull();
  expect(ticks).toBeLessThan(MINUTE_TICKS / 2);
  const prompts = told.map(({ prompt }) => prompt);
  expect(prompts.filter((prompt, n) => prompt !== prompts[n - 1])).toEqual([
    ...TUTORIAL_STEPS,
    'done',
  ]);
  expect(state.attempts).toHaveLength(TUTORIAL_STEPS.length);
});

test('nothing of the tutorial is lost by doing nothing, or by driving anywhere', () => {
  const order = { drill: 'tutorial', level: 1, seed: 0 } as const;
  expect(playDrill(realm, order, idle, 600).state.prompt).toBe('drive');
  const obedient = createObedient();
  // Boosts through no gate: the gates come again.
  const late: Trainee = (world, state) =>
    obedient(
      world,
      state.prompt === 'boost' && world.state.tick < 900 ? { ...state, prompt: 'turn' } : state,
    );
  expect(playDrill(realm, order, late, MINUTE_TICKS).state.result).not.toBeNull();
});

test.each(DRILLS)('%s is the same from the same order, and ends by itself', (drill) => {
  for (const level of DRILL_LEVELS) {
    const order = { drill, level, seed: 7 } as const;
    const one = playDrill(realm, order, createObedient(), LONG_TICKS);
    const other = playDrill(realm, order, createObedient(), LONG_TICKS);
    expect(one.state.result).not.toBeNull();
    expect(other.told).toEqual(one.told);
    if (drill === 'dribble') continue;
    const marks = (seed: number) => {
      const { told, state } = playDrill(realm, { ...order, seed }, idle, LONG_TICKS);
      expect(state.result).not.toBeNull();
      return told.map((each) => each.marks);
    };
    expect(marks(8)).not.toEqual(marks(7));
  }
});

test.each(DRILLS)('%s gives a bot something and an idler nothing', (drill) => {
  const order = { drill, level: 1, seed: 3 } as const;
  const played = playDrill(realm, order, createBotTrainee(), LONG_TICKS);
  const idled = playDrill(realm, order, idle, LONG_TICKS);
  expect(played.state.result?.score).toBeGreaterThan(idled.state.result?.score ?? 0);
  expect(idled.state.result?.medal).toBe('none');
  expect(played.state.result?.medal).toBe(medalOf(drill, 1, played.state.score));
});
