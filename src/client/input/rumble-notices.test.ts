import { describe, expect, test } from 'vitest';
import type { EventNotice } from '../../worker/page-messages.ts';
import { rumbleOf } from './rumble-notices.ts';

function ballHit(impulse: number, state: EventNotice['state'] = 'predicted', slot = 2) {
  const event = { kind: 'ball-hit', slot, impulse, x: 0, y: 0, dashing: false } as const;
  return { id: 1, state, event: { ...event, ball: 0, tick: 5, key: 'ball-hit:2' } };
}

describe('what is felt', () => {
  test('a hit in proportion to it, a graze not at all', () => {
    const soft = rumbleOf(ballHit(150), 2);
    const hard = rumbleOf(ballHit(700), 2);
    expect(hard?.strong).toBeGreaterThan(3 * (soft?.strong ?? 0));
    expect(hard?.ms).toBeGreaterThan(soft?.ms ?? 0);
    expect(rumbleOf(ballHit(20), 2)).toBeNull();
    expect(rumbleOf(ballHit(1e6), 2)?.strong).toBe(1);
  });

  test('once, when it is predicted, and only one’s own', () => {
    expect(rumbleOf(ballHit(700, 'confirmed'), 2)).toBeNull();
    expect(rumbleOf(ballHit(700, 'predicted', 3), 2)).toBeNull();
  });
});
