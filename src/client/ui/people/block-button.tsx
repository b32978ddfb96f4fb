/** Blocks a person, or takes that back; says what has become of it. */
import { useState } from 'preact/hooks';
import type { PersonCard } from '../../../protocol/people/person-card.ts';
import type { PeopleAccount } from './people-port.ts';
import { peopleWords } from './texts/index.ts';
import { useLoaded } from './use-loaded.ts';

export interface BlockButtonProps {
  readonly person: PersonCard;
  readonly account: PeopleAccount;
}

export function BlockButton({ person, account }: BlockButtonProps) {
  const t = peopleWords.use();
  const [loaded, ask] = useLoaded(`blocks ${person.id}`, () => account.blocks());
  const [says, setSays] = useState('');
  if (loaded.kind !== 'ready') return null;
  const isBlocked = loaded.value.some(({ id }) => id === person.id);

  const change = async (): Promise<void> => {
    try {
      await account.setBlocked(person.id, !isBlocked);
      await ask();
      setSays(t(isBlocked ? 'unblockedNow' : 'blockedNow', { name: person.name }));
    } catch (error) {
      console.warn('Blocking failed.', error);
      setSays(t('blockFailed'));
    }
  };
  return (
    <>
      <button type="button" class="button small" onClick={() => void change()}>
        {t(isBlocked ? 'unblock' : 'block')}
      </button>
      <span role="status" class="muted">
        {says}
      </span>
    </>
  );
}
