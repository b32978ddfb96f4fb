/** Lets happen to a person what its plan says. */
import type { FakeClock } from './fake-clock.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';
import { endOf, type PersonPlan, type Trouble } from './trial-plan.ts';

/** From its joining on. */
export function schedule(clock: FakeClock, story: Story, person: Person, plan: PersonPlan): void {
  clock.at(plan.joinAtMs, () => person.join());
  for (const trouble of plan.troubles) {
    clock.at(trouble.atMs, () => {
      story.tell(`${person.name}: ${JSON.stringify(trouble)}`);
      person.disturb(endOf(trouble));
      strike(person, trouble, clock);
    });
  }
}

const THROTTLED_EVERY_MS = 1000;

function strike(person: Person, trouble: Trouble, clock: FakeClock): void {
  switch (trouble.kind) {
    case 'cut':
      person.cut(trouble.isTold);
      break;
    case 'dark':
      person.path.goDark(trouble.ways, trouble.lengthMs);
      break;
    case 'mute':
      person.path.goMute(trouble.lengthMs);
      break;
    case 'refused':
      person.path.refuse(trouble.lengthMs);
      person.cut(false);
      break;
    case 'frozen':
      person.freeze(trouble.lengthMs);
      break;
    case 'throttled':
      for (let ms = 0; ms < trouble.lengthMs; ms += THROTTLED_EVERY_MS) {
        clock.at(trouble.atMs + ms, () => person.freeze(THROTTLED_EVERY_MS - 10));
      }
      break;
    case 'restarted':
      person.restartWorker();
      break;
    case 'moved':
      person.path.change(trouble.conditions);
      break;
    case 'left':
      person.leave();
      break;
    case 'returned':
      person.join();
      break;
    case 'second-tab':
      person.openSecondTab();
      break;
  }
}
