/**
 * How the peer is set up: every choice with its reason. The peer is Colyseus 0.18's own prediction on
 * this game's own simulation. Sources: the doc comments of @colyseus/core 0.18.17 (`Room.ts`,
 * `input/types.ts`) and @colyseus/sdk 0.18.4 (`predict/*.ts`), docs.colyseus.io/netcode and its pages,
 * and Lab 10 of colyseus/prediction-playground, which is air hockey: the nearest thing to this game
 * that its author has published.
 */
export const PEER = {
  /** One input is one fixed step is one tick (`setFixedTimestep`): this game's own rate. */
  tickRateHz: 60,

  /**
   * No timer for patches: the room calls `broadcastPatch()` at the end of each step. The default is 20
   * patches a second; `patchRate = 1000 / 60` sends 60, but on a timer of its own (of whole
   * milliseconds), so a patch waits up to a tick after the step whose state it carries, and some
   * patches carry two steps or none. Straight after the step is the soonest and steadiest that there is.
   */
  patchRateMs: 0,

  /** As in the lab. Enough for a second of inputs that come all at once after a stall. */
  inputBufferMax: 64,

  /**
   * "The buffer is the jitter buffer" (HockeyRoom.ts): a tick takes one input from each player, and who
   * has none keeps the last one. Inputs carry no tick; they are taken in line. So each that comes late
   * would put all later ones off by a tick for good, and the client, which counts a tick for an input,
   * would draw another tick than the one it gets. The lab steps a paddle twice in a tick while there
   * is a backlog; with one solver for all bodies (`Room.setFixedTimestep`: "shared world") that cannot
   * be. Here the room skips, for each tick that it had to make an input up for, the input that came
   * too late for it: an input stays a tick, and a client that was cut off for a moment is right again
   * at once. (Without this, the ball's error at 100 ms was more than twice as large.)
   */
  jitterBuffer: {
    /**
     * Beyond this share of ticks without an input, one of them delays the player by a tick instead. Less
     * of them means a longer way for all inputs, so more to guess. At 100 ms, 20 ms of jitter and 2 %
     * loss, p95 of own car, other cars, and ball after a touch, in metres: 0.01 gives 0.66, 2.66, 2.26;
     * 0.04 0.42, 1.74, 1.37; 0.06 0.50, 1.52, 0.75; 0.1 0.84, 1.23, 1.00; 0.2 1.86, 1.01, 0.58. This is
     * the largest that leaves the own car where it is.
     */
    missingShare: 0.06,
    /** Ticks over which that share is averaged. */
    averageTicks: 120,
    /** An input that was left over after each of so many ticks is skipped: the delay is too long. */
    spareTicks: 240,
  },

  /**
   * `predict.sim`: "for entities that interact, where rolling one back means rolling back what it
   * collided with". The flat `predict.reconciler` would leave the ball out of the prediction.
   *
   * `others` says what the step does with the cars of other players.
   * - `held`: each goes on with the input that the server used last (it stands in the state), held and
   *   then faded as this game's own prediction does it. They are drawn where they are predicted.
   * - `frozen`: what the lab does with people: colliders where the last patch has them, drawn 100 ms
   *   late (`attachAll` with `mode: 'lerp'`).
   * `held` is used because it comes out better: see README.md.
   */
  others: 'held',
  /** How late `frozen` ones are drawn. The lab has 100 for 20 patches a second; this is for 60. */
  lerpDelayMs: 50,

  /**
   * Time constant with which a correction fades: what the labs use. The default is the interval of
   * patches, which at 60 patches a second is little. At 100 ms, 20 ms of jitter and 2 % loss, 40, 65
   * and 100 came to the same errors at p95 (the median rises with it), and to pops in 29, 18 and 8 % of
   * frames.
   */
  smoothMs: 65,

  /**
   * Larger corrections (in metres) are shown at once. "Above the top speed times the interval of
   * patches, below the smallest teleport."
   */
  snapM: 4,
} as const;
