/**
 * Numbers, moments and outcomes as the people's screens write them, in the page's language. Pure: the
 * clock and the language are handed in.
 */

import type { MatchResult, ResultLine } from '../../../protocol/people/match-result.ts';
import type { Language } from '../../i18n/language.ts';

export type Outcome = 'won' | 'lost' | 'drew' | 'left';

/** The line of a person in a result; the last one, for one who came back to another car. */
export function lineOf(result: MatchResult, personId: string): ResultLine | null {
  return result.lines.findLast(({ person }) => person?.id === personId) ?? null;
}

export function outcomeOf({ score }: MatchResult, { team, left }: ResultLine): Outcome {
  if (left) return 'left';
  const [own, other] = team === 0 ? score : [score[1], score[0]];
  if (own === other) return 'drew';
  return own > other ? 'won' : 'lost';
}

/** Of all matches, the share that was won; null before the first. */
export function winShare({ matches, wins }: { matches: number; wins: number }): number | null {
  return matches === 0 ? null : wins / matches;
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** `+12`, `-3`, `0`. */
export function signed(change: number, language: Language): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(change);
}

export function day(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(atMs);
}

export function moment(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    atMs,
  );
}

const MINUTE_MS = 60_000;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60 * MINUTE_MS],
  ['month', 30 * 24 * 60 * MINUTE_MS],
  ['week', 7 * 24 * 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
];

/** `5 minutes ago`, `yesterday`; a clock that is ahead of the server's says `now`. */
export function ago(atMs: number, nowMs: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const passedMs = Math.max(0, nowMs - atMs);
  for (const [unit, unitMs] of STEPS) {
    if (passedMs >= unitMs) return format.format(-Math.floor(passedMs / unitMs), unit);
  }
  return format.format(0, 'second');
}

/** A clock of minutes and seconds: `4:07`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
