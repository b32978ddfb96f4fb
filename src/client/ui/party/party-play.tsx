/** How the party gets into a match: by its leader's press; the others wait. */
import { MODE_IDS, modeOf } from '../../../protocol/modes.ts';
import type { PartyState } from '../../../protocol/people/party-messages.ts';
import { fitsParty } from '../../party/fits-party.ts';
import { isLeader, leaderOf, type PageParty, type PartyNotice } from '../../party/page-party.ts';
import { partySentence } from './party-sentence.ts';
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
  const fits = fitsParty(state.mode, state);
  return (
    <>
      {!fits && <p role="status">{partySentence(t, tooLarge(state), state.mode)}</p>}
      <button type="button" class={className} disabled={!fits} onClick={party.play}>
        {t(again ? 'playAgain' : 'play')}
      </button>
    </>
  );
}

/** As the server would say it. */
function tooLarge(state: PartyState): PartyNotice {
  const modes = MODE_IDS.filter((id) => fitsParty(id, state));
  return { code: 'too-large', names: [], modes };
}
