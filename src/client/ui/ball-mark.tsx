/** The ball as a mark: five seams run from a black patch to the rim. Drawn around the origin. */

export interface BallMarkProps {
  readonly radius: number;
}

export function BallMark({ radius }: BallMarkProps) {
  return (
    <g class="ball-mark" transform={`scale(${radius / 10})`}>
      <circle r="10" />
      <path class="ball-patch" d="M0-4.1L3.9-1.2 2.4 3.4H-2.4L-3.9-1.2Z" />
      <path
        class="ball-seam"
        d="M0-4.1V-9.4M3.9-1.2L9.2-3M2.4 3.4L5.7 7.8M-2.4 3.4L-5.7 7.8M-3.9-1.2L-9.2-3"
      />
    </g>
  );
}
