/** A button that copies a link and says so; where copying is forbidden it shows the link instead. */
import { CopyByHand, CopyFace, useCopying } from './copying.tsx';
import { hudWords } from './hud/texts/index.ts';

export interface CopyLinkProps {
  readonly link: string;
  readonly class?: string;
}

export function CopyLink({ link, class: className = 'button' }: CopyLinkProps) {
  const t = hudWords.use();
  const copying = useCopying(link);
  if (copying.state === 'by-hand') {
    return (
      <CopyByHand text={link} label={t('copyByHand')} copying={copying} class="copy-by-hand" />
    );
  }
  return (
    <button
      type="button"
      class={className}
      onClick={(event) => {
        // After a click Space is meant as boost; it must not press the button again.
        if (event.detail > 0) event.currentTarget.blur();
        void copying.copy();
      }}
    >
      <CopyFace copying={copying} says={t('copyLink')} saysCopied={t('linkCopied')} />
    </button>
  );
}
