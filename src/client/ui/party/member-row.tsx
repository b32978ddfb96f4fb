/** One member of the party: car, name, what they do, and what the leader can do with them. */
import type { PartyMember } from '../../../protocol/people/party-messages.ts';
import type { PageParty } from '../../party/page-party.ts';
import { usePrompts } from '../prompts/prompts.ts';
import { CarPicture } from '../settings/car-picture.tsx';
import { CrossIcon, CrownIcon } from './party-icons.tsx';
import { partyWords } from './texts/index.ts';

export interface MemberRowProps {
  readonly party: PageParty;
  readonly member: PartyMember;
  readonly leads: boolean;
  readonly isYou: boolean;
  /** Whether the player leads. */
  readonly mayDecide: boolean;
}

export function MemberRow({ party, member, leads, isYou, mayDecide }: MemberRowProps) {
  const t = partyWords.use();
  const { palette } = usePrompts().settings;
  const { person, presence } = member;
  return (
    <li class={`party-member ${presence}`}>
      <span class="party-car" aria-hidden="true">
        <CarPicture look={person.look} team={0} palette={palette.value} />
      </span>
      <span class="party-name">
        <bdi>{person.name}</bdi>
        <small class="muted">#{person.tag}</small>
      </span>
      <span class="party-tags">
        {leads && <span class="tag leads">{t('leader')}</span>}
        {isYou && <span class="tag">{t('you')}</span>}
        {presence === 'away' && <span class="tag warning">{t('away')}</span>}
        {presence === 'match' && <span class="tag">{t('inMatch')}</span>}
      </span>
      {mayDecide && !isYou && (
        <span class="party-powers">
          <button
            type="button"
            class="button icon-only"
            title={t('makeLeader')}
            aria-label={t('makeLeaderOf', { name: person.name })}
            onClick={() => party.lead(person.id)}
          >
            <CrownIcon />
          </button>
          <button
            type="button"
            class="button icon-only danger"
            title={t('kick')}
            aria-label={t('kickOf', { name: person.name })}
            onClick={() => party.kick(person.id)}
          >
            <CrossIcon />
          </button>
        </span>
      )}
    </li>
  );
}
