/**
 * Draws the cars: shadows from four floodlights, light on the turf, steering wheels, body, brake
 * and nozzle lights. Reads poses only; what lasts (smoke, marks) is the effects' business.
 */

import type { PitchView } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS, CAR_PICTURE_SCALE } from '../art/car-art.ts';
import { COLOUR, coloursOf } from '../palette.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import type { SceneLayers } from './scene-layers.ts';
import { wheelAngle } from './wheel-angle.ts';

const HEIGHT_M = 0.3;
/** Reach of the head lights in car lengths. */
const CONE_CARS = 2.2;
const BRAKES_FROM_MPS2 = 9;

export class CarPainter {
  private readonly pitch: PitchView;
  private readonly layers: SceneLayers;
  private readonly localSlot: number;
  private readonly offsets = createShadowOffsets();
  private readonly wheelAngles = new Float64Array(16);

  constructor(pitch: PitchView, layers: SceneLayers, localSlot: number) {
    this.pitch = pitch;
    this.layers = layers;
    this.localSlot = localSlot;
  }

  /** @param seconds since the last frame, `clock` seconds since the scene began */
  draw(car: DrawnCar, seconds: number, clock: number): void {
    if (!car.present || car.demolished) return;
    const { pitch, layers } = this;
    const { pictures } = layers;
    const team = teamOfSlot(car.slot);
    const colours = coloursOf(team);
    const cos = Math.cos(car.angle);
    const sin = Math.sin(car.angle);
    const halfLength = pitch.carLength / 2;
    const halfWidth = pitch.carWidth / 2;
    const placeX = (u: number, v: number) => car.x + u * halfLength * cos - v * halfWidth * sin;
    const placeY = (u: number, v: number) => car.y + u * halfLength * sin + v * halfWidth * cos;

    shadowOffsets(pitch, car.x, car.y, this.offsets);
    for (const offset of this.offsets) {
      layers.shadow.add(
        pictures.carShadow,
        car.x + offset.dx * HEIGHT_M,
        car.y + offset.dy * HEIGHT_M,
        pitch.carLength * 1.12,
        pitch.carWidth * 1.22,
        car.angle,
        0x000a0c,
        0.2 + 0.4 * offset.strength,
      );
    }

    const isLocal = car.slot === this.localSlot;
    layers.light.add(
      pictures.glow,
      car.x,
      car.y,
      pitch.carLength * 1.75,
      pitch.carLength * 1.35,
      car.angle,
      colours.base,
      0.3,
    );
    layers.light.add(
      pictures.cone,
      placeX(0.86, 0) + (cos * CONE_CARS * pitch.carLength) / 2,
      placeY(0.86, 0) + (sin * CONE_CARS * pitch.carLength) / 2,
      pitch.carLength * CONE_CARS,
      pitch.carLength * 1.25,
      car.angle,
      0xfff2cf,
      0.34,
    );
    if (isLocal) {
      const beat = 1 + 0.02 * Math.sin(clock * 4);
      const size = pitch.carLength * 1.72 * beat;
      layers.light.add(pictures.ownMarker, car.x, car.y, size, size, car.angle, COLOUR.white, 0.62);
    }

    const turn = wheelAngle(car, this.wheelAngles[car.slot] ?? 0, seconds);
    this.wheelAngles[car.slot] = turn;
    for (const side of [-CAR_PARTS.wheelV, CAR_PARTS.wheelV]) {
      for (const u of [CAR_PARTS.frontWheelU, CAR_PARTS.rearWheelU]) {
        layers.body.add(
          pictures.wheel,
          placeX(u, side),
          placeY(u, side),
          pitch.carLength * CAR_PARTS.wheelLength,
          pitch.carWidth * CAR_PARTS.wheelWidth,
          car.angle + (u > 0 ? turn : 0),
          COLOUR.white,
          1,
        );
      }
    }
    layers.body.add(
      team === 0 ? pictures.carBlue : pictures.carOrange,
      car.x,
      car.y,
      pitch.carLength * CAR_PICTURE_SCALE,
      pitch.carWidth * CAR_PICTURE_SCALE,
      car.angle,
      COLOUR.white,
      1,
    );

    const forwardSpeed = car.vx * cos + car.vy * sin;
    const isBraking = car.acceleration * Math.sign(forwardSpeed) < -BRAKES_FROM_MPS2;
    for (const side of [-1, 1]) {
      layers.glow.add(
        pictures.glow,
        placeX(CAR_PARTS.tailU, side * CAR_PARTS.tailV),
        placeY(CAR_PARTS.tailU, side * CAR_PARTS.tailV),
        isBraking ? 1.1 : 0.5,
        isBraking ? 1.1 : 0.5,
        0,
        forwardSpeed < -1 ? COLOUR.white : COLOUR.danger,
        isBraking ? 0.9 : 0.5,
      );
      layers.glow.add(
        pictures.glow,
        placeX(CAR_PARTS.headU, side * 0.3),
        placeY(CAR_PARTS.headU, side * 0.3),
        0.5,
        0.5,
        0,
        0xfff2cf,
        0.55,
      );
      layers.glow.add(
        pictures.glow,
        placeX(CAR_PARTS.nozzleU, side * CAR_PARTS.nozzleV),
        placeY(CAR_PARTS.nozzleU, side * CAR_PARTS.nozzleV),
        0.55,
        0.45,
        car.angle,
        colours.glow,
        0.55,
      );
    }
    if (car.boosting) this.drawFlames(car, placeX, placeY, clock);
  }

  private drawFlames(
    car: DrawnCar,
    placeX: (u: number, v: number) => number,
    placeY: (u: number, v: number) => number,
    clock: number,
  ): void {
    const { layers, pitch } = this;
    const { pictures } = layers;
    const colours = coloursOf(teamOfSlot(car.slot));
    const cos = Math.cos(car.angle);
    const sin = Math.sin(car.angle);
    const speed = Math.hypot(car.vx, car.vy);
    const flicker =
      1 + 0.13 * Math.sin(clock * 61 + car.slot * 2) + 0.09 * Math.sin(clock * 97 + car.slot);
    const length = pitch.carLength * (0.7 + speed * 0.028) * flicker;
    for (const side of [-1, 1]) {
      const x = placeX(CAR_PARTS.nozzleU, side * CAR_PARTS.nozzleV);
      const y = placeY(CAR_PARTS.nozzleU, side * CAR_PARTS.nozzleV);
      for (const [share, width, colour, alpha] of [
        [1, 0.62, colours.glow, 0.95],
        [0.6, 0.36, 0xfff4dc, 1],
      ] as const) {
        layers.glow.add(
          pictures.flame,
          x - (cos * length * share) / 2,
          y - (sin * length * share) / 2,
          length * share,
          width,
          car.angle,
          colour,
          alpha,
        );
      }
    }
    layers.light.add(
      pictures.glow,
      placeX(-1.7, 0),
      placeY(-1.7, 0),
      pitch.carLength * 2.6 * flicker,
      pitch.carLength * 2 * flicker,
      car.angle,
      colours.glow,
      0.5,
    );
  }
}
