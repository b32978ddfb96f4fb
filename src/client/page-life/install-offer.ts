/**
 * The browser's own offer to install the page, kept until somebody wants it: the page shows a modest
 * line of its own instead. Browsers that have none (Safari, Firefox) install by their menus.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { TextStore } from '../session/text-store.ts';

export interface InstallOffer {
  /** Whether the page can be installed and nobody has said no. */
  readonly isOffered: ReadonlySignal<boolean>;
  install(): Promise<void>;
  /** Never again in this browser. */
  decline(): void;
}

/** Not among the DOM's types: two browsers have it. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

const DECLINED_KEY = 'driftball.install-declined';

export function createInstallOffer(window: EventTarget, kept: TextStore): InstallOffer {
  const isOffered = signal(false);
  let prompt: BeforeInstallPromptEvent | null = null;
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as BeforeInstallPromptEvent;
    isOffered.value = kept.get(DECLINED_KEY) === null;
  });
  window.addEventListener('appinstalled', () => {
    isOffered.value = false;
  });
  return {
    isOffered,
    async install() {
      isOffered.value = false;
      await prompt?.prompt();
    },
    decline() {
      isOffered.value = false;
      kept.set(DECLINED_KEY, 'yes');
    },
  };
}
