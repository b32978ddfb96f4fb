/**
 * Places on a car: from -1 to 1 along its length (u, the nose is 1) and across it (v) to metres on
 * the pitch. One object is moved from car to car, so a drawn frame allocates nothing.
 */
import type { BodyShapes } from '../../../worker/api.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';

export class CarFrame {
  cos = 1;
  sin = 0;
  private middleX = 0;
  private middleY = 0;
  private readonly halfLength: number;
  private readonly halfWidth: number;

  constructor(shapes: BodyShapes) {
    this.halfLength = shapes.carLength / 2;
    this.halfWidth = shapes.carWidth / 2;
  }

  moveTo(car: DrawnCar): void {
    this.cos = Math.cos(car.angle);
    this.sin = Math.sin(car.angle);
    this.middleX = car.x;
    this.middleY = car.y;
  }

  x(u: number, v: number): number {
    return this.middleX + u * this.halfLength * this.cos - v * this.halfWidth * this.sin;
  }

  y(u: number, v: number): number {
    return this.middleY + u * this.halfLength * this.sin + v * this.halfWidth * this.cos;
  }
}
