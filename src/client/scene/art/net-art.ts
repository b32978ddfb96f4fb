/** The goal's net from above, drawn over what is inside the goal. */
import type { Paint } from './atlas.ts';

const MESHES_ACROSS = 14;

export const paintNet: Paint = (context, width, height) => {
  const mesh = height / MESHES_ACROSS;
  context.strokeStyle = 'rgba(255, 255, 255, 0.55)';
  context.lineWidth = Math.max(1, mesh * 0.11);
  context.beginPath();
  for (let y = -width; y < height + width; y += mesh) {
    context.moveTo(0, y);
    context.lineTo(width, y + width);
    context.moveTo(0, y + width);
    context.lineTo(width, y);
  }
  context.stroke();
  context.strokeStyle = 'rgba(255, 255, 255, 0.9)';
  context.lineWidth = mesh * 0.22;
  context.strokeRect(0, 0, width, height);
};
