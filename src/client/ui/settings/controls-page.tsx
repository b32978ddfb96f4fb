/** Keys, gamepad and thumbs; the one in use comes first. */
import { useState } from 'preact/hooks';
import type { Device } from '../../input/active-device.ts';
import { usePrompts } from '../prompts/prompts.ts';
import { Choice } from './fields.tsx';
import { GamepadFields } from './gamepad-fields.tsx';
import { KeyboardFields } from './keyboard-fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';
import { TouchFields } from './touch-fields.tsx';

const DEVICES: readonly Device[] = ['keyboard', 'gamepad', 'touch'];

export function ControlsPage({ settings }: PageProps) {
  const t = settingsWords.use();
  const { active } = usePrompts();
  const [device, setDevice] = useState(() => active.peek());
  return (
    <>
      <Choice
        label={t('device')}
        value={device}
        options={DEVICES.map((each) => [each, t(each)] as const)}
        onChange={setDevice}
      />
      {device === 'keyboard' && <KeyboardFields settings={settings} />}
      {device === 'gamepad' && <GamepadFields settings={settings} />}
      {device === 'touch' && <TouchFields settings={settings} />}
    </>
  );
}
