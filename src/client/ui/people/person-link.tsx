/** A person's name with its tag, leading to the profile. */
import type { PersonCard } from '../../../protocol/people/person-card.ts';
import { hashOfAddress } from '../../session/addresses.ts';
import './person-link.css';

export function PersonLink({ person }: { readonly person: PersonCard }) {
  return (
    <a class="person-link" href={hashOfAddress({ kind: 'profile', profileId: person.id })}>
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
