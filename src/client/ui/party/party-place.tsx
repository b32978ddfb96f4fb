/**
 * The party's place on the title: makes one by a press, takes in who has followed a link, and shows
 * the party that the player is in. Loaded after the title.
 */
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LinkTarget } from '../../app-state.ts';
import type { PageParty } from '../../party/page-party.ts';
import type { PartyAccess } from '../../party/party-access.ts';
import { LoadProblem } from '../load-problem.tsx';
import { PartyCard } from './party-card.tsx';
import { PartyContext } from './party-context.ts';
import { FriendsIcon } from './party-icons.tsx';
import { PartyNews } from './party-news.tsx';
import { partyWords } from './texts/index.ts';
import './party.css';

export interface PartyPlaceProps {
  /** What the address says. */
  readonly link: LinkTarget;
}

export function PartyPlace({ link }: PartyPlaceProps) {
  const access = useContext(PartyContext);
  return access === null ? null : <Place access={access} link={link} />;
}

function Place({ access, link }: PartyPlaceProps & { readonly access: PartyAccess }) {
  const t = partyWords.use();
  const [isBroken, setIsBroken] = useState(false);
  const party = access.current.value;
  const withParty = (act: (party: PageParty) => void): void => {
    setIsBroken(false);
    access.open().then(act, (error: unknown) => {
      setIsBroken(true);
      console.warn('The party did not load.', error);
    });
  };
  useEffect(() => {
    if (link.kind === 'party') withParty((it) => it.follow(link.code));
  }, [link]);
  const state = party?.state.value ?? null;
  const isIn = state !== null || party?.asked.value != null;
  return (
    <aside class={`party-place ${isIn ? 'panel' : ''}`} aria-label={t('party')}>
      {party !== null && <PartyNews party={party} />}
      {party !== null && <ConnectionLine party={party} />}
      {party !== null && <OtherParty party={party} />}
      {party !== null && state !== null ? (
        <PartyCard party={party} state={state} />
      ) : (
        <button
          type="button"
          class="button large party-open"
          onClick={() => withParty((it) => it.create())}
        >
          <FriendsIcon /> {t('withFriends')}
        </button>
      )}
      {isBroken && <LoadProblem />}
    </aside>
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
