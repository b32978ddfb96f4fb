/** Stands where something is loaded: that it is on its way, that it is gone, or that it did not come. */
import type { ComponentChildren } from 'preact';
import { peopleWords } from './texts/index.ts';
import type { Loaded } from './use-loaded.ts';

export interface LoadStateProps<T> {
  readonly loaded: Loaded<T>;
  /** The sentence for what is not there (any more). */
  readonly gone: string;
  readonly onRetry: () => void;
  readonly children: (value: T) => ComponentChildren;
}

export function LoadState<T>({ loaded, gone, onRetry, children }: LoadStateProps<T>) {
  const t = peopleWords.use();
  switch (loaded.kind) {
    case 'ready':
      return <>{children(loaded.value)}</>;
    case 'loading':
      return (
        <p class="people-note muted" role="status">
          {t('loading')}
        </p>
      );
    case 'gone':
      return (
        <section class="panel people-empty" role="alert">
          <p>{gone}</p>
          <a class="button" href="#/board/3v3/week">
            {t('boards')}
          </a>
        </section>
      );
    case 'failed':
      return (
        <section class="panel people-empty" role="alert">
          <p>{t('failed')}</p>
          <button type="button" class="button primary" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        </section>
      );
  }
}
