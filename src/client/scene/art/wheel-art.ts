/** Wheels, pictures of their own since they steer, and the shadow of a car or ball. */
import type { Paint } from './atlas.ts';

/** Seen from above and tyre-dark, with the tread's shine in the middle. */
export const paintWheel: Paint = (context, width, height) => {
  const inset = 2;
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, '#05070b');
  gradient.addColorStop(0.5, '#3b4454');
  gradient.addColorStop(1, '#05070b');
  context.fillStyle = gradient;
  context.beginPath();
  context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, height * 0.28);
  context.fill();
  context.strokeStyle = 'rgba(0, 0, 0, 0.55)';
  context.lineWidth = Math.max(1, width * 0.03);
  for (let n = 1; n < 6; n++) {
    const x = (width * n) / 6;
    context.beginPath();
    context.moveTo(x, inset);
    context.lineTo(x, height - inset);
    context.stroke();
  }
};

/** The soft shade under a car, for each of the floodlights. */
export const paintCarShadow: Paint = (context, width, height) => {
  const STEPS = 10;
  for (let step = 0; step < STEPS; step++) {
    const share = 1 - step / STEPS;
    const w = width * (0.56 + 0.4 * share);
    const h = height * (0.4 + 0.56 * share);
    context.fillStyle = 'rgba(255, 255, 255, 0.11)';
    context.beginPath();
    context.roundRect((width - w) / 2, (height - h) / 2, w, h, h * 0.42);
    context.fill();
  }
};
