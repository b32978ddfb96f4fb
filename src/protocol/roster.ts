import type { CarLook } from './car-look.ts';
import type { PersonCard } from './people/person-card.ts';

/** Who sits where; index is the slot. Sent whole, again whenever it changes. */
export type Roster = readonly RosterEntry[];

export type RosterEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bot'; readonly name: string; readonly look: CarLook }
  | {
      readonly kind: 'player';
      readonly name: string;
      readonly connected: boolean;
      readonly look: CarLook;
      /** A bot drives the car until the person does something. */
      readonly away?: true;
      /** Of someone with an identity. */
      readonly person?: PersonCard;
    };
