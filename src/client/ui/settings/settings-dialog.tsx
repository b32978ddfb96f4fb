/**
 * All that a player can choose, a page a subject. Every change holds at once and is kept; there is
 * nothing to confirm. Reached by mouse, keys, gamepad and thumbs alike.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { CarPage } from './car-page.tsx';
import { ControlsPage } from './controls-page.tsx';
import { GlobeIcon } from './globe-icon.tsx';
import { GraphicsPage } from './graphics-page.tsx';
import type { PageProps } from './page.ts';
import './settings.css';
import { LanguagePage } from './language-page.tsx';
import { SoundPage } from './sound-page.tsx';
import { settingsWords } from './texts/index.ts';

export interface SettingsDialogProps {
  readonly onClose: () => void;
}

type PageName = 'controls' | 'sound' | 'graphics' | 'accessibility' | 'car' | 'language';

const PAGES: readonly { readonly name: PageName; readonly Page: ComponentType<PageProps> }[] = [
  { name: 'controls', Page: ControlsPage },
  { name: 'sound', Page: SoundPage },
  { name: 'graphics', Page: GraphicsPage },
  { name: 'accessibility', Page: AccessibilityPage },
  { name: 'car', Page: CarPage },
  { name: 'language', Page: LanguagePage },
];

export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const t = settingsWords.use();
  const { settings } = usePrompts();
  const [shown, setShown] = useState(0);
  const { name, Page } = PAGES[shown] ?? { name: 'controls' as const, Page: ControlsPage };
  return (
    <Dialog label={t('settings')} class="settings" onEscape={onClose}>
      <h2 class="panel-title">{t('settings')}</h2>
      <div
        class="settings-tabs"
        role="tablist"
        aria-label={t('settings')}
        aria-orientation="vertical"
      >
        {PAGES.map((page, index) => (
          <button
            key={page.name}
            type="button"
            role="tab"
            tabIndex={index === shown ? 0 : -1}
            id={`settings-tab-${page.name}`}
            aria-selected={index === shown}
            aria-controls="settings-page"
            class={`settings-tab ${index === shown ? 'first-focus' : ''}`}
            onClick={() => setShown(index)}
          >
            {page.name === 'language' && <GlobeIcon />}
            {t(`page-${page.name}`)}
          </button>
        ))}
      </div>
      <button type="button" class="button primary small settings-done" onClick={onClose}>
        {t('done')}
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
