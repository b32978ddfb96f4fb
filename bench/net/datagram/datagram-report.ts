export interface DatagramReport {
  readonly rttMs: number;
  readonly jitterMs: number;
  readonly lossPct: number;
  readonly seconds: number;
  /** Share of frames that were usable more than two ticks later than is ordinary on their path. */
  readonly lateShare: number;
  readonly lateShareWebSocket: number;
  /** Ticks that count for neither, because the machine made them late on every path. */
  readonly disturbedShare: number;
  /** A second and a player, both paths together, with eight keyboards. */
  readonly downBps: number;
  readonly upBps: number;
  readonly downBpsWebSocket: number;
  readonly upBpsWebSocket: number;
  /** With eight sticks. */
  readonly downBpsSticks: number;
  readonly upBpsSticks: number;
  /** Share of a player's inputs that the server had to make up. */
  readonly madeUpShare: number;
  readonly madeUpShareWebSocket: number;
  /** Samples, a second apart, in which the streams of a player with a channel went over it. */
  readonly onChannelShare: number;
}
