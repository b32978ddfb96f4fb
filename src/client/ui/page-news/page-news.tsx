/**
 * One line on the title about the page itself: that a newer one is ready, that there is no network,
 * that it can be installed. Never shown in a match, so nothing here can break one.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { InstallOffer } from '../../page-life/install-offer.ts';
import './page-news.css';
import { pageNewsWords } from './texts/index.ts';

export type PageNewsKind = 'newer' | 'offline' | 'install';

export interface PageNewsOptions {
  readonly news: ReadonlySignal<PageNewsKind | null>;
  readonly offer: InstallOffer;
  readonly reload: () => void;
}

export function createPageNews({ news, offer, reload }: PageNewsOptions): ComponentType {
  return function PageNews() {
    const t = pageNewsWords.use();
    switch (news.value) {
      case 'newer':
        return (
          <p class="page-news" role="status">
            <span>{t('newer')}</span>
            <button type="button" class="button small" onClick={reload}>
              {t('reload')}
            </button>
          </p>
        );
      case 'offline':
        return (
          <p class="page-news" role="status">
            <span>{t('offline')}</span>
          </p>
        );
      case 'install':
        return (
          <p class="page-news">
            <span>{t('installable')}</span>
            <button type="button" class="button small" onClick={() => void offer.install()}>
              {t('install')}
            </button>
            <button type="button" class="button small" onClick={offer.decline}>
              {t('notNow')}
            </button>
          </p>
        );
      case null:
        return null;
    }
  };
}
