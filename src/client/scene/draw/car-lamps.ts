/** What shines on a car: head, tail and brake lights, the nozzles, and their flames while it boosts. */
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS } from '../art/car-outline.ts';
import { COLOUR } from '../palette.ts';
import type { CarFrame } from './car-frame.ts';
import type { SceneLayers } from './scene-layers.ts';

const BRAKES_FROM_MPS2 = 9;
const HEAD_V = 0.3;
/** Whatever the palette: tail lights are red. */
const TAIL = 0xff4d5e;

export function drawLamps(layers: SceneLayers, frame: CarFrame, car: DrawnCar): void {
  const { glow } = layers;
  const light = layers.pictures.glow;
  const { tailU, tailV, headU, nozzleU, nozzleV } = CAR_PARTS;
  const forwardSpeed = car.vx * frame.cos + car.vy * frame.sin;
  const isBraking = car.acceleration * Math.sign(forwardSpeed) < -BRAKES_FROM_MPS2;
  const tailColour = forwardSpeed < -1 ? COLOUR.white : TAIL;
  const tailSize = isBraking ? 1.1 : 0.5;
  const tailAlpha = isBraking ? 0.9 : 0.5;
  const nozzleColour = layers.palette.teams[teamOfSlot(car.slot)].glow;
  for (let side = -1; side <= 1; side += 2) {
    const tail = side * tailV;
    const tailX = frame.x(tailU, tail);
    const tailY = frame.y(tailU, tail);
    glow.add(light, tailX, tailY, tailSize, tailSize, 0, tailColour, tailAlpha);
    const head = side * HEAD_V;
    glow.add(
      light,
      frame.x(headU, head),
      frame.y(headU, head),
      0.5,
      0.5,
      0,
      COLOUR.headLight,
      0.55,
    );
    const nozzle = side * nozzleV;
    const nozzleX = frame.x(nozzleU, nozzle);
    const nozzleY = frame.y(nozzleU, nozzle);
    glow.add(light, nozzleX, nozzleY, 0.55, 0.45, car.angle, nozzleColour, 0.55);
  }
}

/** @param clock seconds since the scene began, which the flicker follows */
export function drawFlames(
  layers: SceneLayers,
  frame: CarFrame,
  car: DrawnCar,
  carLength: number,
  clock: number,
): void {
  const colour = layers.palette.teams[teamOfSlot(car.slot)].glow;
  const speed = Math.hypot(car.vx, car.vy);
  const flicker =
    1 + 0.13 * Math.sin(clock * 61 + car.slot * 2) + 0.09 * Math.sin(clock * 97 + car.slot);
  const length = carLength * (0.7 + speed * 0.028) * flicker;
  for (let side = -1; side <= 1; side += 2) {
    drawFlame(layers, frame, car.angle, side, length, 0.62, colour, 0.95);
    drawFlame(layers, frame, car.angle, side, length * 0.6, 0.36, COLOUR.flameCore, 1);
  }
  layers.light.add(
    layers.pictures.glow,
    frame.x(-1.7, 0),
    frame.y(-1.7, 0),
    carLength * 2.2 * flicker,
    carLength * 1.7 * flicker,
    car.angle,
    colour,
    0.5,
  );
}

function drawFlame(
  layers: SceneLayers,
  frame: CarFrame,
  angle: number,
  side: number,
  length: number,
  width: number,
  colour: number,
  alpha: number,
): void {
  const v = side * CAR_PARTS.nozzleV;
  const x = frame.x(CAR_PARTS.nozzleU, v) - (frame.cos * length) / 2;
  const y = frame.y(CAR_PARTS.nozzleU, v) - (frame.sin * length) / 2;
  layers.glow.add(layers.pictures.flame, x, y, length, width, angle, colour, alpha);
}
