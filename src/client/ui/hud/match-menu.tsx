/**
 * The menu of a match. Practice stands still meanwhile; a match online goes on for everybody in it.
 * Leaving is asked once: the menu is opened by wrong keys as well, and by the browser's Back.
 */
import type { ComponentChildren } from 'preact';
import type { MatchInfo } from '../../../worker/api.ts';
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from '../dialog.tsx';
import { KeyCaps } from '../key-caps.tsx';
import { PartyStrip } from '../party/party-strip.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { LinkLine } from './connection-badge.tsx';
import type { HudModel } from './hud-model.ts';
import { leaveSentence } from './leave-words.ts';
import { PlayedLine } from './played-line.tsx';
import { TakePlace } from './take-place.tsx';
import { type HudText, hudWords } from './texts/index.ts';

export interface MatchMenuProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  /** The link to this match, or null in practice. */
  readonly invite: string | null;
  /** Of a private match; shows nothing elsewhere. */
  readonly room?: ComponentChildren;
  /** Null in practice. */
  readonly onTakePlace: (() => void) | null;
  /** Null where a match cannot be begun anew. */
  readonly onRestart: (() => void) | null;
  readonly onLeave: () => void;
}

export function MatchMenu(props: MatchMenuProps) {
  const { hud, match, onLeave } = props;
  const t = hudWords.use();
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
      <Dialog key="leave" label={t('askLeave')} class="leave" onEscape={close}>
        <h2 class="panel-title">{t(ASK_LEAVE[match.mode])}</h2>
        <p>{leaveSentence(match, hud.lines.value, t)}</p>
        <div class="button-row">
          <button type="button" class="button primary" onClick={close}>
            {t('stay')}
          </button>
          <button type="button" class="button danger" onClick={onLeave}>
            {t('leave')}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog key="menu" label={t('menu')} class="menu" onEscape={close}>
      <div class="menu-head">
        <h2 class="panel-title">{t(isPractice ? 'paused' : 'menu')}</h2>
        <PlayedLine match={match} />
        {!isPractice && <p class="muted">{t('goesOn')}</p>}
        <LinkLine hud={hud} />
        <PartyStrip match={match} over={false} />
      </div>
      <div class="button-column">
        <button type="button" class="button primary" onClick={close}>
          {t('resume')}
        </button>
        <TakePlace hud={hud} class="button" onTake={props.onTakePlace} />
        {props.invite !== null && <CopyLink link={props.invite} />}
        {props.onRestart !== null && (
          <button type="button" class="button" onClick={props.onRestart}>
            {t('restart')}
          </button>
        )}
        <SettingsButton class="button" />
        <button
          type="button"
          class="button danger"
          onClick={() => (hud.isWatching || isTraining ? onLeave() : ask(true))}
        >
          {leaveLabel(hud.isWatching, match.mode, t)}
        </button>
      </div>
      {props.room}
      <KeyCaps driving={!hud.isWatching} />
    </Dialog>
  );
}

const ASK_LEAVE = {
  online: 'askLeaveMatch',
  practice: 'askLeavePractice',
  training: 'askLeaveTraining',
} as const;

function leaveLabel(isWatching: boolean, mode: MatchInfo['mode'], t: HudText): string {
  if (mode === 'training') return t('leaveTraining');
  if (mode === 'practice') return t('leavePractice');
  return t(isWatching ? 'leave' : 'leaveMatch');
}
