/** The menu of a match. Nothing stops meanwhile: a match goes on for everybody in it. */
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from '../dialog.tsx';
import { KeyCaps } from '../key-caps.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { LinkLine } from './connection-badge.tsx';
import type { HudModel } from './hud-model.ts';
import { TakePlace } from './take-place.tsx';

export interface MatchMenuProps {
  readonly hud: HudModel;
  /** The link to this match, or null in practice. */
  readonly invite: string | null;
  /** Null in practice. */
  readonly onTakePlace: (() => void) | null;
  readonly onLeave: () => void;
}

export function MatchMenu({ hud, invite, onTakePlace, onLeave }: MatchMenuProps) {
  if (!hud.menuOpen.value || hud.phase.value === 'end') return null;
  const close = (): void => {
    hud.menuOpen.value = false;
  };
  return (
    <Dialog label="Menu" class="menu" onEscape={close}>
      <div class="menu-head">
        <h2 class="panel-title">Menu</h2>
        <p class="muted">The match goes on meanwhile.</p>
        <LinkLine hud={hud} />
      </div>
      <div class="button-column">
        <button type="button" class="button primary" onClick={close}>
          Resume
        </button>
        <TakePlace hud={hud} class="button" onTake={onTakePlace} />
        {invite !== null && <CopyLink link={invite} />}
        <SettingsButton class="button" />
        <button type="button" class="button danger" onClick={onLeave}>
          {hud.isWatching ? 'Leave' : 'Leave the match'}
        </button>
      </div>
      <KeyCaps driving={!hud.isWatching} />
    </Dialog>
  );
}
