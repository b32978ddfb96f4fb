/**
 * Every number of `TUNING` with its unit, read from its name, and the range in which it can be tried.
 * A new number appears in the sandbox by itself; those that must not be 0, or mean a share, have
 * their ranges here. A test drives at both ends of each.
 */
import { TUNING } from '../../sim/tuning.ts';
import type { TuningField } from './api.ts';

/** By how a name ends; the first that fits. */
const UNITS: readonly (readonly [suffix: RegExp, unit: string])[] = [
  [/Radps2$/, 'rad/s²'],
  [/Mps2$/, 'm/s²'],
  [/Radps$/, 'rad/s'],
  [/Mps$/, 'm/s'],
  [/PerTick$/, 'a tick'],
  [/PerM$/, '1/m'],
  [/PerS$/, '1/s'],
  [/Ticks$/, 'ticks'],
  [/Kg$/, 'kg'],
  [/[a-z]M$/, 'm'],
  [/[a-z]S$/, 's'],
];

type Range = readonly [min: number, max: number];

/** By path, or by the last part of it. */
const RANGES: Readonly<Record<string, Range>> = {
  solverIterations: [1, 12],
  restitution: [0, 1],
  friction: [0, 1],
  'wall.restitution': [0, 2],
  'wall.thicknessM': [0.5, 6],
  massKg: [3, 600],
  'crate.massKg': [0.5, 100],
  'car.lengthM': [1.2, 6],
  'car.widthM': [0.8, 4],
  'car.cornerRadiusM': [0.02, 0.38],
  'ball.radiusM': [0.3, 3],
  'crate.halfM': [0.2, 1.5],
  topSpeedMps: [1, 60],
  boostTopSpeedMps: [1, 80],
  reverseTopSpeedMps: [1, 40],
  'ball.topSpeedMps': [5, 90],
  curvaturePerM: [0, 1],
  taperFrom: [0.1, 1],
  gripKeep: [0, 1],
  turnFactor: [0, 6],
  throttleFactor: [0, 1],
  enterPerTick: [0.01, 1],
  leavePerTick: [0.01, 1],
  atKickOff: [0, 1],
  burnPerTick: [0, 0.05],
  smallPadAmount: [0, 1],
  largePadAmount: [0, 1],
  sideways: [0, 1],
  steerDeadZone: [0, 0.95],
  cooldownTicks: [1, 600],
  frontalCosine: [-1, 1],
  towardsCentres: [0, 1],
  extra: [0, 2],
  dashExtra: [0, 2],
  carExtra: [0, 2],
  'blast.radiusM': [1, 60],
  'blast.speedMps': [0, 60],
};

export const TUNING_FIELDS: readonly TuningField[] = Object.entries(TUNING).flatMap(
  ([group, numbers]) => fieldsOf(group, group, numbers),
);

function fieldsOf(group: string, path: string, value: unknown): readonly TuningField[] {
  if (typeof value === 'number') return [fieldOf(group, path, value)];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    fieldsOf(group, `${path}.${key}`, inner),
  );
}

function fieldOf(group: string, path: string, initial: number): TuningField {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const unit = UNITS.find(([suffix]) => suffix.test(name))?.[1] ?? '';
  const isWhole = unit === 'ticks' || name === 'solverIterations';
  const [min, max] = RANGES[path] ?? RANGES[name] ?? [0, roundUp(initial * 3)];
  return { group, path, unit, initial, min, max, step: isWhole ? 1 : stepOf(max - min) };
}

/** Some hundreds of steps, of 1, 2 or 5 times a power of ten. */
function stepOf(span: number): number {
  const wanted = span / 500;
  const power = 10 ** Math.ceil(Math.log10(wanted));
  const step = [0.2, 0.5, 1].find((part) => part * power >= wanted) ?? 1;
  return Number((step * power).toPrecision(1));
}

/** To two digits. */
function roundUp(value: number): number {
  if (value === 0) return 1;
  const power = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / power) * power).toPrecision(2));
}
