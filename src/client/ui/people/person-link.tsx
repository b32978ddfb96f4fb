/** A person's name with its tag, leading to the profile. */
import type { PersonCard } from '../../../protocol/people/person-card.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import './person-link.css';

export interface PersonLinkProps {
  readonly person: PersonCard;
  /** Opens a tab of its own. */
  readonly aside?: boolean;
}

export function PersonLink({ person, aside = false }: PersonLinkProps) {
  return (
    <a
      class="person-link"
      href={hashOfAddress({ kind: 'profile', profileId: person.id })}
      target={aside ? '_blank' : undefined}
      rel={aside ? 'noopener' : undefined}
    >
      <PersonName person={person} />
    </a>
  );
}

export function PersonName({ person: { name, tag } }: { readonly person: PersonCard }) {
  return (
    <span class="person-name">
      <bdi>{name}</bdi>
      <span class="person-tag">#{tag}</span>
    </span>
  );
}
