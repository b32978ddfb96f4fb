/** A button that copies a link and says so; where copying is forbidden it shows the link instead. */
import { useState } from 'preact/hooks';
import { hudWords } from './hud/texts/index.ts';
import { CheckIcon, LinkIcon } from './icons.tsx';

export interface CopyLinkProps {
  readonly link: string;
  readonly class?: string;
}

type CopyState = 'ready' | 'copied' | 'by-hand';

const COPIED_MS = 2500;

export function CopyLink({ link, class: className = 'button' }: CopyLinkProps) {
  const t = hudWords.use();
  const [state, setState] = useState<CopyState>('ready');

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      setTimeout(() => setState('ready'), COPIED_MS);
    } catch {
      setState('by-hand');
    }
  };

  if (state === 'by-hand') {
    return (
      <label class="field copy-by-hand">
        <span>{t('copyByHand')}</span>
        <input
          type="text"
          readOnly
          value={link}
          ref={(input) => input?.select()}
          onBlur={() => setState('ready')}
        />
      </label>
    );
  }
  return (
    <button
      type="button"
      class={className}
      onClick={(event) => {
        // After a click Space is meant as boost; it must not press the button again.
        if (event.detail > 0) event.currentTarget.blur();
        copy();
      }}
    >
      {state === 'copied' ? <CheckIcon /> : <LinkIcon />}
      <span aria-live="polite">{t(state === 'copied' ? 'linkCopied' : 'copyLink')}</span>
    </button>
  );
}
