/**
 * Turns bots' thoughts into promises: each is decided a lead ahead of the tick from which it is in
 * force, and then holds for a while, so that nobody who hears of it in time has to guess a bot.
 * The authority (server room, practice) owns one for each match and calls it once a tick, before it
 * advances. It must never change the world.
 */
import type { CarInput } from '../sim/input.ts';
import type { World } from '../sim/world.ts';
import { type BotMemory, createBotMemory } from './bot-memory.ts';
import { think } from './think.ts';

/** From `fromTick` on the slot's input is `input`, until its next one. */
export interface BotAnnouncement {
  readonly slot: number;
  readonly fromTick: number;
  readonly input: CarInput;
}

export class BotDriver {
  readonly #leadTicks: number;
  readonly #holdTicks: number;
  readonly #memories = new Map<number, BotMemory>();
  #lastTick = 0;

  /**
   * @param leadTicks from a decision to the tick on which it takes effect
   * @param holdTicks each input is in force at least this long
   */
  constructor(leadTicks: number, holdTicks: number) {
    this.#leadTicks = leadTicks;
    this.#holdTicks = holdTicks;
  }

  /**
   * @param slots those that bots have now. One that was not among them on the last call starts
   *   clean: nothing of an earlier bot in that seat is remembered, and until its first decision
   *   takes effect its car is taken to rest at neutral, as a slot that nobody feeds does.
   * @returns what to announce on this tick, a slot at most once
   */
  decide(world: World, slots: Iterable<number>): readonly BotAnnouncement[] {
    const { tick } = world.state;
    if (tick < this.#lastTick) this.#memories.clear();
    this.#lastTick = tick;
    const seated = new Set(slots);
    for (const slot of this.#memories.keys()) {
      if (!seated.has(slot)) this.#memories.delete(slot);
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
    const memory = this.#memoryOf(world, slot);
    dropPast(memory, tick);
    const input = think(world, slot, memory);
    if (input === memory.decided.at(-1)?.input) return null;
    const fromTick = tick + this.#leadTicks;
    memory.decided.push({ fromTick, input });
    return { slot, fromTick, input };
  }

  #memoryOf(world: World, slot: number): BotMemory {
    const known = this.#memories.get(slot);
    if (known !== undefined) return known;
    const memory = createBotMemory(world, this.#leadTicks);
    this.#memories.set(slot, memory);
    return memory;
  }
}

/** Drops decisions that were over before `tick`. */
function dropPast(memory: BotMemory, tick: number): void {
  const { decided } = memory;
  let drop = 0;
  while ((decided[drop + 1]?.fromTick ?? tick + 1) <= tick) drop += 1;
  if (drop > 0) decided.splice(0, drop);
}
