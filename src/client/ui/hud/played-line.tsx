/** What is played: mode and arena, and how it differs from an ordinary match. */
import type { MatchInfo } from '../../../worker/api.ts';
import { changesOfMatch, nameOfMatch } from './terms.ts';

export function PlayedLine({ match }: { readonly match: MatchInfo }) {
  const changes = changesOfMatch(match);
  return (
    <p class="played-line" data-testid="played">
      <strong>{nameOfMatch(match)}</strong> on {match.terms.arenaTitle}
      {changes.length > 0 && <span class="muted"> · {changes.join(' · ')}</span>}
    </p>
  );
}
