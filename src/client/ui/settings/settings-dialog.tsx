/**
 * All that a player can choose, a page a subject. Every change holds at once and is kept; there is
 * nothing to confirm. Reached by mouse, keys, gamepad and thumbs alike.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { usePrompts } from '../prompts/prompts.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { CarPage } from './car-page.tsx';
import { ControlsPage } from './controls-page.tsx';
import { GlobeIcon } from './globe-icon.tsx';
import { GraphicsPage } from './graphics-page.tsx';
import type { PageProps } from './page.ts';
import './settings.css';
import { TabbedDialog } from '../tabbed-dialog.tsx';
import { LanguagePage } from './language-page.tsx';
import { SoundPage } from './sound-page.tsx';
import { settingsWords } from './texts/index.ts';

export interface SettingsDialogProps {
  readonly onClose: () => void;
}

const NAMES = ['controls', 'sound', 'graphics', 'accessibility', 'car', 'language'] as const;
type PageName = (typeof NAMES)[number];

const PAGES: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  controls: ControlsPage,
  sound: SoundPage,
  graphics: GraphicsPage,
  accessibility: AccessibilityPage,
  car: CarPage,
  language: LanguagePage,
};

export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const t = settingsWords.use();
  const { settings } = usePrompts();
  const [shown, setShown] = useState<PageName>('controls');
  const Page = PAGES[shown];
  const titleOf = (name: PageName) => (
    <>
      {name === 'language' && <GlobeIcon />}
      {t(`page-${name}`)}
    </>
  );
  return (
    <TabbedDialog
      label={t('settings')}
      class="settings"
      done={t('done')}
      tabs={NAMES.map((name) => ({ name, title: titleOf(name) }))}
      shown={shown}
      onShow={setShown}
      onClose={onClose}
    >
      <Page settings={settings} />
    </TabbedDialog>
  );
}
