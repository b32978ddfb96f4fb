/**
 * The name of the game as its logo: DRIFT in blue light with the ball as the dot of its I, BALL in
 * orange, and streaks that trail off to the left.
 */
import { BallMark } from '../ball-mark.tsx';
import { LOGO_GLYPHS } from '../lettering/logo-glyphs.ts';
import { GLYPH_GAP, GLYPH_HEIGHT, setText } from '../lettering/set-text.ts';

const SLANT = 0.18;
const LEAN = GLYPH_HEIGHT * SLANT;
/** Room around the letters for their outline and the ball. */
const MARGIN = 3;

const I_INDEX = 2;
const I_WIDTH = LOGO_GLYPHS.I.width;
/** The I, cut off below its ball. */
const SHORT_I = `M0 8H${I_WIDTH}V20H0Z`;
const DOT = { x: I_WIDTH / 2, y: 2.9, radius: 3.7 };

/** Lines of light behind the D: [y, length, thickness]. */
const STREAKS = [
  [2.2, 11, 1.1],
  [6.4, 18, 1.7],
  [11, 13, 1.1],
  [15.2, 21, 1.7],
  [18.8, 9, 0.9],
] as const;
const LONGEST_STREAK = 21;

export function Logo() {
  const drift = setText('DRIFT', LOGO_GLYPHS);
  const ball = setText('BALL', LOGO_GLYPHS);
  const ballX = drift.width + GLYPH_GAP;
  const width = ballX + ball.width + LEAN + 2 * MARGIN + LONGEST_STREAK;
  const dotX = (drift.glyphs[I_INDEX]?.x ?? 0) + DOT.x;
  return (
    <svg
      class="logo"
      viewBox={`${-MARGIN - LONGEST_STREAK} ${-MARGIN} ${width} ${GLYPH_HEIGHT + 2 * MARGIN}`}
      role="img"
      aria-label="Driftball"
    >
      <defs>
        <LetterGradient id="logo-drift" stops={['#e6f3ff', '#7dbcff', '#2f8cff', '#1560d4']} />
        <LetterGradient id="logo-ball" stops={['#fff3e0', '#ffbd75', '#ff8a1f', '#dd6500']} />
        <linearGradient id="logo-streak">
          <stop offset="0" stop-color="#2f8cff" stop-opacity="0" />
          <stop offset="1" stop-color="#8cc6ff" />
        </linearGradient>
      </defs>
      <g transform={`matrix(1 0 ${-SLANT} 1 ${LEAN} 0)`} fill-rule="evenodd">
        <g fill="url(#logo-streak)">
          {STREAKS.map(([y, length, thickness]) => (
            <rect key={y} x={-length - 1.4} y={y} width={length} height={thickness} />
          ))}
        </g>
        <g class="logo-letters" fill="url(#logo-drift)">
          {drift.glyphs.map((glyph, index) => (
            <path
              key={glyph.x}
              d={index === I_INDEX ? SHORT_I : glyph.path}
              transform={`translate(${glyph.x} 0)`}
            />
          ))}
        </g>
        <g class="logo-letters" fill="url(#logo-ball)" transform={`translate(${ballX} 0)`}>
          {ball.glyphs.map((glyph) => (
            <path key={glyph.x} d={glyph.path} transform={`translate(${glyph.x} 0)`} />
          ))}
        </g>
      </g>
      <g transform={`translate(${dotX + LEAN - DOT.y * SLANT} ${DOT.y})`}>
        <BallMark radius={DOT.radius} />
      </g>
    </svg>
  );
}

interface LetterGradientProps {
  readonly id: string;
  /** Two above the edge of the shine, two below. */
  readonly stops: readonly [string, string, string, string];
}

/** In the units of the letters' box, so that all letters share one line of shine. */
function LetterGradient({ id, stops }: LetterGradientProps) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2={GLYPH_HEIGHT}>
      <stop offset="0" stop-color={stops[0]} />
      <stop offset="0.52" stop-color={stops[1]} />
      <stop offset="0.54" stop-color={stops[2]} />
      <stop offset="1" stop-color={stops[3]} />
    </linearGradient>
  );
}
