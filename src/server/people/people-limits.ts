/** How often one address may ask about people, make profiles, and guess recovery codes. */
import { JoinGuard, joinLimits } from '../join-guard.ts';
import { refuse } from './refuse.ts';

/** Of how often the address may ask for a place. */
const REQUESTS_PER_JOIN = 10;
const GUESSES_PER_JOIN = 1 / 3;

export class PeopleLimits {
  readonly #requests: JoinGuard;
  readonly #newcomers: JoinGuard;
  readonly #guesses: JoinGuard;

  constructor(joinsPerMinute: number, nowMs: () => number) {
    const guard = (perJoin: number) =>
      new JoinGuard({ limits: joinLimits(joinsPerMinute * perJoin), claimMs: 0, nowMs });
    this.#requests = guard(REQUESTS_PER_JOIN);
    this.#newcomers = guard(1);
    this.#guesses = guard(GUESSES_PER_JOIN);
  }

  /** @throws PeopleRefusal */
  noteRequest(address: string): void {
    if (!this.#requests.admit(address)) tooMany();
  }

  /** @throws PeopleRefusal */
  noteGuess(address: string): void {
    if (!this.#guesses.admit(address)) tooMany();
  }

  /** @returns whether another profile may be made */
  mayMake(address: string): boolean {
    return this.#newcomers.admit(address);
  }
}

function tooMany(): never {
  refuse('too-many', 'Too many requests. Try again in a minute.');
}
