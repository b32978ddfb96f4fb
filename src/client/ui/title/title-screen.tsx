/**
 * The first screen: name, Play, Practice, the controls, how to invite a friend. With an invitation
 * in the address the main action is to join that match.
 */
import { useState } from 'preact/hooks';
import type { PlayIntent } from '../../app-state.ts';
import { cleanName, NAME_MAX_LENGTH } from '../../session/player-name.ts';
import type { AppActions } from '../actions.ts';
import { KeyCaps } from '../key-caps.tsx';
import { Logo } from './logo.tsx';
import { Stadium } from './stadium.tsx';

export interface TitleScreenProps {
  readonly name: string;
  readonly invitedTo: string | null;
  readonly actions: AppActions;
}

export function TitleScreen({ name, invitedTo, actions }: TitleScreenProps) {
  const [typed, setTyped] = useState(name);

  const go = (intent: PlayIntent): void => {
    actions.rename(cleanName(typed));
    actions.play(intent);
  };
  const main: PlayIntent =
    invitedTo === null ? { kind: 'quick-play' } : { kind: 'join-friend', matchId: invitedTo };

  return (
    <main class="backdrop title">
      <Stadium />
      <header class="title-head">
        <h1>
          <Logo />
        </h1>
        <p class="tagline">Rocket-car football. Two teams, one ball, straight in.</p>
      </header>

      <form
        class="title-form"
        onSubmit={(event) => {
          event.preventDefault();
          go(main);
        }}
      >
        {invitedTo !== null && <p class="invited">A friend has a seat for you.</p>}
        <label class="field">
          <span>Your name</span>
          <input
            type="text"
            name="name"
            autocomplete="nickname"
            spellcheck={false}
            maxLength={NAME_MAX_LENGTH}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button primary huge">
          {invitedTo === null ? 'Play' : 'Join your friend’s match'}
        </button>
        <div class="button-row">
          {invitedTo !== null && (
            <button type="button" class="button" onClick={() => go({ kind: 'quick-play' })}>
              Play another match
            </button>
          )}
          <button type="button" class="button" onClick={() => go({ kind: 'practice' })}>
            Practice
          </button>
        </div>
      </form>

      <aside class="title-aside">
        <section class="panel">
          <h2 class="panel-title">Controls</h2>
          <KeyCaps />
        </section>
        <section class="panel">
          <h2 class="panel-title">Invite a friend</h2>
          <p>
            Press Play, then <strong>Copy invite link</strong>. Whoever opens the link lands in your
            match.
          </p>
        </section>
      </aside>
    </main>
  );
}
