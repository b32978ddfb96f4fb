/**
 * The menu of a match. Practice stands still meanwhile; a match online goes on for everybody in it.
 * Leaving is asked once: the menu is opened by wrong keys as well, and by the browser's Back.
 */
import type { MatchInfo } from '../../../worker/api.ts';
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from '../dialog.tsx';
import { KeyCaps } from '../key-caps.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { LinkLine } from './connection-badge.tsx';
import type { HudModel } from './hud-model.ts';
import { leaveSentence } from './leave-words.ts';
import { PlayedLine } from './played-line.tsx';
import { TakePlace } from './take-place.tsx';

export interface MatchMenuProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  /** The link to this match, or null in practice. */
  readonly invite: string | null;
  /** Null in practice. */
  readonly onTakePlace: (() => void) | null;
  /** Null where a match cannot be begun anew. */
  readonly onRestart: (() => void) | null;
  readonly onLeave: () => void;
}

export function MatchMenu(props: MatchMenuProps) {
  const { hud, match, onLeave } = props;
  if (!hud.menuOpen.value || hud.phase.value === 'end') return null;
  const close = (): void => {
    hud.menuOpen.value = false;
    hud.leaveAsked.value = false;
  };
  const ask = (asked: boolean): void => {
    hud.leaveAsked.value = asked;
  };
  const isPractice = match.mode !== 'online';
  const isTraining = match.mode === 'training';
  if (hud.leaveAsked.value) {
    return (
      <Dialog key="leave" label="Leave?" class="leave" onEscape={close}>
        <h2 class="panel-title">{isPractice ? `Leave ${match.mode}?` : 'Leave the match?'}</h2>
        <p>{leaveSentence(match, hud.lines.value)}</p>
        <div class="button-row">
          <button type="button" class="button primary" onClick={close}>
            Stay
          </button>
          <button type="button" class="button danger" onClick={onLeave}>
            Leave
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog key="menu" label="Menu" class="menu" onEscape={close}>
      <div class="menu-head">
        <h2 class="panel-title">{isPractice ? 'Paused' : 'Menu'}</h2>
        <PlayedLine match={match} />
        {!isPractice && <p class="muted">The match goes on meanwhile.</p>}
        <LinkLine hud={hud} />
      </div>
      <div class="button-column">
        <button type="button" class="button primary" onClick={close}>
          Resume
        </button>
        <TakePlace hud={hud} class="button" onTake={props.onTakePlace} />
        {props.invite !== null && <CopyLink link={props.invite} />}
        {props.onRestart !== null && (
          <button type="button" class="button" onClick={props.onRestart}>
            Restart
          </button>
        )}
        <SettingsButton class="button" />
        <button
          type="button"
          class="button danger"
          onClick={() => (hud.isWatching || isTraining ? onLeave() : ask(true))}
        >
          {leaveLabel(hud.isWatching, match.mode)}
        </button>
      </div>
      <KeyCaps driving={!hud.isWatching} />
    </Dialog>
  );
}

function leaveLabel(isWatching: boolean, mode: MatchInfo['mode']): string {
  if (mode === 'training') return 'All drills';
  if (mode === 'practice') return 'Leave practice';
  return isWatching ? 'Leave' : 'Leave the match';
}
