import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../../worker/api.ts';
import type { EventNotice } from '../../../worker/page-messages.ts';
import { NoticeFilter } from './notice-filter.ts';

const HIT: GameEvent = {
  kind: 'ball-hit',
  tick: 10,
  key: 'hit',
  slot: 0,
  ball: 0,
  impulse: 100,
  x: 0,
  y: 0,
  dashing: false,
};
const WHISTLE: GameEvent = { kind: 'whistle', tick: 20, key: 'whistle' };

function notice(id: number, state: EventNotice['state'], event: GameEvent): EventNotice {
  return { id, state, event };
}

describe('NoticeFilter', () => {
  it('shows a hit once when predicted, however often it is told', () => {
    const filter = new NoticeFilter();
    expect(filter.sort(notice(1, 'predicted', HIT))).toBe('show');
    expect(filter.sort(notice(1, 'predicted', HIT))).toBe('ignore');
    expect(filter.wasPredicted(1)).toBe(true);
    expect(filter.sort(notice(1, 'confirmed', HIT))).toBe('show-confirmed');
    expect(filter.sort(notice(1, 'confirmed', HIT))).toBe('ignore');
  });

  it('knows a confirmed hit that nobody predicted', () => {
    const filter = new NoticeFilter();
    expect(filter.sort(notice(1, 'confirmed', HIT))).toBe('show-confirmed');
    expect(filter.wasPredicted(1)).toBe(false);
  });

  it('shows the whistle only when it is sure', () => {
    const filter = new NoticeFilter();
    expect(filter.sort(notice(2, 'predicted', WHISTLE))).toBe('ignore');
    expect(filter.sort(notice(2, 'confirmed', WHISTLE))).toBe('show-confirmed');
  });

  it('stops what was shown and withdrawn, and shows it when it comes again', () => {
    const filter = new NoticeFilter();
    expect(filter.sort(notice(3, 'withdrawn', HIT))).toBe('ignore');
    filter.sort(notice(3, 'predicted', HIT));
    expect(filter.sort(notice(3, 'withdrawn', HIT))).toBe('stop');
    expect(filter.sort(notice(3, 'predicted', HIT))).toBe('show');
  });
});
