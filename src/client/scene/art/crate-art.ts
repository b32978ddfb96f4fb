/** A loose crate from above: a light shell with a cross of straps, easy to tell from cars and ball. */
import type { Paint } from './atlas.ts';

export const paintCrate: Paint = (context, width, height) => {
  const inset = width * 0.04;
  context.fillStyle = '#1c2530';
  context.beginPath();
  context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, width * 0.16);
  context.fill();
  const lid = context.createLinearGradient(0, 0, width, height);
  lid.addColorStop(0, '#e3d3b2');
  lid.addColorStop(1, '#a98f68');
  context.fillStyle = lid;
  const rim = width * 0.12;
  context.beginPath();
  context.roundRect(rim, rim, width - 2 * rim, height - 2 * rim, width * 0.1);
  context.fill();
  context.strokeStyle = 'rgba(60, 44, 24, 0.7)';
  context.lineWidth = width * 0.09;
  context.beginPath();
  context.moveTo(rim, rim);
  context.lineTo(width - rim, height - rim);
  context.moveTo(width - rim, rim);
  context.lineTo(rim, height - rim);
  context.stroke();
};
