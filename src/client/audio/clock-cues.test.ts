import { describe, expect, it } from 'vitest';
import { type ClockCue, ClockCues, type ClockView } from './clock-cues.ts';

const PLAY: ClockView = {
  tick: 0,
  phase: 'play',
  phaseTicksLeft: 0,
  clockTicks: 5000,
  overtime: false,
};

function cuesOf(views: readonly ClockView[]): readonly ClockCue[] {
  const clock = new ClockCues();
  return views.map((view) => clock.read(view)).filter((cue) => cue !== null);
}

const countdown = Array.from({ length: 180 }, (_, tick): ClockView => {
  return { ...PLAY, tick, phase: 'countdown', phaseTicksLeft: 180 - tick };
});

describe('ClockCues', () => {
  it('counts three seconds down and whistles', () => {
    const views = [...countdown, { ...PLAY, tick: 180 }, { ...PLAY, tick: 181 }];
    expect(cuesOf(views)).toEqual(['countdown', 'countdown', 'countdown', 'kick-off']);
  });

  it('ticks once for each of the last ten seconds', () => {
    const views = Array.from({ length: 700 }, (_, tick) => ({
      ...PLAY,
      tick,
      clockTicks: 699 - tick,
    }));
    expect(cuesOf(views)).toEqual(Array.from({ length: 10 }, () => 'last-seconds'));
  });

  it('says nothing of the clock in overtime, where it runs up', () => {
    const views = Array.from({ length: 200 }, (_, tick) => ({
      ...PLAY,
      tick,
      clockTicks: tick,
      overtime: true,
    }));
    expect(cuesOf(views)).toEqual([]);
  });

  it('does not repeat itself when a frame goes back over the edge', () => {
    const edge = countdown.slice(170);
    const first = { ...PLAY, tick: 180 };
    const views = [...countdown, first, ...edge, first, { ...PLAY, tick: 181 }];
    expect(cuesOf(views).filter((cue) => cue === 'kick-off')).toHaveLength(1);
  });
});
