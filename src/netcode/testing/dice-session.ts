/** Both halves of a session around the dice game, for tests. */
import { AuthoritySession } from '../authority-session.ts';
import { ClientSession } from '../client-session.ts';
import { type DiceCommand, type DiceEvent, DiceGame } from './dice-game.ts';

const HASH_INTERVAL_TICKS = 30;
const RULES = { neutral: 0, substitute: (last: number, age: number) => (age > 10 ? 0 : last) };

export type DiceClient = ClientSession<number, DiceCommand, DiceEvent, Int32Array>;
export type DiceAuthority = AuthoritySession<number, DiceCommand, DiceEvent, Int32Array>;

export function makeAuthority(slotCount: number): DiceAuthority {
  return new AuthoritySession({
    game: new DiceGame(slotCount),
    rules: RULES,
    hashIntervalTicks: HASH_INTERVAL_TICKS,
    arrivalIntervalTicks: 10,
  });
}

export function makeClient(slotCount: number, localSlot: number | null) {
  const game = new DiceGame(slotCount);
  const session: DiceClient = new ClientSession({
    game,
    rules: RULES,
    localSlot,
    hashIntervalTicks: HASH_INTERVAL_TICKS,
  });
  return { game, session };
}
