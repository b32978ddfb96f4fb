/**
 * Pitches as data: what the walls, pads and places are. Origin in the middle, x to the right, y
 * down, metres and radians. Everything of one side is mirrored through the origin for the other.
 */
import type { Team } from './team.ts';

export interface Arena {
  readonly name: string;
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly cornerRadius: number;
  readonly goalHalfWidth: number;
  readonly goalDepth: number;
  readonly pads: readonly PadPlace[];
  /** Of team 0; a team's cars take neighbouring ones, and each kick-off moves them on by one. */
  readonly kickOffPlaces: readonly Place[];
  /** Of team 0; where its cars come back after a demolition. */
  readonly respawnPlaces: readonly Place[];
}

export interface PadPlace {
  readonly x: number;
  readonly y: number;
  readonly large: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** A place of team 0 as the team's own. */
export function placeFor(team: Team, place: Place): Place {
  return team === 0 ? place : { x: -place.x, y: -place.y, angle: place.angle + Math.PI };
}

export const CLASSIC_ARENA: Arena = {
  name: 'classic',
  halfLength: 30,
  halfWidth: 19,
  cornerRadius: 7,
  goalHalfWidth: 5,
  goalDepth: 3,
  pads: [
    ...mirrored(24.5, 13.5, true),
    { x: 0, y: 16, large: true },
    { x: 0, y: -16, large: true },
    { x: 9, y: 0, large: false },
    { x: -9, y: 0, large: false },
    { x: 21, y: 0, large: false },
    { x: -21, y: 0, large: false },
    { x: 0, y: 8, large: false },
    { x: 0, y: -8, large: false },
    ...mirrored(13, 7, false),
    ...mirrored(13, 15.5, false),
    ...mirrored(23, 6.5, false),
  ],
  kickOffPlaces: [
    { x: -15, y: 9, angle: -0.5404 },
    { x: -15, y: -9, angle: 0.5404 },
    { x: -19, y: 3.5, angle: -0.1822 },
    { x: -19, y: -3.5, angle: 0.1822 },
    { x: -23, y: 0, angle: 0 },
  ],
  respawnPlaces: [
    { x: -27, y: 8.5, angle: 0 },
    { x: -27, y: -8.5, angle: 0 },
    { x: -23, y: 13, angle: 0 },
    { x: -23, y: -13, angle: 0 },
  ],
};

function mirrored(x: number, y: number, large: boolean): PadPlace[] {
  return [
    { x, y, large },
    { x: -x, y: -y, large },
    { x: -x, y, large },
    { x, y: -y, large },
  ];
}
