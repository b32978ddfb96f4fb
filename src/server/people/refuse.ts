/** Refusals of the people's API. */
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../../protocol/control-messages.ts';
import type { PeopleReason } from '../../protocol/people/api.ts';

const STATUS: Readonly<Record<PeopleReason, number>> = {
  unproven: REFUSAL.unproven,
  'name-empty': REFUSAL.badOptions,
  'name-reserved': REFUSAL.badOptions,
  'name-rude': REFUSAL.badOptions,
  'name-full': REFUSAL.full,
  'code-typo': REFUSAL.badOptions,
  'code-unknown': REFUSAL.gone,
  gone: REFUSAL.gone,
  'too-many': REFUSAL.tooMany,
};

export class PeopleRefusal extends ServerError {
  readonly reason: PeopleReason;

  /** @param sentence for people */
  constructor(reason: PeopleReason, sentence: string) {
    super(STATUS[reason], sentence);
    this.reason = reason;
  }
}

export function refuse(reason: PeopleReason, sentence: string): never {
  throw new PeopleRefusal(reason, sentence);
}
