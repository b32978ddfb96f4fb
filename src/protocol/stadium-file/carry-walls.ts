/** A stadium's segments, vertexes, discs and planes as an arena's walls, discs, planes and paint. */
import type {
  ArenaFile,
  CurvePoint,
  FileMarking,
  FilePlane,
  FileWall,
} from '../../sim/arena/arena-file.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { ARENA_LIMITS } from '../arena-file/arena-limits.ts';
import { carryBackground } from './carry-background.ts';
import { carryDisc, carryDot, carryLoose, carryPoints } from './carry-discs.ts';
import { bounceOf, stopsOf, thousandth } from './carry-values.ts';
import { chainSegments } from './chain-segments.ts';
import type { ImportNotes } from './import-notes.ts';
import type { Stadium, StadiumSolid } from './stadium.ts';
import type { StadiumScale } from './stadium-scale.ts';

/** Lines in HaxBall are three units wide to the eye. */
const LINE_UNITS = 3;
/** Half of what an arena may have: the file must stay within its size, too. */
const MOST_PAINTED_POINTS = 4000;
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
  const walls = chainSegments(solid, unit, notes).map(({ points, like }): FileWall => {
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
    chainSegments(painted, unit, notes),
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
