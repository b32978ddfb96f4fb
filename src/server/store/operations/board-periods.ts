/** Which boards a moment belongs to. Weeks begin on Monday, seasons are quarters, both in UTC. */
import { PERIODS, type Period } from '../../../protocol/people/api.ts';

const DAY_MS = 86_400_000;
const MONTHS_PER_SEASON = 3;

/** What a board of that period is called: `2026-11-23` (the Monday), `2026-Q4`, `all`. */
export function periodKey(period: Period, atMs: number): string {
  const at = new Date(atMs);
  if (period === 'all') return 'all';
  if (period === 'season')
    return `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / MONTHS_PER_SEASON) + 1}`;
  const daysSinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(atMs - daysSinceMonday * DAY_MS).toISOString().slice(0, 10);
}

export function periodKeys(atMs: number): string[] {
  return PERIODS.map((period) => periodKey(period, atMs));
}
