/** What a player's page says while their hands do what a trace has for a tick. */
import {
  type CarInput,
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  steerOf,
  throttleOf,
} from '../../../src/sim/input.ts';
import type { ControlsMessage } from '../../../src/worker/page-messages.ts';
import { inputAt, type Trace } from './trace.ts';

export function controlsOf(trace: Trace, tick: number, slot: number): ControlsMessage {
  const input = inputAt(trace, tick, slot);
  return {
    type: 'controls',
    steer: steerOf(input),
    throttle: throttleOf(input),
    boost: isBoostHeld(input),
    handbrake: isHandbrakeHeld(input),
    dash: isDashPressed(trace, tick, slot, input),
    skip: false,
  };
}

function isDashPressed(trace: Trace, tick: number, slot: number, input: CarInput): boolean {
  return dashCountOf(input) !== dashCountOf(inputAt(trace, tick - 1, slot));
}
