/** What the party's place on the title shows of a party: its news, its state, and the party itself. */
import type { PageParty } from '../../party/page-party.ts';
import { PartyCard } from './party-card.tsx';
import { PartyNews } from './party-news.tsx';
import { partyWords } from './texts/index.ts';

export function PartyBody({ party }: { readonly party: PageParty }) {
  const state = party.state.value ?? null;
  return (
    <>
      <PartyNews party={party} />
      <ConnectionLine party={party} />
      <OtherParty party={party} />
      {state !== null && <PartyCard party={party} state={state} />}
    </>
  );
}

function ConnectionLine({ party }: { readonly party: PageParty }) {
  const t = partyWords.use();
  const connection = party.connection.value;
  if (connection === 'open') return null;
  if (connection === 'opening') {
    return party.state.value === undefined ? (
      <p class="party-line" role="status">
        {t('opening')}
      </p>
    ) : null;
  }
  return (
    <p class="party-line warning" role="status">
      {t(connection)}
    </p>
  );
}

/** Whoever is in a party and follows the link of another one. */
function OtherParty({ party }: { readonly party: PageParty }) {
  const t = partyWords.use();
  const code = party.asked.value;
  if (code === null) return null;
  return (
    <div class="party-other" role="alert">
      <p>{t('otherParty')}</p>
      <div class="button-row">
        <button type="button" class="button small primary" onClick={() => party.join(code)}>
          {t('joinThis')}
        </button>
        <button type="button" class="button small" onClick={party.stay}>
          {t('stay')}
        </button>
      </div>
    </div>
  );
}
