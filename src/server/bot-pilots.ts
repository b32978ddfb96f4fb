import { type BotChoice, BotDriver } from '../bots/bot-driver.ts';
import type { Announcement } from '../netcode/frame.ts';
import { BOT_HOLD_TICKS, BOT_LEAD_TICKS } from '../protocol/timing.ts';
import type { CarInput } from '../sim/input.ts';
import type { World } from '../sim/world.ts';

/** Drives the cars of slots that have no person: decides their inputs some ticks ahead. */
export interface BotPilots {
  /** To be called once a tick, before the tick is decided. @returns what is new */
  decide(world: World, botSlots: readonly number[]): readonly Announcement<CarInput>[];
}

/** @param choose who plays a slot that bots have; asked when one takes it */
export function createBotPilots(choose: (slot: number) => BotChoice = () => 'regular'): BotPilots {
  return new BotDriver(BOT_LEAD_TICKS, BOT_HOLD_TICKS, choose);
}
