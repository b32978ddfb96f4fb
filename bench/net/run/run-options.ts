/** One run of one stack: a match with its players, its network and its length. */
export interface RunOptions {
  readonly stack: 'ours' | 'peer';
  /** Of ours: what carries inputs and frames. The peer knows sockets alone. */
  readonly carrier: 'datagrams' | 'socket';
  /** What the peer's prediction does with other players' cars: see `PEER`. */
  readonly peerOthers: 'held' | 'frozen';
  readonly path: PathOptions;
  readonly teamSize: number;
  /** `errors`: keys, scenes of four seconds. `traffic`: keys and sticks in turns, 1.5 s each. */
  readonly measure: 'errors' | 'traffic';
  /** Of play, once all players are there. */
  readonly seconds: number;
  readonly seed: number;
  /** Loose bodies on the pitch. */
  readonly crates: number;
}

export interface PathOptions {
  readonly rttMs: number;
  readonly jitterMs: number;
  readonly lossPct: number;
}

/**
 * For HTTP connections of players who join. Node counts it in real time, whatever the run's own: on a
 * busy machine the usual five seconds would end between two players.
 */
export const KEEP_ALIVE_MS = 300_000;
