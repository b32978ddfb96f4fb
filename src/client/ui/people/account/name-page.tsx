/** What the player is called, and why there is a number behind it. */
import { useEffect, useState } from 'preact/hooks';
import { language } from '../../../i18n/language.ts';
import { hashOfAddress } from '../../../session/addresses.ts';
import { NAME_MAX_LENGTH } from '../../../session/player-name.ts';
import { NameField } from '../../name-field.tsx';
import { day } from '../figures.ts';
import { PersonName } from '../person-link.tsx';
import type { AccountPageProps } from './account-page.ts';
import { useAttempt } from './attempt.ts';
import { Outcome } from './outcome.tsx';
import { accountWords } from './texts/index.ts';

export function NamePage({ account, me: { person, createdAtMs } }: AccountPageProps) {
  const t = accountWords.use();
  const [typed, setTyped] = useState(person.name);
  const [attempt, tryIt] = useAttempt();
  useEffect(() => setTyped(person.name), [person.name]);
  const { name, tag } = person;
  const isRefused = typeof attempt === 'object';
  return (
    <>
      <p class="account-person">
        <PersonName person={person} />
      </p>
      <form
        class="account-row"
        onSubmit={(event) => {
          event.preventDefault();
          void tryIt(() => account.rename(typed));
        }}
      >
        <NameField
          label={t('yourName')}
          typed={typed}
          onType={setTyped}
          aria-invalid={isRefused}
          aria-describedby="account-name-outcome"
        />
        <button type="submit" class="button">
          {t('save')}
        </button>
      </form>
      <Outcome id="account-name-outcome" attempt={attempt} done={t('saved')} />
      <p class="setting-note">
        {t('nameLimit', { n: NAME_MAX_LENGTH })} {t('tagNote', { name, tag })}
      </p>
      <p class="account-row">
        <a class="button small" href={hashOfAddress({ kind: 'profile', profileId: person.id })}>
          {t('myProfile')}
        </a>
        <span class="muted">{t('since', { date: day(createdAtMs, language.value) })}</span>
      </p>
    </>
  );
}
