/**
 * Signs on the pitch: boost pads, the marker of one's own car, the pointer to the
 * ball, the way to the goal.
 */
import type { Paint } from './atlas.ts';

/** A hexagonal socket in the turf, with a bright rim that takes the pad's colour. */
export const paintPadSocket: Paint = (context, width, height) => {
  const middleX = width / 2;
  const middleY = height / 2;
  const radius = width / 2 - 3;
  hexagon(context, middleX, middleY, radius);
  const steel = context.createRadialGradient(
    middleX,
    middleY,
    radius * 0.2,
    middleX,
    middleY,
    radius,
  );
  steel.addColorStop(0, '#0a1512');
  steel.addColorStop(0.7, '#12211d');
  steel.addColorStop(1, '#2b3d38');
  context.fillStyle = steel;
  context.fill();
  context.lineWidth = radius * 0.07;
  context.strokeStyle = 'rgba(180, 220, 205, 0.55)';
  context.stroke();
  hexagon(context, middleX, middleY, radius * 0.66);
  context.lineWidth = radius * 0.05;
  context.strokeStyle = 'rgba(120, 160, 148, 0.4)';
  context.stroke();
};

/** The charge in the socket: a bolt inside a hexagon of light. */
export const paintPadCharge: Paint = (context, width, height) => {
  const middleX = width / 2;
  const middleY = height / 2;
  const radius = width / 2 - 3;
  hexagon(context, middleX, middleY, radius * 0.72);
  const light = context.createRadialGradient(middleX, middleY, 0, middleX, middleY, radius * 0.8);
  light.addColorStop(0, 'rgba(255, 255, 255, 0.95)');
  light.addColorStop(0.55, 'rgba(255, 255, 255, 0.55)');
  light.addColorStop(1, 'rgba(255, 255, 255, 0.25)');
  context.fillStyle = light;
  context.fill();
  hexagon(context, middleX, middleY, radius * 0.92);
  context.lineWidth = radius * 0.1;
  context.strokeStyle = 'rgba(255, 255, 255, 0.9)';
  context.stroke();
};

/** A ring broken by four gaps, with a pointer to the right: lies under one's own car. */
export const paintOwnMarker: Paint = (context, width, height) => {
  const middleX = width / 2;
  const middleY = height / 2;
  const radius = width * 0.42;
  context.strokeStyle = 'rgba(255, 255, 255, 0.95)';
  context.lineWidth = width * 0.018;
  for (let n = 0; n < 4; n++) {
    const from = (n * Math.PI) / 2 + 0.3;
    context.beginPath();
    context.arc(middleX, middleY, radius, from, from + Math.PI / 2 - 0.6);
    context.stroke();
  }
  context.fillStyle = 'rgba(255, 255, 255, 0.95)';
  context.beginPath();
  context.moveTo(width * 0.985, middleY);
  context.lineTo(width * 0.925, middleY - height * 0.035);
  context.lineTo(width * 0.925, middleY + height * 0.035);
  context.fill();
};

/** A disc with a tip that points to the right. */
export const paintPointer: Paint = (context, width, height) => {
  const radius = width * 0.36;
  context.fillStyle = '#fff';
  context.beginPath();
  context.arc(width / 2, height / 2, radius, 0.62, -0.62);
  context.lineTo(width * 0.985, height / 2);
  context.closePath();
  context.fill();
};

/** Under the cars of the left team: a ring with a gap ahead. */
export const paintSignRound: Paint = (context, width, height) => {
  context.strokeStyle = '#fff';
  context.lineWidth = width * 0.032;
  context.beginPath();
  context.arc(width / 2, height / 2, width * 0.45, 0.5, Math.PI * 2 - 0.5);
  context.stroke();
};

/** Under the cars of the right team: a square on its point, open ahead. */
export const paintSignPointed: Paint = (context, width, height) => {
  context.strokeStyle = '#fff';
  context.lineWidth = width * 0.036;
  context.lineJoin = 'miter';
  context.beginPath();
  context.moveTo(width * 0.78, height * 0.24);
  context.lineTo(width * 0.5, height * 0.04);
  context.lineTo(width * 0.05, height * 0.5);
  context.lineTo(width * 0.5, height * 0.96);
  context.lineTo(width * 0.78, height * 0.76);
  context.stroke();
};

/** The digits 0 to 9 and an m, side by side in cells of the same width. */
export const paintDigits: Paint = (context, width, height) => {
  const cell = width / 11;
  context.fillStyle = '#fff';
  context.font = `700 ${height * 0.86}px system-ui, "Segoe UI", Roboto, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  [...'0123456789m'].forEach((glyph, n) => {
    context.fillText(glyph, cell * (n + 0.5), height * 0.53, cell * 0.94);
  });
};

/** A chevron that points to the right. */
export const paintChevron: Paint = (context, width, height) => {
  context.strokeStyle = '#fff';
  context.lineWidth = width * 0.24;
  context.lineJoin = 'miter';
  context.beginPath();
  context.moveTo(width * 0.22, height * 0.08);
  context.lineTo(width * 0.72, height / 2);
  context.lineTo(width * 0.22, height * 0.92);
  context.stroke();
};

function hexagon(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  for (let n = 0; n < 6; n++) {
    const angle = (n * Math.PI) / 3;
    context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  context.closePath();
}
