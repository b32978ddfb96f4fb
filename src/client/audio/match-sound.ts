/**
 * The sound of one match: cars and stands that follow the view, one-shots for events and for the
 * clock. Made by game-audio.ts; the match run calls `frame` once a drawn frame and `events` for
 * every batch of notices. Before the player's first gesture, and while the page is hidden or muted,
 * there is no desk and all calls return at once. Reads only; never throws for want of sound.
 */
import type { EventNotice } from '../../worker/page-messages.ts';
import { NoticeFilter } from '../scene/effects/notice-filter.ts';
import { CarVoices } from './car-voices.ts';
import { ClockCues } from './clock-cues.ts';
import { CrowdBed } from './crowd-bed.ts';
import { type CrowdCue, CrowdMood, dangerOf, type Place } from './crowd-mood.ts';
import { pitchAfterGoal } from './curves.ts';
import { type Bumper, type Ear, soundConfirmed, soundPredicted } from './event-sounds.ts';
import type { Mixer } from './mixer.ts';
import type { OneShots, ShotOptions } from './one-shots.ts';
import type { SoundBank } from './sound-bank.ts';
import { createSoundView, type SoundView } from './sound-view.ts';
import type { SoundName } from './synth/recipes.ts';

/** What sound is played on, while it can be heard. */
export interface Desk {
  readonly mixer: Mixer;
  readonly shots: OneShots;
  readonly bank: SoundBank;
}

export interface MatchSoundOptions {
  /** Null for one who watches. */
  readonly localSlot: number | null;
  readonly slotCount: number;
  /** Middles of the goals' lines, metres. */
  readonly goals: readonly Place[];
  readonly bumpers: readonly Bumper[];
}

export interface MatchSound {
  /** @param focus where the camera looks, metres */
  frame(view: SoundView, focus: Place, nowMs: number): void;
  events(notices: readonly EventNotice[]): void;
  /** @param factor on pitches: 1 is normal, 0.5 an octave down */
  setSlowMotion(factor: number): void;
  stop(): void;
}

/** Nobody hears more than about 60 updates a second; a display may draw more. */
const MIN_STEP_MS = 12;
/** A longer gap counts as this much, so that nothing leaps after a stall. */
const MAX_STEP_MS = 250;
const GOAL_DUCK = { enginesDb: -10, bedDb: -8, holdS: 2 } as const;
const SAVE_DUCK = { enginesDb: -4, bedDb: 0, holdS: 0.8 } as const;
const NEAR_POST_M = 12;
/** The beats of a stand that claps along, in seconds. */
const CLAP_ALONG = [0, 0.5, 1, 1.25, 1.5, 2.25, 2.5];
/** The match ends by a golden goal without the clock's whistle. */
const WHISTLE_COVERS_TICKS = 240;

export function createMatchSound(
  desk: () => Desk | null,
  random: () => number,
  options: MatchSoundOptions,
): MatchSound {
  const { localSlot, slotCount, goals, bumpers } = options;
  const filter = new NoticeFilter();
  const clock = new ClockCues();
  const mood = new CrowdMood();
  let cars: CarVoices | null = null;
  let bed: CrowdBed | null = null;
  let seen: SoundView = createSoundView(0, 0);
  let eye: Place = { x: 0, y: 0 };
  let lastMs: number | null = null;
  let slowness = 1;
  let goalAtMs = Number.NEGATIVE_INFINITY;
  let whistledAtTick = Number.NEGATIVE_INFINITY;

  const play = (name: SoundName, shot?: ShotOptions): void => desk()?.shots.play(name, shot);
  const ear: Ear = {
    get view() {
      return seen;
    },
    get focus() {
      return eye;
    },
    localSlot,
    bumpers,
    random,
    play,
  };

  const soundCrowd = (cue: CrowdCue | null): void => {
    if (cue === 'gasp') play('gasp', { rate: 0.95 + 0.1 * random() });
    if (cue === 'applause') play('applause');
    if (cue !== 'clap-along') return;
    CLAP_ALONG.forEach((delayS, n) => {
      play('clap-beat', { delayS, gain: 0.5 + 0.07 * n });
    });
  };

  const soundClock = (view: SoundView): void => {
    const cue = clock.read(view);
    if (cue === 'countdown') play('beep');
    if (cue === 'kick-off') play('whistle');
    if (cue !== 'last-seconds') return;
    const isNearEnd = view.clockTicks <= 180;
    play('clock-tick', { rate: isNearEnd ? 1.25 : 1, gain: isNearEnd ? 1.25 : 1 });
  };

  const confirm = ({ event, id }: EventNotice): void => {
    if (!filter.wasPredicted(id)) soundPredicted(ear, event, id);
    soundConfirmed(ear, event);
    switch (event.kind) {
      case 'goal':
        mood.goal();
        goalAtMs = lastMs ?? goalAtMs;
        desk()?.mixer.duck(GOAL_DUCK.enginesDb, GOAL_DUCK.bedDb, GOAL_DUCK.holdS);
        break;
      case 'save':
        soundCrowd(mood.save());
        desk()?.mixer.duck(SAVE_DUCK.enginesDb, SAVE_DUCK.bedDb, SAVE_DUCK.holdS);
        break;
      case 'wall-hit':
        if (event.post && event.slot < 0 && isNear(event, goals)) soundCrowd(mood.post());
        break;
      case 'whistle':
        whistledAtTick = event.tick;
        break;
      case 'match-end':
        mood.goal();
        if (event.tick - whistledAtTick > WHISTLE_COVERS_TICKS) play('long-whistle');
        break;
    }
  };

  return {
    frame(view, focus, nowMs) {
      seen = view;
      eye = focus;
      const sinceMs = nowMs - (lastMs ?? nowMs - MAX_STEP_MS);
      if (sinceMs < MIN_STEP_MS) return;
      lastMs = nowMs;
      const seconds = Math.min(MAX_STEP_MS, sinceMs) / 1000;
      const on = desk();
      soundClock(view);
      soundCrowd(mood.step(seconds, greatestDanger(view, goals), view.phase === 'play'));
      if (on === null) return;
      cars ??= CarVoices.make(on.mixer, on.bank, slotCount, localSlot);
      bed ??= CrowdBed.make(on.mixer, on.bank);
      on.mixer.step();
      // With other balls in play nothing slows down.
      const isSlow = view.phase === 'celebration';
      const pitch = isSlow ? pitchAfterGoal((nowMs - goalAtMs) / 1000) : 1;
      cars?.step(view, focus, seconds, slowness * pitch);
      bed?.step(mood.excitement, slowness);
    },

    events(notices) {
      for (const notice of notices) {
        switch (filter.sort(notice)) {
          case 'show':
            soundPredicted(ear, notice.event, notice.id);
            break;
          case 'show-confirmed':
            confirm(notice);
            break;
          case 'stop':
            desk()?.shots.takeBack(notice.id);
            break;
          case 'ignore':
            break;
        }
      }
    },

    setSlowMotion(factor) {
      slowness = Math.min(2, Math.max(0.25, factor));
      desk()?.shots.setSlowness(slowness);
    },

    stop() {
      cars?.stop();
      bed?.stop();
      cars = null;
      bed = null;
      desk()?.shots.endMatch();
      desk()?.shots.setSlowness(1);
    },
  };
}

/** How loud the stands are about all balls: about the most dangerous. */
function greatestDanger(view: SoundView, goals: readonly Place[]): number {
  let danger = 0;
  for (const ball of view.balls) {
    if (ball.isThere) danger = Math.max(danger, dangerOf(ball, goals));
  }
  return danger;
}

function isNear({ x, y }: Place, goals: readonly Place[]): boolean {
  return goals.some((goal) => Math.hypot(goal.x - x, goal.y - y) < NEAR_POST_M);
}
