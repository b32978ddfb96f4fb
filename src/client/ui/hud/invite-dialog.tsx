/** Shown to whoever has just created a match: the link that brings friends to it. */
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from '../dialog.tsx';
import type { HudModel } from './hud-model.ts';

export interface InviteDialogProps {
  readonly hud: HudModel;
  readonly invite: string | null;
}

export function InviteDialog({ hud, invite }: InviteDialogProps) {
  if (!hud.inviteShown.value || invite === null || hud.phase.value === 'end') return null;
  const close = (): void => {
    hud.inviteShown.value = false;
  };
  return (
    <Dialog label="Invite friends" class="invite" onEscape={close}>
      <h2 class="panel-title">Your match is open</h2>
      <p>Send this link to your friends. Whoever opens it lands here, and takes a bot’s place.</p>
      <input
        class="invite-link"
        type="text"
        readOnly
        aria-label="Link to this match"
        value={invite}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="button-row">
        <CopyLink link={invite} class="button primary" />
        <button type="button" class="button" onClick={close}>
          Drive
        </button>
      </div>
      <p class="muted">You find the link again in the menu.</p>
    </Dialog>
  );
}
