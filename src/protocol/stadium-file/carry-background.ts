import type { FileMarking } from '../../sim/arena/arena-file.ts';
import { thousandth } from './carry-values.ts';
import type { Stadium } from './stadium.ts';

/** What HaxBall paints by itself on its two kinds of ground. */
export function carryBackground(stadium: Stadium, unit: number): FileMarking[] {
  const { type, width, height, kickOffRadius, cornerRadius } = stadium.background;
  if (type === 'none' || width === 0 || height === 0) return [];
  const x = thousandth(width * unit);
  const y = thousandth(height * unit);
  const corner = thousandth(Math.min(cornerRadius * unit, x / 2, y / 2));
  const turn = corner > 0 ? { curve: 90 } : {};
  const marks: FileMarking[] = [
    {
      kind: 'line',
      points: [
        { x: -x + corner, y: -y },
        { x: x - corner, y: -y, ...turn },
        { x, y: -y + corner },
        { x, y: y - corner, ...turn },
        { x: x - corner, y },
        { x: -x + corner, y, ...turn },
        { x: -x, y: y - corner },
        { x: -x, y: -y + corner, ...turn },
        { x: -x + corner, y: -y },
      ],
    },
    {
      kind: 'line',
      points: [
        { x: 0, y: -y },
        { x: 0, y },
      ],
    },
  ];
  const radius = thousandth(kickOffRadius * unit);
  if (radius >= 0.05) marks.push({ kind: 'circle', x: 0, y: 0, radius });
  return marks;
}
