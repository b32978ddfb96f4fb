/** How the player gets to another device: as a file, or by a recovery code when this one is lost. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyText } from '../copy-text.tsx';
import type { AccountPageProps } from './account-page.ts';
import { useAttempt } from './attempt.ts';
import { Outcome } from './outcome.tsx';
import { saveFile } from './save-file.ts';
import { accountWords } from './texts/index.ts';

export function DevicesPage(props: AccountPageProps) {
  return (
    <>
      <KeyFile {...props} />
      <MakeCode {...props} />
      <EnterCode {...props} />
    </>
  );
}

function KeyFile({ account, me: { person } }: AccountPageProps) {
  const t = accountWords.use();
  const [saving, trySaving] = useAttempt();
  const [loading, tryLoading] = useAttempt();
  const [chosen, setChosen] = useState<File | null>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen !== null) no.current?.focus();
  }, [chosen]);
  const choose = (input: HTMLInputElement): void => {
    setChosen(input.files?.[0] ?? null);
    // The same file again is a change as well.
    input.value = '';
  };
  const load = (file: File): void => {
    setChosen(null);
    void tryLoading(async () => account.importKey(await file.text()));
  };
  return (
    <section class="account-part" aria-labelledby="account-file">
      <h3 id="account-file">{t('fileTitle')}</h3>
      <p class="setting-note">{t('fileNote')}</p>
      <div class="account-row">
        <button
          type="button"
          class="button small"
          onClick={() =>
            void trySaving(async () => {
              saveFile(`driftball-${person.name}-${person.tag}.json`, await account.exportKey());
            })
          }
        >
          {t('saveFile')}
        </button>
        <label class="button small account-file">
          <input
            type="file"
            accept=".json,application/json"
            class="account-file-input"
            onChange={(event) => choose(event.currentTarget)}
          />
          {t('loadFile')}
        </label>
      </div>
      {chosen !== null && (
        <fieldset class="account-sure">
          <legend>{t('loadSure', { name: `${person.name}#${person.tag}` })}</legend>
          <div class="account-row">
            <button ref={no} type="button" class="button" onClick={() => setChosen(null)}>
              {t('loadNo')}
            </button>
            <button type="button" class="button danger" onClick={() => load(chosen)}>
              {t('loadYes')}
            </button>
          </div>
        </fieldset>
      )}
      <Outcome attempt={saving} />
      <Outcome attempt={loading} done={t('loaded', { name: person.name })} />
    </section>
  );
}

function MakeCode({ account, me }: AccountPageProps) {
  const t = accountWords.use();
  const [code, setCode] = useState<string | null>(null);
  const [attempt, tryIt] = useAttempt();
  return (
    <section class="account-part" aria-labelledby="account-code">
      <h3 id="account-code">{t('codeTitle')}</h3>
      <p class="setting-note">{t('codeNote')}</p>
      {code === null ? (
        <>
          {me.hasRecoveryCode && <p class="setting-note">{t('codeVoid')}</p>}
          <div class="account-row">
            <button
              type="button"
              class="button small"
              onClick={() => void tryIt(async () => setCode(await account.makeRecoveryCode()))}
            >
              {t(me.hasRecoveryCode ? 'makeNewCode' : 'makeCode')}
            </button>
          </div>
        </>
      ) : (
        <>
          <div class="account-row">
            <output class="account-code" aria-label={t('yourCode')}>
              {code}
            </output>
            <CopyText
              text={code}
              says={t('copyCode')}
              saysCopied={t('codeCopied')}
              saysByHand={t('copyByHand')}
            />
          </div>
          <p class="account-warning" role="status">
            {t('codeOnce')}
          </p>
        </>
      )}
      <Outcome attempt={attempt} />
    </section>
  );
}

/** As long as a code with room for what people type between its groups. */
const CODE_MAX_LENGTH = 64;

function EnterCode({ account, me: { person } }: AccountPageProps) {
  const t = accountWords.use();
  const [typed, setTyped] = useState('');
  const [attempt, tryIt] = useAttempt();
  return (
    <form
      class="account-part"
      onSubmit={(event) => {
        event.preventDefault();
        void tryIt(async () => {
          await account.recover(typed);
          setTyped('');
        });
      }}
    >
      <div class="account-row">
        <label class="field">
          <span>{t('enterCode')}</span>
          <input
            type="text"
            name="recovery-code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={CODE_MAX_LENGTH}
            required
            value={typed}
            aria-describedby="account-code-outcome account-code-note"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('useCode')}
        </button>
      </div>
      <Outcome
        id="account-code-outcome"
        attempt={attempt}
        done={t('loaded', { name: person.name })}
      />
      <p id="account-code-note" class="setting-note">
        {t('useCodeNote', { name: person.name })}
      </p>
    </form>
  );
}
