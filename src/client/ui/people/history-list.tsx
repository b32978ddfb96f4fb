/** A person's matches, newest first, each leading to its result; more by a press. */
import { useEffect, useState } from 'preact/hooks';
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import { HISTORY_PAGE } from '../../../protocol/people/api.ts';
import type { MatchResult, ResultLine } from '../../../protocol/people/match-result.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import { ago, lineOf, moment, outcomeOf, signed } from './figures.ts';
import { NoFigure } from './no-figure.tsx';
import type { PeopleReads } from './people-port.ts';
import { peopleWords } from './texts/index.ts';
import { UNRATED_TEXTS } from './unrated.ts';
import './history-list.css';

export interface HistoryListProps {
  readonly personId: string;
  readonly mode: ModeId | null;
  /** Said where there is no match. */
  readonly none: string;
  readonly reads: PeopleReads;
}

type Reading = 'loading' | 'more' | 'all' | 'failed';

export function HistoryList({ personId, mode, none, reads }: HistoryListProps) {
  const t = peopleWords.use();
  const [shown, setShown] = useState<readonly MatchResult[]>([]);
  const [reading, setReading] = useState<Reading>('loading');

  const readOn = async (): Promise<void> => {
    setReading('loading');
    const last = shown.at(-1);
    try {
      const page = await reads.history(personId, {
        ...(mode === null ? {} : { mode }),
        ...(last === undefined ? {} : { before: last.id }),
      });
      setShown([...shown, ...page]);
      setReading(page.length < HISTORY_PAGE ? 'all' : 'more');
    } catch (error) {
      console.warn('The history did not load.', error);
      setReading('failed');
    }
  };
  useEffect(() => void readOn(), []);

  return (
    <>
      {shown.length === 0 && reading === 'all' && <p class="people-note">{none}</p>}
      <ol class="history">
        {shown.map((result) => (
          <Match key={result.id} result={result} personId={personId} />
        ))}
      </ol>
      {reading === 'failed' && (
        <p class="people-note" role="alert">
          {t('failed')}
        </p>
      )}
      {reading !== 'all' && (
        <button
          type="button"
          class="button small people-more"
          aria-disabled={reading === 'loading'}
          onClick={() => {
            if (reading !== 'loading') void readOn();
          }}
        >
          {t(reading === 'loading' ? 'loading' : reading === 'failed' ? 'tryAgain' : 'more')}
        </button>
      )}
    </>
  );
}

interface MatchProps {
  readonly result: MatchResult;
  readonly personId: string;
}

function Match({ result, personId }: MatchProps) {
  const t = peopleWords.use();
  const line = lineOf(result, personId);
  if (line === null) return null;
  const outcome = outcomeOf(result, line);
  const [left, right] = line.team === 0 ? result.score : [result.score[1], result.score[0]];
  const { goals, assists, saves } = line.stats;
  return (
    <li>
      <a class="history-match" href={hashOfAddress({ kind: 'result', resultId: result.id })}>
        <span class={`history-outcome ${outcome}`}>{t(outcome)}</span>
        <span class="history-score">
          {left}:{right}
        </span>
        <span class="history-mode">
          {result.mode === null ? t('privateMatch') : modeOf(result.mode).title}
        </span>
        <span class="history-stats muted">
          {t('goalsN', { n: goals })} · {t('assistsN', { n: assists })} ·{' '}
          {t('savesN', { n: saves })}
        </span>
        <Rating line={line} />
        <time
          class="history-when muted"
          dateTime={new Date(result.endedAtMs).toISOString()}
          title={moment(result.endedAtMs, language.value)}
        >
          {ago(result.endedAtMs, Date.now(), language.value)}
        </time>
      </a>
    </li>
  );
}

function Rating({ line: { rating, unrated } }: { readonly line: ResultLine }) {
  const t = peopleWords.use();
  if (rating === null) {
    const why = unrated === null ? t('unrated') : t(UNRATED_TEXTS[unrated]);
    return <NoFigure why={why} class="history-rating" />;
  }
  const change = signed(rating.after - rating.before, language.value);
  const points = formatNumber(rating.after, language.value);
  return (
    <span class={`history-rating ${rating.after < rating.before ? 'fell' : 'rose'}`}>
      <span aria-hidden="true">{change}</span>
      <span class="visually-hidden">{t('ratingNow', { points, change })}</span>
    </span>
  );
}
