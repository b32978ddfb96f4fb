/**
 * A short text in the display alphabet. As high as the font size around it (1em is the height of a
 * capital), in the colour of the text; screen readers get the plain text.
 */
import { GLYPHS } from './glyphs.ts';
import { GLYPH_HEIGHT, setText } from './set-text.ts';

/** Slant to the right, as the tangent of its angle. */
const SLANT = 0.18;

export interface LetteringProps {
  readonly text: string;
  readonly class?: string;
}

export function Lettering({ text, class: className = '' }: LetteringProps) {
  const { glyphs, width } = setText(text, GLYPHS);
  const lean = GLYPH_HEIGHT * SLANT;
  return (
    <span class={`lettering ${className}`}>
      <span class="visually-hidden">{text}</span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width + lean} ${GLYPH_HEIGHT}`}
        style={{ width: `${(width + lean) / GLYPH_HEIGHT}em` }}
      >
        <g transform={`matrix(1 0 ${-SLANT} 1 ${lean} 0)`}>
          {glyphs.map((glyph) => (
            <path key={glyph.x} d={glyph.path} transform={`translate(${glyph.x} 0)`} />
          ))}
        </g>
      </svg>
    </span>
  );
}
