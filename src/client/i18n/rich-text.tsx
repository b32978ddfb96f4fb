/**
 * A text with elements in some of its places: a name in its team's colour, a key cap. The places are
 * left open by `gap`, so that each language puts them where they belong.
 *
 *   <RichText text={t('saved', { who: gap('who') })} parts={{ who: <Name who={by} /> }} />
 */
import type { ComponentChildren } from 'preact';

/** Nobody types it, so no name of a player opens a gap. */
const EDGE = '\u0001';

export function gap(name: string): string {
  return EDGE + name + EDGE;
}

export interface RichTextProps {
  readonly text: string;
  /** By the names of the gaps. */
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}

export function RichText({ text, parts }: RichTextProps) {
  return (
    <>
      {text.split(EDGE).map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? null)))}
    </>
  );
}
