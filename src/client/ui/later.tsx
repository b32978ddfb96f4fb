/** A part of the UI whose code is loaded when it is first shown. Two in one place want keys. */
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps<P extends object> {
  /** The same function at every rendering. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Shown until then. */
  readonly meanwhile?: VNode;
}

export function Later<P extends object>({ load, props, meanwhile }: LaterProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    load().then(
      // A function would be taken for an update of the state.
      (loaded) => setPart(() => loaded),
      (error: unknown) => console.warn('Part of the page did not load.', error),
    );
  }, [load]);
  return Part === null ? (meanwhile ?? null) : <Part {...props} />;
}
