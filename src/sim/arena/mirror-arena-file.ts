/**
 * What an arena file lists once, in all the places where `mirror` wants it. Called while an arena is
 * compiled and by the checks of `protocol/arena-file`. Something that lies on the mirror's own line
 * stays one.
 */
import type { ArenaFile, CurvePoint, FileGoal, FilePlace, FilePoint } from './arena-file.ts';

/** Signs of x and y. */
interface Image {
  readonly x: 1 | -1;
  readonly y: 1 | -1;
}

const SAME: Image = { x: 1, y: 1 };

/** The turned one comes before the flipped ones, so that place n of both teams faces each other. */
const IMAGES: Readonly<Record<NonNullable<ArenaFile['mirror']>, readonly Image[]>> = {
  none: [SAME],
  x: [SAME, { x: -1, y: 1 }],
  y: [SAME, { x: 1, y: -1 }],
  both: [SAME, { x: -1, y: -1 }, { x: 1, y: -1 }, { x: -1, y: 1 }],
};

/** Field by field of the file, mirrored. Only what mirrors is in it. */
export interface MirroredParts {
  readonly walls: NonNullable<ArenaFile['walls']>;
  readonly discs: NonNullable<ArenaFile['discs']>;
  readonly planes: NonNullable<ArenaFile['planes']>;
  readonly loose: NonNullable<ArenaFile['loose']>;
  readonly goals: ArenaFile['goals'];
  readonly pads: NonNullable<ArenaFile['pads']>;
  readonly kickOffPlaces: NonNullable<ArenaFile['kickOffPlaces']>;
  readonly respawnPlaces: NonNullable<ArenaFile['respawnPlaces']>;
  readonly markings: NonNullable<NonNullable<ArenaFile['look']>['markings']>;
}

export function mirrorArenaFile(file: ArenaFile): MirroredParts {
  const images = IMAGES[file.mirror ?? 'none'];
  const each = <T>(
    list: readonly T[] | undefined,
    make: (item: T, image: Image) => T,
    key: (item: T) => string,
  ): T[] =>
    (list ?? []).flatMap((item) => {
      const seen = new Set<string>();
      return images
        .map((image) => (image === SAME ? item : make(item, image)))
        .filter((made) => {
          const own = key(made);
          return !seen.has(own) && seen.add(own) !== undefined;
        });
    });

  return {
    walls: each(
      file.walls,
      (wall, image) => ({ ...wall, points: flipCurve(wall.points, image) }),
      (wall) => curveKey(wall.points),
    ),
    discs: each(file.discs, flip, pointKey),
    planes: each(
      file.planes,
      (plane, image) => ({ ...plane, normal: flip(plane.normal, image) }),
      (plane) => pointKey(plane.normal),
    ),
    loose: each(file.loose, flip, pointKey),
    goals: each(
      file.goals,
      (goal, image) => ({
        ...goal,
        from: flip(goal.from, image),
        to: flip(goal.to, image),
        team: flipTeam(goal.team, image),
      }),
      (goal) => `${goal.team} ${curveKey([goal.from, goal.to])}`,
    ),
    pads: each(file.pads, flip, pointKey),
    kickOffPlaces: each(file.kickOffPlaces, flipPlace, placeKey),
    respawnPlaces: each(file.respawnPlaces, flipPlace, placeKey),
    markings: each(
      file.look?.markings,
      (marking, image) =>
        marking.kind === 'line'
          ? { ...marking, points: flipCurve(marking.points, image) }
          : flip(marking, image),
      (marking) => (marking.kind === 'line' ? curveKey(marking.points) : pointKey(marking)),
    ),
  };
}

function flip<T extends FilePoint>(point: T, image: Image): T {
  return { ...point, x: positiveZero(point.x * image.x), y: positiveZero(point.y * image.y) };
}

function flipCurve(points: readonly CurvePoint[], image: Image): CurvePoint[] {
  return points.map((point) => ({
    ...flip(point, image),
    curve: positiveZero((point.curve ?? 0) * image.x * image.y),
  }));
}

function flipTeam(team: FileGoal['team'], image: Image): FileGoal['team'] {
  if (image.x === 1) return team;
  return team === 'left' ? 'right' : 'left';
}

function flipPlace(place: FilePlace, image: Image): FilePlace {
  const across = image.x === 1 ? place.angle : 180 - place.angle;
  return {
    ...flip(place, image),
    team: flipTeam(place.team, image),
    angle: image.y === 1 ? across : -across,
  };
}

/** -0 and 0 are one place, and one text. */
function positiveZero(value: number): number {
  return value + 0;
}

function pointKey({ x, y }: FilePoint): string {
  return `${x + 0} ${y + 0}`;
}

function placeKey(place: FilePlace): string {
  return `${place.team} ${pointKey(place)}`;
}

/** The same for a way and for the way back. */
function curveKey(points: readonly CurvePoint[]): string {
  const way = points.map(pointKey);
  const curves = points.slice(0, -1).map(({ curve = 0 }) => curve);
  const there = `${way.join(',')};${curves.map((curve) => curve + 0).join(',')}`;
  const back = `${way.reverse().join(',')};${curves
    .reverse()
    .map((curve) => 0 - curve)
    .join(',')}`;
  return there < back ? there : back;
}
