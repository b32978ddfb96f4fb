/** The sentence for what went wrong with an identity, in the words of corner/texts. */
import { PeopleError, type PeopleTrouble } from '../../../people/people-error.ts';

export function troubleOf(error: unknown): PeopleTrouble {
  console.warn('Something about the account did not work.', error);
  return error instanceof PeopleError ? error.reason : 'other';
}
