/**
 * The first screen: name, Play, Practice, the controls, how to invite a friend. With an invitation
 * in the address the main action is to join that match.
 */
import { useState } from 'preact/hooks';
import type { PlayIntent } from '../../app-state.ts';
import { cleanName, NAME_MAX_LENGTH } from '../../session/player-name.ts';
import type { AppActions } from '../actions.ts';
import { LinkIcon } from '../icons.tsx';
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
  const quickPlay = (): void => go({ kind: 'quick-play' });
  const practice = (): void => go({ kind: 'practice' });

  return (
    <main class="backdrop title">
      <Stadium />
      <div class="title-main">
        <h1>
          <Logo />
        </h1>
        {invitedTo === null ? (
          <p class="tagline">Rocket-car football. Press Play and you are in a match.</p>
        ) : (
          <p class="tagline invited">A friend has kept a place for you.</p>
        )}
        <form
          class="title-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (invitedTo === null) quickPlay();
            else go({ kind: 'join-friend', matchId: invitedTo });
          }}
        >
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
          <button type="submit" class={`button primary ${invitedTo === null ? 'huge' : 'large'}`}>
            {invitedTo === null ? 'Play' : 'Join your friend’s match'}
          </button>
          <div class="button-row">
            {invitedTo !== null && (
              <button type="button" class="button" onClick={quickPlay}>
                Another match
              </button>
            )}
            <button type="button" class="button" onClick={practice}>
              Practice
            </button>
          </div>
        </form>
        <p class="invite-hint">
          <LinkIcon />
          <span>
            <strong>Invite a friend:</strong> press Play, then <em>Copy invite link</em>. Whoever
            opens the link lands in your match.
          </span>
        </p>
      </div>
      <section class="title-controls" aria-label="Controls">
        <KeyCaps />
        <p class="needs-keyboard">Driftball needs a keyboard for now.</p>
      </section>
      <p class="turn-phone" role="note">
        Turn your phone on its side: the pitch is wide.
      </p>
    </main>
  );
}
