/** A button that copies a text and says so; where copying is forbidden it shows the text instead. */
import { CopyByHand, CopyFace, useCopying } from '../copying.tsx';

export interface CopyTextProps {
  readonly text: string;
  readonly says: string;
  readonly saysCopied: string;
  readonly saysByHand: string;
}

export function CopyText({ text, says, saysCopied, saysByHand }: CopyTextProps) {
  const copying = useCopying(text);
  if (copying.state === 'by-hand') {
    return <CopyByHand text={text} label={saysByHand} copying={copying} />;
  }
  return (
    <button type="button" class="button small" onClick={() => void copying.copy()}>
      <CopyFace copying={copying} says={says} saysCopied={saysCopied} />
    </button>
  );
}
