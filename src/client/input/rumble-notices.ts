/**
 * What the player feels in the hands of what happens on the pitch, in proportion to it. Pure: the
 * seat passes it on to the gamepad or the phone.
 */
import type { GameEvent } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';

export interface Rumble {
  /** Low-frequency motor, 0..1. */
  readonly strong: number;
  /** High-frequency motor, 0..1. */
  readonly weak: number;
  readonly ms: number;
}

/** Impulses (N s) of a full-strength hit. */
const FULL_BALL_IMPULSE = 750;
const FULL_CAR_IMPULSE = 2600;
/** Less than this is a touch in passing. */
const FELT_FROM = 0.06;

/** @param localSlot of the player's own car */
export function rumbleOf({ event, state }: EventNotice, localSlot: number): Rumble | null {
  // Hits are felt at once, what is known only once confirmed then; nothing is felt twice.
  const isSudden = event.kind !== 'goal' && event.kind !== 'demolition';
  if (state !== (isSudden ? 'predicted' : 'confirmed')) return null;
  return feelOf(event, localSlot);
}

function feelOf(event: GameEvent, localSlot: number): Rumble | null {
  switch (event.kind) {
    case 'ball-hit':
      if (event.slot !== localSlot) return null;
      return hit((event.impulse / FULL_BALL_IMPULSE) * (event.dashing ? 1.3 : 1));
    case 'car-hit':
      if (event.slot !== localSlot && event.other !== localSlot) return null;
      return hit(event.impulse / FULL_CAR_IMPULSE);
    case 'wall-hit':
      return event.slot === localSlot ? hit((0.6 * event.impulse) / FULL_CAR_IMPULSE) : null;
    case 'dash':
      return event.slot === localSlot ? { strong: 0.2, weak: 0.6, ms: 90 } : null;
    case 'boost-start':
      return event.slot === localSlot ? { strong: 0.05, weak: 0.3, ms: 160 } : null;
    case 'pad':
      if (event.slot !== localSlot) return null;
      return { strong: 0, weak: event.large ? 0.4 : 0.15, ms: event.large ? 110 : 50 };
    case 'demolition':
      if (event.slot === localSlot) return { strong: 1, weak: 1, ms: 450 };
      return event.by === localSlot ? { strong: 0.8, weak: 0.5, ms: 250 } : null;
    case 'goal':
      return { strong: 0.7, weak: 0.7, ms: 600 };
    default:
      return null;
  }
}

function hit(power: number): Rumble | null {
  const share = Math.min(1, power);
  if (share < FELT_FROM) return null;
  return { strong: share, weak: 0.5 * share, ms: 60 + 140 * share };
}
