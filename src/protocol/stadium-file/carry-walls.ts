/** A stadium's segments, vertexes, discs and planes as an arena's walls, discs, planes and paint. */
import type {
  ArenaFile,
  CurvePoint,
  FileDisc,
  FileLooseDisc,
  FileMarking,
  FilePlane,
  FileWall,
} from '../../sim/arena/arena-file.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { ARENA_LIMITS } from '../arena-file/arena-limits.ts';
import { reachesTooFar } from '../arena-file/geometry.ts';
import type { ImportNotes } from './import-notes.ts';
import type { Stadium, StadiumDisc, StadiumSegment, StadiumSolid } from './stadium.ts';
import type { StadiumScale } from './stadium-scale.ts';

/** Lines in HaxBall are three units wide to the eye. */
const LINE_UNITS = 3;
const POINT_RADIUS_M = 0.1;
/** Half of what an arena may have: the file must stay within its size, too. */
const MOST_PAINTED_POINTS = 4000;
/** Of our ball, whose mass is HaxBall's 1. */
const BALL_KG = 30;
/** Our ball's damping for what the default 0.99 a tick is there. */
const BALL_DAMPING_PER_S = 0.2;

export type CarriedWalls = Required<Pick<ArenaFile, 'walls' | 'discs' | 'planes' | 'loose'>> & {
  readonly markings: readonly FileMarking[];
};

export function carryWalls(
  stadium: Stadium,
  scale: StadiumScale,
  notes: ImportNotes,
): CarriedWalls {
  const unit = scale.metresPerUnit;
  for (const solid of [...stadium.segments, ...stadium.planes, ...stadium.discs]) {
    noteSpecial(solid, notes);
  }
  const solid = stadium.segments.filter(({ stops }) => stops !== 'nobody');
  const painted = stadium.segments.filter(({ stops, visible }) => stops === 'nobody' && visible);
  const walls = chain(solid, unit, notes).map(({ points, like }): FileWall => {
    return {
      points,
      thickness: thousandth(Math.max(0.1, LINE_UNITS * unit)),
      restitution: bounceOf(like.bounce, notes),
      stops: stopsOf(like),
      colour: like.colour,
      visible: like.visible,
    };
  });
  const lines = withinPoints(
    chain(painted, unit, notes),
    ({ points }) => points,
    MOST_PAINTED_POINTS,
    'painted lines',
    notes,
  ).map(({ points, like }): FileMarking => ({ kind: 'line', points, colour: like.colour }));
  const fixed = stadium.discs.filter(
    ({ inverseMass, stops }) => inverseMass === 0 && stops !== 'nobody',
  );
  const loose = stadium.discs.filter(
    ({ inverseMass, stops }) => inverseMass > 0 && stops !== 'nobody',
  );
  const dots = stadium.discs.filter(
    ({ stops, colour }) => stops === 'nobody' && colour !== 'transparent',
  );
  return {
    walls: most(
      withinPoints(walls, ({ points }) => points, ARENA_LIMITS.flatWallPoints, 'walls', notes),
      ARENA_LIMITS.walls,
      'walls',
      notes,
    ),
    discs: most(
      [
        ...fixed.flatMap((disc) => carryDisc(disc, unit, notes)),
        ...carryPoints(stadium, unit, notes),
      ],
      ARENA_LIMITS.discs,
      'fixed discs',
      notes,
    ),
    planes: most(carryPlanes(stadium, unit, notes), ARENA_LIMITS.planes, 'planes', notes),
    loose: most(
      loose.flatMap((disc) => carryLoose(disc, scale, notes)),
      ARENA_LIMITS.loose,
      'loose discs',
      notes,
    ),
    markings: most(
      [
        ...carryBackground(stadium, unit),
        ...lines,
        ...dots.flatMap((disc) => carryDot(disc, unit)),
      ],
      ARENA_LIMITS.markings,
      'painted lines',
      notes,
    ),
  };
}

function noteSpecial({ special, stops }: StadiumSolid, notes: ImportNotes): void {
  if (special === 'barrier') {
    notes.count('1 kick-off barrier is only painted.', '# kick-off barriers are only painted.');
  } else if (special === 'team') {
    const ball = stops === 'ball' ? ' but the ball' : '';
    notes.count(
      `1 line or disc for one team alone stops nobody${ball}.`,
      `# lines or discs for one team alone stop nobody${ball}.`,
    );
  }
}

interface Chain {
  readonly points: CurvePoint[];
  readonly like: StadiumSegment;
}

/** Segments that follow one another and are alike become one wall. */
function chain(segments: readonly StadiumSegment[], unit: number, notes: ImportNotes): Chain[] {
  const chains: Chain[] = [];
  for (const segment of segments) {
    const from = { x: thousandth(segment.from[0] * unit), y: thousandth(segment.from[1] * unit) };
    const to = { x: thousandth(segment.to[0] * unit), y: thousandth(segment.to[1] * unit) };
    if (Math.hypot(to.x - from.x, to.y - from.y) < 0.005) continue;
    const curve = thousandth(segment.curve);
    if (reachesTooFar([{ ...from, curve }, to], false)) {
      notes.count('1 line too far out is left out.', '# lines too far out are left out.');
      continue;
    }
    const last = chains.at(-1);
    const end = last?.points.at(-1);
    const isLike =
      last !== undefined &&
      end !== undefined &&
      last.points.length < ARENA_LIMITS.wallPoints &&
      looks(last.like) === looks(segment);
    if (isLike && end.x === from.x && end.y === from.y) {
      last.points[last.points.length - 1] = withCurve(end, curve);
      last.points.push(to);
    } else if (isLike && end.x === to.x && end.y === to.y) {
      last.points[last.points.length - 1] = withCurve(end, -curve);
      last.points.push(from);
    } else {
      chains.push({ points: [withCurve(from, curve), to], like: segment });
    }
  }
  return chains;
}

function withCurve({ x, y }: CurvePoint, curve: number): CurvePoint {
  return curve === 0 ? { x, y } : { x, y, curve };
}

function looks({ stops, bounce, colour, visible }: StadiumSegment): string {
  return `${stops} ${bounce} ${colour} ${visible}`;
}

/** The default of segments is 1 in both; a ball's is in its own number. */
function bounceOf(bounce: number, notes: ImportNotes): number {
  const within = Math.min(2, Math.max(0, bounce));
  if (within !== bounce) {
    notes.count(
      '1 bounce beyond 0 to 2 is drawn to that.',
      '# bounces beyond 0 to 2 are drawn to that.',
    );
  }
  return thousandth(within);
}

function stopsOf({ stops }: StadiumSolid): 'all' | 'ball' | 'cars' {
  return stops === 'nobody' ? 'all' : stops;
}

function carryDisc(disc: StadiumDisc, unit: number, notes: ImportNotes): FileDisc[] {
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

function carryPoints(stadium: Stadium, unit: number, notes: ImportNotes): FileDisc[] {
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

function carryPlanes(stadium: Stadium, unit: number, notes: ImportNotes): FilePlane[] {
  return stadium.planes.flatMap((plane) => {
    const distance = thousandth(plane.distance * unit);
    if (plane.stops === 'nobody' || Math.abs(distance) > ARENA_LIMITS.coordinateM) return [];
    return [
      {
        normal: { x: plane.normal[0], y: plane.normal[1] },
        distance,
        restitution: bounceOf(plane.bounce, notes),
        stops: stopsOf(plane),
      },
    ];
  });
}

function carryLoose(disc: StadiumDisc, scale: StadiumScale, notes: ImportNotes): FileLooseDisc[] {
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

function carryDot(disc: StadiumDisc, unit: number): FileMarking[] {
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

/** What HaxBall paints by itself on its two kinds of ground. */
function carryBackground(stadium: Stadium, unit: number): FileMarking[] {
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

function most<T>(list: readonly T[], limit: number, what: string, notes: ImportNotes): T[] {
  if (list.length > limit) {
    notes.say(
      `${list.length - limit} of ${list.length} ${what} are left out: ${limit} are the most.`,
    );
  }
  return list.slice(0, limit);
}

/** The first ones, as many as may be with their curves flattened. */
function withinPoints<T>(
  list: readonly T[],
  pointsOf: (item: T) => readonly CurvePoint[],
  limit: number,
  what: string,
  notes: ImportNotes,
): T[] {
  let points = 0;
  const kept = list.filter((item) => {
    if (points <= limit) points += flattenCurves(pointsOf(item), false).length;
    return points <= limit;
  });
  if (kept.length < list.length) {
    const lost = list.length - kept.length;
    notes.say(`${lost} of ${list.length} ${what} are left out: they have too many points.`);
  }
  return kept;
}

export function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
