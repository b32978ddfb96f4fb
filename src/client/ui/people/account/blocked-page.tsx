/** Whom the player has blocked, to be taken back. */
import { useState } from 'preact/hooks';
import type { PersonCard } from '../../../../protocol/people/person-card.ts';
import { LoadState } from '../load-state.tsx';
import { PersonLink } from '../person-link.tsx';
import { useLoaded } from '../use-loaded.ts';
import type { AccountPageProps } from './account-page.ts';
import { useAttempt } from './attempt.ts';
import { Outcome } from './outcome.tsx';
import { accountWords } from './texts/index.ts';

export function BlockedPage({ account }: AccountPageProps) {
  const t = accountWords.use();
  const [loaded, retry] = useLoaded('blocked', () => account.blocks());
  return (
    <>
      <p class="setting-note">{t('blockedNote')}</p>
      <LoadState loaded={loaded} gone={t('noneBlocked')} onRetry={retry}>
        {(blocked) => <List first={blocked} account={account} />}
      </LoadState>
    </>
  );
}

interface ListProps extends Pick<AccountPageProps, 'account'> {
  readonly first: readonly PersonCard[];
}

function List({ first, account }: ListProps) {
  const t = accountWords.use();
  const [people, setPeople] = useState(first);
  const [attempt, tryIt] = useAttempt();
  return (
    <>
      {people.length === 0 && <p>{t('noneBlocked')}</p>}
      <ul class="account-blocked">
        {people.map((person) => (
          <li key={person.id} class="account-row">
            <PersonLink person={person} />
            <button
              type="button"
              class="button small"
              aria-label={t('unblock', { name: person.name })}
              onClick={() =>
                void tryIt(async () => setPeople(await account.setBlocked(person.id, false)))
              }
            >
              {t('unblockShort')}
            </button>
          </li>
        ))}
      </ul>
      <Outcome attempt={attempt} />
    </>
  );
}
