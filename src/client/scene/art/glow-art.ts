/**
 * Soft white shapes: light, shadow, smoke and sparks. They take their colour when drawn. Every
 * painter fills the rectangle it is given.
 */
import type { Paint } from './atlas.ts';

type Stop = readonly [at: number, alpha: number];

/** A round glow whose brightness follows the stops from the middle to the edge. */
export function paintGlow(stops: readonly Stop[]): Paint {
  return (context, width, height) => {
    const radius = Math.min(width, height) / 2;
    const gradient = context.createRadialGradient(
      width / 2,
      height / 2,
      0,
      width / 2,
      height / 2,
      radius,
    );
    for (const [at, alpha] of stops) gradient.addColorStop(at, `rgba(255, 255, 255, ${alpha})`);
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  };
}

/** A ring that touches the edge; `thickness` and the fade on either side as shares of the radius. */
export function paintRing(thickness: number, innerFade: number, outerFade: number): Paint {
  const inner = 1 - outerFade - thickness;
  return paintGlow([
    [Math.max(0, inner - innerFade), 0],
    [Math.max(0, inner - innerFade * 0.4), 0.22],
    [inner, 1],
    [inner + thickness, 1],
    [1, 0],
  ]);
}

/** Light thrown ahead: from the middle of the left edge, fading to the right and to the sides. */
export const paintCone: Paint = (context, width, height) => {
  const STEPS = 22;
  context.globalCompositeOperation = 'lighter';
  for (let step = 0; step < STEPS; step++) {
    const spread = ((step + 1) / STEPS) ** 0.8;
    const gradient = context.createRadialGradient(0, height / 2, 0, 0, height / 2, width);
    gradient.addColorStop(0, 'rgba(255, 255, 255, 0.09)');
    gradient.addColorStop(0.25, 'rgba(255, 255, 255, 0.045)');
    gradient.addColorStop(1, 'rgba(255, 255, 255, 0)');
    context.fillStyle = gradient;
    context.beginPath();
    context.moveTo(0, height / 2 - height * 0.04);
    context.lineTo(width, height / 2 - (height / 2) * spread);
    context.lineTo(width, height / 2 + (height / 2) * spread);
    context.lineTo(0, height / 2 + height * 0.04);
    context.fill();
  }
};

/** A floodlight's beam: narrow at the left, wide and faint at the right, soft on all sides. */
export const paintBeam: Paint = (context, width, height) => {
  const COLUMNS = 64;
  for (let column = 0; column < COLUMNS; column++) {
    const share = column / COLUMNS;
    const half = (height / 2) * (0.08 + 0.92 * share);
    const strength = (1 - share) ** 1.3 * 0.9 * Math.min(1, share * 20);
    const gradient = context.createLinearGradient(0, height / 2 - half, 0, height / 2 + half);
    gradient.addColorStop(0, 'rgba(255, 255, 255, 0)');
    gradient.addColorStop(0.5, `rgba(255, 255, 255, ${strength})`);
    gradient.addColorStop(1, 'rgba(255, 255, 255, 0)');
    context.fillStyle = gradient;
    context.fillRect(share * width, height / 2 - half, width / COLUMNS + 0.6, half * 2);
  }
};

/** A tongue of fire: its root in the middle of the right edge, its tip at the left. */
export const paintFlame: Paint = (context, width, height) => {
  const STEPS = 14;
  const middle = height / 2;
  context.globalCompositeOperation = 'lighter';
  for (let step = 0; step < STEPS; step++) {
    const share = 1 - step / STEPS;
    const length = width * (0.45 + 0.55 * share);
    const half = middle * share;
    const gradient = context.createLinearGradient(width - length, 0, width, 0);
    gradient.addColorStop(0, 'rgba(255, 255, 255, 0)');
    gradient.addColorStop(0.65, 'rgba(255, 255, 255, 0.1)');
    gradient.addColorStop(1, 'rgba(255, 255, 255, 0.16)');
    context.fillStyle = gradient;
    context.beginPath();
    context.moveTo(width - length, middle);
    context.quadraticCurveTo(
      width - length * 0.35,
      middle - half * 1.1,
      width,
      middle - half * 0.5,
    );
    context.lineTo(width, middle + half * 0.5);
    context.quadraticCurveTo(width - length * 0.35, middle + half * 1.1, width - length, middle);
    context.fill();
  }
};

/** A streak, brightest near its right end. */
export const paintStreak: Paint = (context, width, height) => {
  const gradient = context.createLinearGradient(0, 0, width, 0);
  gradient.addColorStop(0, 'rgba(255, 255, 255, 0)');
  gradient.addColorStop(0.8, 'rgba(255, 255, 255, 0.9)');
  gradient.addColorStop(0.92, 'rgba(255, 255, 255, 1)');
  gradient.addColorStop(1, 'rgba(255, 255, 255, 0)');
  context.fillStyle = gradient;
  context.beginPath();
  context.ellipse(width / 2, height / 2, width / 2, height / 2.4, 0, 0, Math.PI * 2);
  context.fill();
};

/** A strip with soft long sides and hard short ones: pieces join without a seam. */
export const paintStrip: Paint = (context, width, height) => {
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, 'rgba(255, 255, 255, 0)');
  gradient.addColorStop(0.3, 'rgba(255, 255, 255, 1)');
  gradient.addColorStop(0.7, 'rgba(255, 255, 255, 1)');
  gradient.addColorStop(1, 'rgba(255, 255, 255, 0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
};

/** A puff: many overlapping soft blobs. */
export const paintSmoke: Paint = (context, width, height) => {
  const radius = Math.min(width, height) / 2;
  for (let n = 0; n < 14; n++) {
    const angle = n * 2.4;
    const distance = radius * 0.52 * Math.sqrt(n / 14);
    const size = radius * (0.5 - 0.012 * n);
    const x = width / 2 + Math.cos(angle) * distance;
    const y = height / 2 + Math.sin(angle) * distance;
    const gradient = context.createRadialGradient(x, y, 0, x, y, size);
    gradient.addColorStop(0, 'rgba(255, 255, 255, 0.2)');
    gradient.addColorStop(1, 'rgba(255, 255, 255, 0)');
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  }
};

/** A star of four thin rays. */
export const paintFlare: Paint = (context, width, height) => {
  const middleX = width / 2;
  const middleY = height / 2;
  context.fillStyle = 'rgba(255, 255, 255, 0.95)';
  for (const [reach, waist] of [
    [0.5, 0.028],
    [0.34, 0.05],
  ] as const) {
    context.beginPath();
    for (let n = 0; n < 8; n++) {
      const angle = (n * Math.PI) / 4;
      const distance = n % 2 === 0 ? reach : waist;
      context.lineTo(
        middleX + Math.cos(angle) * distance * width,
        middleY + Math.sin(angle) * distance * height,
      );
    }
    context.fill();
  }
};

export const paintSolid: Paint = (context, width, height) => {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
};

/** A filled disc with a smooth edge. */
export const paintDisc: Paint = (context, width, height) => {
  context.fillStyle = '#fff';
  context.beginPath();
  context.arc(width / 2, height / 2, Math.min(width, height) / 2 - 1, 0, Math.PI * 2);
  context.fill();
};
