/**
 * The developers' sandbox: drive a car while its numbers change. A page of Vite's dev server alone
 * (`sandbox.html`); no build has it. Everything it plays lives in a worker of its own, so it knows no
 * server, no match and no other player.
 */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { createGameInput } from '../input/game-input.ts';
import { sceneSettings } from '../scene/follow-settings.ts';
import { createTextStore } from '../session/text-store.ts';
import { createSettingsStore } from '../settings/settings-store.ts';
import { showSettings } from '../settings/show-settings.ts';
import { createSandboxPitch } from './sandbox-pitch.ts';
import { SandboxScreen } from './sandbox-screen.tsx';
import {
  createSandboxState,
  keepChanges,
  noteSample,
  type SandboxState,
  type Setup,
} from './sandbox-state.ts';
import { CarBench, type SandboxThread, startSandboxThread } from './sandbox-thread.ts';
import { addressOf, changesOfAddress, overridesOf } from './tuning-text.ts';
import '../ui/styles/base.css';
import './sandbox.css';

const MEASURE_AFTER_MS = 400;

const kept = createTextStore(() => window.localStorage);
const settings = createSettingsStore(kept);
showSettings(settings, document.documentElement, window);
const input = createGameInput({
  window,
  document,
  settings,
  loadPads: () => import('../input/gamepad/pads.ts'),
});

let state: SandboxState | null = null;
const thread = await startSandboxThread((message) => {
  if (state === null) return;
  if (message.type === 'trace') noteSample(state, message.sample);
  else if (message.type === 'events') pitch?.showEvents(message.notices);
  else {
    state.problem.value = `The physics broke down: ${message.message}. Set a number back and reload.`;
  }
});
const sandbox = createSandboxState(await thread.api.choices(), window.location.hash, kept);
state = sandbox;
const root = document.getElementById('sandbox');
if (root === null) throw new Error('sandbox.html has no element #sandbox');
render(<SandboxScreen state={sandbox} api={thread.api} />, root);
const parent = document.getElementById('sandbox-pitch');
if (parent === null) throw new Error('the screen has no element #sandbox-pitch');
const pitch = await createSandboxPitch(parent, thread, input, sceneSettings(settings, window));

const begin = (setup: Setup) =>
  attempt(async () => {
    const info = await thread.api.start({ ...setup, tuning: overridesNow() });
    await thread.api.setPace(sandbox.pace.peek());
    pitch.show(info);
  });
let begun = sandbox.setup.peek();
await begin(begun);
effect(() => {
  const setup = sandbox.setup.value;
  if (setup === begun) return;
  begun = setup;
  void begin(setup);
});

keepInStep(thread);
effect(() => {
  const pace = sandbox.pace.value;
  void attempt(() => thread.api.setPace(pace));
});

const bench = new CarBench();
let timer: ReturnType<typeof setTimeout> | undefined;
sandbox.ofGame.value = await bench.measure({});
effect(() => {
  const wanted = overridesOf(sandbox.changes.value, sandbox.choices.fields);
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const numbers = await bench.measure(wanted);
    if (numbers !== null) sandbox.measured.value = numbers;
  }, MEASURE_AFTER_MS);
});

window.addEventListener('hashchange', () => {
  sandbox.changes.value = changesOfAddress(window.location.hash, sandbox.choices.fields);
});

function overridesNow() {
  return overridesOf(sandbox.changes.peek(), sandbox.choices.fields);
}

/** The worker gets the newest numbers as soon as it has taken the ones before. */
function keepInStep({ api }: SandboxThread): void {
  let isBusy = false;
  let isOld = false;
  const send = async (): Promise<void> => {
    isBusy = true;
    do {
      isOld = false;
      await attempt(async () => pitch.reshape(await api.setTuning(overridesNow())));
    } while (isOld);
    isBusy = false;
  };
  effect(() => {
    const address = addressOf(sandbox.changes.value);
    keepChanges(kept, address);
    const url = new URL(window.location.href);
    url.hash = address;
    if (url.href !== window.location.href) window.history.replaceState(null, '', url);
    isOld = true;
    if (!isBusy) void send();
  });
}

async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
    sandbox.problem.value = '';
  } catch (error) {
    sandbox.problem.value = error instanceof Error ? error.message : String(error);
  }
}
