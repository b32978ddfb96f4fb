/**
 * Shown to whoever has just created a match, beside the pitch: the link that brings friends to it. The
 * match goes on and the car is driven meanwhile, so it takes no keys but Escape, and goes by itself.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { MatchInfo } from '../../../worker/api.ts';
import { CopyLink } from '../copy-link.tsx';
import { PartyStrip } from '../party/party-strip.tsx';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

export interface InviteCardProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly invite: string | null;
}

/** Of play, after which the link is in the corner and the menu only. */
const SHOWN_IN_PLAY_MS = 15_000;

export function InviteCard({ hud, match, invite }: InviteCardProps) {
  const t = hudWords.use();
  const card = useRef<HTMLElement>(null);
  const isAsked = hud.inviteShown.value && invite !== null && hud.phase.value !== 'end';
  // The last call to drive is not covered by it.
  const isShown = isAsked && hud.idleShown === null;
  const isPlaying = hud.phase.value === 'play';
  const close = (): void => {
    hud.inviteShown.value = false;
  };
  useEffect(() => {
    if (!isShown || !isPlaying) return;
    const timer = setInterval(() => {
      // Not from under a hand.
      if (card.current?.matches(':hover, :focus-within') !== true) hud.inviteShown.value = false;
    }, SHOWN_IN_PLAY_MS);
    return () => clearInterval(timer);
  }, [isShown, isPlaying, hud]);
  if (!isShown) return null;
  return (
    <section ref={card} class="panel invite-card" aria-label={t('inviteFriends')}>
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
        <CopyLink link={invite} class="button small primary" />
        <button type="button" class="button small" aria-keyshortcuts="Escape" onClick={close}>
          {t('drive')}
        </button>
      </div>
      <PartyStrip match={match} over={false} />
      <p class="muted">
        {t('linkInMenu')} {t('escapeCloses')}
      </p>
    </section>
  );
}
