/** A person's hands for as long as it is measured: a fixed round of keys, each held for a moment. */
import type { Actor } from '../../e2e/fixtures/actor.ts';

const HOLD_MS = 450;
const ROUND: readonly (readonly string[])[] = [
  ['KeyW'],
  ['KeyW', 'Space'],
  ['KeyW', 'KeyA', 'Space'],
  ['KeyW', 'KeyA', 'ShiftLeft'],
  ['KeyW'],
  ['KeyW', 'KeyD'],
  ['KeyW', 'KeyD', 'Space'],
  ['KeyW', 'KeyE'],
  ['KeyS', 'KeyA'],
  ['KeyW', 'KeyD', 'ShiftLeft'],
];

export async function drive(actor: Actor, seconds: number): Promise<void> {
  const endMs = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < endMs; step++) {
    await actor.hold(...(ROUND[step % ROUND.length] ?? []));
    await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
  }
  await actor.release();
}
