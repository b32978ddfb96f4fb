/** The public matches that are played right now, to watch; asked anew while somebody looks. */
import { useEffect } from 'preact/hooks';
import { modeOf } from '../../../protocol/modes.ts';
import type { LiveMatch } from '../../../protocol/people/api.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import { clock } from './figures.ts';
import { LoadState } from './load-state.tsx';
import type { PeopleReads } from './people-port.ts';
import { peopleWords } from './texts/index.ts';
import { useLoaded } from './use-loaded.ts';
import './live-page.css';

export interface LivePageProps {
  readonly reads: PeopleReads;
  readonly onPlay: () => void;
}

const REFRESH_MS = 4000;

export function LivePage({ reads, onPlay }: LivePageProps) {
  const t = peopleWords.use();
  const [loaded, ask] = useLoaded('live', () => reads.liveMatches());
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return (
    <LoadState loaded={loaded} gone={t('liveEmpty')} onRetry={ask}>
      {(matches) =>
        matches.length === 0 ? (
          <section class="panel people-empty">
            <p class="people-lead">{t('liveEmpty')}</p>
            <p>{t('liveHow')}</p>
            <button type="button" class="button primary" onClick={onPlay}>
              {t('play')}
            </button>
          </section>
        ) : (
          <ul class="live-list">
            {matches.map((match) => (
              <Match key={match.matchId} match={match} />
            ))}
          </ul>
        )
      }
    </LoadState>
  );
}

function Match({ match }: { readonly match: LiveMatch }) {
  const t = peopleWords.use();
  const { mode, score, names, overtime } = match;
  const [left, right] = score;
  const title = modeOf(mode).title;
  const team = (people: readonly string[]): string =>
    people.length === 0 ? t('bots') : people.join(', ');
  return (
    <li class="panel live-match">
      <span class="live-mode">{title}</span>
      <span class="live-score">
        <span class="team-blue">{left}</span>
        <span class="live-colon">:</span>
        <span class="team-orange">{right}</span>
      </span>
      <span class="live-who">
        <span class="live-names">
          <bdi>{team(names[0])}</bdi>
          <span class="muted"> – </span>
          <bdi>{team(names[1])}</bdi>
        </span>
        <span class="muted">
          {t('peopleOf', { n: match.people, seats: match.seats })}
          {match.watchers > 0 && ` · ${t('watchersN', { n: match.watchers })}`}
        </span>
      </span>
      <span class={`live-time ${overtime ? 'overtime' : ''}`}>
        {overtime ? t('overtime') : t('timeLeft', { time: clock(match.secondsLeft) })}
      </span>
      <a
        class="button small"
        href={hashOfAddress({ kind: 'watch', matchId: match.matchId })}
        aria-label={t('watchMatch', { mode: title, left, right })}
      >
        {t('watch')}
      </a>
    </li>
  );
}
