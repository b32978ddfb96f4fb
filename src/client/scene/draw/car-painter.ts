/**
 * Draws the cars: shadows from the floodlights, light on the turf, the team's sign under the car,
 * steering wheels and body. Reads poses only; what lasts (smoke, marks) is the effects' business.
 */
import type { Arena, BodyShapes } from '../../../worker/api.ts';
import { MAX_SLOTS, teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS, CAR_PICTURE_SCALE } from '../art/car-outline.ts';
import { COLOUR } from '../palette.ts';
import type { Detail } from '../quality.ts';
import { CarFrame } from './car-frame.ts';
import { drawFlames, drawLamps } from './car-lamps.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import type { SceneLayers } from './scene-layers.ts';
import { wheelAngle } from './wheel-angle.ts';

const HEIGHT_M = 0.34;
/** Reach of the head lights in car lengths. */
const CONE_CARS = 2.2;
const SIDES = [-CAR_PARTS.wheelV, CAR_PARTS.wheelV] as const;
const AXLES = [CAR_PARTS.frontWheelU, CAR_PARTS.rearWheelU] as const;

export class CarPainter {
  private readonly arena: Arena;
  private readonly shapes: BodyShapes;
  private readonly layers: SceneLayers;
  private readonly localSlot: number | null;
  private readonly frame: CarFrame;
  private readonly offsets = createShadowOffsets();
  private readonly wheelAngles = new Float64Array(MAX_SLOTS);

  constructor(arena: Arena, shapes: BodyShapes, layers: SceneLayers, localSlot: number | null) {
    this.arena = arena;
    this.shapes = shapes;
    this.layers = layers;
    this.localSlot = localSlot;
    this.frame = new CarFrame(shapes);
  }

  /** @param seconds since the last frame, `clock` seconds since the scene began */
  draw(car: DrawnCar, detail: Detail, seconds: number, clock: number): void {
    if (!car.present || car.demolished) return;
    this.frame.moveTo(car);
    this.drawShadows(car, detail);
    this.drawLight(car, detail);
    if (car.slot === this.localSlot) this.drawOwnMarker(car, clock);
    else this.drawTeamSign(car);
    this.drawBody(car, seconds);
    if (detail.lamps) drawLamps(this.layers, this.frame, car);
    if (car.boosting) drawFlames(this.layers, this.frame, car, this.shapes.carLength, clock);
  }

  private drawShadows(car: DrawnCar, detail: Detail): void {
    const { shapes, layers, offsets } = this;
    shadowOffsets(this.arena, car.x, car.y, offsets);
    const width = shapes.carLength * 1.14;
    const height = shapes.carWidth * 1.24;
    if (detail.shadows === 1) {
      layers.shadow.add(
        layers.pictures.carShadow,
        car.x,
        car.y + HEIGHT_M,
        width,
        height,
        car.angle,
        COLOUR.shadow,
        0.85,
      );
      return;
    }
    for (let n = 0; n < offsets.length; n++) {
      const offset = offsets[n];
      if (offset === undefined) return;
      layers.shadow.add(
        layers.pictures.carShadow,
        car.x + offset.dx * HEIGHT_M,
        car.y + offset.dy * HEIGHT_M,
        width,
        height,
        car.angle,
        COLOUR.shadow,
        0.24 + 0.4 * offset.strength,
      );
    }
  }

  /** The glow of the team under the car and the cone of its head lights. */
  private drawLight(car: DrawnCar, detail: Detail): void {
    const { layers, frame } = this;
    const { carLength } = this.shapes;
    const { base } = layers.palette.teams[teamOfSlot(car.slot)];
    layers.light.add(
      layers.pictures.glow,
      car.x,
      car.y,
      carLength * 1.9,
      carLength * 1.5,
      car.angle,
      base,
      0.4,
    );
    if (!detail.lamps) return;
    const middleU = CAR_PARTS.headU + CONE_CARS;
    layers.light.add(
      layers.pictures.cone,
      frame.x(middleU, 0),
      frame.y(middleU, 0),
      carLength * CONE_CARS,
      carLength * 1.25,
      car.angle,
      COLOUR.headLight,
      0.34,
    );
  }

  private drawOwnMarker(car: DrawnCar, clock: number): void {
    const { layers } = this;
    const size = this.shapes.carLength * 1.72 * (1 + 0.02 * Math.sin(clock * 4));
    const { ownMarker } = layers.pictures;
    layers.light.add(ownMarker, car.x, car.y, size, size, car.angle, COLOUR.white, 0.72);
  }

  /** Round for the left team, pointed for the right one. */
  private drawTeamSign(car: DrawnCar): void {
    const { layers } = this;
    const team = teamOfSlot(car.slot);
    const { pictures, palette } = layers;
    const sign = team === 0 ? pictures.signRound : pictures.signPointed;
    const size = this.shapes.carLength * 1.42;
    layers.light.add(sign, car.x, car.y, size, size, car.angle, palette.teams[team].base, 0.7);
  }

  private drawBody(car: DrawnCar, seconds: number): void {
    const { layers, frame } = this;
    const { carLength, carWidth } = this.shapes;
    const turn = wheelAngle(car, this.wheelAngles[car.slot] ?? 0, seconds);
    this.wheelAngles[car.slot] = turn;
    for (let side = 0; side < 2; side++) {
      for (let axle = 0; axle < 2; axle++) {
        const u = AXLES[axle] ?? 0;
        const v = SIDES[side] ?? 0;
        layers.body.add(
          layers.pictures.wheel,
          frame.x(u, v),
          frame.y(u, v),
          carLength * CAR_PARTS.wheelLength,
          carWidth * CAR_PARTS.wheelWidth,
          car.angle + (u > 0 ? turn : 0),
          COLOUR.white,
          1,
        );
      }
    }
    const picture = layers.cars.frames[car.slot];
    if (picture === undefined) return;
    layers.cars.layer.add(
      picture,
      car.x,
      car.y,
      carLength * CAR_PICTURE_SCALE,
      carWidth * CAR_PICTURE_SCALE,
      car.angle,
      COLOUR.white,
      1,
    );
  }
}
