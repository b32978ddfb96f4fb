/**
 * Makes settings out of whatever the browser had kept: broken, older, or of a later version. Every
 * field that does not hold what it should falls back to its default, alone. By hand rather than by
 * a validation library, since this is part of the page's first few kilobytes.
 */
import { CAR_BODIES, CAR_PAINTS } from '../../protocol/car-look.ts';
import {
  isBindableKey,
  isPadSource,
  KEY_ACTIONS,
  type KeyBindings,
  PAD_ACTIONS,
  type PadBindings,
} from '../input/bindings.ts';
import {
  DEFAULT_SETTINGS,
  HANDS,
  LANGUAGE_CHOICES,
  MAX_INTERFACE_SCALE,
  MIN_INTERFACE_SCALE,
  PALETTES,
  QUALITIES,
  REDUCED_MOTIONS,
  type Settings,
  STICK_DRIVES,
  STICKS,
} from './settings.ts';

/** @returns the value if it will do, else the fallback */
type Reader<T> = (value: unknown, fallback: T) => T;

const flag: Reader<boolean> = (value, fallback) => (typeof value === 'boolean' ? value : fallback);

function within(min: number, max: number): Reader<number> {
  return (value, fallback) =>
    typeof value === 'number' && value >= min && value <= max ? value : fallback;
}

function index(count: number): Reader<number> {
  const inRange = within(0, count - 1);
  return (value, fallback) => (Number.isInteger(value) ? inRange(value, fallback) : fallback);
}

function choice<T extends string>(options: readonly T[]): Reader<T> {
  return (value, fallback) => options.find((option) => option === value) ?? fallback;
}

function record<T extends object>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value, fallback) => {
    const kept = fieldsOf(value);
    const result = { ...fallback };
    for (const key of Object.keys(readers) as (keyof T & string)[]) {
      result[key] = readers[key](kept[key], fallback[key]);
    }
    return result;
  };
}

/** Lists of keys or places, one an action; what is in two lists stays in the first. */
function bindings<A extends string>(
  actions: readonly A[],
  isSource: (text: string) => boolean,
): Reader<Readonly<Record<A, readonly string[]>>> {
  return (value, fallback) => {
    const kept = fieldsOf(value);
    const result: Record<A, readonly string[]> = { ...fallback };
    const taken = new Set<string>();
    for (const action of actions) {
      const list = kept[action];
      const wanted = Array.isArray(list) ? list.filter(isText).filter(isSource) : fallback[action];
      result[action] = wanted.filter((source) => !taken.has(source));
      for (const source of wanted) taken.add(source);
    }
    return result;
  };
}

const share = within(0, 1);

const settings = record<Settings>({
  audio: record({
    master: share,
    effects: share,
    engines: share,
    crowd: share,
    interface: share,
    muted: flag,
  }),
  graphics: record({ quality: choice(QUALITIES) }),
  interfaceScale: within(MIN_INTERFACE_SCALE, MAX_INTERFACE_SCALE),
  palette: choice(PALETTES),
  language: choice(LANGUAGE_CHOICES),
  motion: record({ reducedMotion: choice(REDUCED_MOTIONS), shake: share }),
  controls: record({
    keyboard: bindings<keyof KeyBindings>(KEY_ACTIONS, isBindableKey),
    gamepad: bindings<keyof PadBindings>(PAD_ACTIONS, isPadSource),
    deadZones: record({ inner: within(0, 0.5), outer: within(0, 0.4) }),
    vibration: flag,
    touch: record({
      handed: choice(HANDS),
      size: within(0.75, 1.5),
      opacity: within(0.2, 1),
      stick: choice(STICKS),
      drive: choice(STICK_DRIVES),
    }),
  }),
  car: record({ body: index(CAR_BODIES), paint: index(CAR_PAINTS) }),
});

/** @param text what was kept, or null if nothing was */
export function readSettings(text: string | null): Settings {
  return settings(parsed(text), DEFAULT_SETTINGS);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
