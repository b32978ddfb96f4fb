/** What a match came to, for whoever has its link. */
import { modeOf } from '../../../protocol/modes.ts';
import type { MatchResult, Unrated } from '../../../protocol/people/match-result.ts';
import { language } from '../../i18n/language.ts';
import { Lettering } from '../lettering/lettering.tsx';
import { clock, moment } from './figures.ts';
import { LoadState } from './load-state.tsx';
import type { PeopleReads } from './people-port.ts';
import { ResultTable } from './result-table.tsx';
import { peopleWords } from './texts/index.ts';
import { UNRATED_TEXTS } from './unrated.ts';
import { useLoaded } from './use-loaded.ts';
import './result-page.css';

export interface ResultPageProps {
  readonly id: string;
  readonly reads: PeopleReads;
  readonly ownId: string | null;
}

export function ResultPage({ id, reads, ownId }: ResultPageProps) {
  const t = peopleWords.use();
  const [loaded, retry] = useLoaded(`result ${id}`, () => reads.result(id));
  return (
    <LoadState loaded={loaded} gone={t('goneResult')} onRetry={retry}>
      {(result) => (
        <section class="panel people-panel">
          <Head result={result} />
          <ResultTable result={result} isOwn={({ person }) => person?.id === ownId} linked />
          {result.unrated !== null && <Reason unrated={result.unrated} />}
        </section>
      )}
    </LoadState>
  );
}

function Head({ result }: { readonly result: MatchResult }) {
  const t = peopleWords.use();
  const [left, right] = result.score;
  const word = left === right ? 'draw' : left > right ? 'blueWins' : 'orangeWins';
  const winner = left === right ? '' : left > right ? 'team-blue' : 'team-orange';
  return (
    <header class={`result-head ${winner}`}>
      <h2 class="result-head-word">{t(word)}</h2>
      <p class="result-head-score">
        <span class="team-blue">
          <Lettering text={String(left)} />
        </span>
        <Lettering text="-" />
        <span class="team-orange">
          <Lettering text={String(right)} />
        </span>
      </p>
      <p class="muted">
        {result.mode === null ? t('privateMatch') : modeOf(result.mode).title}
        {' · '}
        <time dateTime={new Date(result.endedAtMs).toISOString()}>
          {moment(result.endedAtMs, language.value)}
        </time>
        {' · '}
        {t('playedFor', { time: clock(result.durationMs / 1000) })}
      </p>
    </header>
  );
}

function Reason({ unrated }: { readonly unrated: Unrated }) {
  const t = peopleWords.use();
  return <p class="people-note muted">{t(UNRATED_TEXTS[unrated])}</p>;
}
