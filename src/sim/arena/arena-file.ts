/**
 * An arena as people write it: a JSON document. What comes from outside is checked by
 * `protocol/arena-file`, which alone may call something an `ArenaFile`; `compile-arena.ts` makes
 * an `Arena` of it. Metres and degrees, origin in the middle, x to the right, y down. Colours are
 * `#rrggbb`. Whatever can be left out has a default in `compile-arena.ts`.
 */
export interface ArenaFile {
  readonly format: 'driftball-arena';
  readonly version: 1;
  /** Lower case letters, digits and dashes. */
  readonly name: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly description?: string | undefined;
  /** Of the field between the goal lines and between the side lines. */
  readonly length: number;
  readonly width: number;
  /**
   * What is listed is there again, mirrored: `x` left to right, `y` top to bottom, `both`. Goals and
   * places change teams where left and right are swapped. Default `none`.
   */
  readonly mirror?: 'none' | 'x' | 'y' | 'both' | undefined;
  /** Closed. Not mirrored: it is given whole. */
  readonly outline: readonly CurvePoint[];
  readonly walls?: readonly FileWall[] | undefined;
  readonly discs?: readonly FileDisc[] | undefined;
  readonly planes?: readonly FilePlane[] | undefined;
  readonly loose?: readonly FileLooseDisc[] | undefined;
  readonly goals: readonly FileGoal[];
  readonly pads?: readonly FilePad[] | undefined;
  /** Default: the middle. Not mirrored. */
  readonly ballPlaces?: readonly FilePoint[] | undefined;
  readonly kickOffPlaces?: readonly FilePlace[] | undefined;
  readonly respawnPlaces?: readonly FilePlace[] | undefined;
  readonly ball?:
    | {
        readonly size?: number | undefined;
        readonly mass?: number | undefined;
        readonly bounce?: number | undefined;
        readonly damping?: number | undefined;
      }
    | undefined;
  readonly look?:
    | {
        readonly turf?: string | undefined;
        readonly lines?: string | undefined;
        readonly stands?: string | undefined;
        readonly glow?: string | undefined;
        /** Default: halfway line, centre circle and goal areas that fit the field. */
        readonly markings?: readonly FileMarking[] | undefined;
      }
    | undefined;
}

export interface FilePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * `curve`: the way to the next point is an arc that turns by so many degrees, -340..340; positive
 * bulges to the left of the way, as seen on the screen. 0 or missing: straight.
 */
export interface CurvePoint extends FilePoint {
  readonly curve?: number | undefined;
}

export interface FileObstacle {
  readonly restitution?: number | undefined;
  readonly stops?: 'all' | 'ball' | 'cars' | undefined;
  readonly colour?: string | undefined;
  readonly visible?: boolean | undefined;
}

export interface FileWall extends FileObstacle {
  readonly points: readonly CurvePoint[];
  readonly thickness?: number | undefined;
}

export interface FileDisc extends FileObstacle, FilePoint {
  readonly radius: number;
}

/** Everything beyond `distance` metres along `-normal` is solid: `normal . p < distance`. */
export interface FilePlane {
  readonly normal: FilePoint;
  readonly distance: number;
  readonly restitution?: number | undefined;
  readonly stops?: 'all' | 'ball' | 'cars' | undefined;
}

export interface FileLooseDisc extends FilePoint {
  readonly radius: number;
  readonly mass: number;
  readonly restitution?: number | undefined;
  readonly damping?: number | undefined;
  readonly colour?: string | undefined;
}

export interface FileGoal {
  /** Who defends it. */
  readonly team: 'left' | 'right';
  readonly from: FilePoint;
  readonly to: FilePoint;
  readonly depth?: number | undefined;
}

export interface FilePad extends FilePoint {
  readonly large?: boolean | undefined;
}

export interface FilePlace extends FilePoint {
  readonly team: 'left' | 'right';
  /** Degrees; 0 faces right. */
  readonly angle: number;
}

export type FileMarking =
  | {
      readonly kind: 'line';
      readonly points: readonly CurvePoint[];
      readonly colour?: string | undefined;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour?: string | undefined;
    };
