/** What buttons that copy a text have in common: copying, saying so, and what is shown where it is forbidden. */
import { useState } from 'preact/hooks';
import { CheckIcon, LinkIcon } from './icons.tsx';

export interface Copying {
  readonly state: 'ready' | 'copied' | 'by-hand';
  copy(): Promise<void>;
  /** The player has copied it by hand, or does not want to. */
  done(): void;
}

const COPIED_MS = 2500;

export function useCopying(text: string): Copying {
  const [state, setState] = useState<Copying['state']>('ready');
  const done = (): void => setState('ready');
  return {
    state,
    done,
    async copy() {
      try {
        await navigator.clipboard.writeText(text);
        setState('copied');
        setTimeout(done, COPIED_MS);
      } catch {
        setState('by-hand');
      }
    },
  };
}

export interface CopyByHandProps {
  readonly text: string;
  readonly label: string;
  readonly copying: Copying;
  readonly class?: string;
}

/** The text itself, selected. */
export function CopyByHand({ text, label, copying, class: className = '' }: CopyByHandProps) {
  return (
    <label class={`field ${className}`}>
      <span>{label}</span>
      <input
        type="text"
        readOnly
        value={text}
        ref={(input) => input?.select()}
        onBlur={copying.done}
      />
    </label>
  );
}

export interface CopyFaceProps {
  readonly copying: Copying;
  readonly says: string;
  readonly saysCopied: string;
}

/** Of the button. */
export function CopyFace({ copying, says, saysCopied }: CopyFaceProps) {
  const isCopied = copying.state === 'copied';
  return (
    <>
      {isCopied ? <CheckIcon /> : <LinkIcon />}
      <span aria-live="polite">{isCopied ? saysCopied : says}</span>
    </>
  );
}
