import { describe, expect, it } from 'vitest';
import type { EventNotice } from '../../worker/page-messages.ts';
import { VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { freshNotices } from './fresh-notices.ts';

const NOW_MS = 1_700_000_000_000;
const PAGE = { isHidden: false, timeMs: NOW_MS };

function notice(tick: number, state: EventNotice['state'] = 'confirmed'): EventNotice {
  return { id: tick, state, event: { kind: 'kick-off', key: 'kick-off', tick } as never };
}

function frame(tick: number, lateMs: number): Float64Array {
  const view = new Float64Array(VIEW_LENGTH);
  view[VIEW.tick] = tick;
  view[VIEW.dueMs] = NOW_MS - lateMs;
  return view;
}

describe('notices that are still news', () => {
  const recent = [notice(990), notice(1000, 'predicted')];

  it('are all of a page that keeps up', () => {
    expect(freshNotices(recent, frame(1000, 3), PAGE)).toBe(recent);
    expect(freshNotices(recent, null, PAGE)).toBe(recent);
  });

  it('are none that a hidden page hears of, but for what is withdrawn', () => {
    const withdrawn = notice(995, 'withdrawn');
    const page = { ...PAGE, isHidden: true };
    expect(freshNotices([...recent, withdrawn], frame(1000, 3), page)).toEqual([withdrawn]);
  });

  it('are none of a backlog, whose frames are late themselves', () => {
    expect(freshNotices(recent, frame(1000, 30_000), PAGE)).toEqual([]);
  });

  it('are goals for longer', () => {
    const goal = { ...notice(990), event: { ...notice(990).event, kind: 'goal' } as never };
    expect(freshNotices([goal], frame(1000, 1500), PAGE)).toEqual([goal]);
    expect(freshNotices([goal], frame(1000, 30_000), PAGE)).toEqual([]);
  });

  it('are only the last ones where frames overtake notices', () => {
    const minute = [notice(100), notice(3000), notice(3590)];
    expect(freshNotices(minute, frame(3600, 3), PAGE)).toEqual([notice(3590)]);
  });
});
