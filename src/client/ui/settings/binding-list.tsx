/**
 * A list of actions with what each is bound to; one more by pressing it, one less by a click. Shared
 * by keys and gamepads. What was bound to something else moves, and the player reads of it.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Action } from '../../input/bindings.ts';
import { bind, unbind } from '../../input/rebind.ts';
import { type PromptText, promptWords } from '../prompts/texts/index.ts';
import { type SettingsText, settingsWords } from './texts/index.ts';

export type Heard =
  | { readonly kind: 'chosen'; readonly source: string }
  /** The page needs it for itself. */
  | { readonly kind: 'refused'; readonly source: string }
  | { readonly kind: 'cancelled' };

/** What the last press did. */
type News =
  | { readonly kind: 'reset' }
  | { readonly kind: 'needed'; readonly source: string }
  | {
      readonly kind: 'bound';
      readonly source: string;
      readonly action: Action;
      readonly takenFrom: Action | null;
      /** What it was taken from has none left. */
      readonly isLast: boolean;
    };

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
  const t = settingsWords.use();
  const promptText = promptWords.use();
  const nameOfAction = (action: Action): string => promptText(action);
  const { actions, bindings, what, nameOf, onChange } = props;
  const [listening, setListening] = useState<A | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const { listen } = props;
  // What is heard goes to the bindings of that moment: they do not change while it listens.
  useLayoutEffect(() => {
    if (listening === null) return;
    return listen((heard) => {
      setListening(null);
      if (heard.kind === 'refused') {
        setNews({ kind: 'needed', source: heard.source });
      } else if (heard.kind === 'chosen') {
        const { bindings: changed, takenFrom } = bind(bindings, listening, heard.source);
        onChange(changed);
        const isLast = takenFrom !== null && changed[takenFrom].length === 0;
        setNews({ kind: 'bound', source: heard.source, action: listening, takenFrom, isLast });
      }
    });
  }, [listening]);

  return (
    <div class="bindings">
      <p class="bindings-news" role="status">
        {listening === null
          ? newsText(news, props, t, promptText)
          : t(`pressFor-${what}`, { action: nameOfAction(listening) })}
      </p>
      {actions.map((action) => (
        <div
          key={action}
          class={`binding ${listening === action ? 'listening' : ''}`}
          data-captures-keys={listening === action ? true : undefined}
        >
          <span class="binding-name">{nameOfAction(action)}</span>
          {bindings[action].map((source) => (
            <button
              key={source}
              type="button"
              class="binding-source"
              aria-label={t('take', { name: nameOf(source), action: nameOfAction(action) })}
              onClick={() => onChange(unbind(bindings, action, source))}
            >
              {props.render(source)}
            </button>
          ))}
          {bindings[action].length === 0 && <span class="binding-none">{t('none')}</span>}
          <button
            type="button"
            class="binding-add"
            aria-label={t(`add-${what}`, { action: nameOfAction(action) })}
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
          setNews({ kind: 'reset' });
        }}
      >
        {t(`reset-${what}`)}
      </button>
    </div>
  );
}

function newsText(
  news: News | null,
  { what, nameOf }: Pick<BindingListProps<Action>, 'what' | 'nameOf'>,
  t: SettingsText,
  promptText: PromptText,
): string {
  if (news === null) return t(`addHint-${what}`);
  if (news.kind === 'reset') return t(`resetDone-${what}`);
  const name = nameOf(news.source);
  if (news.kind === 'needed') return t(`needed-${what}`, { name });
  const action = promptText(news.action);
  if (news.takenFrom === null) return t('bound', { name, action });
  const params = { name, action, other: promptText(news.takenFrom) };
  return news.isLast ? t(`movedLast-${what}`, params) : t('moved', params);
}
