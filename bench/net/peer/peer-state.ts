/**
 * The peer's state: what its server sends so that a client can go on from it. Schema fields, of which
 * only those that changed are sent. Poses and velocities are 32-bit floats, as Rapier has them, so
 * the client adopts exactly what the server has. Timers travel as the tick on which they end: a
 * number that counts down would be sent anew on every tick.
 */
import { type SchemaType, schema, t } from '@colyseus/schema';

export const PeerInput = schema(
  {
    steer: t.int8().default(0),
    throttle: t.int8().default(0),
    /** The bits of a `CarInput` beyond its axes. */
    buttons: t.uint8().default(0),
  },
  'PeerInput',
);
export type PeerInput = SchemaType<typeof PeerInput>;
/** What can be read of an input, wherever it comes from. */
export type PeerKeys = Pick<PeerInput, 'steer' | 'throttle' | 'buttons'>;

const pose = {
  x: t.float32().default(0),
  y: t.float32().default(0),
  angle: t.float32().default(0),
  vx: t.float32().default(0),
  vy: t.float32().default(0),
  angularVelocity: t.float32().default(0),
};

export const PeerBody = schema(pose, 'PeerBody');
export type PeerBody = SchemaType<typeof PeerBody>;

/** How a number of the rules travels. `endTick` counts down to 0 on the ticks of play. */
type CellKind = 'uint8' | 'int8' | 'uint32' | 'int32' | 'float32' | 'endTick';

/** By the names that the rules' state gives them. */
export const CAR_CELLS = {
  occupant: 'uint8',
  boost: 'float32',
  boosting: 'uint8',
  drifting: 'uint8',
  supersonic: 'uint8',
  slide: 'float32',
  dashCooldownTicks: 'endTick',
  dashTicksLeft: 'endTick',
  lastDashCount: 'uint8',
  dashUnsynced: 'uint8',
  demolishedTicks: 'endTick',
  thrownTicks: 'endTick',
  lastTouchTick: 'int32',
  cut: 'uint32',
  goals: 'uint8',
  ownGoals: 'uint8',
  assists: 'uint8',
  saves: 'uint8',
  shots: 'uint8',
  demolitions: 'uint8',
} as const satisfies Record<string, CellKind>;

export const MATCH_CELLS = {
  phase: 'uint8',
  phaseTicksLeft: 'endTick',
  clockTicksLeft: 'endTick',
  overtime: 'uint8',
  overtimeTicks: 'uint32',
  cut: 'uint32',
  kickOffs: 'uint32',
  lastTouchSlot: 'int8',
} as const satisfies Record<string, CellKind>;

const cell = (kind: CellKind) =>
  kind === 'endTick' ? t.uint32().default(0) : t[kind]().default(0);

function cellFields<K extends string>(cells: Readonly<Record<K, CellKind>>) {
  const entries = Object.entries<CellKind>(cells).map(([name, kind]) => [name, cell(kind)]);
  return Object.fromEntries(entries) as Record<K, ReturnType<typeof cell>>;
}

export const PeerCar = schema(
  {
    ...pose,
    /** The input that the server used last for this car. */
    input: t.uint32().default(0),
    ...cellFields(CAR_CELLS),
  },
  'PeerCar',
);
export type PeerCar = SchemaType<typeof PeerCar>;

export const PeerState = schema(
  {
    /** Whether all players are there and the match runs. */
    started: t.uint8().default(0),
    tick: t.uint32().default(0),
    ...cellFields(MATCH_CELLS),
    scoreLeft: t.uint8().default(0),
    scoreRight: t.uint8().default(0),
    cars: t.array(PeerCar),
    ball: PeerBody,
    /** The tick on which each pad is ready again, or 0. */
    pads: t.array('uint32'),
    /** Loose bodies on the pitch. */
    loose: t.array(PeerBody),
  },
  'PeerState',
);
export type PeerState = SchemaType<typeof PeerState>;
