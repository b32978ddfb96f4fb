/** What a screen shows of something that is asked of the server, and asking again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { PeopleError } from '../../people/people-error.ts';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  /** There is no such thing, or not any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' };

/**
 * @param key of what is loaded: another one begins anew, and an answer to an earlier one is not shown
 * @returns what is there, and a function that asks again and shows what was there meanwhile
 */
export function useLoaded<T>(
  key: string,
  load: () => Promise<T>,
): readonly [Loaded<T>, () => Promise<void>] {
  const [shown, setShown] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>();
  const latest = useRef({ key, load });
  latest.current = { key, load };

  const ask = useCallback(async (): Promise<void> => {
    const asked = latest.current;
    const loaded = await settle(asked.load());
    if (latest.current.key === asked.key) setShown({ key: asked.key, loaded });
  }, []);

  useEffect(() => void ask(), [ask, key]);
  return [shown?.key === key ? shown.loaded : { kind: 'loading' }, ask];
}

const NOT_FOUND = 404;

async function settle<T>(promise: Promise<T>): Promise<Loaded<T>> {
  try {
    return { kind: 'ready', value: await promise };
  } catch (error) {
    const isGone = error instanceof PeopleError && error.code === NOT_FOUND;
    if (isGone) return { kind: 'gone' };
    console.warn('Something about people did not load.', error);
    return { kind: 'failed' };
  }
}
