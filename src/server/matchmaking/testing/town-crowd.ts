/** Who lives in the town: who is away, and who came with whom. */
import type { ModeId } from '../../../protocol/modes.ts';
import type { Rating } from '../../rating/rating.ts';
import { dayForm, trueSkill } from './outcome.ts';
import type { Random } from './random.ts';
import type { TownPlayer } from './town-match.ts';

export class TownCrowd {
  readonly players: readonly TownPlayer[];
  readonly #random: Random;
  readonly #away: TownPlayer[];
  readonly #groupOf = new Map<TownPlayer, readonly TownPlayer[]>();

  constructor(random: Random, players: readonly TownPlayer[]) {
    this.#random = random;
    this.players = players;
    this.#away = [...players];
  }

  /** A group of some who are away, each in the form of a new day; fewer, where fewer are. */
  bring(size: number, untilMs: number): readonly TownPlayer[] {
    const random = this.#random;
    const group: TownPlayer[] = [];
    while (group.length < size && this.#away.length > 0) {
      const index = Math.floor(random() * this.#away.length);
      const player = this.#away[index];
      const last = this.#away.pop();
      if (player === undefined || last === undefined) break;
      if (last !== player) this.#away[index] = last;
      player.form = dayForm(random);
      player.untilMs = untilMs;
      group.push(player);
    }
    for (const player of group) this.#groupOf.set(player, group);
    return group;
  }

  /** Those of a player's group who are still there, the player among them. */
  groupOf(player: TownPlayer): readonly TownPlayer[] {
    return this.#groupOf.get(player) ?? [player];
  }

  goHome(player: TownPlayer): void {
    const others = this.groupOf(player).filter((one) => one !== player);
    for (const other of others) this.#groupOf.set(other, others);
    this.#groupOf.delete(player);
    this.#away.push(player);
  }
}

export function newPlayers(random: Random, count: number): readonly TownPlayer[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `player${index}`,
    skill: trueSkill(random),
    ratings: new Map<ModeId, Rating>(),
    played: new Map<ModeId, number>(),
    form: 0,
    untilMs: 0,
  }));
}
