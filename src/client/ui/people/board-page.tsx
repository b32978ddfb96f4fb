/** A leaderboard: of a mode, this week, this season or all time, from the top or around oneself. */
import { useState } from 'preact/hooks';
import { MODES, type ModeId, modeOf } from '../../../protocol/modes.ts';
import type { BoardLine, BoardPage as Page, Period } from '../../../protocol/people/api.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import type { BoardPlace } from '../../people/people-client.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import { Choice } from './choice.tsx';
import { LoadState } from './load-state.tsx';
import type { PeopleReads } from './people-port.ts';
import { PersonLink } from './person-link.tsx';
import { peopleWords } from './texts/index.ts';
import { useLoaded } from './use-loaded.ts';
import './people-table.css';

export interface BoardPageProps {
  readonly mode: ModeId;
  readonly period: Period;
  readonly reads: PeopleReads;
  readonly ownId: string | null;
}

const PERIOD_ORDER = ['week', 'season', 'all'] as const satisfies readonly Period[];
const TOP: BoardPlace = { from: 1 };

export function BoardPage({ mode, period, reads, ownId }: BoardPageProps) {
  const t = peopleWords.use();
  const board = `${mode}/${period}`;
  const [opened, setOpened] = useState({ board, place: TOP });
  const place = opened.board === board ? opened.place : TOP;
  const [loaded, retry] = useLoaded(`${board} ${JSON.stringify(place)}`, () =>
    reads.board(mode, period, place),
  );
  const open = (next: BoardPlace): void => setOpened({ board, place: next });
  const title = modeOf(mode).title;
  const isAround = 'around' in place;

  return (
    <>
      <div class="people-choices">
        <Choice
          label={t('mode')}
          options={MODES.map(({ id, title: says }) => [id, says] as const)}
          chosen={mode}
          onChoose={(next) => show(next, period)}
        />
        <Choice
          label={t('period')}
          options={PERIOD_ORDER.map((each) => [each, t(each)] as const)}
          chosen={period}
          onChoose={(next) => show(mode, next)}
        />
      </div>
      {loaded.kind === 'ready' && loaded.value.lines.length > 0 && (
        <Pager page={loaded.value} ownId={ownId} onOpen={open} />
      )}
      <LoadState loaded={loaded} gone={t('notOnBoard', { mode: title })} onRetry={retry}>
        {(page) =>
          page.lines.length === 0 ? (
            <section class="panel people-empty">
              <p class="people-lead">{t(isAround ? 'nobody' : 'boardEmpty')}</p>
              <p>
                {t(isAround ? 'notOnBoard' : 'boardHow', { mode: title })} {t('whatIsRated')}
              </p>
              {isAround && <TopButton onOpen={() => open(TOP)} />}
            </section>
          ) : (
            <>
              {isAround && !page.lines.some(({ person }) => person.id === ownId) && (
                <p class="people-note" role="status">
                  {t('notOnBoard', { mode: title })} {t('whatIsRated')}
                </p>
              )}
              <Lines page={page} mode={mode} period={period} ownId={ownId} />
            </>
          )
        }
      </LoadState>
      {loaded.kind === 'gone' && <TopButton onOpen={() => open(TOP)} />}
    </>
  );
}

/** The choice stands in the address, and Back does not go through every one. */
function show(mode: ModeId, period: Period): void {
  window.location.replace(hashOfAddress({ kind: 'board', mode, period }));
}

function TopButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = peopleWords.use();
  return (
    <button type="button" class="button small" onClick={onOpen}>
      {t('top')}
    </button>
  );
}

interface LinesProps {
  readonly page: Page;
  readonly mode: ModeId;
  readonly period: Period;
  readonly ownId: string | null;
}

function Lines({ page, mode, period, ownId }: LinesProps) {
  const t = peopleWords.use();
  return (
    <section class="panel people-panel">
      <div class="table-scroll">
        <table class="table people-table board-table">
          <caption class="visually-hidden">
            {t('boardOf', { mode: modeOf(mode).title, period: t(period) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('rank')}</th>
              <th scope="col" class="wide">
                {t('player')}
              </th>
              <th scope="col">{t('rating')}</th>
              <th scope="col">{t('ratedMatches')}</th>
              <th scope="col">{t('wins')}</th>
            </tr>
          </thead>
          <tbody>
            {page.lines.map((line) => (
              <Line key={line.person.id} line={line} isOwn={line.person.id === ownId} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ line, isOwn }: { readonly line: BoardLine; readonly isOwn: boolean }) {
  const t = peopleWords.use();
  const number = (value: number): string => formatNumber(value, language.value);
  return (
    <tr class={isOwn ? 'own' : ''} data-medal={line.rank <= 3 ? line.rank : undefined}>
      <td class="board-rank">{number(line.rank)}</td>
      <th scope="row" class="wide">
        <span class="player-cell">
          <PersonLink person={line.person} />
          {isOwn && <span class="tag">{t('you')}</span>}
        </span>
      </th>
      <td class="strong">{number(line.points)}</td>
      <td>{number(line.matches)}</td>
      <td>{number(line.wins)}</td>
    </tr>
  );
}

interface PagerProps {
  readonly page: Page;
  readonly ownId: string | null;
  readonly onOpen: (place: BoardPlace) => void;
}

function Pager({ page, ownId, onOpen }: PagerProps) {
  const t = peopleWords.use();
  const first = page.from ?? 1;
  const size = page.lines.length;
  const isLast = first + size > page.total;
  return (
    <div class="people-pager">
      <span class="muted">{t('onBoardN', { n: page.total })}</span>
      <div class="button-row">
        {first > 1 && <TopButton onOpen={() => onOpen(TOP)} />}
        {ownId !== null && (
          <button type="button" class="button small" onClick={() => onOpen({ around: ownId })}>
            {t('aroundMe')}
          </button>
        )}
        <button
          type="button"
          class="button small"
          disabled={first <= 1}
          onClick={() => onOpen({ from: Math.max(1, first - size) })}
        >
          {t('previous')}
        </button>
        <button
          type="button"
          class="button small"
          disabled={isLast}
          onClick={() => onOpen({ from: first + size })}
        >
          {t('next')}
        </button>
      </div>
    </div>
  );
}
