/** The party that the player is in: who is there, the link for more, and the way into a match. */
import { modeOf } from '../../../protocol/modes.ts';
import { MAX_PARTY_MEMBERS, type PartyState } from '../../../protocol/people/party-messages.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import { fitsParty } from '../../party/fits-party.ts';
import { isLeader, type PageParty } from '../../party/page-party.ts';
import { MemberRow } from './member-row.tsx';
import { PartyPlay } from './party-play.tsx';
import { ShareLink } from './share-link.tsx';
import { partyWords } from './texts/index.ts';

export interface PartyCardProps {
  readonly party: PageParty;
  readonly state: PartyState;
}

export function PartyCard({ party, state }: PartyCardProps) {
  const t = partyWords.use();
  const you = party.you.value;
  const leads = isLeader(state, you);
  const isGroup = state.members.length > 1;
  const number = (n: number): string => formatNumber(n, language.value);
  return (
    <>
      <header class="party-head">
        <h2 class="panel-title">{t('party')}</h2>
        <span class="tag">
          {number(state.members.length)}/{number(MAX_PARTY_MEMBERS)}
        </span>
        <button type="button" class="button small" onClick={party.leave}>
          {t('leave')}
        </button>
      </header>
      <ul class="party-members">
        {state.members.map((member) => (
          <MemberRow
            key={member.person.id}
            party={party}
            member={member}
            leads={member.person.id === state.leader}
            isYou={member.person.id === you}
            mayDecide={leads}
          />
        ))}
      </ul>
      <ShareLink
        link={party.link(state.code)}
        explained={state.members.length === 1}
        onRenew={leads ? party.renew : null}
      />
      <div class={`party-go ${isGroup ? 'grouped' : ''} ${leads ? 'leading' : ''}`}>
        {fitsParty(state.mode, state) && (
          <p class="muted">{t('oneTeam', { mode: modeOf(state.mode).title })}</p>
        )}
        <PartyPlay
          party={party}
          state={state}
          again={false}
          class={`button large ${isGroup ? 'primary' : ''}`}
        />
      </div>
    </>
  );
}
