/**
 * What the page does besides the game, and what the title can wait for: it keeps itself for times
 * without a network, finds newer builds, offers to be installed, notices the network come and go,
 * and heeds the page around it. Loaded by main.tsx once the title is shown; what it has to say it puts
 * on the title by `state.pageNews`.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { buildOf } from '../../worker/offline/api.ts';
import type { AppState } from '../app-state.ts';
import { type Embedding, followEmbedding } from '../embedding/embedding.ts';
import { wordsReady } from '../i18n/words.ts';
import { isNewcomer } from '../session/play-memory.ts';
import type { TextStore } from '../session/text-store.ts';
import type { AudioSettings } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { heardAudio } from '../settings/sound-switch.ts';
import { createInstallOffer } from './install-offer.ts';
import { createPageKeeper } from './keep-page.ts';
import { watchBuilds } from './watch-builds.ts';

export interface PageLifeOptions {
  readonly state: AppState;
  readonly settings: SettingsStore;
  readonly kept: TextStore;
  readonly reload: () => void;
  /** Who counts their bytes keeps nothing. */
  readonly savesData: boolean;
}

export interface PageLife {
  readonly embedding: Embedding;
  /** With the silence that the page around wants. */
  readonly heardAudio: ReadonlySignal<AudioSettings>;
}

/** The match's own loading is over by then, the pictures of its first goal included. */
const SETTLE_MS = 3000;

export function startPageLife(options: PageLifeOptions): PageLife {
  const { state, kept, settings, reload, savesData } = options;
  const embedding = followEmbedding(window, settings.mutedAround);
  const isOnline = followNetwork(window);
  const offer = createInstallOffer(window, kept);
  const isNewer = signal(false);
  // The dev server's page is of no build.
  const build = import.meta.env.PROD ? buildOf(document.head.innerHTML) : null;
  if (build !== null) {
    const keeper = createPageKeeper({
      services: navigator.serviceWorker,
      locks: navigator.locks,
      fetch: (url, init) => fetch(url, init),
      scope: new URL('.', document.baseURI).href,
      build,
    });
    if (!savesData) onFirstMatch(state, () => setTimeout(() => void keeper.keep(), SETTLE_MS));
    watchBuilds({
      findNewer: keeper.findNewer,
      onNewer: () => {
        isNewer.value = true;
      },
      window,
      nowMs: () => performance.now(),
      repeat: (action, ms) => {
        const timer = setInterval(action, ms);
        return () => clearInterval(timer);
      },
    });
  }
  const news = computed(() => {
    if (isNewer.value) return 'newer';
    if (!isOnline.value) return 'offline';
    // Looked at anew on each title: who has just played for the first time is no newcomer any more.
    const isOnTitle = state.screen.value.kind === 'title';
    return isOnTitle && offer.isOffered.value && !isNewcomer(kept) ? 'install' : null;
  });
  let isLoading = false;
  effect(() => {
    if (news.value === null || isLoading) return;
    isLoading = true;
    loadNews().catch((error: unknown) => {
      isLoading = false;
      console.info('What is new of the page cannot be shown.', error);
    });
  });
  return { embedding, heardAudio: heardAudio(settings) };

  async function loadNews(): Promise<void> {
    const { createPageNews } = await import('../ui/page-news/page-news.tsx');
    await wordsReady();
    state.pageNews.value = createPageNews({ news, offer, reload });
  }
}

/** Once, however many matches follow. */
function onFirstMatch({ screen }: AppState, action: () => void): void {
  let isOver = false;
  effect(() => {
    if (isOver || screen.value.kind !== 'playing') return;
    isOver = true;
    action();
  });
}

function followNetwork(window: Window): ReadonlySignal<boolean> {
  const isOnline = signal(window.navigator.onLine);
  for (const type of ['online', 'offline']) {
    window.addEventListener(type, () => {
      isOnline.value = window.navigator.onLine;
    });
  }
  return isOnline;
}
