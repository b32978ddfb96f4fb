/** Shown to whoever has just created a match: the link that brings friends to it. */
import type { MatchInfo } from '../../../worker/api.ts';
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from '../dialog.tsx';
import { PartyStrip } from '../party/party-strip.tsx';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

export interface InviteDialogProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly invite: string | null;
}

export function InviteDialog({ hud, match, invite }: InviteDialogProps) {
  const t = hudWords.use();
  if (!hud.inviteShown.value || invite === null || hud.phase.value === 'end') return null;
  const close = (): void => {
    hud.inviteShown.value = false;
  };
  return (
    <Dialog label={t('inviteFriends')} class="invite" onEscape={close}>
      <h2 class="panel-title">{t('matchOpen')}</h2>
      <p>{t('sendLink')}</p>
      <input
        class="invite-link"
        type="text"
        readOnly
        aria-label={t('linkToMatch')}
        value={invite}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="button-row">
        <CopyLink link={invite} class="button primary" />
        <button type="button" class="button" onClick={close}>
          {t('drive')}
        </button>
      </div>
      <PartyStrip match={match} over={false} />
      <p class="muted">{t('linkInMenu')}</p>
    </Dialog>
  );
}
