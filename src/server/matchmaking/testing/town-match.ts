/** A match of the town: who sits where and how it stands, without a pitch. */
import type { BotLevel } from '../../../protocol/bot-level.ts';
import type { ModeId } from '../../../protocol/modes.ts';
import type { Team } from '../../../sim/team.ts';
import { botRating, skillChance } from '../../rating/rate-match.ts';
import type { Rating } from '../../rating/rating.ts';
import { NOBODY, plus, sumOf, type TeamSum } from '../split-teams.ts';
import type { OpenMatch } from '../waiting-line.ts';
import { BOT_TRUE_SKILL, goalRates, goalsIn, matchForm } from './outcome.ts';
import type { Random } from './random.ts';

export interface TownPlayer {
  readonly id: string;
  readonly skill: number;
  readonly ratings: Map<ModeId, Rating>;
  readonly played: Map<ModeId, number>;
  /** Of today. */
  form: number;
  untilMs: number;
}

interface Seat {
  readonly player: TownPlayer;
  readonly team: Team;
  /** With the forms of the day and the match. */
  readonly skill: number;
  readonly rating: Rating;
  readonly joinedAfterMs: number;
  left: boolean;
}

export interface TownMatchParts {
  readonly id: string;
  readonly mode: ModeId;
  readonly teamSize: number;
  readonly botLevel: BotLevel;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly random: Random;
}

export class TownMatch {
  readonly seats: Seat[] = [];
  readonly score: [number, number] = [0, 0];
  readonly parts: TownMatchParts;
  #teams: [TeamSum, TeamSum] = [NOBODY, NOBODY];
  #playedUntilMs: number;

  constructor(parts: TownMatchParts) {
    this.parts = parts;
    this.#playedUntilMs = parts.startMs;
  }

  get people(): readonly Seat[] {
    return this.seats.filter(({ left }) => !left);
  }

  get freePlaces(): number {
    return 2 * this.parts.teamSize - this.#teams[0].count - this.#teams[1].count;
  }

  /** Of skill, between the teams' mean ratings, bots counted. */
  get gap(): number {
    const { teamSize } = this.parts;
    const [home, away] = this.#teams.map((team) => this.#withBots(team).mu / teamSize);
    return Math.abs((home ?? 0) - (away ?? 0));
  }

  /** The same by skills as they are, not as they were learned: of them, without the form of the day. */
  get knownGap(): number {
    const { teamSize } = this.parts;
    return Math.abs(this.#skillOf(0, knownSkill) - this.#skillOf(1, knownSkill)) / teamSize;
  }

  get chance(): number {
    const [home, away] = this.#teams;
    return skillChance(this.#withBots(home), this.#withBots(away), this.parts.teamSize);
  }

  open(nowMs: number): OpenMatch {
    this.playUntil(nowMs);
    const { id, teamSize, botLevel, startMs, lengthMs } = this.parts;
    return {
      matchId: id,
      pitch: { teamSize, bot: botRating(botLevel) },
      teams: this.#teams,
      score: this.score,
      leftShare: 1 - (nowMs - startMs) / lengthMs,
    };
  }

  seat(player: TownPlayer, team: Team, rating: Rating, nowMs: number): void {
    this.playUntil(nowMs);
    const { startMs, random } = this.parts;
    const skill = player.skill + player.form + matchForm(random);
    this.seats.push({ player, team, skill, rating, joinedAfterMs: nowMs - startMs, left: false });
    this.#count();
  }

  leave(player: TownPlayer, nowMs: number): void {
    this.playUntil(nowMs);
    for (const seat of this.seats) if (seat.player === player) seat.left = true;
    this.#count();
  }

  playUntil(nowMs: number): void {
    const forMs = nowMs - this.#playedUntilMs;
    if (forMs <= 0) return;
    this.#playedUntilMs = nowMs;
    const [home, away] = this.#rates();
    this.score[0] += goalsIn(this.parts.random, home, forMs);
    this.score[1] += goalsIn(this.parts.random, away, forMs);
  }

  /** Overtime, if there must be one. @returns who has won */
  end(): Team {
    const { startMs, lengthMs, random } = this.parts;
    this.playUntil(startMs + lengthMs);
    if (this.score[0] === this.score[1]) {
      const [home, away] = this.#rates();
      this.score[random() < home / (home + away) ? 0 : 1]++;
    }
    return this.score[0] > this.score[1] ? 0 : 1;
  }

  #rates(): readonly [number, number] {
    return goalRates(this.#skillOf(0, skillNow) - this.#skillOf(1, skillNow), this.parts.teamSize);
  }

  /** Summed, bots counted. */
  #skillOf(team: Team, of: (seat: Seat) => number): number {
    const { teamSize, botLevel } = this.parts;
    const members = this.people.filter((seat) => seat.team === team);
    const bots = (teamSize - members.length) * BOT_TRUE_SKILL[botLevel];
    return members.reduce((sum, seat) => sum + of(seat), bots);
  }

  #count(): void {
    const team = (wanted: Team) =>
      sumOf(this.people.filter((seat) => seat.team === wanted).map(({ rating }) => rating));
    this.#teams = [team(0), team(1)];
  }

  #withBots(team: TeamSum): TeamSum {
    const { teamSize, botLevel } = this.parts;
    return plus(
      team,
      sumOf(Array.from({ length: teamSize - team.count }, () => botRating(botLevel))),
    );
  }
}

function skillNow({ skill }: Seat): number {
  return skill;
}

function knownSkill({ player }: Seat): number {
  return player.skill;
}
