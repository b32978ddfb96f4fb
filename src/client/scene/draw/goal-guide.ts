/**
 * Before kick-off, chevrons on the turf run from the own car towards the opponents' goal, in the
 * own team's colour: which goal to shoot at. They fade when play begins.
 */
import type { Arena } from '../../../worker/api.ts';
import { type PhaseName, teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { goalMiddle, nearestGoal } from '../pitch/arena-geometry.ts';
import type { SceneLayers } from './scene-layers.ts';

const FADE_IN_RATE = 4;
const FADE_OUT_RATE = 7;
const GAP_M = 1.9;
/** From the car to the first chevron, and how far the trail reaches at most. */
const FROM_M = 2.6;
const REACH_M = 24;
const LENGTH_M = 1.15;
const WIDTH_M = 1.9;
const RUN_MPS = 5;
const ALPHA = 0.6;

export class GoalGuide {
  private readonly arena: Arena;
  private shown = 0;

  constructor(arena: Arena) {
    this.arena = arena;
  }

  /**
   * @param own the local player's car, if there is one
   * @param seconds since the last frame, `clock` seconds since the scene began
   */
  draw(
    layers: SceneLayers,
    own: DrawnCar | undefined,
    phase: PhaseName,
    seconds: number,
    clock: number,
  ): void {
    const isDue = phase === 'countdown' && own !== undefined && own.present && !own.demolished;
    const rate = isDue ? FADE_IN_RATE : FADE_OUT_RATE;
    this.shown += ((isDue ? 1 : 0) - this.shown) * (1 - Math.exp(-rate * seconds));
    if (own === undefined || this.shown < 0.02) return;
    const team = teamOfSlot(own.slot);
    const goal = nearestGoal(this.arena, team === 0 ? 1 : 0, own.x, own.y);
    if (goal === null) return;
    const middle = goalMiddle(goal);
    const dx = middle.x - own.x;
    const dy = middle.y - own.y;
    const distance = Math.hypot(dx, dy);
    const reach = Math.min(REACH_M, distance);
    const angle = Math.atan2(dy, dx);
    const { base, light } = layers.palette.teams[team];
    const { chevron } = layers.pictures;
    for (let at = FROM_M + ((clock * RUN_MPS) % GAP_M); at < reach; at += GAP_M) {
      const along = (at - FROM_M) / (reach - FROM_M);
      const alpha = ALPHA * this.shown * Math.min(1, (at - FROM_M) / GAP_M) * (1 - along);
      const x = own.x + (dx / distance) * at;
      const y = own.y + (dy / distance) * at;
      layers.ground.add(chevron, x, y, LENGTH_M, WIDTH_M, angle, base, alpha);
      layers.light.add(chevron, x, y, LENGTH_M, WIDTH_M, angle, light, alpha * 0.5);
    }
  }
}
