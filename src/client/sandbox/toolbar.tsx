/** Time, places and what is played. */
import { useEffect } from 'preact/hooks';
import type { SandboxAction } from '../../worker/sandbox/api.ts';
import type { SandboxScreenProps } from './sandbox-screen.tsx';
import type { SandboxState, Setup } from './sandbox-state.ts';

const PACES: readonly (readonly [number, string])[] = [
  [1, '1×'],
  [0.5, '½×'],
  [0.25, '¼×'],
  [0.1, '⅒×'],
  [0, 'Pause'],
];

const ACTIONS: readonly (readonly [SandboxAction, string])[] = [
  ['ball-ahead', 'Ball ahead'],
  ['serve', 'Serve'],
  ['ball-centre', 'Ball to the middle'],
  ['car-start', 'Car to the goal line'],
  ['restart', 'Start anew'],
];

const OPPONENTS: readonly (readonly [Setup['opponent'], string])[] = [
  ['none', 'No opponent'],
  ['parked', 'Parked opponent'],
  ['rookie', 'Rookie'],
  ['regular', 'Regular'],
  ['ace', 'Ace'],
];

export function Toolbar({ state, api }: SandboxScreenProps) {
  const pace = state.pace.value;
  const step = async () => {
    state.pace.value = 0;
    await api.setPace(0);
    await api.step(1);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
        return;
      }
      if (event.code === 'KeyP') state.pace.value = state.pace.value === 0 ? 1 : 0;
      if (event.code === 'Period') void step();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <header class="sandbox-bar">
      <fieldset class="sandbox-paces" aria-label="Pace">
        {PACES.map(([value, label]) => (
          <button
            key={label}
            type="button"
            aria-pressed={pace === value}
            title={value === 0 ? 'P pauses and goes on' : `${value * 60} ticks a second`}
            onClick={() => {
              state.pace.value = value;
            }}
          >
            {label}
          </button>
        ))}
        <button type="button" title="One tick (.)" onClick={() => void step()}>
          Step
        </button>
      </fieldset>
      <fieldset aria-label="Places">
        {ACTIONS.map(([action, label]) => (
          <button key={action} type="button" onClick={() => void api.act(action)}>
            {label}
          </button>
        ))}
      </fieldset>
      <SetupFields state={state} />
    </header>
  );
}

function SetupFields({ state }: { readonly state: SandboxState }) {
  const setup = state.setup.value;
  const set = (part: Partial<Setup>) => {
    state.setup.value = { ...setup, ...part };
  };
  return (
    <fieldset aria-label="What is played">
      <select
        aria-label="Arena"
        value={setup.arena}
        onChange={({ currentTarget }) => {
          set({ arena: currentTarget.value });
          currentTarget.blur();
        }}
      >
        {state.choices.arenas.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <select
        aria-label="Opponent"
        value={setup.opponent}
        onChange={({ currentTarget }) => {
          const chosen = OPPONENTS.find(([value]) => value === currentTarget.value);
          if (chosen !== undefined) set({ opponent: chosen[0] });
          currentTarget.blur();
        }}
      >
        {OPPONENTS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-pressed={setup.unlimitedBoost}
        title="Off: the meter burns and pads fill it, as in a match"
        onClick={() => set({ unlimitedBoost: !setup.unlimitedBoost })}
      >
        Unlimited boost
      </button>
    </fieldset>
  );
}
