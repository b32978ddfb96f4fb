/** How the party gets into a match: by its leader's press; the others wait. */
import { modeOf } from '../../../protocol/modes.ts';
import type { PartyState } from '../../../protocol/people/party-messages.ts';
import { fitsParty } from '../../party/fits-party.ts';
import { isLeader, leaderOf, type PageParty } from '../../party/page-party.ts';
import { partyWords } from './texts/index.ts';

export interface PartyPlayProps {
  readonly party: PageParty;
  readonly state: PartyState;
  /** After a match. */
  readonly again: boolean;
  /** Of the leader's button. */
  readonly class: string;
}

export function PartyPlay({ party, state, again, class: className }: PartyPlayProps) {
  const t = partyWords.use();
  const mode = modeOf(state.mode).title;
  const leads = isLeader(state, party.you.value);
  if (state.searching) {
    return (
      <p class="party-wait">
        <span role="status">{t('searching', { mode })}</span>
        {leads && (
          <button type="button" class="button small" onClick={party.cancel}>
            {t('cancel')}
          </button>
        )}
      </p>
    );
  }
  if (!leads) {
    const name = leaderOf(state)?.person.name ?? '';
    return (
      <p class="party-wait" role="status">
        {t('waitingFor', { name })}
      </p>
    );
  }
  return (
    <button
      type="button"
      class={className}
      disabled={!fitsParty(state.mode, state)}
      onClick={party.play}
    >
      {t(again ? 'playAgain' : 'play')}
    </button>
  );
}
