/** Which buttons and sticks do what, how far a stick rests, and the motors. */
import { DEFAULT_PAD, PAD_ACTIONS, type PadAction } from '../../input/bindings.ts';
import type { Pads } from '../../input/gamepad/pads.ts';
import type { ControlSettings, DeadZones } from '../../settings/settings.ts';
import { PadGlyph, padLabel } from '../prompts/pad-glyph.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import { promptWords } from '../prompts/texts/index.ts';
import { BindingList, type Heard } from './binding-list.tsx';
import { percent, Slider, Switch } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function GamepadFields({ settings }: PageProps) {
  const t = settingsWords.use();
  const promptText = promptWords.use();
  const input = usePrompts();
  const controls = settings.controls.value;
  const style = input.padStyle.value;
  const pads = input.pads.value;
  const change = (part: Partial<ControlSettings>): void => {
    settings.controls.value = { ...settings.controls.value, ...part };
  };
  const changeZones = (part: Partial<DeadZones>): void =>
    change({ deadZones: { ...settings.controls.value.deadZones, ...part } });
  return (
    <>
      {pads === null && <p class="setting-note">{t('noGamepad')}</p>}
      {pads?.hasUnknownOrder() === true && <p class="setting-note">{t('unknownOrder')}</p>}
      <BindingList<PadAction>
        what="button"
        actions={PAD_ACTIONS}
        bindings={controls.gamepad}
        defaults={DEFAULT_PAD}
        nameOf={(source) => padLabel(source, style, promptText).spoken}
        render={(source) => <PadGlyph source={source} style={style} />}
        listen={(heard) => listenForPad(pads, heard)}
        onChange={(gamepad) => change({ gamepad })}
      />
      <Slider
        label={t('stickInner')}
        value={controls.deadZones.inner}
        min={0}
        max={0.5}
        step={0.01}
        show={percent}
        onChange={(inner) => changeZones({ inner })}
      />
      <Slider
        label={t('stickOuter')}
        value={controls.deadZones.outer}
        min={0}
        max={0.4}
        step={0.01}
        show={percent}
        onChange={(outer) => changeZones({ outer })}
      />
      <Switch
        label={t('vibration')}
        value={controls.vibration}
        onChange={(vibration) => {
          change({ vibration });
          if (vibration) pads?.rumble(0.6, 0.4, 200);
        }}
      />
    </>
  );
}

function listenForPad(pads: Pads | null, heard: (result: Heard) => void): () => void {
  const cancelled = new AbortController();
  const onKey = (event: KeyboardEvent): void => {
    if (event.code !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    heard({ kind: 'cancelled' });
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: cancelled.signal });
  pads?.capture(cancelled.signal).then((source) => {
    heard(source === null ? { kind: 'cancelled' } : { kind: 'chosen', source });
  });
  return () => cancelled.abort();
}
