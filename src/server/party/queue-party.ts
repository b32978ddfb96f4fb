/** How a party enters the queue for quick play. */
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../../protocol/control-messages.ts';
import type { Queue } from '../matchmaking/queue.ts';
import { type PartyQueue, PartyQueueError } from './party-calls.ts';

export function queueParties(queue: Queue): PartyQueue {
  return {
    async enter(people, mode, signal) {
      const group = people.map(({ card, address }) => ({ person: card, address }));
      try {
        return await queue.enter({ mode, people: group }, signal);
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        const code = error.code === REFUSAL.cooldown ? 'cooldown' : 'no-match';
        throw new PartyQueueError(code, error.message);
      }
    },
  };
}
