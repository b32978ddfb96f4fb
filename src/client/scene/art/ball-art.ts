/**
 * The ball in layers: a lit sphere, the dark patches that roll over it (drawn one by one by the
 * ball painter), and the shade and shine that stay put while it rolls.
 */
import type { Paint } from './atlas.ts';

export const paintBallBase: Paint = (context, width, height) => {
  const radius = width / 2 - 2;
  const gradient = context.createRadialGradient(
    width * 0.42,
    height * 0.4,
    radius * 0.05,
    width / 2,
    height / 2,
    radius,
  );
  gradient.addColorStop(0, '#ffffff');
  gradient.addColorStop(0.6, '#eef4fb');
  gradient.addColorStop(1, '#c3d2e6');
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(width / 2, height / 2, radius, 0, Math.PI * 2);
  context.fill();
};

/** A pentagon with soft corners. */
export const paintBallPatch: Paint = (context, width, height) => {
  const radius = width / 2 - 3;
  context.fillStyle = '#fff';
  context.strokeStyle = '#fff';
  context.lineJoin = 'round';
  context.lineWidth = radius * 0.24;
  context.beginPath();
  for (let n = 0; n < 5; n++) {
    const angle = (n / 5) * Math.PI * 2;
    context.lineTo(
      width / 2 + Math.cos(angle) * radius * 0.86,
      height / 2 + Math.sin(angle) * radius * 0.86,
    );
  }
  context.closePath();
  context.fill();
  context.stroke();
};

export const paintBallShade: Paint = (context, width, height) => {
  const radius = width / 2 - 2;
  context.beginPath();
  context.arc(width / 2, height / 2, radius, 0, Math.PI * 2);
  context.clip();
  const shade = context.createRadialGradient(
    width * 0.43,
    height * 0.42,
    radius * 0.35,
    width / 2,
    height / 2,
    radius,
  );
  shade.addColorStop(0, 'rgba(8, 22, 44, 0)');
  shade.addColorStop(0.7, 'rgba(8, 22, 44, 0.22)');
  shade.addColorStop(1, 'rgba(4, 12, 28, 0.78)');
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  // The four floodlights mirror in the ball.
  for (const [x, y, size, alpha] of [
    [0.33, 0.3, 0.13, 0.95],
    [0.68, 0.3, 0.07, 0.5],
    [0.31, 0.68, 0.07, 0.4],
    [0.69, 0.7, 0.05, 0.3],
  ] as const) {
    const shine = context.createRadialGradient(
      width * x,
      height * y,
      0,
      width * x,
      height * y,
      width * size,
    );
    shine.addColorStop(0, `rgba(255, 255, 255, ${alpha})`);
    shine.addColorStop(1, 'rgba(255, 255, 255, 0)');
    context.fillStyle = shine;
    context.fillRect(0, 0, width, height);
  }
  context.strokeStyle = 'rgba(190, 226, 255, 0.75)';
  context.lineWidth = radius * 0.05;
  context.beginPath();
  context.arc(width / 2, height / 2, radius - radius * 0.025, 0, Math.PI * 2);
  context.stroke();
};
