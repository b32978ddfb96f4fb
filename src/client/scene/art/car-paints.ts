/**
 * The twelve paints: a pattern over part of the body, in colours that belong to no team. The team's
 * own colour stays the greater part of every car. Painted while the canvas is clipped to the body,
 * origin in its middle.
 */
import type { TeamColours } from '../../palette/palettes.ts';
import { css } from '../palette.ts';
import { seededRandom } from './seeded-random.ts';

/** Codes; what players read stands among the texts of the settings. */
export type PaintName =
  | 'plain'
  | 'carbon'
  | 'frost'
  | 'marshal'
  | 'flame'
  | 'bolt'
  | 'camo'
  | 'dots'
  | 'tiger'
  | 'circuit'
  | 'nebula'
  | 'trophy';

export interface CarPaint {
  readonly name: PaintName;
  /** @param l half the body's length, `w` half its width, in pixels */
  paint(context: CanvasRenderingContext2D, l: number, w: number, team: TeamColours): void;
}

const WHITE = '#ffffff';
const COAL = '#10151d';
const GOLD = '#f5d27a';
const MINT = '#8ff5dc';
const VIOLET = '#b58cff';

function polygon(
  context: CanvasRenderingContext2D,
  style: string,
  points: readonly number[],
): void {
  context.fillStyle = style;
  context.beginPath();
  for (let n = 0; n + 1 < points.length; n += 2) {
    context.lineTo(points[n] ?? 0, points[n + 1] ?? 0);
  }
  context.closePath();
  context.fill();
}

function onBothSides(context: CanvasRenderingContext2D, paint: () => void): void {
  paint();
  context.save();
  context.scale(1, -1);
  paint();
  context.restore();
}

export const CAR_PAINTS: readonly CarPaint[] = [
  { name: 'plain', paint: () => {} },
  {
    name: 'carbon',
    paint(context, l, w) {
      context.fillStyle = COAL;
      context.fillRect(l * 0.74, -w, l, w * 2);
      context.fillRect(-l * 1.1, -w, l * 0.36, w * 2);
    },
  },
  {
    name: 'frost',
    paint(context, l, w) {
      const tail = context.createLinearGradient(-l, 0, -l * 0.25, 0);
      tail.addColorStop(0, 'rgba(255, 255, 255, 0.95)');
      tail.addColorStop(1, 'rgba(255, 255, 255, 0)');
      context.fillStyle = tail;
      context.fillRect(-l * 1.1, -w, l, w * 2);
    },
  },
  {
    name: 'marshal',
    paint(context, l, w) {
      const cell = w * 0.22;
      for (let column = 0; column < 3; column++) {
        for (let row = -5; row < 5; row++) {
          context.fillStyle = (column + row) % 2 === 0 ? WHITE : COAL;
          context.fillRect(-l * 0.9 + column * cell, row * cell, cell + 0.5, cell + 0.5);
        }
      }
    },
  },
  {
    name: 'flame',
    paint(context, l, w, team) {
      onBothSides(context, () => {
        polygon(context, css(team.light, 0.95), [
          l,
          0,
          l,
          w,
          l * 0.52,
          w,
          l * 0.1,
          w * 0.86,
          l * 0.5,
          w * 0.78,
          l * 0.02,
          w * 0.5,
          l * 0.6,
          w * 0.5,
          l * 0.3,
          w * 0.24,
          l * 0.78,
          w * 0.2,
        ]);
      });
    },
  },
  {
    name: 'bolt',
    paint(context, l, w) {
      onBothSides(context, () => {
        polygon(context, GOLD, [
          l * 0.7,
          w * 0.3,
          l * 0.12,
          w * 0.72,
          l * 0.22,
          w * 0.5,
          -l * 0.7,
          w * 0.84,
          -l * 0.02,
          w * 0.42,
          -l * 0.12,
          w * 0.62,
        ]);
      });
    },
  },
  {
    name: 'camo',
    paint(context, l, w, team) {
      const random = seededRandom(7);
      for (let n = 0; n < 26; n++) {
        context.fillStyle = n % 3 === 0 ? css(team.light, 0.4) : css(team.dark, 0.75);
        context.beginPath();
        const x = (random() * 2 - 1) * l;
        const y = (random() * 2 - 1) * w;
        context.ellipse(
          x,
          y,
          l * (0.06 + random() * 0.1),
          w * (0.1 + random() * 0.14),
          random() * 3,
          0,
          7,
        );
        context.fill();
      }
    },
  },
  {
    name: 'dots',
    paint(context, l, w) {
      context.fillStyle = 'rgba(255, 255, 255, 0.9)';
      for (let column = -6; column <= 6; column++) {
        for (let row = -2; row <= 2; row++) {
          context.beginPath();
          const y = (row + (column % 2 === 0 ? 0 : 0.5)) * w * 0.42;
          context.arc(column * l * 0.16, y, w * 0.09, 0, Math.PI * 2);
          context.fill();
        }
      }
    },
  },
  {
    name: 'tiger',
    paint(context, l, w) {
      onBothSides(context, () => {
        for (let n = -4; n <= 4; n++) {
          const x = n * l * 0.22;
          polygon(context, COAL, [x, w, x + l * 0.1, w, x + l * 0.14, w * 0.34]);
        }
      });
    },
  },
  {
    name: 'circuit',
    paint(context, l, w) {
      context.strokeStyle = MINT;
      context.lineWidth = w * 0.055;
      onBothSides(context, () => {
        for (const [from, bend, y, toY] of [
          [0.9, 0.5, 0.32, 0.62],
          [0.4, 0, 0.72, 0.46],
          [-0.1, -0.6, 0.6, 0.8],
        ] as const) {
          context.beginPath();
          context.moveTo(from * l, y * w);
          context.lineTo(bend * l + l * 0.1, y * w);
          context.lineTo(bend * l, toY * w);
          context.lineTo((bend - 0.3) * l, toY * w);
          context.stroke();
          context.beginPath();
          context.arc((bend - 0.32) * l, toY * w, w * 0.06, 0, Math.PI * 2);
          context.stroke();
        }
      });
    },
  },
  {
    name: 'nebula',
    paint(context, l, w) {
      const cloud = context.createLinearGradient(-l, -w, l * 0.2, w);
      cloud.addColorStop(0, VIOLET);
      cloud.addColorStop(0.5, 'rgba(181, 140, 255, 0.25)');
      cloud.addColorStop(1, 'rgba(181, 140, 255, 0)');
      context.fillStyle = cloud;
      context.fillRect(-l * 1.1, -w, l * 2, w * 2);
      const random = seededRandom(11);
      context.fillStyle = WHITE;
      for (let n = 0; n < 40; n++) {
        const size = w * (0.02 + random() * 0.035);
        context.fillRect((random() * 2 - 1) * l, (random() * 2 - 1) * w, size, size);
      }
    },
  },
  {
    name: 'trophy',
    paint(context, l, w) {
      context.strokeStyle = GOLD;
      context.lineWidth = w * 0.11;
      onBothSides(context, () => {
        context.beginPath();
        context.moveTo(l * 0.98, w * 0.4);
        context.quadraticCurveTo(l * 0.2, w * 0.5, -l * 0.1, w * 0.66);
        context.lineTo(-l, w * 0.56);
        context.stroke();
      });
      context.fillStyle = GOLD;
      context.fillRect(-l * 0.86, -w, l * 0.1, w * 2);
    },
  },
];

/** A paint by its number in a look; the plain one for one that there is not. */
export function paintOf(number: number): CarPaint {
  return CAR_PAINTS[number] ?? { name: 'plain', paint: () => {} };
}
