/** A button that copies a text and says so; where copying is forbidden it shows the text instead. */
import { useState } from 'preact/hooks';
import { CheckIcon, LinkIcon } from '../icons.tsx';

export interface CopyTextProps {
  readonly text: string;
  readonly says: string;
  readonly saysCopied: string;
  readonly saysByHand: string;
}

type CopyState = 'ready' | 'copied' | 'by-hand';

const COPIED_MS = 2500;

export function CopyText({ text, says, saysCopied, saysByHand }: CopyTextProps) {
  const [state, setState] = useState<CopyState>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      setTimeout(() => setState('ready'), COPIED_MS);
    } catch {
      setState('by-hand');
    }
  };
  if (state === 'by-hand') {
    return (
      <label class="field">
        <span>{saysByHand}</span>
        <input
          type="text"
          readOnly
          value={text}
          ref={(input) => input?.select()}
          onBlur={() => setState('ready')}
        />
      </label>
    );
  }
  return (
    <button type="button" class="button small" onClick={() => void copy()}>
      {state === 'copied' ? <CheckIcon /> : <LinkIcon />}
      <span aria-live="polite">{state === 'copied' ? saysCopied : says}</span>
    </button>
  );
}
