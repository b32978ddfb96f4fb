/**
 * What may happen in a trial besides the draws of trial-plan.ts: people who only watch, second tabs,
 * slow devices, foes with a path for datagrams, and a match that everybody leaves alone for a while.
 * Drawn from a stream of its own: seeds that draw nothing here, pinned ones among them, keep their
 * stories when this file changes.
 */
import { symmetricPath } from '../netcode/link-presets.ts';
import { createDice, type Dice } from './dice.ts';
import {
  CALM_MS,
  drawConditions,
  drawPerson,
  endOf,
  type PersonPlan,
  type TrialPlan,
  type Trouble,
} from './trial-plan.ts';

/** Of seeds that draw nothing here. */
const PLAIN_SHARE = 0.35;
/** Chosen so that no pinned seed draws anything. */
const SALT = 424;
/** Before everybody goes, they have come back from what befell them. */
const BEFORE_RECESS_MS = 4000;

export function widenPlan(plan: TrialPlan, playMs: number): TrialPlan {
  const dice = createDice(Math.imul(plan.seed ^ SALT, 0x9e3779b1) ^ SALT);
  const { random, chance } = dice;
  if (chance(PLAIN_SHARE)) return plan;
  const watchers = Array.from({ length: chance(0.5) ? Math.ceil(random() * 2) : 0 }, () =>
    drawPerson(dice, playMs, false),
  );
  const people = plan.people
    .map((person) => (chance(0.25) ? withStepCost(person, dice) : person))
    .map((person) => (chance(0.25) ? withSecondTabs(person, playMs, dice) : person));
  const foes = chance(0.3) ? [drawFoe(dice, playMs)] : [];
  const recess = chance(0.25) ? drawRecess(dice) : null;
  const ends = [
    plan.calmFromMs,
    ...watchers.flatMap(({ troubles }) => troubles.map(endOf)),
    ...people.flatMap(({ troubles }) => troubles.map(endOf)),
    ...foes.map(({ joinAtMs, forMs }) => joinAtMs + forMs),
  ];
  const recessAtMs = Math.max(...ends) + BEFORE_RECESS_MS;
  const calmFromMs = recess === null ? Math.max(...ends) : recessAtMs + recess.lengthMs;
  const away = (person: PersonPlan) =>
    recess === null ? person : withRecess(person, recess, recessAtMs, dice);
  return {
    ...plan,
    people: people.map(away),
    watchers: watchers.map(away),
    hostiles: [...plan.hostiles, ...foes],
    calmFromMs,
    endMs: calmFromMs + CALM_MS,
  };
}

/** Mostly far away, where there is much to simulate again. */
function withStepCost(person: PersonPlan, { between, chance }: Dice): PersonPlan {
  const stepCostMs = between(0.15, 0.8);
  if (chance(0.3)) return { ...person, stepCostMs };
  const farAway = { rttMs: between(120, 320), jitterMs: between(0, 8), lossShare: 0 };
  return {
    ...person,
    stepCostMs,
    tickCostMs: 0,
    timerSlackMs: between(0, 2),
    conditions: symmetricPath(farAway),
    troubles: person.troubles.filter(({ kind }) => kind !== 'moved'),
  };
}

function withSecondTabs(person: PersonPlan, playMs: number, dice: Dice): PersonPlan {
  const { joinAtMs } = person;
  const tabs = Array.from({ length: dice.chance(0.7) ? 1 : 2 }, () => ({
    kind: 'second-tab' as const,
    atMs: dice.between(joinAtMs, Math.max(playMs, joinAtMs + 3000)),
  }));
  return { ...person, troubles: [...person.troubles, ...tabs] };
}

function drawFoe(dice: Dice, playMs: number): TrialPlan['hostiles'][number] {
  const { between } = dice;
  return {
    joinAtMs: between(500, playMs * 0.7),
    forMs: between(500, 12_000),
    conditions: drawConditions(dice),
    hasDatagrams: true,
  };
}

interface Recess {
  readonly lengthMs: number;
  /** People say goodbye, rather than fall silent. */
  readonly isSaid: boolean;
}

/** Shorter than a seat is kept. */
function drawRecess({ between, chance }: Dice): Recess {
  return { lengthMs: between(2000, 24_000), isSaid: chance(0.5) };
}

function withRecess(
  person: PersonPlan,
  { lengthMs, isSaid }: Recess,
  atMs: number,
  { between }: Dice,
): PersonPlan {
  const backAtMs = atMs + lengthMs;
  const away: readonly Trouble[] = isSaid
    ? [
        { kind: 'left', atMs },
        { kind: 'returned', atMs: backAtMs - between(0, 1500) },
      ]
    : [{ kind: 'dark', atMs, lengthMs, ways: ['up', 'down'] }];
  return { ...person, troubles: [...person.troubles, ...away] };
}
