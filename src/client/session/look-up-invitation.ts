/**
 * Asks the server what the match of a link is, while the title shows that link, so that nobody is
 * invited to what is over. Set up once by open-identity.ts. Where the server does not say, the title stays.
 */
import { effect } from '@preact/signals';
import type { Invitation } from '../../protocol/people/api.ts';
import type { AppState } from '../app-state.ts';

/** @param ask gives null where there is no such match (any more) */
export function lookUpInvitation(
  { screen, invitation }: Pick<AppState, 'screen' | 'invitation'>,
  ask: (matchId: string) => Promise<Invitation | null>,
): void {
  effect(() => {
    const now = screen.value;
    if (now.kind !== 'title' || now.link.kind !== 'match') return;
    const { matchId } = now.link;
    ask(matchId).then(
      (found) => {
        // Meanwhile the player may have gone on.
        if (screen.peek() === now) invitation.value = { matchId, leadsTo: found ?? 'over' };
      },
      (error: unknown) => console.info('The server does not say what the match is.', error),
    );
  });
}
