/**
 * A part of the UI whose code is loaded when it is first shown, with its texts in the page's language.
 * Two in one place want keys.
 */
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsReady } from '../i18n/words.ts';
import { LoadProblem } from './load-problem.tsx';

export interface LaterProps<P extends object> {
  /** The same function at every rendering. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Shown until then. */
  readonly meanwhile?: VNode;
}

export function Later<P extends object>({ load, props, meanwhile }: LaterProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    withWords(load()).then(
      // A function would be taken for an update of the state.
      (loaded) => setPart(() => loaded),
      (error: unknown) => {
        setIsBroken(true);
        console.warn('Part of the page did not load.', error);
      },
    );
  }, [load]);
  if (Part !== null) return <Part {...props} />;
  return (
    <>
      {meanwhile}
      {isBroken && <LoadProblem />}
    </>
  );
}

/** What was loaded, once its texts are there as well. */
export async function withWords<T>(loading: Promise<T>): Promise<T> {
  const loaded = await loading;
  await wordsReady();
  return loaded;
}
