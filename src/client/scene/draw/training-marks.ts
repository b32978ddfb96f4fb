/**
 * Draws what training wants driven to, passed or hit: rings, gates, the way of a ball that is to
 * come, and a trail of chevrons from the own car to the next of them. Fed with what the worker says
 * of the drill; draws and decides nothing.
 */
import type { TrainingMark, TrainingState } from '../../../worker/training/api.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { COLOUR } from '../palette.ts';
import type { SceneLayers } from './scene-layers.ts';

/** Like nothing else on a pitch: pads are yellow, teams blue and orange. */
const MARK_COLOUR = 0xff6ee0;
const DONE_COLOUR = 0x62e6a0;
const DARK = 0x06131a;
/** Of the ring that closes in on its target, again and again. */
const CLOSE_IN_SECONDS = 1.1;
const BURST_SECONDS = 0.55;
const BURST_GROWS_BY = 1.4;
const GATE_POST_M = 0.9;
const LINE_M = 0.22;
const CHEVRON_M = 1.2;
const CHEVRON_GAP_M = 1.9;
const CHEVRON_MPS = 6;
/** From the car to the first chevron, from the last to the target, and their number at most. */
const TRAIL_FROM_M = 2.6;
const TRAIL_UNTIL_M = 3;
const TRAIL_REACH_M = 16;

type Ring = Extract<TrainingMark, { kind: 'ring' }>;
type Gate = Extract<TrainingMark, { kind: 'gate' }>;
type Path = Extract<TrainingMark, { kind: 'path' }>;

interface Burst {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  age: number;
}

export class TrainingMarks {
  private readonly ballRadius: number;
  private state: TrainingState | null = null;
  private bursts: Burst[] = [];

  constructor(ballRadius: number) {
    this.ballRadius = ballRadius;
  }

  show(state: TrainingState): void {
    const before = this.state;
    this.state = state;
    if (before === null || before.order !== state.order) return;
    const hasWon = state.attempts.length > before.attempts.length;
    for (const mark of before.marks) {
      if (mark.kind === 'path' || (mark.kind === 'gate' && mark.state !== 'next')) continue;
      const still = state.marks.some(
        (now) =>
          now.kind !== 'path' &&
          now.x === mark.x &&
          now.y === mark.y &&
          (now.kind === 'ring' || now.state === 'next'),
      );
      const isPassed = mark.kind === 'gate' && state.prompt === before.prompt && !still;
      if (still || !(hasWon || isPassed)) continue;
      const size = mark.kind === 'ring' ? mark.radiusM * 2 : mark.widthM;
      this.bursts.push({ x: mark.x, y: mark.y, size, age: 0 });
    }
  }

  /**
   * @param own the local player's car, if there is one
   * @param seconds since the last frame, `clock` seconds since the scene began
   */
  draw(layers: SceneLayers, own: DrawnCar | undefined, seconds: number, clock: number): void {
    const { state } = this;
    if (state === null) return;
    for (const mark of state.marks) {
      switch (mark.kind) {
        case 'ring':
          drawRing(layers, mark, clock);
          break;
        case 'gate':
          drawGate(layers, mark, clock);
          break;
        case 'path':
          this.drawPath(layers, mark, clock);
          break;
      }
    }
    if (own?.present === true && state.aim !== null) drawTrail(layers, own, state.aim, clock);
    this.drawBursts(layers, seconds);
  }

  private drawPath(layers: SceneLayers, { x, y, toX, toY }: Path, clock: number): void {
    drawChevrons(layers, x, y, toX, toY, this.ballRadius * 2, 1, clock);
    const size = this.ballRadius * (3.4 + 0.3 * Math.sin(clock * 7));
    layers.light.add(layers.pictures.ring, x, y, size, size, 0, MARK_COLOUR, 0.9);
  }

  private drawBursts(layers: SceneLayers, seconds: number): void {
    for (const burst of this.bursts) {
      burst.age += seconds;
      const share = Math.min(1, burst.age / BURST_SECONDS);
      const size = burst.size * (1 + BURST_GROWS_BY * share);
      const { ring, glow } = layers.pictures;
      layers.glow.add(ring, burst.x, burst.y, size, size, 0, DONE_COLOUR, 1 - share);
      layers.glow.add(glow, burst.x, burst.y, size, size, 0, DONE_COLOUR, 0.5 * (1 - share));
    }
    if (this.bursts.some(({ age }) => age >= BURST_SECONDS)) {
      this.bursts = this.bursts.filter(({ age }) => age < BURST_SECONDS);
    }
  }
}

function drawRing(layers: SceneLayers, { x, y, radiusM }: Ring, clock: number): void {
  const { ground, light, pictures } = layers;
  const size = radiusM * 2;
  const share = (clock / CLOSE_IN_SECONDS) % 1;
  const closing = size * (1.9 - 0.9 * share);
  ground.add(pictures.disc, x, y, size, size, 0, DARK, 0.35);
  light.add(pictures.glow, x, y, size * 1.5, size * 1.5, 0, MARK_COLOUR, 0.4);
  light.add(pictures.ring, x, y, size, size, 0, MARK_COLOUR, 1);
  light.add(pictures.ring, x, y, closing, closing, 0, MARK_COLOUR, 0.8 * share);
}

function drawGate(layers: SceneLayers, gate: Gate, clock: number): void {
  const { ground, light, body, glow, pictures } = layers;
  const { x, y, angle, widthM, state } = gate;
  const colour = state === 'passed' ? DONE_COLOUR : MARK_COLOUR;
  const strength = state === 'next' ? 1 : 0.45;
  const across = angle + Math.PI / 2;
  const line = state === 'next' ? LINE_M * (1.5 + 0.5 * Math.sin(clock * 6)) : LINE_M;
  ground.add(pictures.solid, x, y, widthM, line, across, colour, 0.5 * strength);
  light.add(pictures.glow, x, y, widthM * 1.2, 3, across, colour, 0.35 * strength);
  for (const side of [-0.5, 0.5]) {
    const postX = x + Math.cos(across) * widthM * side;
    const postY = y + Math.sin(across) * widthM * side;
    body.add(pictures.disc, postX, postY, GATE_POST_M, GATE_POST_M, 0, DARK, 0.9);
    body.add(pictures.disc, postX, postY, GATE_POST_M * 0.7, GATE_POST_M * 0.7, 0, colour, 1);
    glow.add(pictures.glow, postX, postY, 3, 3, 0, colour, 0.75 * strength);
  }
  if (state !== 'next') return;
  const { chevron } = pictures;
  light.add(chevron, x, y, CHEVRON_M * 1.3, CHEVRON_M * 2, angle, COLOUR.white, 0.75);
}

function drawTrail(
  layers: SceneLayers,
  own: DrawnCar,
  aim: { readonly x: number; readonly y: number },
  clock: number,
): void {
  const distance = Math.hypot(aim.x - own.x, aim.y - own.y);
  if (distance < TRAIL_FROM_M + TRAIL_UNTIL_M) return;
  const from = TRAIL_FROM_M / distance;
  const until = Math.min(1 - TRAIL_UNTIL_M / distance, TRAIL_REACH_M / distance);
  const at = (share: number, a: number, b: number): number => a + (b - a) * share;
  drawChevrons(
    layers,
    at(from, own.x, aim.x),
    at(from, own.y, aim.y),
    at(until, own.x, aim.x),
    at(until, own.y, aim.y),
    CHEVRON_M * 1.5,
    0.75,
    clock,
  );
}

/** Chevrons that run from one place to another and fade in and out at its ends. */
function drawChevrons(
  layers: SceneLayers,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  width: number,
  strength: number,
  clock: number,
): void {
  const { ground, light, pictures } = layers;
  const { chevron } = pictures;
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length < 0.1) return;
  const angle = Math.atan2(toY - fromY, toX - fromX);
  for (let at = (clock * CHEVRON_MPS) % CHEVRON_GAP_M; at < length; at += CHEVRON_GAP_M) {
    const x = fromX + (toX - fromX) * (at / length);
    const y = fromY + (toY - fromY) * (at / length);
    const fade = Math.min(1, at / CHEVRON_GAP_M, (length - at) / CHEVRON_GAP_M);
    ground.add(chevron, x, y, CHEVRON_M, width, angle, MARK_COLOUR, 0.6 * strength * fade);
    light.add(chevron, x, y, CHEVRON_M, width, angle, MARK_COLOUR, 0.5 * strength * fade);
  }
}
