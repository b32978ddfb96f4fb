/** On phones: the pitch over the whole screen, on its side where the browser can hold it there. */
import { signal } from '@preact/signals';
import { hudWords } from './hud/texts/index.ts';
import { FullScreenIcon } from './icons.tsx';
import { usePrompts } from './prompts/prompts.ts';

const isFull = signal(document.fullscreenElement !== null);
document.addEventListener('fullscreenchange', () => {
  isFull.value = document.fullscreenElement !== null;
});

/** Not in the types, as few browsers have it. */
interface Lockable {
  lock?(orientation: 'landscape'): Promise<void>;
}

export function FullScreenButton() {
  const t = hudWords.use();
  const isTouch = usePrompts().active.value === 'touch';
  if (!isTouch || isFull.value || !document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={t('fullScreen')}
      onClick={(event) => {
        event.currentTarget.blur();
        fillScreen().catch((error: unknown) => console.warn('No full screen:', error));
      }}
    >
      <FullScreenIcon />
    </button>
  );
}

async function fillScreen(): Promise<void> {
  await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  const orientation: Lockable = screen.orientation;
  // Refused on tablets and desktops, where it does not matter.
  await orientation.lock?.('landscape').catch(() => undefined);
}
