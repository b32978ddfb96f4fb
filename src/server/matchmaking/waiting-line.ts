/**
 * Who waits for a match of one mode, and who is to go where next. Knows the time only as it is told,
 * and does nothing itself: the queue (match-queue.ts) carries out what a round says, the simulation
 * (bench/matchmaking) does so in a town of its own.
 *
 * In a round, who has waited longest comes first:
 *   1. as many as fill a match, near in skill, open one at once;
 *   2. a match that has just begun takes the group in, where there is room and skill fits;
 *   3. who has waited for others long enough opens a match with those who are there, if they are enough
 *      for a part of it; else comes into one that runs and is not lost; else opens one with bots.
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
}

export type Placement<Group> =
  | { readonly kind: 'fill'; readonly group: Group; readonly matchId: string; readonly team: Team }
  | Opening<Group>;

export interface Opening<Group> {
  readonly kind: 'open';
  readonly groups: readonly Seated<Group>[];
}

/** For one group, in a match that runs. */
interface Room {
  readonly kind: 'room';
  readonly match: OpenMatch;
  readonly team: Team;
  readonly cost: number;
}

export interface Seated<Group> {
  readonly group: Group;
  readonly team: Team;
}

export interface RoundInput {
  readonly pitch: Pitch;
  readonly matches: readonly OpenMatch[];
  readonly nowMs: number;
  /** People in matches of the mode, also in those that have ended: some of them will come soon. */
  readonly around: number;
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
  /** People in matches of the mode at the last round. */
  #around = 0;

  constructor(rules: QueueRules) {
    this.#rules = rules;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** @param sinceMs now; earlier for a group whose place in a match was gone when it got there */
  enter(group: Group, ratings: readonly Rating[], sinceMs: number): void {
    const waiting: Waiting<Group> = { group, sum: sumOf(ratings), sinceMs };
    this.#waiting = [...this.#waiting, waiting].sort((a, b) => a.sinceMs - b.sinceMs);
  }

  /** Does nothing for one that does not wait. */
  leave(group: Group): void {
    this.#waiting = this.#waiting.filter((one) => one.group !== group);
  }

  /** When somebody will have waited long enough; null while nobody waits. */
  dueMs(): number | null {
    const [oldest] = this.#waiting;
    return oldest === undefined ? null : oldest.sinceMs + this.#gatherMs();
  }

  /** Whom to place where; they do not wait any more. */
  round(input: RoundInput): readonly Placement<Group>[] {
    this.#around = input.around;
    const placements: Placement<Group>[] = [];
    let { matches } = input;
    for (const waiting of this.#waiting) {
      // Somebody before may have been given this group to play with.
      if (!this.#waiting.includes(waiting)) continue;
      const choice = this.#choose(waiting, { ...input, matches });
      if (choice === null) continue;
      if (choice.kind === 'open') {
        for (const { group } of choice.groups) this.leave(group);
        placements.push(choice);
        continue;
      }
      const { match, team } = choice;
      this.leave(waiting.group);
      placements.push({ kind: 'fill', group: waiting.group, matchId: match.matchId, team });
      matches = matches.map((one) => (one === match ? withGroup(one, team, waiting.sum) : one));
    }
    return placements;
  }

  #choose(waiting: Waiting<Group>, input: RoundInput): Opening<Group> | Room | null {
    const { pitch, mayOpen, nowMs } = input;
    const { freshShare, leastLeftShare, openShare } = this.#rules;
    const places = 2 * pitch.teamSize;
    const others = mayOpen ? this.#gather(waiting, input) : [];
    const count = others.reduce((sum, one) => sum + one.sum.count, 0);
    if (count === places) {
      const opening = openingOf(others, pitch);
      if (opening?.groups.length === others.length) return opening;
    }
    const fresh = this.#findRoom(waiting, input, freshShare);
    if (fresh !== null) return fresh;
    if (nowMs < waiting.sinceMs + this.#gatherMs()) return null;
    const runs = count < places * openShare && this.#findRoom(waiting, input, leastLeftShare);
    if (runs) return runs;
    const anyWillDo = this.#isAlone() || !mayOpen;
    return (anyWillDo ? this.#findRoom(waiting, input, null) : null) ?? openingOf(others, pitch);
  }

  /** Who could open a match with this group: first itself, then who is nearest in skill. */
  #gather(seed: Waiting<Group>, { pitch, nowMs }: RoundInput): readonly Waiting<Group>[] {
    const places = 2 * pitch.teamSize;
    const distance = (one: Waiting<Group>) => Math.abs(meanOf(one.sum) - meanOf(seed.sum));
    const near = this.#waiting
      .filter((one) => one !== seed && this.#areNear(seed, one, pitch, nowMs))
      .sort((a, b) => distance(a) - distance(b) || a.sinceMs - b.sinceMs);
    const chosen = [seed];
    let count = seed.sum.count;
    for (const one of near) {
      if (count + one.sum.count > places) continue;
      chosen.push(one);
      count += one.sum.count;
    }
    return chosen;
  }

  /** @param leastLeft share of its play; null for any match that runs, though it may be lost */
  #findRoom(
    { sum, sinceMs }: Waiting<Group>,
    { matches, nowMs }: RoundInput,
    leastLeft: number | null,
  ): Room | null {
    let best: Room | null = null;
    for (const match of matches) {
      const { teams, pitch, score, leftShare } = match;
      const lead = Math.abs(score[0] - score[1]);
      const isLonely = teams[0].count === 0 || teams[1].count === 0;
      const width = isLonely ? this.#rules.lonelyFactor : 1;
      const window = width * this.#windowAt(nowMs - sinceMs, pitch);
      const people = plus(teams[0], teams[1]);
      const gap = people.count === 0 ? 0 : Math.abs(meanOf(people) - meanOf(sum));
      if (leftShare <= 0) continue;
      if (leastLeft !== null) {
        if (leftShare < leastLeft || lead >= this.#rules.lostBy || gap > window) continue;
      }
      for (const team of [0, 1] as const) {
        const [home, away] = withGroup(match, team, sum).teams;
        const cost =
          divisionCost(home, away, pitch) +
          gap * COST_OF_SKILL +
          (1 - leftShare) * COST_OF_TIME_PLAYED +
          lead * COST_OF_A_GOAL;
        if (Number.isFinite(cost) && (best === null || cost < best.cost)) {
          best = { kind: 'room', match, team, cost };
        }
      }
    }
    return best;
  }

  #areNear(a: Waiting<Group>, b: Waiting<Group>, pitch: Pitch, nowMs: number): boolean {
    const window = this.#windowAt(nowMs - Math.min(a.sinceMs, b.sinceMs), pitch);
    return Math.abs(meanOf(a.sum) - meanOf(b.sum)) <= window;
  }

  /** The larger the teams, the less does one person's skill spoil a match that is divided fairly. */
  #windowAt(waitedMs: number, { teamSize }: Pitch): number {
    return teamSize * (this.#rules.window + (this.#rules.windowPerS * waitedMs) / 1000);
  }

  #gatherMs(): number {
    return this.#isAlone() ? this.#rules.gatherAloneMs : this.#rules.gatherMs;
  }

  /** Whether nobody else is likely to come soon. */
  #isAlone(): boolean {
    return this.#waiting.length <= 1 && this.#around < this.#rules.crowd;
  }
}

export function meanOf({ mu, count }: TeamSum): number {
  return count === 0 ? 0 : mu / count;
}

/** Parties may not fit into two teams as they came: then without the last ones. */
function openingOf<Group>(
  gathered: readonly Waiting<Group>[],
  pitch: Pitch,
): Opening<Group> | null {
  for (let size = gathered.length; size > 0; size--) {
    const groups = gathered.slice(0, size);
    const sums = groups.map(({ sum }) => sum);
    const division = splitTeams(sums, pitch);
    if (division === null) continue;
    const seated = groups.map(({ group }, i) => ({ group, team: division.teams[i] ?? 0 }));
    return { kind: 'open', groups: seated };
  }
  return null;
}

function withGroup(match: OpenMatch, team: Team, group: TeamSum): OpenMatch {
  const [home, away] = match.teams;
  return { ...match, teams: team === 0 ? [plus(home, group), away] : [home, plus(away, group)] };
}
