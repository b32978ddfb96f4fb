/**
 * All that a player can choose, on five pages. Every change holds at once and is kept; there is
 * nothing to confirm. Reached by mouse, keys, gamepad and thumbs alike.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { CarPage } from './car-page.tsx';
import { ControlsPage } from './controls-page.tsx';
import { GraphicsPage } from './graphics-page.tsx';
import type { PageProps } from './page.ts';
import './settings.css';
import { SoundPage } from './sound-page.tsx';

export interface SettingsDialogProps {
  readonly onClose: () => void;
}

const PAGES: readonly { readonly name: string; readonly Page: ComponentType<PageProps> }[] = [
  { name: 'Controls', Page: ControlsPage },
  { name: 'Sound', Page: SoundPage },
  { name: 'Graphics', Page: GraphicsPage },
  { name: 'Accessibility', Page: AccessibilityPage },
  { name: 'Car', Page: CarPage },
];

export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const { settings } = usePrompts();
  const [shown, setShown] = useState(0);
  const { name, Page } = PAGES[shown] ?? { name: 'Controls', Page: ControlsPage };
  return (
    <Dialog label="Settings" class="settings" onEscape={onClose}>
      <h2 class="panel-title">Settings</h2>
      <div class="settings-tabs" role="tablist" aria-label="Settings" aria-orientation="vertical">
        {PAGES.map((page, index) => (
          <button
            key={page.name}
            type="button"
            role="tab"
            id={`settings-tab-${page.name}`}
            aria-selected={index === shown}
            aria-controls="settings-page"
            class={`settings-tab ${index === shown ? 'first-focus' : ''}`}
            onClick={() => setShown(index)}
          >
            {page.name}
          </button>
        ))}
      </div>
      <button type="button" class="button primary small settings-done" onClick={onClose}>
        Done
      </button>
      <section
        class="settings-page"
        id="settings-page"
        role="tabpanel"
        aria-labelledby={`settings-tab-${name}`}
      >
        <Page settings={settings} />
      </section>
    </Dialog>
  );
}
