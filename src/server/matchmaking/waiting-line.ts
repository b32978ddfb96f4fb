/**
 * Who waits for a match of one mode, and who is to go where next. Knows the time only as it is told,
 * and does nothing itself: the queue (match-queue.ts) carries out what a round says, the simulation
 * (bench/matchmaking) does so in a town of its own.
 *
 * In a round, who has waited longest comes first:
 *   1. as many as fill a match, near in skill, open one at once;
 *   2. a match with room that fits by skill, score and time left takes the group in;
 *   3. who has waited for others long enough opens a match with whoever is there, bots in the rest.
 */
import type { Team } from '../../sim/team.ts';
import type { Rating } from '../rating/rating.ts';
import type { QueueRules } from './rules.ts';
import { divisionCost, type Pitch, plus, splitTeams, sumOf, type TeamSum } from './split-teams.ts';

/** A match that runs, as far as it counts for who comes in. */
export interface OpenMatch {
  readonly matchId: string;
  readonly pitch: Pitch;
  /** People, awaited ones counted. */
  readonly teams: readonly [TeamSum, TeamSum];
  readonly score: readonly [number, number];
  /** Of its play: 1 before the first kick-off, 0 in overtime and after the end. */
  readonly leftShare: number;
}

interface Waiting<Group> {
  readonly group: Group;
  readonly sum: TeamSum;
  readonly sinceMs: number;
  /** Whether nobody else had come for a while. */
  readonly isQuiet: boolean;
}

export type Placement<Group> =
  | { readonly kind: 'fill'; readonly group: Group; readonly matchId: string; readonly team: Team }
  | { readonly kind: 'open'; readonly groups: readonly Seated<Group>[] };

export interface Seated<Group> {
  readonly group: Group;
  readonly team: Team;
}

export interface RoundInput {
  readonly pitch: Pitch;
  readonly matches: readonly OpenMatch[];
  readonly nowMs: number;
  /** Whether the server has room for one more match. */
  readonly mayOpen: boolean;
}

/** Weights of what speaks against a match, beside how unfair it would be (0 to 0.5). */
const COST_OF_SKILL = 0.02;
const COST_OF_TIME_PLAYED = 0.3;
const COST_OF_A_GOAL = 0.05;

export class WaitingLine<Group> {
  readonly #rules: QueueRules;
  /** Oldest first. */
  #waiting: readonly Waiting<Group>[] = [];
  #lastCameMs = Number.NEGATIVE_INFINITY;

  constructor(rules: QueueRules) {
    this.#rules = rules;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** @param sinceMs now; earlier for a group whose place in a match was gone when it got there */
  enter(group: Group, ratings: readonly Rating[], sinceMs: number): void {
    const isQuiet = sinceMs - this.#lastCameMs > this.#rules.latelyMs;
    const waiting: Waiting<Group> = { group, sum: sumOf(ratings), sinceMs, isQuiet };
    this.#waiting = [...this.#waiting, waiting].sort((a, b) => a.sinceMs - b.sinceMs);
    this.#lastCameMs = Math.max(this.#lastCameMs, sinceMs);
  }

  /** Does nothing for one that does not wait. */
  leave(group: Group): void {
    this.#waiting = this.#waiting.filter((one) => one.group !== group);
  }

  /** When somebody will have waited long enough; null while nobody waits. */
  dueMs(): number | null {
    const [oldest] = this.#waiting;
    return oldest === undefined ? null : oldest.sinceMs + this.#gatherMs(oldest);
  }

  /** Whom to place where; they do not wait any more. */
  round(input: RoundInput): readonly Placement<Group>[] {
    const placements: Placement<Group>[] = [];
    let { matches } = input;
    for (const waiting of this.#waiting) {
      if (!this.#waiting.includes(waiting)) continue;
      const full = input.mayOpen ? this.#gather(waiting, input, true) : null;
      if (full !== null) {
        placements.push(full);
        continue;
      }
      const isDue = input.nowMs >= waiting.sinceMs + this.#gatherMs(waiting);
      const fill =
        this.#findMatch(waiting, { ...input, matches }, false) ??
        (isDue && (this.#isAlone(waiting) || !input.mayOpen)
          ? this.#findMatch(waiting, { ...input, matches }, true)
          : null);
      if (fill !== null) {
        this.leave(waiting.group);
        const { match, team } = fill;
        placements.push({ kind: 'fill', group: waiting.group, matchId: match.matchId, team });
        matches = matches.map((one) => (one === match ? withGroup(one, team, waiting.sum) : one));
        continue;
      }
      const open = isDue && input.mayOpen ? this.#gather(waiting, input, false) : null;
      if (open !== null) placements.push(open);
    }
    return placements;
  }

  /** @param mustFill whether it has to fill all places */
  #gather(
    seed: Waiting<Group>,
    { pitch, nowMs }: RoundInput,
    mustFill: boolean,
  ): Placement<Group> | null {
    const places = 2 * pitch.teamSize;
    const near = this.#waiting
      .filter((one) => one === seed || this.#areNear(seed, one, nowMs))
      .sort(
        (a, b) =>
          Math.abs(meanOf(a.sum) - meanOf(seed.sum)) - Math.abs(meanOf(b.sum) - meanOf(seed.sum)) ||
          a.sinceMs - b.sinceMs,
      );
    const chosen = [seed];
    let count = seed.sum.count;
    for (const one of near) {
      if (one === seed || count + one.sum.count > places) continue;
      chosen.push(one);
      count += one.sum.count;
    }
    if (mustFill && count < places) return null;
    // Parties may not fit into two teams as they came: then without the last one.
    for (let size = chosen.length; size > 0; size--) {
      const groups = chosen.slice(0, size);
      const division = splitTeams(
        groups.map(({ sum }) => sum),
        pitch,
      );
      if (division === null) {
        if (mustFill) return null;
        continue;
      }
      for (const { group } of groups) this.leave(group);
      const seated = groups.map(({ group }, index) => ({
        group,
        team: division.teams[index] ?? 0,
      }));
      return { kind: 'open', groups: seated };
    }
    return null;
  }

  /** @param anyWillDo whether also a match that is nearly over or lost */
  #findMatch(
    { sum, sinceMs }: Waiting<Group>,
    { matches, nowMs }: RoundInput,
    anyWillDo: boolean,
  ): { readonly match: OpenMatch; readonly team: Team } | null {
    const window = this.#windowAt(nowMs - sinceMs);
    let best: { readonly match: OpenMatch; readonly team: Team; readonly cost: number } | null =
      null;
    for (const match of matches) {
      const { teams, pitch, score, leftShare } = match;
      const lead = Math.abs(score[0] - score[1]);
      if (leftShare <= 0) continue;
      if (!anyWillDo) {
        if (leftShare < this.#rules.leastLeftShare || lead >= this.#rules.lostBy) continue;
      }
      const people = plus(teams[0], teams[1]);
      const gap = people.count === 0 ? 0 : Math.abs(meanOf(people) - meanOf(sum));
      if (gap > window && !anyWillDo) continue;
      for (const team of [0, 1] as const) {
        const [home, away] = withGroup(match, team, sum).teams;
        const cost =
          divisionCost(home, away, pitch) +
          gap * COST_OF_SKILL +
          (1 - leftShare) * COST_OF_TIME_PLAYED +
          lead * COST_OF_A_GOAL;
        if (Number.isFinite(cost) && (best === null || cost < best.cost)) {
          best = { match, team, cost };
        }
      }
    }
    return best;
  }

  #areNear(a: Waiting<Group>, b: Waiting<Group>, nowMs: number): boolean {
    const window = Math.max(this.#windowAt(nowMs - a.sinceMs), this.#windowAt(nowMs - b.sinceMs));
    return Math.abs(meanOf(a.sum) - meanOf(b.sum)) <= window;
  }

  #windowAt(waitedMs: number): number {
    return this.#rules.window + (this.#rules.windowPerS * waitedMs) / 1000;
  }

  #gatherMs(waiting: Waiting<Group>): number {
    return this.#isAlone(waiting) ? this.#rules.gatherAloneMs : this.#rules.gatherMs;
  }

  #isAlone({ isQuiet }: Waiting<Group>): boolean {
    return isQuiet && this.#waiting.length === 1;
  }
}

export function meanOf({ mu, count }: TeamSum): number {
  return count === 0 ? 0 : mu / count;
}

function withGroup(match: OpenMatch, team: Team, group: TeamSum): OpenMatch {
  const [home, away] = match.teams;
  return { ...match, teams: team === 0 ? [plus(home, group), away] : [home, plus(away, group)] };
}
