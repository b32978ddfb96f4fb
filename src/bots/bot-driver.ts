/**
 * Turns bots' thoughts into promises: each is decided a lead ahead of the tick from which it is in
 * force, and then holds for a while, so that nobody who hears of it in time has to guess a bot.
 * The authority (server room, practice) owns one for each match and calls it once a tick, before it
 * advances. It must never change the world.
 */
import type { CarInput } from '../sim/input.ts';
import type { World } from '../sim/world.ts';
import { type BotMemory, createBotMemory } from './bot-memory.ts';
import { type BotLevel, type BotTraits, TRAITS } from './level.ts';
import { think } from './think.ts';

/** From `fromTick` on the slot's input is `input`, until its next one. */
export interface BotAnnouncement {
  readonly slot: number;
  readonly fromTick: number;
  readonly input: CarInput;
}

/**
 * A bot of one's own: what its car should do, for the tick that lies `memory.leadTicks` ahead. Asked
 * once every hold. Must not change the world, and should use neither clock nor randomness, so that a
 * match can be played again.
 */
export type BotMind = (world: World, slot: number, memory: BotMemory) => CarInput;

/** Who plays a slot: one of the game's own bots, by its level or by other traits, or another mind. */
export type BotChoice = BotLevel | BotTraits | BotMind;

export class BotDriver {
  readonly #leadTicks: number;
  readonly #holdTicks: number;
  readonly #choose: (slot: number) => BotChoice;
  readonly #seated = new Map<number, SeatedBot>();
  #lastTick = 0;

  /**
   * @param leadTicks from a decision to the tick on which it takes effect
   * @param holdTicks each input is in force at least this long
   * @param choose asked when a bot takes a slot; regulars unless told otherwise
   */
  constructor(
    leadTicks: number,
    holdTicks: number,
    choose: (slot: number) => BotChoice = () => 'regular',
  ) {
    this.#leadTicks = leadTicks;
    this.#holdTicks = holdTicks;
    this.#choose = choose;
  }

  /**
   * @param slots those that bots have now. One that was not among them on the last call starts
   *   clean: nothing of an earlier bot in that seat is remembered, and until its first decision
   *   takes effect its car is taken to rest at neutral, as a slot that nobody feeds does.
   * @returns what to announce on this tick, a slot at most once
   */
  decide(world: World, slots: Iterable<number>): readonly BotAnnouncement[] {
    const { tick } = world.state;
    if (tick < this.#lastTick) this.#seated.clear();
    this.#lastTick = tick;
    const seated = new Set(slots);
    for (const slot of this.#seated.keys()) {
      if (!seated.has(slot)) this.#seated.delete(slot);
    }
    const announcements: BotAnnouncement[] = [];
    for (const slot of seated) {
      const announcement = this.#decideFor(world, slot);
      if (announcement !== null) announcements.push(announcement);
    }
    return announcements;
  }

  #decideFor(world: World, slot: number): BotAnnouncement | null {
    const { tick } = world.state;
    // Slots take turns, so that a full pitch of bots does not think on one tick.
    if ((tick + slot) % this.#holdTicks !== 0) return null;
    const { memory, mind } = this.#botOf(world, slot);
    const thinkTicks = memory.traits.thinkTicks * (world.slotCount > CROWD_SLOTS ? 2 : 1);
    const holds = Math.max(1, Math.floor(thinkTicks / this.#holdTicks));
    if (Math.floor((tick + slot) / this.#holdTicks) % holds !== 0) return null;
    dropPast(memory, tick);
    const input = mind(world, slot, memory);
    if (input === memory.decided.at(-1)?.input) return null;
    const fromTick = tick + this.#leadTicks;
    memory.decided.push({ fromTick, input });
    return { slot, fromTick, input };
  }

  #botOf(world: World, slot: number): SeatedBot {
    const known = this.#seated.get(slot);
    if (known !== undefined) return known;
    const choice = this.#choose(slot);
    const traits =
      typeof choice === 'string'
        ? TRAITS[choice]
        : typeof choice === 'function'
          ? TRAITS.ace
          : choice;
    const bot: SeatedBot = {
      memory: createBotMemory(world, this.#leadTicks, traits),
      mind: typeof choice === 'function' ? choice : think,
    };
    this.#seated.set(slot, bot);
    return bot;
  }
}

/** On a fuller pitch everybody has more to look at, and decides half as often. */
const CROWD_SLOTS = 8;

interface SeatedBot {
  readonly memory: BotMemory;
  readonly mind: BotMind;
}

/** Drops decisions that were over before `tick`. */
function dropPast(memory: BotMemory, tick: number): void {
  const { decided } = memory;
  let drop = 0;
  while ((decided[drop + 1]?.fromTick ?? tick + 1) <= tick) drop += 1;
  if (drop > 0) decided.splice(0, drop);
}
