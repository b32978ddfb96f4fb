/** What everybody may see of a person. */
import type { ModeStanding, ProfilePage } from '../../protocol/people/api.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import { pointsOf } from '../rating/rating.ts';
import type { ModeTotals, Store, StoredProfile } from '../store/store.ts';

export async function profilePage(
  store: Pick<Store, 'totals' | 'boardLine'>,
  { id, createdAtMs }: StoredProfile,
  person: PersonCard,
  nowMs: number,
): Promise<ProfilePage> {
  const totals = await store.totals(id);
  const standingOf = async (one: ModeTotals): Promise<ModeStanding> => {
    const { rating, rated, ...counts } = one;
    const board = { mode: one.mode, period: 'all', atMs: nowMs } as const;
    const line = rated === 0 ? null : await store.boardLine(board, id);
    return {
      ...counts,
      points: rating === null ? null : pointsOf(rating),
      rank: line?.rank ?? null,
    };
  };
  return { person, createdAtMs, modes: await Promise.all(totals.map(standingOf)) };
}
