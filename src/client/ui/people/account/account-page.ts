import type { Me } from '../../../../protocol/people/api.ts';
import type { PeopleAccount } from '../people-port.ts';

/** What every page of the account gets. */
export interface AccountPageProps {
  readonly account: PeopleAccount;
  readonly me: Me;
  readonly onDeleted: () => void;
}
