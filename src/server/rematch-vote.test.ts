import { expect, it } from 'vitest';
import { RematchVote } from './rematch-vote.ts';

it('starts a rematch when all connected people want it', () => {
  const vote = new RematchVote();
  expect(vote.update(true, [0, 1])).toBe(false);
  vote.vote(0);
  expect(vote.update(true, [0, 1])).toBe(false);
  vote.vote(1);
  expect(vote.update(true, [0, 1])).toBe(true);
  expect(vote.update(true, [0, 1])).toBe(false);
});

it('does not wait for somebody who has gone', () => {
  const vote = new RematchVote();
  vote.update(true, [0, 1]);
  vote.vote(0);
  expect(vote.update(true, [0])).toBe(true);
});

it('starts one unasked after 12 seconds, and only once', () => {
  const vote = new RematchVote();
  const starts = Array.from({ length: 3000 }, () => vote.update(true, []));
  expect(starts.indexOf(true)).toBe(719);
  expect(starts.filter(Boolean)).toHaveLength(1);
});

it('counts no votes from before the end, and none twice', () => {
  const vote = new RematchVote();
  vote.vote(0);
  expect(vote.update(true, [0])).toBe(false);
  vote.vote(0);
  expect(vote.update(true, [0])).toBe(true);
  expect(vote.update(false, [0])).toBe(false);
  expect(vote.update(true, [0])).toBe(false);
});
