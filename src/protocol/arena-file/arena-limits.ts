/** How large an arena file may be. Whatever is within these, the game must be able to build. */
export const ARENA_LIMITS = {
  /** Twice as many bytes at most: a file is nearly all ASCII. */
  characters: 256 * 1024,
  coordinateM: 200,
  length: { min: 20, max: 160 },
  width: { min: 12, max: 100 },
  curveDegrees: 340,
  outlinePoints: 200,
  wallPoints: 100,
  walls: 400,
  discs: 200,
  /** Each is a neighbour of all that moves: much work on the server. */
  planes: 16,
  /** What mirrors counts with all its images from here on. */
  loose: 32,
  goals: 8,
  pads: 32,
  ballPlaces: 8,
  placesPerTeam: 32,
  markings: 1000,
  /** With curves flattened: of the outline, of all walls together, of all markings together. */
  flatOutlinePoints: 600,
  flatWallPoints: 2000,
  flatMarkingPoints: 8000,
} as const;

/** A car at any angle stands in a circle of this radius. */
export const CAR_ROOM_M = 1.26;
/** Of a ball of size 1. */
export const BALL_RADIUS_M = 1;
