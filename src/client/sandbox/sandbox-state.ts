/** All that the sandbox page shows and changes, as signals. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type {
  Measured,
  SandboxChoices,
  SandboxOptions,
  TraceSample,
} from '../../worker/sandbox/api.ts';
import type { TextStore } from '../session/text-store.ts';
import { type Changes, changesOfAddress } from './tuning-text.ts';

export type Setup = Omit<SandboxOptions, 'tuning'>;

/** Ten seconds. */
export const TRACE_TICKS = 600;

export interface SandboxState {
  readonly choices: SandboxChoices;
  readonly changes: Signal<Changes>;
  readonly setup: Signal<Setup>;
  readonly pace: Signal<number>;
  /** Oldest first; one object, changed in place with every tick. */
  readonly trace: TraceSample[];
  /** An earlier trace, kept to compare with. */
  readonly ghost: Signal<readonly TraceSample[] | null>;
  readonly fastestMps: Signal<number>;
  /** What the game's own numbers come to, and what those of the page do; null until measured. */
  readonly ofGame: Signal<readonly Measured[] | null>;
  readonly measured: Signal<readonly Measured[] | null>;
  /** What could not be done; empty where all is well. */
  readonly problem: Signal<string>;
  readonly changedCount: ReadonlySignal<number>;
}

const CHANGES_KEY = 'driftball.sandbox.numbers';
const FIRST_SETUP: Setup = { arena: 'classic', opponent: 'none', unlimitedBoost: true };

/** @param hash of the page's address, which wins over what the browser has kept */
export function createSandboxState(
  choices: SandboxChoices,
  hash: string,
  kept: TextStore,
): SandboxState {
  const address = hash.length > 1 ? hash : (kept.get(CHANGES_KEY) ?? '');
  const changes = signal(changesOfAddress(address, choices.fields));
  return {
    choices,
    changes,
    setup: signal(FIRST_SETUP),
    pace: signal(1),
    trace: [],
    ghost: signal(null),
    fastestMps: signal(0),
    ofGame: signal(null),
    measured: signal(null),
    problem: signal(''),
    changedCount: computed(() => Object.keys(changes.value).length),
  };
}

export function keepChanges(kept: TextStore, address: string): void {
  kept.set(CHANGES_KEY, address);
}

/** @param value null for the game's own */
export function changeNumber(state: SandboxState, path: string, value: number | null): void {
  const { [path]: _, ...others } = state.changes.value;
  const field = state.choices.fields.find((each) => each.path === path);
  const isChanged = value !== null && Number.isFinite(value) && value !== field?.initial;
  state.changes.value = isChanged ? { ...others, [path]: value } : others;
}

export function noteSample(state: SandboxState, sample: TraceSample): void {
  state.trace.push(sample);
  if (state.trace.length > TRACE_TICKS) state.trace.shift();
  state.fastestMps.value = Math.max(state.fastestMps.value, sample.speedMps);
}
