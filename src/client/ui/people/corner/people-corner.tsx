/**
 * The corner of the title that is about people: who the player is, which opens the account, and the
 * ways to leaderboards and live matches. Loaded after the title.
 */
import type { Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { type ModeId, modeOf } from '../../../../protocol/modes.ts';
import { withWords } from '../../later.tsx';
import { LoadProblem } from '../../load-problem.tsx';
import type { AccountDialogProps } from '../account/account-dialog.tsx';
import type { PeoplePort } from '../people-port.ts';
import { PersonName } from '../person-link.tsx';
import { useLoaded } from '../use-loaded.ts';
import { cornerWords } from './texts/index.ts';
import './people-corner.css';

export interface PeopleCornerProps {
  readonly mode: Signal<ModeId>;
  readonly openPeople: () => Promise<PeoplePort>;
}

export function PeopleCorner({ mode, openPeople }: PeopleCornerProps) {
  const t = cornerWords.use();
  const [opened] = useLoaded('people', openPeople);
  return (
    <aside class="people-corner" aria-label={t('corner')}>
      {opened.kind === 'ready' ? (
        <Person people={opened.value} mode={mode.value} />
      ) : (
        <span class="corner-person">
          {opened.kind === 'loading' ? t('connecting') : t('guest')}
        </span>
      )}
      <nav class="corner-links" aria-label={t('pages')}>
        <a href={`#/board/${mode.value}/week`}>{t('boards')}</a>
        <a href="#/matches">{t('liveMatches')}</a>
      </nav>
    </aside>
  );
}

interface PersonProps {
  readonly people: PeoplePort;
  readonly mode: ModeId;
}

function Person({ people, mode }: PersonProps) {
  const t = cornerWords.use();
  const { account } = people;
  const [Dialog, setDialog] = useState<ComponentType<AccountDialogProps> | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const state = account.state.value;
  const trouble = account.nameTrouble.value;
  const former = account.formerly.value;
  const open = (): void => {
    setIsBroken(false);
    withWords(import('../account/account-dialog.tsx')).then(
      // A function would be taken for an update of the state.
      ({ AccountDialog }) => setDialog(() => AccountDialog),
      (error: unknown) => {
        setIsBroken(true);
        console.warn('The account did not load.', error);
      },
    );
  };
  return (
    <>
      <button type="button" class="corner-person" onClick={open}>
        {state.kind === 'known' ? (
          <>
            <PersonName person={state.me.person} />
            <Rating people={people} id={state.me.person.id} mode={mode} />
          </>
        ) : state.kind === 'guest' && state.kept !== null ? (
          <>
            <PersonName person={state.kept} />
            <span class="corner-rating">{t('offline')}</span>
          </>
        ) : (
          <>
            <span>{t(state.kind === 'unknown' ? 'connecting' : 'guest')}</span>
            {state.kind === 'guest' && <span class="corner-rating">{t('guestLine')}</span>}
          </>
        )}
      </button>
      {former !== null && (
        <div class="corner-trouble" role="alert">
          <p>{t('movedAway', { name: `${former.name}#${former.tag}` })}</p>
          <button
            type="button"
            class="button small"
            onClick={() => {
              account.formerly.value = null;
            }}
          >
            {t('understood')}
          </button>
        </div>
      )}
      {trouble !== null && Dialog === null && (
        <p class="corner-trouble" role="alert">
          {t(trouble)}
        </p>
      )}
      {isBroken && <LoadProblem />}
      {Dialog !== null && <Dialog account={account} onClose={() => setDialog(null)} />}
    </>
  );
}

interface RatingProps extends PersonProps {
  readonly id: string;
}

function Rating({ people, id, mode }: RatingProps) {
  const t = cornerWords.use();
  const [loaded] = useLoaded(`profile ${id}`, () => people.reads.profile(id));
  const standings = loaded.kind === 'ready' ? loaded.value.modes : [];
  const points = standings.find((standing) => standing.mode === mode)?.points ?? null;
  const title = modeOf(mode).title;
  return (
    <span class="corner-rating">
      {points === null ? t('noRatingIn', { mode: title }) : t('ratingIn', { points, mode: title })}
    </span>
  );
}
