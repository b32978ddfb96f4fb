/**
 * Asks the server what the match of a link is, while the title shows that link, so that nobody is
 * invited to what is over. Set up once by open-identity.ts. Where the server does not say, the title stays.
 */
import { effect, type Signal } from '@preact/signals';
import type { Invitation } from '../../protocol/people/api.ts';
import type { Screen } from '../app-state.ts';

/** @param ask gives null where there is no such match (any more) */
export function lookUpInvitations(
  screen: Signal<Screen>,
  ask: (matchId: string) => Promise<Invitation | null>,
): void {
  effect(() => {
    const now = screen.value;
    if (now.kind !== 'title' || now.link.kind !== 'match' || now.invitation !== undefined) return;
    ask(now.link.matchId).then(
      (invitation) => {
        // Meanwhile the player may have gone on.
        if (screen.peek() === now) screen.value = { ...now, invitation: invitation ?? 'over' };
      },
      (error: unknown) => console.info('The server does not say what the match is.', error),
    );
  });
}
