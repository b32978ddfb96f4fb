/** The newest news of the party, until they are closed or something else is done. */
import type { PageParty } from '../../party/page-party.ts';
import { CrossIcon } from './party-icons.tsx';
import { partySentence } from './party-sentence.ts';
import { partyWords } from './texts/index.ts';

export function PartyNews({ party }: { readonly party: PageParty }) {
  const t = partyWords.use();
  const notice = party.notice.value;
  const mode = party.state.value?.mode ?? null;
  return (
    // The box is there before its words are, or they would not be read out.
    <div class="party-news" role="status">
      {notice !== null && (
        <>
          <p>{partySentence(t, notice, mode)}</p>
          <button
            type="button"
            class="button icon-only"
            aria-label={t('dismiss')}
            onClick={party.closeNotice}
          >
            <CrossIcon />
          </button>
        </>
      )}
    </div>
  );
}
