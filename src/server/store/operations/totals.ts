/** What one person's matches of one mode add up to, with the rating that they came to. */
import * as v from 'valibot';
import type { PlayStats } from '../../../protocol/people/match-result.ts';
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import { ModeSchema } from '../../../protocol/people/plain-schemas.ts';
import type { ModeTotals } from '../store.ts';
import { number, type Operation, places, type Row, statement } from './operation.ts';
import type { RatingStep } from './rate-result.ts';

const COUNTS = [
  'matches',
  'wins',
  'draws',
  'goals',
  'assists',
  'saves',
  'shots',
  'demolitions',
  'mvps',
  'left_early',
  'rated',
] as const;

/** One person's part in one match. Who left neither won nor drew. */
export interface Appearance {
  readonly person: ProfileId;
  readonly won: boolean;
  readonly drew: boolean;
  readonly left: boolean;
  readonly isMvp: boolean;
  /** Of each line that is theirs. */
  readonly stats: readonly PlayStats[];
}

export function* addToTotals(
  mode: string,
  appearances: readonly Appearance[],
  ratings: ReadonlyMap<string, RatingStep>,
): Operation<void> {
  if (appearances.length === 0) return;
  const columns = ['person', 'mode', 'mu', 'sigma', ...COUNTS];
  yield statement(
    `INSERT INTO mode_totals (${columns.join(', ')})
     VALUES ${places(appearances.length, columns.length)}
     ON CONFLICT (person, mode) DO UPDATE SET
       mu = COALESCE(excluded.mu, mode_totals.mu), sigma = COALESCE(excluded.sigma, mode_totals.sigma),
       ${COUNTS.map((name) => `${name} = mode_totals.${name} + excluded.${name}`).join(', ')}`,
    ...appearances.flatMap((appearance) => {
      const rating = ratings.get(appearance.person)?.after;
      return [
        appearance.person,
        mode,
        rating?.mu ?? null,
        rating?.sigma ?? null,
        ...countsOf(appearance),
        rating === undefined ? 0 : 1,
      ];
    }),
  );
}

export function* totals(id: ProfileId): Operation<readonly ModeTotals[]> {
  const rows = yield statement('SELECT * FROM mode_totals WHERE person = ? ORDER BY mode', id);
  return rows.map(totalsOf);
}

/** All of COUNTS but the last. */
function countsOf({ won, drew, left, isMvp, stats }: Appearance): number[] {
  const sum = (name: keyof PlayStats) => stats.reduce((total, one) => total + one[name], 0);
  return [
    1,
    Number(won),
    Number(drew),
    sum('goals'),
    sum('assists'),
    sum('saves'),
    sum('shots'),
    sum('demolitions'),
    Number(isMvp),
    Number(left),
  ];
}

function totalsOf(row: Row): ModeTotals {
  return {
    mode: v.parse(ModeSchema, row.mode),
    matches: number(row, 'matches'),
    wins: number(row, 'wins'),
    draws: number(row, 'draws'),
    goals: number(row, 'goals'),
    assists: number(row, 'assists'),
    saves: number(row, 'saves'),
    shots: number(row, 'shots'),
    demolitions: number(row, 'demolitions'),
    mvps: number(row, 'mvps'),
    left: number(row, 'left_early'),
    rated: number(row, 'rated'),
    rating: row.mu === null ? null : { mu: number(row, 'mu'), sigma: number(row, 'sigma') },
  };
}
