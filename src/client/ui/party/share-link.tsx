/** Sends the party's link: copies it, or hands it to the device's own way of sharing. */
import { useState } from 'preact/hooks';
import { CheckIcon, LinkIcon } from '../icons.tsx';
import { partyWords } from './texts/index.ts';
import { useLostFocus } from './use-lost-focus.ts';

const COPIED_MS = 2500;

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
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      setTimeout(() => setState('ready'), COPIED_MS);
    } catch {
      setState('by-hand');
    }
  };
  // Plain http has neither a clipboard nor a way to share.
  const share =
    'share' in navigator && (() => navigator.share({ text: t('shareText'), url: link }));
  return (
    <div class="party-share">
      {explained && <p class="muted">{t('invite')}</p>}
      {state === 'by-hand' && (
        <label class="field">
          <span>{t('copyByHand')}</span>
          <input
            type="text"
            readOnly
            value={link}
            ref={(input) => input?.select()}
            onBlur={() => setState('ready')}
          />
        </label>
      )}
      <div class="button-row">
        <button ref={button} type="button" class="button small" onClick={() => void copy()}>
          {state === 'copied' ? <CheckIcon /> : <LinkIcon />}
          <span aria-live="polite">{t(state === 'copied' ? 'linkCopied' : 'copyLink')}</span>
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
