/** Runs one trial: a match of people, troubles and foes, drawn from a seed, on a fake clock. */
import type { LinkPath } from '../netcode/link-presets.ts';
import { seededRandom } from '../netcode/seeded-random.ts';
import { expectPlaying } from './expect-playing.ts';
import { FakeClock } from './fake-clock.ts';
import { FakePath } from './fake-path.ts';
import { FakeThread } from './fake-thread.ts';
import { type Faults, NO_FAULTS } from './faults.ts';
import { HostileClient } from './hostile-client.ts';
import { Person } from './person.ts';
import type { PlayedKind } from './played-kind.ts';
import { RecessWatch } from './recess-watch.ts';
import { schedule } from './schedule.ts';
import { createPlayer } from './scripted-player.ts';
import type { StayTotals } from './stay-watch.ts';
import { Story } from './story.ts';
import { drawPlan, type TrialPlan } from './trial-plan.ts';
import { FOE_PREFIX, TrialServer, textOf } from './trial-server.ts';
import { widenPlan } from './widen-plan.ts';

export interface TrialOptions {
  readonly kind: PlayedKind;
  readonly seed: number;
  /** For tests of the trials themselves. */
  readonly faults?: Faults;
}

export interface TrialReport extends StayTotals {
  readonly seed: number;
  readonly kind: PlayedKind['name'];
  readonly violations: readonly string[];
  readonly story: readonly string[];
  /** Length of the match. */
  readonly ticks: number;
}

/** How often watches look. */
const LOOK_MS = 50;
const PLAY_MS = { chips: [8000, 30_000], driftball: [8000, 16_000] } as const;
const MAX_PEOPLE = { chips: 4, driftball: 3 } as const;

export async function runTrial({
  kind,
  seed,
  faults = NO_FAULTS,
}: TrialOptions): Promise<TrialReport> {
  const [least, most] = PLAY_MS[kind.name];
  const playMs = least + seededRandom(seed ^ 0x7f4a7c15)() * (most - least);
  const plan = widenPlan(drawPlan({ seed, playMs, maxPeople: MAX_PEOPLE[kind.name] }), playMs);
  const clock = new FakeClock();
  const story = new Story(clock);
  const silence = listenToConsole(story);
  const blameRejection = (reason: unknown) => story.blame(`nobody caught ${textOf(reason)}`);
  process.on('unhandledRejection', blameRejection);
  try {
    return await play({ plan, kind, clock, story, faults });
  } finally {
    process.off('unhandledRejection', blameRejection);
    silence();
  }
}

interface Setting {
  readonly plan: TrialPlan;
  readonly kind: PlayedKind;
  readonly clock: FakeClock;
  readonly story: Story;
  readonly faults: Faults;
}

async function play({ plan, kind, clock, story, faults }: Setting): Promise<TrialReport> {
  const { seed, teamSize } = plan;
  const totals: StayTotals = {
    ticksCompared: 0,
    desyncs: 0,
    longestHealMs: 0,
    eventsConfirmed: 0,
    slowestRollbackMs: 0,
    longestDelayTicks: 0,
    recesses: 0,
    returnsMs: [],
  };
  const serverThread = new FakeThread({
    clock,
    originMs: 1e5,
    rate: 1,
    timerSlackMs: 1,
    random: seededRandom(seed ^ 0x51ed270b),
    onError: (error) => story.blame(`server: ${textOf(error)}`),
  });
  const server = new TrialServer({ thread: serverThread, kind, teamSize, seed, story, faults });
  const people: Person[] = [];
  for (const [index, personPlan] of [...plan.people, ...plan.watchers].entries()) {
    const watches = index >= plan.people.length;
    const personSeed = Math.imul(seed, 31) + index + 1;
    const person = new Person({
      name: `${watches ? 'W' : 'P'}${index}`,
      path: new FakePath(clock, personPlan.conditions, personSeed),
      server,
      kind,
      createGame: await kind.prepare(),
      faults,
      index,
      hasDatagrams: personPlan.hasDatagrams,
      story,
      totals,
      random: seededRandom(personSeed ^ 0x3c6ef372),
      timerSlackMs: personPlan.timerSlackMs,
      tickCostMs: personPlan.tickCostMs,
      stepCostMs: personPlan.stepCostMs,
      watches,
    });
    people.push(person);
    schedule(clock, story, person, personPlan);
    createPlayer(clock, person, seededRandom(personSeed ^ 0x1f83d9ab));
  }
  for (const [index, { joinAtMs, forMs, conditions, hasDatagrams }] of plan.hostiles.entries()) {
    const hostileSeed = Math.imul(seed, 77) - index;
    const foe = new HostileClient({
      name: `${FOE_PREFIX}${index}`,
      path: new FakePath(clock, conditions, hostileSeed),
      server,
      story,
      hasDatagrams,
      random: seededRandom(hostileSeed ^ 0x243f6a88),
      untilMs: joinAtMs + forMs,
    });
    clock.at(joinAtMs, () => foe.join());
  }
  clock.at(plan.calmFromMs, () => {
    for (const person of people) {
      const { conditions } = person.path;
      if (conditions.up.lossShare + conditions.down.lossShare > 0) person.disturb(clock.nowMs);
      person.path.change(withoutLoss(conditions));
    }
  });
  for (const { atMs, lengthMs } of plan.serverStalls) {
    clock.at(atMs, () => {
      story.tell(`server: is held up for ${lengthMs.toFixed()} ms`);
      serverThread.holdUp(lengthMs);
      for (const person of people) person.disturb(atMs + lengthMs);
    });
  }
  const recess = new RecessWatch(server, story, totals);
  const look = () => {
    recess.look();
    for (const person of people) {
      const isOpen = !person.path.isDark('up') && !person.path.isDark('down');
      person.pass(LOOK_MS, isOpen && !serverThread.isHeldUp);
    }
    clock.at(clock.nowMs + LOOK_MS, look);
  };
  look();
  await clock.runUntil(plan.endMs);
  for (const person of people) {
    expectPlaying(person, server, story);
    person.end();
  }
  // What nobody caught comes to light now.
  await new Promise((resolve) => setImmediate(resolve));
  const ticks = server.tick;
  server.stop();
  return {
    seed,
    kind: kind.name,
    ...totals,
    violations: story.violations,
    story: story.lines,
    ticks,
  };
}

/** Loss alone can keep a stream silent for a second. */
function withoutLoss(path: LinkPath): LinkPath {
  return { ...path, up: { ...path.up, lossShare: 0 }, down: { ...path.down, lossShare: 0 } };
}

/** What production code says on the console belongs to the story; an error does not belong there. */
function listenToConsole(story: Story): () => void {
  const { warn, error } = console;
  console.warn = (...said: unknown[]) => story.tell(`(${said.map(String).join(' ')})`);
  console.error = (...said: unknown[]) => story.blame(`said: ${said.map(textOf).join(' ')}`);
  return () => Object.assign(console, { warn, error });
}
