/**
 * Draws the cars: shadows from four floodlights, light on the turf, steering wheels and body.
 * Reads poses only; what lasts (smoke, marks) is the effects' business.
 */
import type { PitchView } from '../../../worker/api.ts';
import { MAX_SLOTS, teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS, CAR_PICTURE_SCALE } from '../art/car-outline.ts';
import { COLOUR, coloursOf } from '../palette.ts';
import { CarFrame } from './car-frame.ts';
import { drawFlames, drawLamps } from './car-lamps.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import type { SceneLayers } from './scene-layers.ts';
import { wheelAngle } from './wheel-angle.ts';

const HEIGHT_M = 0.3;
/** Reach of the head lights in car lengths. */
const CONE_CARS = 2.2;
const SIDES = [-CAR_PARTS.wheelV, CAR_PARTS.wheelV] as const;
const AXLES = [CAR_PARTS.frontWheelU, CAR_PARTS.rearWheelU] as const;

export class CarPainter {
  private readonly pitch: PitchView;
  private readonly layers: SceneLayers;
  private readonly localSlot: number | null;
  private readonly frame: CarFrame;
  private readonly offsets = createShadowOffsets();
  private readonly wheelAngles = new Float64Array(MAX_SLOTS);

  constructor(pitch: PitchView, layers: SceneLayers, localSlot: number | null) {
    this.pitch = pitch;
    this.layers = layers;
    this.localSlot = localSlot;
    this.frame = new CarFrame(pitch);
  }

  /** @param seconds since the last frame, `clock` seconds since the scene began */
  draw(car: DrawnCar, seconds: number, clock: number): void {
    if (!car.present || car.demolished) return;
    this.frame.moveTo(car);
    this.drawShadows(car);
    this.drawLight(car);
    if (car.slot === this.localSlot) this.drawOwnMarker(car, clock);
    this.drawBody(car, seconds);
    drawLamps(this.layers, this.frame, car);
    if (car.boosting) drawFlames(this.layers, this.frame, car, this.pitch.carLength, clock);
  }

  private drawShadows(car: DrawnCar): void {
    const { pitch, layers, offsets } = this;
    shadowOffsets(pitch, car.x, car.y, offsets);
    for (const offset of offsets) {
      layers.shadow.add(
        layers.pictures.carShadow,
        car.x + offset.dx * HEIGHT_M,
        car.y + offset.dy * HEIGHT_M,
        pitch.carLength * 1.12,
        pitch.carWidth * 1.22,
        car.angle,
        COLOUR.shadow,
        0.2 + 0.4 * offset.strength,
      );
    }
  }

  /** The glow of the team under the car and the cone of its head lights. */
  private drawLight(car: DrawnCar): void {
    const { layers, frame } = this;
    const { carLength } = this.pitch;
    layers.light.add(
      layers.pictures.glow,
      car.x,
      car.y,
      carLength * 1.75,
      carLength * 1.35,
      car.angle,
      coloursOf(teamOfSlot(car.slot)).base,
      0.3,
    );
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
    const size = this.pitch.carLength * 1.72 * (1 + 0.02 * Math.sin(clock * 4));
    const { ownMarker } = layers.pictures;
    layers.light.add(ownMarker, car.x, car.y, size, size, car.angle, COLOUR.white, 0.62);
  }

  private drawBody(car: DrawnCar, seconds: number): void {
    const { layers, frame } = this;
    const { carLength, carWidth } = this.pitch;
    const { wheel, carBlue, carOrange } = layers.pictures;
    const turn = wheelAngle(car, this.wheelAngles[car.slot] ?? 0, seconds);
    this.wheelAngles[car.slot] = turn;
    for (const v of SIDES) {
      for (const u of AXLES) {
        layers.body.add(
          wheel,
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
    layers.body.add(
      teamOfSlot(car.slot) === 0 ? carBlue : carOrange,
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
