/** What differs from the game, to take away: into the clipboard, and back from it. */
import { useSignal } from '@preact/signals';
import type { SandboxState } from './sandbox-state.ts';
import { readChanges, textOf } from './tuning-text.ts';

export function CopyPanel({ state }: { readonly state: SandboxState }) {
  const said = useSignal('');
  const pasted = useSignal<string | null>(null);
  const count = state.changedCount.value;
  const { fields } = state.choices;
  const text = textOf(state.changes.value, fields);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'Copied.';
    } catch {
      said.value = 'This page may not use the clipboard: copy from the text below.';
    }
  };
  const load = () => {
    try {
      state.changes.value = readChanges(pasted.value ?? '', fields);
      pasted.value = null;
      said.value = 'Loaded.';
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <section class="sandbox-copy" aria-label="Copy and load">
      <div class="sandbox-buttons">
        <strong>{count === 0 ? 'As the game is' : `${count} changed`}</strong>
        <button type="button" disabled={count === 0} onClick={() => void copy()}>
          Copy the numbers
        </button>
        <button
          type="button"
          onClick={() => {
            pasted.value = pasted.value === null ? '' : null;
          }}
        >
          Paste …
        </button>
        <button
          type="button"
          disabled={count === 0}
          onClick={() => {
            state.changes.value = {};
            said.value = '';
          }}
        >
          Reset all
        </button>
      </div>
      {said.value === '' ? null : <p role="status">{said.value}</p>}
      {pasted.value === null ? null : (
        <div class="sandbox-paste">
          <textarea
            rows={6}
            aria-label="Numbers to load"
            placeholder="{ drive: { topSpeedMps: 20 } }, as TypeScript or JSON"
            value={pasted.value}
            onInput={({ currentTarget }) => {
              pasted.value = currentTarget.value;
            }}
          />
          <button type="button" onClick={load}>
            Load
          </button>
        </div>
      )}
      {count === 0 ? null : <pre>{text}</pre>}
    </section>
  );
}
