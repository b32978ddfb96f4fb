/**
 * The pages about people and matches that an address leads to: profiles, leaderboards, live matches,
 * results. Loaded when one is opened. They lead to each other by plain links, so the browser's Back
 * works among them.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageAddress } from '../../app-state.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import type { AppActions } from '../actions.ts';
import { Stadium } from '../title/stadium.tsx';
import { BoardPage } from './board-page.tsx';
import { LivePage } from './live-page.tsx';
import { LoadState } from './load-state.tsx';
import type { PeoplePort } from './people-port.ts';
import { ProfilePage } from './profile-page.tsx';
import { ResultPage } from './result-page.tsx';
import { peopleWords } from './texts/index.ts';
import { useLoaded } from './use-loaded.ts';
import './people.css';

export type PeopleAddress = Exclude<PageAddress, { readonly kind: 'training' }>;

export interface PeoplePageProps {
  readonly page: PeopleAddress;
  readonly actions: AppActions;
  /** Loads the player's identity where it is not there yet. */
  readonly openPeople: () => Promise<PeoplePort>;
}

const TITLES = {
  profile: 'profile',
  board: 'boards',
  matches: 'liveMatches',
  result: 'result',
} as const;

export function PeoplePage({ page, actions, openPeople }: PeoplePageProps) {
  const t = peopleWords.use();
  const title = t(TITLES[page.kind]);
  const heading = useRef<HTMLHeadingElement>(null);
  const hash = hashOfAddress(page);
  useEffect(() => {
    // A screen reader is told of each page.
    if (title !== '') heading.current?.focus();
  }, [title]);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Driftball`;
    return () => {
      document.title = before;
    };
  }, [title]);

  const [opened, retry] = useLoaded('people', openPeople);
  const own = opened.kind === 'ready' ? opened.value.account.state.value : null;
  const ownId = own?.kind === 'known' ? own.me.person.id : null;
  return (
    <main class="backdrop people-backdrop">
      <Stadium />
      <div class="people-page">
        <header class="people-head">
          <h1 class="panel-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <nav class="people-nav" aria-label={t('pages')}>
            {ownId !== null && (
              <PageLink to={{ kind: 'profile', profileId: ownId }} now={hash}>
                {t('myProfile')}
              </PageLink>
            )}
            <PageLink to={boardOf(page)} now={hash}>
              {t('boards')}
            </PageLink>
            <PageLink to={{ kind: 'matches' }} now={hash}>
              {t('liveMatches')}
            </PageLink>
          </nav>
          <button type="button" class="button small" data-back onClick={() => actions.leave()}>
            {t('toTitle')}
          </button>
        </header>
        <LoadState loaded={opened} gone={t('failed')} onRetry={retry}>
          {(people) => <Content page={page} actions={actions} people={people} ownId={ownId} />}
        </LoadState>
      </div>
    </main>
  );
}

interface ContentProps {
  readonly page: PeopleAddress;
  readonly actions: AppActions;
  readonly people: PeoplePort;
  readonly ownId: string | null;
}

function Content({ page, actions, people, ownId }: ContentProps) {
  const { reads, account } = people;
  switch (page.kind) {
    case 'profile':
      return <ProfilePage id={page.profileId} reads={reads} account={account} ownId={ownId} />;
    case 'board':
      return <BoardPage mode={page.mode} period={page.period} reads={reads} ownId={ownId} />;
    case 'matches':
      return <LivePage reads={reads} onPlay={() => actions.play({ kind: 'quick-play' })} />;
    case 'result':
      return <ResultPage id={page.resultId} reads={reads} ownId={ownId} />;
  }
}

interface PageLinkProps {
  readonly to: PeopleAddress;
  /** Where the reader is. */
  readonly now: string;
  readonly children: ComponentChildren;
}

function PageLink({ to, now, children }: PageLinkProps) {
  const hash = hashOfAddress(to);
  return (
    <a class="people-link" href={hash} aria-current={hash === now ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** The leaderboard that is shown, or else the first. */
function boardOf(page: PeopleAddress): PeopleAddress {
  return page.kind === 'board' ? page : { kind: 'board', mode: '3v3', period: 'week' };
}
