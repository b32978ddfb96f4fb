/** Records results of matches between people of the crowd, so many at once, until it is stopped. */

import type { Store } from '../../src/server/store/store.ts';
import { sampleReport } from '../../src/server/store/testing/samples.ts';
import { MODE, SEEN_AT_MS } from './board.ts';
import { type Crowd, type Rated, seeded } from './crowd.ts';

export interface Writing {
  /** Acknowledged, so durable. */
  readonly count: number;
  stop(): Promise<void>;
}

export function writeResults(
  store: Store,
  crowd: Crowd,
  {
    prefix,
    atOnce,
    teamSize,
    perSecond,
  }: {
    readonly prefix: string;
    readonly atOnce: number;
    readonly teamSize: number;
    /** As fast as they go where it is not given. */
    readonly perSecond?: number;
  },
): Writing {
  const random = seeded(3);
  const startMs = performance.now();
  let begun = 0;
  let count = 0;
  let goesOn = true;
  const draw = (): Rated => crowd.at(Math.floor(random() * crowd.size));
  const one = async (): Promise<void> => {
    while (goesOn) {
      const number = begun++;
      if (perSecond !== undefined) {
        const dueMs = startMs + (number / perSecond) * 1000 - performance.now();
        if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
      }
      const people = new Map<string, Rated>();
      while (people.size < teamSize * 2) {
        const person = draw();
        people.set(person.id, person);
      }
      await store.recordResult(
        sampleReport({
          id: `${prefix}-${number}`,
          mode: MODE,
          endedAtMs: SEEN_AT_MS,
          lines: [...people.values()].map(({ id, tag }, index) => ({
            person: { id, name: `Somebody ${tag}`, tag, look: { body: 1, paint: 2 } },
            team: index % 2 === 0 ? 0 : 1,
          })),
        }),
      );
      count++;
    }
  };
  const all = Array.from({ length: atOnce }, one);
  return {
    get count() {
      return count;
    },
    stop: async () => {
      goesOn = false;
      await Promise.all(all);
    },
  };
}
