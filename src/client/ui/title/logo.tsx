/** The name of the game as its logo: DRIFT in blue light, a ball for the dot of the I, BALL in orange. */
import { glyphOf, setText } from '../lettering/glyphs.ts';

const SLANT = 0.18;
const HEIGHT = 20;
/** Room above and below the letters for glow and skid marks. */
const MARGIN = 5;

export function Logo() {
  const drift = setText('DRIFT');
  const ball = setText('BALL');
  const ballX = drift.width + 2.4;
  const width = ballX + ball.width + HEIGHT * SLANT;
  return (
    <svg
      class="logo"
      viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}`}
      role="img"
      aria-label="Driftball"
    >
      <defs>
        <linearGradient id="logo-drift" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#d9ecff" />
          <stop offset="0.5" stop-color="#6db2ff" />
          <stop offset="0.52" stop-color="#2f8cff" />
          <stop offset="1" stop-color="#1661d0" />
        </linearGradient>
        <linearGradient id="logo-ball" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#fff0d9" />
          <stop offset="0.5" stop-color="#ffb567" />
          <stop offset="0.52" stop-color="#ff8a1f" />
          <stop offset="1" stop-color="#d65f00" />
        </linearGradient>
      </defs>
      <g transform={`matrix(1 0 ${-SLANT} 1 ${HEIGHT * SLANT} 0)`} fill-rule="evenodd">
        <g fill="url(#logo-drift)">
          {drift.glyphs.map((glyph, index) => (
            <path
              key={glyph.x}
              d={index === 2 ? SHORT_I : glyph.path}
              transform={`translate(${glyph.x} 0)`}
            />
          ))}
        </g>
        <g fill="url(#logo-ball)" transform={`translate(${ballX} 0)`}>
          {ball.glyphs.map((glyph) => (
            <path key={glyph.x} d={glyph.path} transform={`translate(${glyph.x} 0)`} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** The I, cut off below its ball. */
const SHORT_I = `M0 7.5H${glyphOf('I')?.width ?? 5}V20H0Z`;
