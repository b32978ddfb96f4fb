/** The floors of the nets and the posts. Called by the stadium painting, in metres. */
import type { Arena, Point } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { css } from '../palette.ts';
import { goalMiddle, outOf } from '../pitch/arena-geometry.ts';
import { traceGoalLine, traceNet } from './arena-paths.ts';

const POST_M = 0.3;
const RIM_M = 0.16;

export function paintGoalFloors(
  context: CanvasRenderingContext2D,
  arena: Arena,
  palette: Palette,
): void {
  for (const goal of arena.goals) {
    const middle = goalMiddle(goal);
    const out = outOf(goal);
    const floor = context.createLinearGradient(
      middle.x,
      middle.y,
      middle.x + out.x * goal.depthM,
      middle.y + out.y * goal.depthM,
    );
    floor.addColorStop(0, css(0x06131a, 0.5));
    floor.addColorStop(1, css(palette.teams[goal.team].dark, 0.95));
    context.fillStyle = floor;
    traceNet(context, goal);
    context.fill();
  }
}

/** Goal lines, and a post at each end that has no disc of the arena's own. */
export function paintPosts(
  context: CanvasRenderingContext2D,
  arena: Arena,
  palette: Palette,
): void {
  for (const goal of arena.goals) {
    const { light } = palette.teams[goal.team];
    traceGoalLine(context, goal);
    context.strokeStyle = css(light);
    context.lineWidth = 0.22;
    context.stroke();
    for (const end of [goal.from, goal.to]) {
      if (hasDisc(arena, end)) continue;
      dot(context, end, POST_M + RIM_M, css(0x04080e));
      dot(context, end, POST_M, css(light));
      dot(context, end, POST_M * 0.5, '#fff');
    }
  }
}

function hasDisc(arena: Arena, place: Point): boolean {
  return arena.discs.some(
    ({ x, y, visible }) => visible && Math.hypot(x - place.x, y - place.y) < 1,
  );
}

function dot(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  style: string,
): void {
  context.fillStyle = style;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
