/**
 * Hears one match for the page: reads view frames, guesses where the camera looks, and passes on
 * what is to be heard to match-sound.ts. Made by page-audio.ts for a match run.
 */
import type { MatchInfo } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import { MAX_BALLS } from '../../worker/view-frame.ts';
import type { Place } from './crowd-mood.ts';
import type { MatchSound } from './match-sound.ts';
import { createSoundView, readSoundView, type SoundBall, type SoundView } from './sound-view.ts';

export interface MatchEar {
  /** Once a drawn frame. @param frame the newest view frame, or null before the first */
  frame(frame: Float64Array | null, nowMs: number): void;
  /** Only what the page shows as well (session/fresh-notices.ts). */
  events(notices: readonly EventNotice[]): void;
  /** @param factor on pitches: 1 is normal, 0.5 an octave down */
  setSlowMotion(factor: number): void;
  stop(): void;
}

export function createMatchEar(match: MatchInfo, sound: MatchSound): MatchEar {
  const view = createSoundView(match.slotCount, MAX_BALLS);
  const focus = new EarFocus(match.localSlot);
  let lastMs: number | null = null;
  return {
    frame(frame, nowMs) {
      if (frame === null) return;
      readSoundView(frame, view);
      focus.step(view, (nowMs - (lastMs ?? nowMs)) / 1000);
      lastMs = nowMs;
      sound.frame(view, focus, nowMs);
    },
    events: (notices) => sound.events(notices),
    setSlowMotion: (factor) => sound.setSlowMotion(factor),
    stop: () => sound.stop(),
  };
}

/** How far towards the ball from the own car. */
const TOWARDS_BALL = 0.25;
const EASE_PER_S = 5;

/** Near enough to where the camera looks: at the own car and a little towards the ball. */
export class EarFocus implements Place {
  x = 0;
  y = 0;
  readonly #localSlot: number | null;

  constructor(localSlot: number | null) {
    this.#localSlot = localSlot;
  }

  /** @param seconds since the last; 0 for the first */
  step(view: SoundView, seconds: number): void {
    const own = this.#localSlot === null ? undefined : view.cars[this.#localSlot];
    const ball = nearestBall(view, own ?? this);
    const isDriving = own?.isThere === true && view.phase !== 'celebration';
    const from = isDriving ? own : (ball ?? own);
    if (from === undefined) return;
    const share = isDriving && ball !== undefined ? TOWARDS_BALL : 0;
    const ease = seconds > 0 ? Math.min(1, EASE_PER_S * seconds) : 1;
    this.x += (from.x + ((ball?.x ?? 0) - from.x) * share - this.x) * ease;
    this.y += (from.y + ((ball?.y ?? 0) - from.y) * share - this.y) * ease;
  }
}

function nearestBall({ balls }: SoundView, to: Place): SoundBall | undefined {
  let nearest: SoundBall | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const ball of balls) {
    const metres = Math.hypot(ball.x - to.x, ball.y - to.y);
    if (!ball.isThere || metres >= least) continue;
    nearest = ball;
    least = metres;
  }
  return nearest;
}
