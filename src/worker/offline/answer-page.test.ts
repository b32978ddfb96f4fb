import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPage } from './answer-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ok = (text: string) => async () => new Response(text);
const never = () => new Promise<Response>(() => {});
const fails = async (): Promise<Response> => {
  throw new TypeError('no network');
};

test.each([
  ['the server’s page, which is the newest', ok('new'), 'new'],
  ['the kept one without a network', fails, 'kept'],
  ['the kept one for a server that is down', async () => new Response('', { status: 503 }), 'kept'],
  ['the kept one where the server takes too long', never, 'kept'],
])('answers with %s', async (_, load, expected) => {
  const answer = answerPage({ load, kept: ok('kept'), patienceMs: 4000 });
  await vi.advanceTimersByTimeAsync(4000);
  expect(await (await answer).text()).toBe(expected);
});

test('waits for the server’s own page where that was asked for', async () => {
  const slow = () =>
    new Promise<Response>((resolve) => setTimeout(resolve, 9000, new Response('new')));
  const answer = answerPage({ load: slow, kept: ok('kept'), patienceMs: null });
  await vi.advanceTimersByTimeAsync(9000);
  expect(await (await answer).text()).toBe('new');
});

test('fails as the network does where nothing is kept', async () => {
  const answer = answerPage({ load: fails, kept: async () => undefined, patienceMs: 4000 });
  await expect(answer).rejects.toThrow('no network');
});
