/**
 * A pitch as the simulation builds it and the page draws it: compiled from an arena file
 * (arena-file.ts), checked, curves flattened. Metres, origin in the middle, x to the right, y down;
 * angles in radians.
 */
import type { Team } from '../team.ts';

export interface Arena {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Of the field that is drawn and framed; nets lie outside. */
  readonly halfLength: number;
  readonly halfWidth: number;
  /** Closed, simple, clockwise as seen on the screen. Inside is the pitch with its nets; outside is solid. */
  readonly outline: readonly Point[];
  readonly walls: readonly Wall[];
  readonly discs: readonly Disc[];
  readonly planes: readonly Plane[];
  /** Discs that can be pushed. */
  readonly loose: readonly LooseDisc[];
  /** One or more a team. */
  readonly goals: readonly Goal[];
  /** 32 at most. */
  readonly pads: readonly PadPlace[];
  /** Ball n begins at place n, counted round. */
  readonly ballPlaces: readonly Point[];
  /** By team; a team's cars take neighbouring ones, and each kick-off moves them on by one. */
  readonly kickOffPlaces: readonly [readonly Place[], readonly Place[]];
  /** By team; where its cars come back after a demolition. */
  readonly respawnPlaces: readonly [readonly Place[], readonly Place[]];
  readonly ball: BallNature;
  readonly look: ArenaLook;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Point {
  readonly angle: number;
}

/** Who collides with it. */
export type Stops = 'all' | 'ball' | 'cars';

/** A restitution is a factor on what the ball or the car has: 1 for an ordinary wall, 2 at most. */
interface Obstacle {
  readonly restitution: number;
  readonly stops: Stops;
  /** 0xrrggbb, or null for the arena's own. */
  readonly colour: number | null;
  readonly visible: boolean;
}

/** Stands free on the pitch; as thick as named, with round ends. */
export interface Wall extends Obstacle {
  /** 2 or more; curves are flattened. */
  readonly points: readonly Point[];
  readonly thicknessM: number;
}

export interface Disc extends Obstacle, Point {
  readonly radiusM: number;
}

/** Everything with `normal . p < distanceM` is solid. The normal has length 1. */
export interface Plane {
  readonly normalX: number;
  readonly normalY: number;
  readonly distanceM: number;
  readonly restitution: number;
  readonly stops: Stops;
}

export interface LooseDisc extends Point {
  readonly radiusM: number;
  readonly massKg: number;
  /** Its own, 0..1. */
  readonly restitution: number;
  readonly dampingPerS: number;
  readonly colour: number | null;
}

/**
 * A goal scores when a whole ball is past the line, between its ends, and no further than `depthM`;
 * for what counts of a ball that is too large for that, see goal-room.ts.
 */
export interface Goal {
  /** Who defends it. */
  readonly team: Team;
  /** With the pitch on the left of the way from `from` to `to`, as seen on the screen. */
  readonly from: Point;
  readonly to: Point;
  readonly depthM: number;
}

export interface PadPlace extends Point {
  readonly large: boolean;
}

/** Factors on the game's own ball; 1 is normal. */
export interface BallNature {
  readonly size: number;
  readonly mass: number;
  readonly bounce: number;
  readonly damping: number;
}

/** Colours are 0xrrggbb. */
export interface ArenaLook {
  readonly turf: number;
  readonly lines: number;
  readonly stands: number;
  readonly glow: number;
  readonly markings: readonly Marking[];
}

/** Painted on the turf. */
export type Marking =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly colour: number | null;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radiusM: number;
      readonly colour: number | null;
    };
