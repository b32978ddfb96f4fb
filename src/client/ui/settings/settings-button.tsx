/**
 * Opens the settings, from the title and from the menu of a match. The dialog itself is loaded when
 * somebody wants it.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { withWords } from '../later.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { titleWords } from '../title/texts/index.ts';
import { GearIcon } from './gear-icon.tsx';
import type { SettingsDialogProps } from './settings-dialog.tsx';

export function SettingsButton({ class: className }: { readonly class: string }) {
  const t = titleWords.use();
  const [Dialog, setDialog] = useState<ComponentType<SettingsDialogProps> | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const open = async (): Promise<void> => {
    const { SettingsDialog } = await withWords(import('./settings-dialog.tsx'));
    // A function would be taken for an update of the state.
    setDialog(() => SettingsDialog);
  };
  return (
    <>
      <button
        type="button"
        class={className}
        onClick={() => {
          setIsBroken(false);
          open().catch((error: unknown) => {
            setIsBroken(true);
            console.warn('The settings did not load.', error);
          });
        }}
      >
        <GearIcon /> {t('settings')}
      </button>
      {isBroken && <LoadProblem />}
      {Dialog !== null && <Dialog onClose={() => setDialog(null)} />}
    </>
  );
}
