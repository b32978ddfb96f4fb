import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_JOINS_PER_MINUTE, JoinGuard, joinLimits } from './join-guard.ts';

let nowMs: number;
let guard: JoinGuard;

beforeEach(() => {
  nowMs = 0;
  guard = new JoinGuard({
    limits: joinLimits(DEFAULT_JOINS_PER_MINUTE),
    claimMs: 10_000,
    nowMs: () => nowMs,
  });
});

const admitted = (address: string, requests: number) =>
  Array.from({ length: requests }, () => guard.admit(address)).filter(Boolean).length;

it('lets an address ask 15 times at once, and then 30 times a minute', () => {
  expect(admitted('a', 20)).toBe(15);
  nowMs += 2000;
  expect(admitted('a', 5)).toBe(1);
  nowMs += 20_000;
  expect(admitted('a', 20)).toBe(10);
  nowMs += 3_600_000;
  expect(admitted('a', 20)).toBe(15);
});

it('counts each address by itself', () => {
  expect(admitted('a', 20)).toBe(15);
  expect(admitted('b', 20)).toBe(15);
  nowMs += 60_000;
  expect(admitted('c', 1)).toBe(1);
  expect(admitted('a', 20)).toBe(15);
});

it('lets an address hold 4 places until its clients connect or the places lapse', () => {
  for (const sessionId of ['1', '2', '3', '4']) {
    expect(guard.mayClaim('a')).toBe(true);
    guard.noteClaim('a', sessionId);
  }
  expect(guard.mayClaim('a')).toBe(false);
  expect(guard.mayClaim('b')).toBe(true);
  guard.endClaim('2');
  expect(guard.mayClaim('a')).toBe(true);
  nowMs = 5000;
  guard.noteClaim('a', '5');
  expect(guard.mayClaim('a')).toBe(false);
  nowMs = 10_000;
  expect(guard.mayClaim('a')).toBe(true);
});
