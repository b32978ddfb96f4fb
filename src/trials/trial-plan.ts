/** What is to happen in a trial, drawn from its seed: who plays, over what, and what goes wrong. */
import { LINK_PRESETS, type LinkPath, symmetricPath } from '../netcode/link-presets.ts';
import { createDice, type Dice } from './dice.ts';
import type { Way } from './fake-path.ts';

export type Trouble =
  /** The connection breaks; the way is open. */
  | { readonly kind: 'cut'; readonly atMs: number; readonly isTold: boolean }
  /** Nothing passes, and nobody is told. */
  | {
      readonly kind: 'dark';
      readonly atMs: number;
      readonly lengthMs: number;
      readonly ways: readonly Way[];
    }
  /** Datagrams do not pass; streams do. */
  | { readonly kind: 'mute'; readonly atMs: number; readonly lengthMs: number }
  /** The connection breaks, and new ones are refused for a while. */
  | { readonly kind: 'refused'; readonly atMs: number; readonly lengthMs: number }
  /** The worker gets no time at all. */
  | { readonly kind: 'frozen'; readonly atMs: number; readonly lengthMs: number }
  /** The worker gets a moment now and then. */
  | { readonly kind: 'throttled'; readonly atMs: number; readonly lengthMs: number }
  | { readonly kind: 'restarted'; readonly atMs: number }
  /** Another path from now on. */
  | { readonly kind: 'moved'; readonly atMs: number; readonly conditions: LinkPath }
  | { readonly kind: 'left'; readonly atMs: number }
  /** The person comes back after having left, as somebody new. */
  | { readonly kind: 'returned'; readonly atMs: number }
  /** Opens the match in another tab as well, with the same ticket. */
  | { readonly kind: 'second-tab'; readonly atMs: number };

export interface PersonPlan {
  readonly joinAtMs: number;
  readonly conditions: LinkPath;
  readonly timerSlackMs: number;
  readonly tickCostMs: number;
  /** Of each simulated tick, a simulated one again, too. */
  readonly stepCostMs: number;
  readonly hasDatagrams: boolean;
  readonly troubles: readonly Trouble[];
}

export interface HostilePlan {
  readonly joinAtMs: number;
  readonly forMs: number;
  readonly conditions: LinkPath;
  /** Whether it opens a path for datagrams, too. */
  readonly hasDatagrams: boolean;
}

export interface Stall {
  readonly atMs: number;
  readonly lengthMs: number;
}

export interface TrialPlan {
  readonly seed: number;
  readonly teamSize: number;
  readonly people: readonly PersonPlan[];
  /** They only watch. */
  readonly watchers: readonly PersonPlan[];
  readonly hostiles: readonly HostilePlan[];
  readonly serverStalls: readonly Stall[];
  /** From then on nothing goes wrong any more. */
  readonly calmFromMs: number;
  readonly endMs: number;
}

/** After the last trouble, everything is right again well before this. */
export const CALM_MS = 12_000;

export interface PlanOptions {
  readonly seed: number;
  readonly playMs: number;
  readonly maxPeople: number;
}

export function drawPlan({ seed, playMs, maxPeople }: PlanOptions): TrialPlan {
  const dice = createDice(Math.imul(seed, 0x2545f491) ^ 0x1234567);
  const { random, between, chance } = dice;
  const teamSize = 1 + Math.floor(random() * 4);
  const hostiles = chance(0.35)
    ? [
        {
          joinAtMs: between(500, playMs * 0.7),
          forMs: between(500, 12_000),
          conditions: drawConditions(dice),
          hasDatagrams: false,
        },
      ]
    : [];
  const places = Math.min(2 * teamSize - hostiles.length, maxPeople);
  const count = Math.max(1, Math.ceil(random() * places));
  const people = Array.from({ length: count }, (_, index) => drawPerson(dice, playMs, index === 0));
  const stalls = chance(0.4) ? 1 + Math.floor(random() * 2) : 0;
  const serverStalls = Array.from({ length: stalls }, () => ({
    atMs: between(2000, playMs),
    lengthMs: chance(0.5) ? between(20, 400) : between(400, 5000),
  }));
  const ends = [
    playMs,
    ...people.flatMap(({ troubles }) => troubles.map(endOf)),
    ...hostiles.map(({ joinAtMs, forMs }) => joinAtMs + forMs),
    ...serverStalls.map(({ atMs, lengthMs }) => atMs + lengthMs),
  ];
  const calmFromMs = Math.max(...ends);
  return {
    seed,
    teamSize,
    people,
    watchers: [],
    hostiles,
    serverStalls,
    calmFromMs,
    endMs: calmFromMs + CALM_MS,
  };
}

export function endOf(trouble: Trouble): number {
  return trouble.atMs + ('lengthMs' in trouble ? trouble.lengthMs : 0);
}

/** @param comesFirst finds nobody there */
export function drawPerson(dice: Dice, playMs: number, comesFirst: boolean): PersonPlan {
  const { random, between, chance } = dice;
  const joinAtMs = comesFirst || chance(0.5) ? between(0, 1500) : between(1500, playMs * 0.8);
  const troubles: Trouble[] = [];
  let atMs = joinAtMs + between(500, 9000);
  while (atMs < playMs && troubles.length < 5) {
    const trouble = drawTrouble(dice, atMs);
    troubles.push(trouble);
    if (trouble.kind === 'left') {
      if (chance(0.5)) break;
      troubles.push({ kind: 'returned', atMs: atMs + between(10, 5000) });
    }
    const last = troubles.at(-1) ?? trouble;
    // Now and then a trouble comes while the last one is being got over.
    atMs = endOf(last) + (chance(0.3) ? between(0, 1500) : between(3000, 12_000));
  }
  return {
    joinAtMs,
    conditions: drawConditions(dice),
    timerSlackMs: chance(0.7) ? between(0, 2) : between(2, 20),
    tickCostMs: chance(0.8) ? 0 : random() * 4,
    stepCostMs: 0,
    hasDatagrams: chance(0.6),
    troubles,
  };
}

export function drawConditions({ random, between, chance }: Dice): LinkPath {
  const preset = LINK_PRESETS[Math.floor(random() * LINK_PRESETS.length)];
  if (preset !== undefined && chance(0.5)) return { ...preset.path, outages: null };
  return symmetricPath({
    rttMs: chance(0.7) ? between(0, 150) : between(150, 350),
    jitterMs: chance(0.5) ? between(0, 8) : between(8, 60),
    lossShare: chance(0.5) ? 0 : between(0, 0.03),
  });
}

function drawTrouble(dice: Dice, atMs: number): Trouble {
  const { random, between, chance } = dice;
  const roll = random();
  if (roll < 0.2) return { kind: 'cut', atMs, isTold: chance(0.5) };
  if (roll < 0.45) {
    const ways = chance(0.6) ? (['up', 'down'] as const) : ([chance(0.5) ? 'up' : 'down'] as const);
    return { kind: 'dark', atMs, ways, lengthMs: drawLength(dice) };
  }
  if (roll < 0.5) return { kind: 'mute', atMs, lengthMs: between(50, chance(0.7) ? 2000 : 20_000) };
  if (roll < 0.57) return { kind: 'refused', atMs, lengthMs: drawLength(dice) };
  if (roll < 0.68)
    return { kind: 'frozen', atMs, lengthMs: between(50, chance(0.3) ? 60_000 : 3000) };
  if (roll < 0.76)
    return { kind: 'throttled', atMs, lengthMs: between(1000, chance(0.2) ? 60_000 : 8000) };
  if (roll < 0.85) return { kind: 'restarted', atMs };
  if (roll < 0.94) return { kind: 'moved', atMs, conditions: drawConditions(dice) };
  return { kind: 'left', atMs };
}

/** Mostly short; up to what a seat is kept for, less the time that the way back takes. */
function drawLength({ between, chance }: Dice): number {
  if (chance(0.5)) return between(20, 900);
  return chance(0.6) ? between(900, 6000) : between(6000, 27_000);
}
