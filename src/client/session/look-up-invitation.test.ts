import { type Signal, signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Screen } from '../app-state.ts';
import { lookUpInvitations } from './look-up-invitation.ts';

const TITLE = { kind: 'title', link: { kind: 'match', matchId: 'm' } } as const;

function screenAt(first: Screen): Signal<Screen> {
  return signal<Screen>(first);
}

test('an invitation says what the match is, or that it is over, and each link is asked for once', async () => {
  const screen = screenAt({ kind: 'title', link: { kind: 'none' } });
  const ask = vi.fn(async (id: string) =>
    id === 'm' ? ({ mode: '2v2', teamSize: 2 } as const) : null,
  );
  lookUpInvitations(screen, ask);
  expect(ask).not.toHaveBeenCalled();
  screen.value = TITLE;
  await vi.waitFor(() => expect(screen.value).toMatchObject({ invitation: { mode: '2v2' } }));
  screen.value = { kind: 'title', link: { kind: 'match', matchId: 'gone' } };
  await vi.waitFor(() => expect(screen.value).toMatchObject({ invitation: 'over' }));
  expect(ask.mock.calls).toEqual([['m'], ['gone']]);
});

test('nothing is said where the server does not answer, or the player has gone on', async () => {
  const told = vi.spyOn(console, 'info').mockReturnValue();
  const screen = screenAt(TITLE);
  lookUpInvitations(screen, () => Promise.reject(new Error('no server')));
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(screen.value).toBe(TITLE);

  const { promise, resolve } = Promise.withResolvers<null>();
  const other = screenAt(TITLE);
  lookUpInvitations(other, () => promise);
  const gone: Screen = { kind: 'title', link: { kind: 'none' } };
  other.value = gone;
  resolve(null);
  await promise;
  expect(other.value).toBe(gone);
});
