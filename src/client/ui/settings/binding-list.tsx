/**
 * A list of actions with what each is bound to; one more by pressing it, one less by a click. Shared
 * by keys and gamepads. What was bound to something else moves, and the player reads of it.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Action } from '../../input/bindings.ts';
import { bind, unbind } from '../../input/rebind.ts';
import { ACTION_NAMES } from '../prompts/action-names.ts';

export type Heard =
  | { readonly kind: 'chosen'; readonly source: string }
  /** The page needs it for itself. */
  | { readonly kind: 'refused'; readonly source: string }
  | { readonly kind: 'cancelled' };

type Bindings<A extends string> = Readonly<Record<A, readonly string[]>>;

export interface BindingListProps<A extends Action> {
  /** What is bound, for sentences. */
  readonly what: 'key' | 'button';
  readonly actions: readonly A[];
  readonly bindings: Bindings<A>;
  readonly defaults: Bindings<A>;
  readonly nameOf: (source: string) => string;
  readonly render: (source: string) => ComponentChildren;
  /** Waits for the player to press something. Returns what stops waiting. */
  readonly listen: (heard: (result: Heard) => void) => () => void;
  readonly onChange: (bindings: Bindings<A>) => void;
}

export function BindingList<A extends Action>(props: BindingListProps<A>) {
  const { actions, bindings, what, nameOf, onChange } = props;
  const [listening, setListening] = useState<A | null>(null);
  const [news, setNews] = useState('');
  const { listen } = props;
  // What is heard goes to the bindings of that moment: they do not change while it listens.
  useLayoutEffect(() => {
    if (listening === null) return;
    return listen((heard) => {
      setListening(null);
      if (heard.kind === 'refused') {
        setNews(`${nameOf(heard.source)} is needed for something else. Choose another ${what}.`);
      } else if (heard.kind === 'chosen') {
        const { bindings: changed, takenFrom } = bind(bindings, listening, heard.source);
        onChange(changed);
        setNews(newsOf(nameOf(heard.source), listening, takenFrom, changed, what));
      }
    });
  }, [listening]);

  return (
    <div class="bindings">
      <p class="bindings-news" role="status">
        {listening === null
          ? news || `Press + to add a ${what}, or a ${what} to take it away.`
          : `Press a ${what} for ${ACTION_NAMES[listening]}. Escape calls it off.`}
      </p>
      {actions.map((action) => (
        <div
          key={action}
          class={`binding ${listening === action ? 'listening' : ''}`}
          data-captures-keys={listening === action ? true : undefined}
        >
          <span class="binding-name">{ACTION_NAMES[action]}</span>
          {bindings[action].map((source) => (
            <button
              key={source}
              type="button"
              class="binding-source"
              aria-label={`Take ${nameOf(source)} from ${ACTION_NAMES[action]}`}
              onClick={() => onChange(unbind(bindings, action, source))}
            >
              {props.render(source)}
            </button>
          ))}
          {bindings[action].length === 0 && <span class="binding-none">none</span>}
          <button
            type="button"
            class="binding-add"
            aria-label={`Add a ${what} for ${ACTION_NAMES[action]}`}
            onClick={() => setListening(action)}
          >
            {listening === action ? '…' : '+'}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button small settings-reset"
        onClick={() => {
          onChange(props.defaults);
          setNews(`All ${what}s are as they came.`);
        }}
      >
        Reset {what}s
      </button>
    </div>
  );
}

function newsOf<A extends Action>(
  name: string,
  action: A,
  takenFrom: A | null,
  bindings: Bindings<A>,
  what: string,
): string {
  const now = `${name} is ${ACTION_NAMES[action]} now`;
  if (takenFrom === null) return `${now}.`;
  const other = ACTION_NAMES[takenFrom];
  const left = bindings[takenFrom].length === 0 ? `, and ${other} has no ${what} left` : '';
  return `${now} and no longer ${other}${left}.`;
}
