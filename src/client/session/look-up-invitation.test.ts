import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { KnownInvitation, Screen } from '../app-state.ts';
import { lookUpInvitation } from './look-up-invitation.ts';

const NO_LINK: Screen = { kind: 'title', link: { kind: 'none' } };

function linkTo(matchId: string): Screen {
  return { kind: 'title', link: { kind: 'match', matchId } };
}

function stateAt(first: Screen) {
  return { screen: signal<Screen>(first), invitation: signal<KnownInvitation | null>(null) };
}

test('an invitation says what the match is, or that it is over, and each link is asked for once', async () => {
  const state = stateAt(NO_LINK);
  const ask = vi.fn(async (id: string) =>
    id === 'm' ? ({ mode: '2v2', teamSize: 2 } as const) : null,
  );
  lookUpInvitation(state, ask);
  expect(ask).not.toHaveBeenCalled();
  state.screen.value = linkTo('m');
  const known = { matchId: 'm', leadsTo: { mode: '2v2', teamSize: 2 } };
  await vi.waitFor(() => expect(state.invitation.value).toEqual(known));
  state.screen.value = linkTo('gone');
  await vi.waitFor(() =>
    expect(state.invitation.value).toEqual({ matchId: 'gone', leadsTo: 'over' }),
  );
  expect(ask.mock.calls).toEqual([['m'], ['gone']]);
});

test('nothing is said where the server does not answer, or the player has gone on', async () => {
  const told = vi.spyOn(console, 'info').mockReturnValue();
  const state = stateAt(linkTo('m'));
  lookUpInvitation(state, () => Promise.reject(new Error('no server')));
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(state.invitation.value).toBeNull();

  const { promise, resolve } = Promise.withResolvers<null>();
  const other = stateAt(linkTo('m'));
  lookUpInvitation(other, () => promise);
  other.screen.value = NO_LINK;
  resolve(null);
  await promise;
  expect(other.invitation.value).toBeNull();
});
