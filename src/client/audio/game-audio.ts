/**
 * All sound of the page: the context and its life, the mixer, menus' sounds, and the sound of a
 * match. Loaded lazily by session/load-game.ts, made once. A context is made at a gesture and not
 * before, as browsers want it; it is suspended while the page is hidden or the sound is muted. On a
 * device without Web Audio, or without an output, everything is silent and nothing throws.
 */
import type { AudioSettings } from '../settings/settings.ts';
import {
  createMatchSound,
  type Desk,
  type MatchSound,
  type MatchSoundOptions,
} from './match-sound.ts';
import { Mixer } from './mixer.ts';
import { OneShots } from './one-shots.ts';
import { createSoundBank, type SoundBank } from './sound-bank.ts';
import { measureLevel } from './sound-meter.ts';
import type { SoundName } from './synth/recipes.ts';

export type { MatchSound, MatchSoundOptions } from './match-sound.ts';

const INTERFACE_SOUNDS = {
  hover: 'hover',
  click: 'click',
  open: 'open',
  close: 'close',
  replay: 'replay-swoosh',
  step: 'step',
  success: 'success',
} as const satisfies Readonly<Record<string, SoundName>>;

export type InterfaceSound = keyof typeof INTERFACE_SOUNDS;

export interface GameAudioOptions {
  /** A signal of the settings store, or the like of it; told at once and of every change. */
  readonly settings: {
    readonly value: AudioSettings;
    subscribe(listener: (settings: AudioSettings) => void): () => void;
  };
  readonly document: Document;
  readonly window: Window;
  /** Throws where there is no Web Audio. */
  readonly createContext: () => AudioContext;
  /** 0..1; how two hits in a row differ. */
  readonly random: () => number;
}

export interface GameAudio {
  /** Called from a gesture of the player's: from now on there may be sound. Listens by itself too. */
  unlock(): void;
  startMatch(options: MatchSoundOptions): MatchSound;
  ui(kind: InterfaceSound): void;
  /** For tests. */
  probe(): SoundProbe;
}

export interface SoundProbe {
  /** `none` before the first gesture, and where there is no Web Audio. */
  readonly state: AudioContextState | 'none';
  /** Of what is heard just now, dBFS; -200 for silence. Measures from its first call on. */
  readonly peakDb: number;
  readonly rmsDb: number;
  /** One-shots that play or wait. */
  readonly shots: number;
  /** Seconds of sound that the device has taken. */
  readonly playedS: number;
}

/** Only these let a browser begin to play; a touch counts when it ends. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const;
const FADE_OUT_S = 0.012;
const FADE_IN_S = 0.04;
/** After the fade, and before anyone would hear the silence as a gap. */
const SUSPEND_AFTER_MS = 80;

interface Output {
  readonly context: AudioContext;
  readonly mixer: Mixer;
  readonly shots: OneShots;
}

export function createGameAudio(options: GameAudioOptions): GameAudio {
  const { settings, document, window } = options;
  const bank: SoundBank = createSoundBank();
  let output: Output | null = null;
  let isUnavailable = false;
  let isOn = false;
  let suspending: ReturnType<typeof setTimeout> | null = null;
  let meter: (() => { peakDb: number; rmsDb: number }) | null = null;

  const mayPlay = (): boolean => !document.hidden && !settings.value.muted;

  /** The desk while it is heard. */
  const desk = (): Desk | null => {
    if (output === null || !isOn || output.context.state !== 'running') return null;
    return { mixer: output.mixer, shots: output.shots, bank };
  };

  const giveUp = (error: unknown): void => {
    isUnavailable = true;
    output = null;
    console.info('This device plays no sound; the game goes on without.', error);
  };

  const open = (): void => {
    try {
      const context = options.createContext();
      const mixer = new Mixer(context, settings.value);
      mixer.output.gain.value = 0;
      output = { context, mixer, shots: new OneShots(mixer, bank) };
      context.addEventListener('statechange', () => {
        // A phone call or the like has ended what we had not: the next gesture brings it back.
        if (context.state !== 'running') isOn = false;
        else if (mayPlay()) fadeIn();
      });
    } catch (error) {
      giveUp(error);
    }
  };

  const fadeIn = (): void => {
    if (output === null || isOn) return;
    isOn = true;
    output.mixer.glide(output.mixer.output.gain, 1, FADE_IN_S);
  };

  const resume = (): void => {
    if (suspending !== null) clearTimeout(suspending);
    suspending = null;
    if (output === null) return;
    if (output.context.state === 'running') fadeIn();
    // Never answered where there is no output: then there is no sound, and nothing waits for it.
    else output.context.resume().catch(() => undefined);
  };

  const suspend = (): void => {
    if (output === null || suspending !== null) return;
    const { context, mixer, shots } = output;
    isOn = false;
    mixer.glide(mixer.output.gain, 0, FADE_OUT_S);
    suspending = setTimeout(() => {
      suspending = null;
      shots.stopAll();
      context.suspend().catch(() => undefined);
    }, SUSPEND_AFTER_MS);
  };

  const follow = (): void => (mayPlay() ? resume() : suspend());

  const unlock = (): void => {
    if (isUnavailable || !mayPlay()) return;
    // Not every event of a hand is a gesture to the browser; one that is not would only be refused.
    if (output === null && window.navigator.userActivation?.hasBeenActive === false) return;
    if (output === null) open();
    resume();
  };

  for (const gesture of GESTURES) {
    window.addEventListener(gesture, unlock, { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', follow);
  settings.subscribe((now) => {
    output?.mixer.setVolumes(now);
    follow();
  });

  // The gesture may have come before this code.
  if (window.navigator.userActivation?.hasBeenActive === true) unlock();

  return {
    unlock,
    startMatch: (match) => createMatchSound(desk, options.random, match),
    ui: (kind) => desk()?.shots.play(INTERFACE_SOUNDS[kind]),
    probe() {
      if (output === null)
        return { state: 'none', peakDb: -200, rmsDb: -200, shots: 0, playedS: 0 };
      const { context, mixer, shots } = output;
      meter ??= measureLevel(mixer);
      const { currentTime: playedS, state } = context;
      return { state, ...meter(), shots: shots.count, playedS };
    },
  };
}
