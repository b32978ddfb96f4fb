/**
 * What a player can choose, as one plain record, and what it is before anything was chosen. Kept
 * by settings-store.ts, shown and changed by the settings dialog, read by sound, scene, input and
 * UI. A field added here needs a reader in read-settings.ts and nothing else: older records fall
 * back to its default.
 */
import { type CarLook, PLAIN_LOOK } from '../../protocol/car-look.ts';
import { LANGUAGES } from '../i18n/language.ts';
import {
  DEFAULT_KEYS,
  DEFAULT_PAD,
  type KeyBindings,
  type PadBindings,
} from '../input/bindings.ts';

export const QUALITIES = ['auto', 'low', 'medium', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

export const PALETTES = [
  'standard',
  'deuteranopia',
  'protanopia',
  'tritanopia',
  'high-contrast',
] as const;
export type PaletteId = (typeof PALETTES)[number];

export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
/** Auto: as the browser says. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export const REDUCED_MOTIONS = ['auto', 'on', 'off'] as const;
export type ReducedMotion = (typeof REDUCED_MOTIONS)[number];

export const HANDS = ['right', 'left'] as const;
/** The hand that has the buttons; the other has the stick. */
export type Hand = (typeof HANDS)[number];

export const STICKS = ['floating', 'fixed'] as const;
/** Floating: it comes up under the thumb wherever that lands. */
export type Stick = (typeof STICKS)[number];

export const STICK_DRIVES = ['towards', 'classic'] as const;
/** Towards: the car drives the way that the stick points. Classic: across steers, up throttles. */
export type StickDrive = (typeof STICK_DRIVES)[number];

export const MIN_INTERFACE_SCALE = 0.75;
export const MAX_INTERFACE_SCALE = 2;

/** Volumes are shares, 0..1. */
export interface AudioSettings {
  readonly master: number;
  readonly effects: number;
  readonly engines: number;
  readonly crowd: number;
  readonly interface: number;
  readonly muted: boolean;
}

export interface GraphicsSettings {
  readonly quality: Quality;
}

export interface MotionSettings {
  readonly reducedMotion: ReducedMotion;
  /** Of the camera, 0..1; 0 for none. */
  readonly shake: number;
}

export interface DeadZones {
  /** Share of a stick's way from the middle that counts as rest. */
  readonly inner: number;
  /** Share at the far end that counts as all the way. */
  readonly outer: number;
}

export interface TouchSettings {
  readonly handed: Hand;
  /** 1 is normal. */
  readonly size: number;
  /** 0..1. */
  readonly opacity: number;
  readonly stick: Stick;
  readonly drive: StickDrive;
}

export interface ControlSettings {
  readonly keyboard: KeyBindings;
  readonly gamepad: PadBindings;
  readonly deadZones: DeadZones;
  readonly vibration: boolean;
  readonly touch: TouchSettings;
}

export interface Settings {
  readonly audio: AudioSettings;
  readonly graphics: GraphicsSettings;
  /** Times the size that fits the window. */
  readonly interfaceScale: number;
  readonly palette: PaletteId;
  readonly motion: MotionSettings;
  readonly controls: ControlSettings;
  readonly language: LanguageChoice;
  /** How the player's car looks. */
  readonly car: CarLook;
}

export const DEFAULT_SETTINGS: Settings = {
  audio: { master: 0.8, effects: 1, engines: 0.7, crowd: 0.7, interface: 0.8, muted: false },
  graphics: { quality: 'auto' },
  interfaceScale: 1,
  palette: 'standard',
  motion: { reducedMotion: 'auto', shake: 1 },
  controls: {
    keyboard: DEFAULT_KEYS,
    gamepad: DEFAULT_PAD,
    deadZones: { inner: 0.15, outer: 0.05 },
    vibration: true,
    touch: { handed: 'right', size: 1, opacity: 0.7, stick: 'floating', drive: 'towards' },
  },
  language: 'auto',
  car: PLAIN_LOOK,
};
