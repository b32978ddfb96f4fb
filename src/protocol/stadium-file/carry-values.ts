/** Single values of a stadium's lines and discs, as an arena file has them. */
import type { ImportNotes } from './import-notes.ts';
import type { StadiumSolid } from './stadium.ts';

/** The default of segments is 1 in both; a ball's is in its own number. */
export function bounceOf(bounce: number, notes: ImportNotes): number {
  const within = Math.min(2, Math.max(0, bounce));
  if (within !== bounce) {
    notes.count(
      '1 bounce beyond 0 to 2 is drawn to that.',
      '# bounces beyond 0 to 2 are drawn to that.',
    );
  }
  return thousandth(within);
}

export function stopsOf({ stops }: StadiumSolid): 'all' | 'ball' | 'cars' {
  return stops === 'nobody' ? 'all' : stops;
}

export function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
