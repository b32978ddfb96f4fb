import { expect, test, vi } from 'vitest';
import { watchBuilds } from './watch-builds.ts';

function setUp(answers: (boolean | Error)[]) {
  const window = new EventTarget();
  const clock = { nowMs: 0 };
  const hourly = { action: () => {}, stopped: false };
  const findNewer = vi.fn(async () => {
    const answer = answers.shift() ?? false;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const onNewer = vi.fn();
  watchBuilds({
    findNewer,
    onNewer,
    window: window as unknown as Window,
    nowMs: () => clock.nowMs,
    repeat: (action) => {
      hourly.action = action;
      return () => {
        hourly.stopped = true;
      };
    },
  });
  return { window, clock, hourly, findNewer, onNewer };
}

test('looks at the beginning, on focus after a minute, with the network back, and hourly', async () => {
  const { window, clock, hourly, findNewer, onNewer } = setUp([new Error('no network')]);
  const looks = (count: number) => vi.waitFor(() => expect(findNewer).toHaveBeenCalledTimes(count));
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  await looks(1);
  await settled();
  window.dispatchEvent(new Event('focus'));
  await looks(1);
  clock.nowMs = 60_000;
  window.dispatchEvent(new Event('focus'));
  await looks(2);
  await settled();
  window.dispatchEvent(new Event('online'));
  await looks(3);
  await settled();
  hourly.action();
  await looks(4);
  expect(onNewer).not.toHaveBeenCalled();
});

test('says it once and looks no more', async () => {
  const { window, hourly, findNewer, onNewer } = setUp([true]);
  await vi.waitFor(() => expect(onNewer).toHaveBeenCalledOnce());
  expect(hourly.stopped).toBe(true);
  window.dispatchEvent(new Event('online'));
  expect(findNewer).toHaveBeenCalledOnce();
});
