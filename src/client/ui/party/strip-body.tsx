/** What the strip of a party says in a match. */
import type { PartyState } from '../../../protocol/people/party-messages.ts';
import { isLeader, type PageParty } from '../../party/page-party.ts';
import { FriendsIcon } from './friends-icon.tsx';
import { PartyNews } from './party-news.tsx';
import { PartyPlay } from './party-play.tsx';
import type { PartyStripProps } from './party-strip.tsx';
import { partyWords } from './texts/index.ts';
import './party.css';

export interface StripBodyProps extends PartyStripProps {
  readonly party: PageParty;
  readonly state: PartyState;
}

export function StripBody({ party, state, match, over }: StripBodyProps) {
  const t = partyWords.use();
  const { matchId, terms } = match;
  const leads = isLeader(state, party.you.value);
  const mayBring = leads && terms.isPrivate && !over && matchId !== null;
  return (
    <section class="party-strip" aria-label={t('party')}>
      <PartyNews party={party} />
      <p class="party-strip-names">
        <FriendsIcon />
        {state.members.map(({ person, presence }) => (
          <bdi key={person.id} class={presence}>
            {person.name}
          </bdi>
        ))}
      </p>
      {mayBring && state.members.length > 1 && (
        <button type="button" class="button small" onClick={() => party.gather(matchId)}>
          {t('bring')}
        </button>
      )}
      {over && <PartyPlay party={party} state={state} again class="button small" />}
    </section>
  );
}
