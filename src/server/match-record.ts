/**
 * The results of a match: notes who plays, and once a game has ended has it recorded and tells all who
 * are there. A rematch is the next game. A store that fails costs the match nothing: the result is then
 * told as it was played, without ratings, and told again once it could be recorded.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { ProfileId } from '../protocol/people/person-card.ts';
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
  /** By slot; null where no bot takes an empty place. */
  readonly botNames: readonly (string | null)[];
  readonly clock: Pick<MonotonicClock, 'after'>;
  readonly onResult: (result: MatchResult) => void;
}

/** Of play: what all have left before was no match. */
const LEAST_ABANDONED_MS = 10_000;
/** Before each further attempt to record a result. */
const RETRY_AFTER_MS = [1000, 5000, 20_000] as const;

interface Storing {
  readonly report: ResultReport;
  readonly people: MatchPeople;
  readonly tell: (result: MatchResult) => void;
  /** From 0 on. */
  readonly attempt: number;
}

export class MatchRecord {
  readonly attendance: Attendance;
  readonly #parts: MatchRecordParts;
  #number: number;
  /** People whose rating stays as it is in all games here. */
  readonly #byLink = new Set<ProfileId>();
  #hadEnded = false;
  #isOver = false;
  #newest: MatchResult | null = null;
  /** Of attempts to come. */
  readonly #retries = new Set<() => void>();

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

  /** How somebody comes in. Of who has played already it is known: leaving and coming back undoes nothing. */
  noteWay(id: ProfileId, isByLink: boolean): void {
    if (this.attendance.knows(id)) return;
    if (isByLink) this.#byLink.add(id);
    else this.#byLink.delete(id);
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

  /** What is not recorded by now never is. */
  dispose(): void {
    this.#isOver = true;
    for (const cancel of this.#retries) cancel();
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
      parts: this.attendance.parts(botNames),
      byLink: this.#byLink,
      isComplete,
      isHalfOver: standing.isOvertime || this.attendance.playTicks >= standing.ticksLeft,
    });
    // What comes of a rematch meanwhile is another game's.
    const tell = (result: MatchResult) => {
      if (this.#number !== number + 1 || !this.#hadEnded) return;
      this.#newest = result;
      this.#parts.onResult(result);
    };
    const { people } = this.#parts;
    const { result } = report;
    const isOfNobody = result.lines.every(({ person }) => person === null);
    if (people === null || isOfNobody) tell(result);
    else await this.#store({ report, people, tell, attempt: 0 });
  }

  /** The store knows a result that it has already, so that an attempt too many does no harm. */
  async #store(storing: Storing): Promise<void> {
    const { report, people, tell, attempt } = storing;
    const { result } = report;
    try {
      tell(await people.recordResult(report));
    } catch (error) {
      console.error(`the result ${result.id} could not be recorded`, error);
      if (attempt === 0) tell(result);
      this.#retry({ ...storing, attempt: attempt + 1 });
    }
  }

  #retry(storing: Storing): void {
    const delayMs = RETRY_AFTER_MS[storing.attempt - 1];
    if (delayMs === undefined || this.#isOver) return;
    const cancel = this.#parts.clock.after(delayMs, () => {
      this.#retries.delete(cancel);
      void this.#store(storing);
    });
    this.#retries.add(cancel);
  }
}
