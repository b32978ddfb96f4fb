/** Sends the party's link: copies it, or hands it to the device's own way of sharing. */
import { CopyByHand, CopyFace, useCopying } from '../copying.tsx';
import { partyWords } from './texts/index.ts';
import { useLostFocus } from './use-lost-focus.ts';

export interface ShareLinkProps {
  readonly link: string;
  /** Whether to say what the link is for. */
  readonly explained: boolean;
  /** Makes a new link, for who may; else null. */
  readonly onRenew: (() => void) | null;
}

export function ShareLink({ link, explained, onRenew }: ShareLinkProps) {
  const t = partyWords.use();
  const button = useLostFocus();
  const copying = useCopying(link);
  // Plain http has neither a clipboard nor a way to share.
  const share =
    'share' in navigator && (() => navigator.share({ text: t('shareText'), url: link }));
  return (
    <div class="party-share">
      {explained && <p class="muted">{t('invite')}</p>}
      {copying.state === 'by-hand' && (
        <CopyByHand text={link} label={t('copyByHand')} copying={copying} />
      )}
      <div class="button-row">
        <button ref={button} type="button" class="button small" onClick={() => void copying.copy()}>
          <CopyFace copying={copying} says={t('copyLink')} saysCopied={t('linkCopied')} />
        </button>
        {share && (
          <button
            type="button"
            class="button small"
            // Closing the device's sheet is no error.
            onClick={() => share().catch(() => undefined)}
          >
            {t('shareLink')}
          </button>
        )}
        {onRenew !== null && (
          <button type="button" class="button small" onClick={onRenew}>
            {t('renew')}
          </button>
        )}
      </div>
    </div>
  );
}
