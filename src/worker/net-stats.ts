/** What the page may know of a match's connection. Types only: the page imports this file. */
/** Figures of the connection, for the HUD and for tests. Counts are since the match was joined. */
export interface NetStats {
  readonly rttMs: number;
  /** How far the world shown is ahead of the server's. */
  readonly leadTicks: number;
  readonly predictedTick: number;
  readonly confirmedTick: number;
  readonly rollbacks: number;
  readonly resimulatedTicks: number;
  readonly substitutedInputs: number;
  readonly hashesCompared: number;
  readonly hashMismatches: number;
  readonly resyncs: number;
  /** Times that the seat was taken again after a cut. */
  readonly rejoins: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** What carries inputs and frames just now; null in practice. */
  readonly carrier: 'websocket' | 'datachannel' | null;
  /** By so much the player's own inputs are held back; more than 0 only on a slow device or path. */
  readonly inputDelayTicks: number;
  /** The tick that the player's next input is meant for; null while nothing is played. */
  readonly inputTick: number | null;
  /** The newest hash of the world that the authority gave, and the tick before which it was so. */
  readonly lastHash: { readonly tick: number; readonly hash: number } | null;
  /** The last tick whose hash differed from the server's, or null. */
  readonly lastDesyncTick: number | null;
  readonly recent: RecentFigures;
}

/** How the last moments went: the figures of NetStats that are no counts. */
export interface RecentFigures {
  /**
   * How late frames come against the quickest: p95 over 2 s, whatever the window. The wait for
   * others of the same message counts as well.
   */
  readonly jitterMs: number;
  /** An update of the match in the worker, rollback included. */
  readonly updateMsP95: number;
  readonly updateMsMax: number;
  readonly rollbackMsP95: number;
  /** The largest step by which a rollback moved a body, in metres. */
  readonly correctionM: {
    readonly own: number;
    /** Of all other cars. */
    readonly others: number;
    readonly ball: number;
  };
}
