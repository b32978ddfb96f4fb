/** A time to wait in words: seconds below a minute, whole minutes from there on, rounded up. */
import type { Language } from './language.ts';

/** @param seconds null counts as a moment */
export function formatWait(seconds: number | null, language: Language): string {
  const left = Math.max(seconds ?? 1, 1);
  const [value, unit] = left < 60 ? [left, 'second'] : [Math.ceil(left / 60), 'minute'];
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
