/**
 * The results of a match: notes who plays, and once a game has ended has it recorded and tells all who
 * are there. A rematch is the next game. A store that fails costs the match nothing: the result is then
 * told as it was played, without ratings.
 */
import type { MatchResult } from '../protocol/people/match-result.ts';
import { TICK_MS } from '../protocol/timing.ts';
import { Attendance } from './attendance.ts';
import { buildResult } from './build-result.ts';
import type { MatchOptions } from './match-services.ts';
import type { MatchStanding } from './match-standing.ts';
import type { MatchPeople } from './people/match-people.ts';
import type { ResultReport } from './store/store.ts';

export interface MatchRecordParts {
  /** What the results' ids begin with. */
  readonly matchId: string;
  /** Of the first game. */
  readonly firstNumber: number;
  readonly options: MatchOptions;
  readonly standing: MatchStanding;
  readonly people: MatchPeople | null;
  readonly wallNowMs: () => number;
  /** By slot; null where no bot drives. */
  readonly botNames: () => readonly (string | null)[];
  readonly onResult: (result: MatchResult) => void;
}

/** Of play: what all have left before was no match. */
const LEAST_ABANDONED_MS = 10_000;

export class MatchRecord {
  readonly attendance: Attendance;
  readonly #parts: MatchRecordParts;
  #number: number;
  #hadEnded = false;
  #newest: MatchResult | null = null;

  constructor(parts: MatchRecordParts) {
    this.#parts = parts;
    this.#number = parts.firstNumber;
    this.attendance = new Attendance(parts.standing);
  }

  /** Of the game that has ended; null while one is played, and until it is recorded. */
  get newest(): MatchResult | null {
    return this.#newest;
  }

  /** Of the next game, in whatever match. */
  get nextNumber(): number {
    return this.#number;
  }

  /** To be called once a tick, after it. */
  noteTick(hasEnded: boolean): void {
    this.attendance.noteTick();
    if (hasEnded === this.#hadEnded) return;
    this.#hadEnded = hasEnded;
    if (hasEnded) {
      void this.#record(true);
      return;
    }
    this.#newest = null;
    this.attendance.beginAnew();
  }

  /** All have left, and nobody comes back. */
  abandon(): void {
    if (this.#hadEnded || this.attendance.playTicks * TICK_MS < LEAST_ABANDONED_MS) return;
    this.#hadEnded = true;
    void this.#record(false);
  }

  async #record(isComplete: boolean): Promise<void> {
    const { matchId, options, standing, wallNowMs, botNames } = this.#parts;
    const number = this.#number++;
    const report = buildResult({
      id: `${matchId}-${number}`,
      options,
      endedAtMs: wallNowMs(),
      playTicks: this.attendance.playTicks,
      score: standing.score,
      parts: this.attendance.parts(botNames()),
      isComplete,
    });
    const result = await this.#store(report);
    // What came of a rematch meanwhile is another game's.
    if (this.#number !== number + 1 || !this.#hadEnded) return;
    this.#newest = result;
    this.#parts.onResult(result);
  }

  /** @returns as recorded, or else as it was played */
  async #store(report: ResultReport): Promise<MatchResult> {
    const { people } = this.#parts;
    const { result } = report;
    if (people === null || result.lines.every(({ person }) => person === null)) return result;
    try {
      return await people.recordResult(report);
    } catch (error) {
      console.error(`the result ${result.id} could not be recorded`, error);
      return result;
    }
  }
}
