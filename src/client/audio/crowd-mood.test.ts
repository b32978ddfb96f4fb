import { describe, expect, it } from 'vitest';
import { CrowdMood, dangerOf } from './crowd-mood.ts';

const GOALS = [
  { x: -30, y: 0 },
  { x: 30, y: 0 },
];
const FRAME_S = 1 / 60;

/** What is heard while a danger lasts. */
function live(mood: CrowdMood, seconds: number, danger: number, isPlaying = true) {
  const cues = [];
  for (let n = 0; n < seconds / FRAME_S; n++) {
    const cue = mood.step(FRAME_S, danger, isPlaying);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

describe('dangerOf', () => {
  it('grows as the ball nears a goal, and with its speed towards it', () => {
    const at = (x: number, vx: number) => dangerOf({ x, y: 0, vx, vy: 0 }, GOALS);
    expect(at(0, 0)).toBeLessThan(0.05);
    expect(at(22, 0)).toBeGreaterThan(at(10, 0));
    expect(at(22, 20)).toBeGreaterThan(at(22, 0) + 0.3);
    expect(at(22, -20)).toBe(at(22, 0));
    expect(at(-27, -30)).toBeGreaterThan(0.9);
  });

  it('stays within 0..1', () => {
    expect(dangerOf({ x: 30, y: 0, vx: 45, vy: 45 }, GOALS)).toBeLessThanOrEqual(1);
    expect(dangerOf({ x: 5, y: 3, vx: 9, vy: 0 }, [])).toBe(0);
  });
});

describe('CrowdMood', () => {
  it('is roused at once and calms down slowly', () => {
    const mood = new CrowdMood();
    live(mood, 0.5, 0.9);
    expect(mood.excitement).toBeGreaterThan(0.75);
    live(mood, 0.5, 0.5);
    expect(mood.excitement).toBeGreaterThan(0.65);
    live(mood, 8, 0.05);
    expect(mood.excitement).toBeLessThan(0.12);
  });

  it('gasps once when a great danger is suddenly over', () => {
    const mood = new CrowdMood();
    live(mood, 1, 0.9);
    expect(live(mood, 2, 0.1)).toEqual(['gasp']);
  });

  it('does not gasp when the danger goes by slowly, or into a goal', () => {
    const mood = new CrowdMood();
    live(mood, 1, 0.9);
    live(mood, 1, 0.5);
    expect(live(mood, 2, 0.1)).toEqual([]);
    live(mood, 1, 0.9);
    mood.goal();
    expect(live(mood, 6, 0.1, false)).toEqual([]);
  });

  it('applauds a save without gasping at it again', () => {
    const mood = new CrowdMood();
    live(mood, 1, 0.9);
    expect(mood.save()).toBe('applause');
    expect(live(mood, 2, 0.1)).toEqual([]);
  });

  it('begins to clap when nothing happens, but not outside of play', () => {
    const mood = new CrowdMood();
    expect(live(mood, 25, 0.05)).toEqual(['clap-along', 'clap-along']);
    expect(live(mood, 30, 0, false)).toEqual([]);
  });
});
