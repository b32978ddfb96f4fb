import type { ComponentChildren } from 'preact';
import { FullScreenButton } from '../full-screen-button.tsx';
import { MenuIcon } from '../icons.tsx';
import type { HudModel } from './hud-model.ts';
import { SoundOff } from './sound-off.tsx';
import { hudWords } from './texts/index.ts';

export interface HudCornerProps {
  readonly hud: HudModel;
  /** What else stands there. */
  readonly children: ComponentChildren;
}

/** The way into the menu, and what stands beside it in every match. */
export function HudCorner({ hud, children }: HudCornerProps) {
  const t = hudWords.use();
  return (
    <nav class="hud-corner">
      <button
        type="button"
        class="button icon-only"
        aria-label={t('menu')}
        onClick={(event) => {
          // The dialog gives the focus back to what had it, and then Space would press that.
          event.currentTarget.blur();
          hud.menuOpen.value = true;
        }}
      >
        <MenuIcon />
      </button>
      <FullScreenButton />
      <SoundOff />
      {children}
    </nav>
  );
}
