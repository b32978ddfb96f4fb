/** Every number of the game by group: slider, value, unit, and the way back to the game's own. */
import { useSignal } from '@preact/signals';
import type { TuningField } from '../../worker/sandbox/api.ts';
import { changeNumber, type SandboxState } from './sandbox-state.ts';

interface PanelProps {
  readonly state: SandboxState;
}

export function TuningPanel({ state }: PanelProps) {
  const search = useSignal('');
  const wanted = search.value.trim().toLowerCase();
  const fields = state.choices.fields.filter(({ path }) => path.toLowerCase().includes(wanted));
  const groups = Map.groupBy(fields, ({ group }) => group);
  return (
    <section aria-label="Numbers">
      <input
        class="sandbox-search"
        type="search"
        placeholder="Find a number: grip, restitution, drive.turn …"
        aria-label="Find a number"
        value={search.value}
        onInput={({ currentTarget }) => {
          search.value = currentTarget.value;
        }}
      />
      {[...groups].map(([group, ofGroup]) => (
        <Group
          key={`${group} ${wanted === ''}`}
          state={state}
          group={group}
          fields={ofGroup}
          isOpen={wanted !== '' || OPEN_AT_FIRST.has(group)}
        />
      ))}
    </section>
  );
}

const OPEN_AT_FIRST = new Set(['drive', 'drift']);

interface GroupProps extends PanelProps {
  readonly group: string;
  readonly fields: readonly TuningField[];
  readonly isOpen: boolean;
}

function Group({ state, group, fields, isOpen }: GroupProps) {
  const changed = fields.filter(({ path }) => path in state.changes.value).length;
  return (
    <details class="sandbox-group" open={isOpen}>
      <summary>
        {group}
        {changed === 0 ? null : <span class="sandbox-changed">{changed} changed</span>}
      </summary>
      {fields.map((field) => (
        <NumberRow key={field.path} state={state} field={field} />
      ))}
    </details>
  );
}

function NumberRow({ state, field }: PanelProps & { readonly field: TuningField }) {
  const { path, unit, initial, min, max, step } = field;
  const value = state.changes.value[path] ?? initial;
  const name = path.slice(field.group.length + 1);
  const isChanged = value !== initial;
  const set = (next: number) => changeNumber(state, path, Math.min(max, Math.max(min, next)));
  return (
    <div class="sandbox-number" data-changed={isChanged} data-path={path}>
      <span class="sandbox-name" title={path}>
        {name}
      </span>
      <span class="sandbox-range">
        {shown(min)} … {shown(max)}
      </span>
      <input
        type="range"
        aria-label={`${path}, slider`}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        aria-label={path}
        min={min}
        max={max}
        step="any"
        value={shown(value)}
        onChange={({ currentTarget }) => {
          if (Number.isFinite(currentTarget.valueAsNumber)) set(currentTarget.valueAsNumber);
          else currentTarget.value = shown(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span class="sandbox-unit">{unit}</span>
      <button
        type="button"
        class="sandbox-back"
        disabled={!isChanged}
        aria-label={`${path} back to ${shown(initial)}`}
        title={`The game's own: ${shown(initial)}`}
        onClick={() => changeNumber(state, path, null)}
      >
        {shown(initial)}
      </button>
    </div>
  );
}

function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}
