/** All that is kept of the player, to be had and to be deleted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountPageProps } from './account-page.ts';
import { useAttempt } from './attempt.ts';
import { Outcome } from './outcome.tsx';
import { saveFile } from './save-file.ts';
import { accountWords } from './texts/index.ts';

export function DataPage(props: AccountPageProps) {
  return (
    <>
      <Download {...props} />
      <Delete {...props} />
    </>
  );
}

function Download({ account }: AccountPageProps) {
  const t = accountWords.use();
  const [attempt, tryIt] = useAttempt();
  return (
    <section class="account-part" aria-labelledby="account-data">
      <h3 id="account-data">{t('dataTitle')}</h3>
      <p class="setting-note">{t('dataNote')}</p>
      <div class="account-row">
        <button
          type="button"
          class="button small"
          onClick={() =>
            void tryIt(async () => saveFile('driftball-data.json', await account.downloadData()))
          }
        >
          {t('download')}
        </button>
      </div>
      <Outcome attempt={attempt} />
    </section>
  );
}

function Delete({ account, me: { person }, onDeleted }: AccountPageProps) {
  const t = accountWords.use();
  const [isAsked, setIsAsked] = useState(false);
  const [attempt, tryIt] = useAttempt();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) no.current?.focus();
  }, [isAsked]);
  return (
    <section class="account-part" aria-labelledby="account-delete">
      <h3 id="account-delete">{t('deleteTitle')}</h3>
      <p class="setting-note">{t('deleteNote')}</p>
      {isAsked ? (
        <fieldset class="account-sure">
          <legend>{t('deleteSure', { name: `${person.name}#${person.tag}` })}</legend>
          <div class="account-row">
            <button ref={no} type="button" class="button" onClick={() => setIsAsked(false)}>
              {t('deleteNo')}
            </button>
            <button
              type="button"
              class="button danger"
              onClick={() =>
                void tryIt(async () => {
                  await account.deleteEverything();
                  onDeleted();
                })
              }
            >
              {t('deleteYes')}
            </button>
          </div>
        </fieldset>
      ) : (
        <div class="account-row">
          <button type="button" class="button small danger" onClick={() => setIsAsked(true)}>
            {t('delete')}
          </button>
        </div>
      )}
      <Outcome attempt={attempt} />
    </section>
  );
}
