/** The numbers of quick play's queue, chosen by simulation: docs/decisions/015-matchmaking.md. */

export interface QueueRules {
  /** So long people are gathered where others are likely to come. */
  readonly gatherMs: number;
  /** So long where nobody else waits and few play. */
  readonly gatherAloneMs: number;
  /** So many people in matches of the mode are no longer few. */
  readonly crowd: number;
  /**
   * How far apart people and matches may be, for who has just come: units of skill (mu) for each place
   * of a team.
   */
  readonly window: number;
  /** By how much that grows in a second of waiting. */
  readonly windowPerS: number;
  /** By how much that grows for a match in which people have only bots against them. */
  readonly lonelyFactor: number;
  /** A match with so much of its play left takes people in at once. */
  readonly freshShare: number;
  /** So much of a new match's places people must fill to be opened rather than one that runs filled. */
  readonly openShare: number;
  /** Of a match's play, how much has to be left for who comes in. */
  readonly leastLeftShare: number;
  /** A match with this lead is lost. */
  readonly lostBy: number;
}

export const QUEUE_RULES: QueueRules = {
  gatherMs: 2500,
  gatherAloneMs: 300,
  crowd: 4,
  window: 5,
  windowPerS: 6,
  lonelyFactor: 3,
  freshShare: 0.9,
  openShare: 0.3,
  leastLeftShare: 0.25,
  lostBy: 3,
};
