import { describe, expect, it, vi } from 'vitest';
import { awaitAnswer } from './await-answer.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

const never = new AbortController().signal;

/** Requests that leave before `backAtMs` hang; those after it are answered. */
function path(backAtMs: number) {
  const asked: AbortSignal[] = [];
  const ask = (signal: AbortSignal): Promise<void> => {
    asked.push(signal);
    const hangs = performance.now() < backAtMs;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      if (!hangs) resolve();
    });
  };
  return { ask, asked };
}

describe('awaitAnswer', () => {
  it('hears within half a second that the path is back, whatever hangs', async () => {
    vi.useFakeTimers();
    try {
      const backAtMs = performance.now() + 9000;
      const { ask, asked } = path(backAtMs);
      const answered = awaitAnswer(ask, SYSTEM_CLOCK, never).then(() => performance.now());
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await answered) - backAtMs).toBeLessThanOrEqual(400);
      expect(asked.every((signal) => signal.aborted)).toBe(true);
      const { length } = asked;
      await vi.advanceTimersByTimeAsync(2000);
      expect(asked).toHaveLength(length);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes a refusal for an answer', async () => {
    const refuse = () => Promise.reject(new Error('refused'));
    await expect(awaitAnswer(refuse, SYSTEM_CLOCK, never)).resolves.toBeUndefined();
  });

  it('ends with the signal', async () => {
    const giving = new AbortController();
    const { ask, asked } = path(Number.POSITIVE_INFINITY);
    const waiting = awaitAnswer(ask, SYSTEM_CLOCK, giving.signal);
    giving.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(asked.every((signal) => signal.aborted)).toBe(true);
  });
});
