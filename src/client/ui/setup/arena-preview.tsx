/** A pitch in small: its outline, what stands on it, and whose goal is where. */
import type { Arena, Point } from '../../../worker/api.ts';

export interface ArenaPreviewProps {
  readonly arena: Arena;
  /** Width and height of the picture; every arena is drawn at the same scale of its own box. */
  readonly class?: string;
}

/** Around the outline, in metres. */
const MARGIN_M = 1.5;

export function ArenaPreview({ arena, class: className = '' }: ArenaPreviewProps) {
  const box = boxOf(arena.outline);
  return (
    <svg
      class={`arena-preview ${className}`}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      aria-hidden="true"
    >
      <path class="preview-turf" d={closed(arena.outline)} fill={css(arena.look.turf)} />
      <g class="preview-lines" stroke={css(arena.look.lines)}>
        {arena.look.markings.map((marking, index) =>
          marking.kind === 'circle' ? (
            <circle key={index} cx={marking.x} cy={marking.y} r={marking.radiusM} />
          ) : (
            <path key={index} d={open(marking.points)} />
          ),
        )}
      </g>
      {arena.goals.map((goal, index) => (
        <path
          key={index}
          class={`preview-goal ${goal.team === 0 ? 'team-blue' : 'team-orange'}`}
          d={open([goal.from, goal.to])}
        />
      ))}
      {arena.walls
        .filter((wall) => wall.visible)
        .map((wall, index) => (
          <path
            key={index}
            class="preview-wall"
            d={open(wall.points)}
            stroke={css(wall.colour ?? arena.look.glow)}
            stroke-width={Math.max(0.8, wall.thicknessM)}
          />
        ))}
      {arena.discs
        .filter((disc) => disc.visible)
        .map((disc, index) => (
          <circle
            key={index}
            cx={disc.x}
            cy={disc.y}
            r={disc.radiusM}
            fill={css(disc.colour ?? arena.look.glow)}
          />
        ))}
      {arena.loose.map((disc, index) => (
        <circle key={index} class="preview-loose" cx={disc.x} cy={disc.y} r={disc.radiusM} />
      ))}
      {arena.pads.map((pad, index) => (
        <circle key={index} class="preview-pad" cx={pad.x} cy={pad.y} r={pad.large ? 1.4 : 0.7} />
      ))}
      <path class="preview-edge" d={closed(arena.outline)} stroke={css(arena.look.glow)} />
    </svg>
  );
}

function boxOf(points: readonly Point[]): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs) - MARGIN_M;
  const top = Math.min(...ys) - MARGIN_M;
  return {
    left,
    top,
    width: Math.max(...xs) + MARGIN_M - left,
    height: Math.max(...ys) + MARGIN_M - top,
  };
}

function open(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function closed(points: readonly Point[]): string {
  return `${open(points)}Z`;
}

function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
