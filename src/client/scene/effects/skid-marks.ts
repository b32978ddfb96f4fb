/**
 * Tyre marks of drifting cars: short strips on the turf in a ring of fixed size, fading with time.
 */
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS } from '../art/car-outline.ts';
import type { CarFrame } from '../draw/car-frame.ts';
import type { SceneLayers } from '../draw/scene-layers.ts';
import { COLOUR } from '../palette.ts';

const CAPACITY = 640;
const SECONDS = 5;
const SEGMENT_M = 0.35;
/** A longer way between two frames was not seen and leaves no mark. */
const LONGEST_GAP_M = 2.5;
const WIDTH_M = 0.3;
const ALPHA = 0.42;

/** A strip from one place of a wheel to the next, by its corners (a and b are its two sides). */
interface Mark {
  fromAx: number;
  fromAy: number;
  fromBx: number;
  fromBy: number;
  toAx: number;
  toAy: number;
  toBx: number;
  toBy: number;
  laidAt: number;
}

interface Wheel {
  x: number;
  y: number;
  cut: number;
  isDown: boolean;
  /** The strip that the next one joins. */
  last: Mark | null;
}

export class SkidMarks {
  private readonly marks: Mark[] = [];
  private next = 0;
  private readonly wheels: readonly (readonly [Wheel, Wheel])[];

  constructor(slotCount: number) {
    this.wheels = Array.from({ length: slotCount }, () => [createWheel(), createWheel()] as const);
  }

  /** @param frame of this car */
  step(car: DrawnCar, frame: CarFrame, clock: number): void {
    const wheels = this.wheels[car.slot];
    if (wheels === undefined) return;
    const isDown = car.present && !car.demolished && car.drifting;
    for (let n = 0; n < wheels.length; n++) {
      const wheel = wheels[n];
      if (wheel === undefined) return;
      const v = n === 0 ? -CAR_PARTS.wheelV : CAR_PARTS.wheelV;
      const x = frame.x(CAR_PARTS.rearWheelU, v);
      const y = frame.y(CAR_PARTS.rearWheelU, v);
      const way = Math.hypot(x - wheel.x, y - wheel.y);
      if (!isDown || !wheel.isDown || wheel.cut !== car.cut || way > LONGEST_GAP_M) {
        wheel.x = x;
        wheel.y = y;
        wheel.last = null;
      } else if (way >= SEGMENT_M) {
        wheel.last = this.lay(wheel, x, y, clock);
        wheel.x = x;
        wheel.y = y;
      }
      wheel.isDown = isDown;
      wheel.cut = car.cut;
    }
  }

  draw(layers: SceneLayers, clock: number): void {
    const { strip } = layers.pictures;
    for (const mark of this.marks) {
      const age = clock - mark.laidAt;
      if (age > SECONDS) continue;
      layers.ground.addCorners(
        strip,
        mark.fromAx,
        mark.fromAy,
        mark.fromBx,
        mark.fromBy,
        mark.toAx,
        mark.toAy,
        mark.toBx,
        mark.toBy,
        COLOUR.skid,
        ALPHA * (1 - age / SECONDS),
      );
    }
  }

  private lay(wheel: Wheel, x: number, y: number, laidAt: number): Mark {
    const dx = x - wheel.x;
    const dy = y - wheel.y;
    const reach = WIDTH_M / 2 / (Math.hypot(dx, dy) || 1);
    const nx = -dy * reach;
    const ny = dx * reach;
    const { last } = wheel;
    const mark = this.marks[this.next] ?? createMark();
    mark.fromAx = last?.toAx ?? wheel.x - nx;
    mark.fromAy = last?.toAy ?? wheel.y - ny;
    mark.fromBx = last?.toBx ?? wheel.x + nx;
    mark.fromBy = last?.toBy ?? wheel.y + ny;
    mark.toAx = x - nx;
    mark.toAy = y - ny;
    mark.toBx = x + nx;
    mark.toBy = y + ny;
    mark.laidAt = laidAt;
    this.marks[this.next] = mark;
    this.next = (this.next + 1) % CAPACITY;
    return mark;
  }
}

function createMark(): Mark {
  return {
    fromAx: 0,
    fromAy: 0,
    fromBx: 0,
    fromBy: 0,
    toAx: 0,
    toAy: 0,
    toBx: 0,
    toBy: 0,
    laidAt: 0,
  };
}

function createWheel(): Wheel {
  return { x: 0, y: 0, cut: 0, isDown: false, last: null };
}
