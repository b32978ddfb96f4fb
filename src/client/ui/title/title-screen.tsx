/**
 * The first screen: name, Play, Practice, the controls, how to invite a friend. With an invitation
 * in the address the main action is to join that match.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkTarget, PlayIntent } from '../../app-state.ts';
import { cleanName, NAME_MAX_LENGTH } from '../../session/player-name.ts';
import type { AppActions } from '../actions.ts';
import { LinkIcon } from '../icons.tsx';
import { KeyCaps } from '../key-caps.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { Logo } from './logo.tsx';
import { Stadium } from './stadium.tsx';

export interface TitleScreenProps {
  readonly name: string;
  /** What the link says that opened the page. */
  readonly link: LinkTarget;
  readonly actions: AppActions;
}

export function TitleScreen({ name, link, actions }: TitleScreenProps) {
  const [typed, setTyped] = useState(name);
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), []);
  useEffect(() => {
    // After a click beside everything nothing has the focus, and Enter shall still start.
    const start = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.repeat || event.target !== document.body) return;
      main.current?.click();
    };
    window.addEventListener('keydown', start);
    return () => window.removeEventListener('keydown', start);
  }, []);

  const go = (intent: PlayIntent): void => {
    actions.rename(cleanName(typed));
    actions.play(intent);
  };
  const quickPlay = (): void => go({ kind: 'quick-play' });
  const practice = (): void => go({ kind: 'practice' });
  const isInvited = link.kind === 'match';

  return (
    <main class="backdrop title">
      <Stadium />
      <div class="title-main">
        <h1>
          <Logo />
        </h1>
        <Tagline link={link} />
        <form
          class="title-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (link.kind === 'match') go({ kind: 'join-friend', matchId: link.matchId });
            else quickPlay();
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
          <button ref={main} type="submit" class={`button primary ${isInvited ? 'large' : 'huge'}`}>
            {isInvited ? 'Join your friend’s match' : 'Play'}
          </button>
          <div class="button-row">
            {isInvited && (
              <button type="button" class="button" onClick={quickPlay}>
                Another match
              </button>
            )}
            <button type="button" class="button" onClick={practice}>
              Practice
            </button>
            <SettingsButton class="button" />
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
        <KeyCaps driving />
      </section>
      <p class="turn-phone" role="note">
        Turn your phone on its side: the pitch is wide.
      </p>
    </main>
  );
}

function Tagline({ link }: { readonly link: LinkTarget }) {
  switch (link.kind) {
    case 'match':
      return <p class="tagline invited">You are invited to a match.</p>;
    case 'broken':
      return (
        <p class="tagline invited" role="status">
          That link leads to no match. Press Play to find one.
        </p>
      );
    case 'none':
      return <p class="tagline">Rocket-car football. Press Play and you are in a match.</p>;
  }
}
