/** What is played: mode and arena, and how it differs from an ordinary match. */

import type { MatchInfo } from '../../../worker/api.ts';
import { gap, RichText } from '../../i18n/rich-text.tsx';
import { arenaWords } from '../arena/texts/index.ts';
import { titleOfArena } from '../arena/title-of-arena.ts';
import { changesOfMatch, nameOfMatch } from './terms.ts';
import { hudWords } from './texts/index.ts';

export function PlayedLine({ match }: { readonly match: MatchInfo }) {
  const t = hudWords.use();
  const arena = titleOfArena(match.arena, arenaWords.use());
  const changes = changesOfMatch(match, t);
  return (
    <p class="played-line" data-testid="played">
      <RichText
        text={t('playedOn', { match: gap('match'), arena })}
        parts={{ match: <strong>{nameOfMatch(match, t)}</strong> }}
      />
      {changes.length > 0 && <span class="muted"> · {changes.join(' · ')}</span>}
    </p>
  );
}
