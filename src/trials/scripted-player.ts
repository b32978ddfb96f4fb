/** Hands on the controls: keys or a stick, changed at random, dashes in bursts; now and then nobody's. */
import type { FakeClock } from './fake-clock.ts';
import type { Person } from './person.ts';

/** Longer than trials let people do nothing before a bot drives. */
const GONE_MS = 4500;

export function createPlayer(clock: FakeClock, person: Person, random: () => number): void {
  const isStick = random() < 0.4;
  const axis = () => (isStick ? random() * 2 - 1 : Math.floor(random() * 3) - 1);
  const change = () => {
    person.setControls({
      type: 'controls',
      steer: axis(),
      throttle: axis(),
      boost: random() < 0.3,
      handbrake: random() < 0.2,
      dash: random() < 0.4,
      skip: random() < 0.05,
    });
    const mood = random();
    const isBurst = mood < 0.1;
    const goneMs = mood > 0.985 ? GONE_MS : 0;
    const nextMs = (isBurst ? 5 : isStick ? 30 : 60) + random() * (isStick ? 60 : 500);
    clock.at(clock.nowMs + nextMs + goneMs, change);
  };
  change();
}
