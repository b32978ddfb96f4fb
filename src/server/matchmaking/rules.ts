/** The numbers of quick play's queue, chosen by simulation: docs/decisions/015-matchmaking.md. */

export interface QueueRules {
  /** So long people are gathered while others keep coming. */
  readonly gatherMs: number;
  /** So long where nobody else has come lately. */
  readonly gatherAloneMs: number;
  /** How long ago another person's coming is "lately". */
  readonly latelyMs: number;
  /** How far apart people and matches may be: units of skill (mu), for who has just come. */
  readonly window: number;
  /** By how much that grows in a second of waiting. */
  readonly windowPerS: number;
  /** Of a match's play, how much has to be left for who comes in. */
  readonly leastLeftShare: number;
  /** A match with this lead is lost. */
  readonly lostBy: number;
}

export const QUEUE_RULES: QueueRules = {
  gatherMs: 1500,
  gatherAloneMs: 300,
  latelyMs: 15_000,
  window: 8,
  windowPerS: 4,
  leastLeftShare: 0.25,
  lostBy: 3,
};
