import type { EventBody } from './event.ts';
import type { World } from './world.ts';

/** Reports an event of the current step. `key` names kind and subjects, never the tick. */
export function emit(world: World, key: string, body: EventBody): void {
  world.events.push({ ...body, tick: world.state.tick, key });
}
