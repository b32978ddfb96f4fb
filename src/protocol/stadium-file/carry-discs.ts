/** A stadium's discs and vertexes as an arena's fixed discs, loose discs and painted dots. */
import type { FileDisc, FileLooseDisc, FileMarking } from '../../sim/arena/arena-file.ts';
import { ARENA_LIMITS } from '../arena-file/arena-limits.ts';
import { bounceOf, stopsOf, thousandth } from './carry-values.ts';
import type { ImportNotes } from './import-notes.ts';
import type { Stadium, StadiumDisc } from './stadium.ts';
import type { StadiumScale } from './stadium-scale.ts';

const POINT_RADIUS_M = 0.1;
/** Of our ball, whose mass is HaxBall's 1. */
const BALL_KG = 30;
/** Our ball's damping for what the default 0.99 a tick is there. */
const BALL_DAMPING_PER_S = 0.2;

export function carryDisc(disc: StadiumDisc, unit: number, notes: ImportNotes): FileDisc[] {
  const radius = thousandth(disc.radius * unit);
  if (radius < 0.05 || radius > 50) {
    notes.count('1 disc of no usable size is left out.', '# discs of no usable size are left out.');
    return [];
  }
  return inReach({
    x: thousandth(disc.x * unit),
    y: thousandth(disc.y * unit),
    radius,
    restitution: bounceOf(disc.bounce, notes),
    stops: stopsOf(disc),
    ...paintOf(disc),
  });
}

function paintOf({ colour }: StadiumDisc): Pick<FileDisc, 'colour' | 'visible'> {
  return colour === 'transparent' ? { visible: false } : { colour };
}

export function carryPoints(stadium: Stadium, unit: number, notes: ImportNotes): FileDisc[] {
  return stadium.points
    .filter(({ stops }) => stops !== 'nobody')
    .flatMap((point) =>
      inReach({
        x: thousandth(point.x * unit),
        y: thousandth(point.y * unit),
        radius: POINT_RADIUS_M,
        restitution: bounceOf(point.bounce, notes),
        stops: stopsOf(point),
        visible: false,
      }),
    );
}

function inReach<T extends { readonly x: number; readonly y: number }>(thing: T): T[] {
  const far = ARENA_LIMITS.coordinateM;
  return Math.abs(thing.x) <= far && Math.abs(thing.y) <= far ? [thing] : [];
}

export function carryLoose(
  disc: StadiumDisc,
  scale: StadiumScale,
  notes: ImportNotes,
): FileLooseDisc[] {
  const unit = scale.metresPerUnit;
  const radius = Math.min(5, Math.max(0.2, disc.radius * unit));
  const { left, right, top, bottom } = scale.box;
  const x = Math.min(right * unit - radius, Math.max(left * unit + radius, disc.x * unit));
  const y = Math.min(bottom * unit - radius, Math.max(top * unit + radius, disc.y * unit));
  if (Math.hypot(x - disc.x * unit, y - disc.y * unit) > 0.01) {
    notes.count('1 loose disc outside is left out.', '# loose discs outside are left out.');
    return [];
  }
  const perTick = Math.min(1, Math.max(0.7, disc.damping));
  return [
    {
      x: thousandth(x),
      y: thousandth(y),
      radius: thousandth(radius),
      mass: thousandth(Math.min(1000, Math.max(0.5, BALL_KG / disc.inverseMass))),
      restitution: thousandth(Math.min(1, Math.max(0, disc.bounce))),
      damping: thousandth((BALL_DAMPING_PER_S * Math.log(perTick)) / Math.log(0.99)),
      ...(disc.colour === 'transparent' ? {} : { colour: disc.colour }),
    },
  ];
}

export function carryDot(disc: StadiumDisc, unit: number): FileMarking[] {
  const radius = thousandth(disc.radius * unit);
  if (radius < 0.05 || radius > 200) return [];
  return inReach({
    kind: 'circle' as const,
    x: thousandth(disc.x * unit),
    y: thousandth(disc.y * unit),
    radius,
    colour: disc.colour,
  });
}
