import { expect, test } from 'vitest';
import type { TextStore } from '../session/text-store.ts';
import { anySeed, createTrainingRecords, dailySeed, isDaily } from './training-records.ts';

function createStore(first: Record<string, string> = {}): TextStore {
  const kept = new Map(Object.entries(first));
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}

const result = (score: number) => ({ score, medal: 'none', ticks: 600 }) as const;
const DAY = dailySeed(1e12);

test('keeps the best of each drill and level', () => {
  const records = createTrainingRecords(createStore());
  const shoot = { drill: 'shoot', level: 1, seed: 5 } as const;
  expect(records.best(shoot)).toBeNull();
  expect(records.keep(shoot, result(40))).toBe(true);
  expect(records.keep({ ...shoot, seed: 9 }, result(30))).toBe(false);
  expect(records.best(shoot)).toBe(40);
  expect(records.best({ ...shoot, level: 2 })).toBeNull();
});

test('keeps today apart, and forgets yesterday', () => {
  const records = createTrainingRecords(createStore());
  const today = { drill: 'save', level: 2, seed: DAY } as const;
  const yesterday = { ...today, seed: DAY - 1 };
  records.keep(yesterday, result(90));
  expect(records.best(today)).toBeNull();
  records.keep(today, result(20));
  expect(records.best(yesterday)).toBeNull();
  expect(records.best({ ...today, seed: 3 })).toBeNull();
  expect(isDaily(today)).toBe(true);
  expect(isDaily({ ...today, seed: anySeed(() => 0.9999) })).toBe(false);
});

test('knows whether the tutorial was done', () => {
  const records = createTrainingRecords(createStore());
  expect(records.isTutorialDone).toBe(false);
  records.keep({ drill: 'tutorial', level: 1, seed: 0 }, result(6));
  expect(records.isTutorialDone).toBe(true);
});

test.each(['', 'null', '[]', '{"shoot.1":"x"}', '{'])('takes %o for nothing', (text) => {
  const records = createTrainingRecords(createStore({ 'driftball.training': text }));
  expect(records.best({ drill: 'shoot', level: 1, seed: 5 })).toBeNull();
});
