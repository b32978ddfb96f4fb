import { expect, test } from 'vitest';
import { SilenceGate } from './silence-gate.ts';

/** Asks once a tick. @returns how many messages may go */
function sendTicks(gate: SilenceGate, fromMs: number, toMs: number): number {
  let sent = 0;
  for (let nowMs = fromMs; nowMs < toMs; nowMs += 1000 / 60) if (gate.maySend(nowMs)) sent++;
  return sent;
}

test('everything goes while the other end is heard, and from the opening on', () => {
  const gate = new SilenceGate(0);
  expect(sendTicks(gate, 0, 199)).toBe(12);
  gate.hear(199);
  expect(sendTicks(gate, 200, 399)).toBe(12);
});

test('into silence goes a message every tenth of a second, and all again once it is broken', () => {
  const gate = new SilenceGate(0);
  expect(sendTicks(gate, 0, 199)).toBe(12);
  const probes = sendTicks(gate, 201, 3201);
  // A tick that is due a moment too early waits for the next one.
  expect(probes).toBeGreaterThanOrEqual(24);
  expect(probes).toBeLessThanOrEqual(30);
  gate.hear(3201);
  expect(sendTicks(gate, 3201, 3400)).toBe(12);
});
