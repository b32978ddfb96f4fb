import { describe, expect, it } from 'vitest';
import { EarFocus } from './match-ear.ts';
import { createSoundView } from './sound-view.ts';

function viewOf(carX: number, ballX: number) {
  const view = createSoundView(2, 1);
  const [car] = view.cars;
  const [ball] = view.balls;
  if (car === undefined || ball === undefined) throw new Error('a view has a car and a ball');
  Object.assign(car, { isThere: true, x: carX });
  Object.assign(ball, { isThere: true, x: ballX });
  view.phase = 'play';
  return { view, car, ball };
}

describe('EarFocus', () => {
  it('is at the own car, a little towards the ball, at once', () => {
    const focus = new EarFocus(0);
    focus.step(viewOf(10, 30).view, 0);
    expect(focus.x).toBe(15);
  });

  it('is at the ball for one who watches, while the car is gone, and after a goal', () => {
    const watching = new EarFocus(null);
    watching.step(viewOf(10, 30).view, 0);
    expect(watching.x).toBe(30);
    const { view, car } = viewOf(10, 30);
    const driving = new EarFocus(0);
    car.isThere = false;
    driving.step(view, 0);
    expect(driving.x).toBe(30);
    car.isThere = true;
    view.phase = 'celebration';
    driving.step(view, 0);
    expect(driving.x).toBe(30);
  });

  it('moves there, it does not leap', () => {
    const focus = new EarFocus(null);
    focus.step(viewOf(0, 0).view, 0);
    focus.step(viewOf(0, 20).view, 1 / 60);
    expect(focus.x).toBeGreaterThan(1);
    expect(focus.x).toBeLessThan(3);
  });
});
