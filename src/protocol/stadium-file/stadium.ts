/** A HaxBall stadium with traits applied and defaults filled in. Units are HaxBall's. */
export interface Stadium {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly spawnDistance: number;
  readonly background: StadiumBackground;
  readonly segments: readonly StadiumSegment[];
  /** Solid points that no segment ends in. */
  readonly points: readonly (StadiumSolid & { readonly x: number; readonly y: number })[];
  readonly planes: readonly StadiumPlane[];
  readonly discs: readonly StadiumDisc[];
  readonly goals: readonly StadiumGoal[];
  readonly ball: StadiumDisc;
  readonly redSpawns: readonly (readonly [number, number])[];
  readonly blueSpawns: readonly (readonly [number, number])[];
}

export interface StadiumBackground {
  readonly type: 'none' | 'grass' | 'hockey';
  readonly width: number;
  readonly height: number;
  readonly kickOffRadius: number;
  readonly cornerRadius: number;
  readonly colour: string | undefined;
}

/** Who it stops: what two bit masks of the file come to. */
export interface StadiumSolid {
  readonly stops: 'all' | 'ball' | 'cars' | 'nobody';
  /** 'barrier': a kick-off barrier. 'team': stops one team's players, or counts as it stops nobody. */
  readonly special: 'barrier' | 'team' | undefined;
  readonly bounce: number;
}

export interface StadiumSegment extends StadiumSolid {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Degrees; what the game draws straight is 0. */
  readonly curve: number;
  readonly visible: boolean;
  readonly colour: string;
}

export interface StadiumPlane extends StadiumSolid {
  readonly normal: readonly [number, number];
  readonly distance: number;
}

export interface StadiumDisc extends StadiumSolid {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly inverseMass: number;
  readonly damping: number;
  readonly colour: string;
}

export interface StadiumGoal {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly team: 'red' | 'blue';
}
