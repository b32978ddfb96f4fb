/**
 * All devices at one car: keyboard, gamepad and thumbs, merged into the controls of a match. Called
 * by the match run when a match begins. Who only watches has the keys and buttons of the menus and
 * no car. It must leave nothing held and no listener behind when the seat is left.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { ControlsMessage, EventNotice } from '../../worker/page-messages.ts';
import { isSoundOn, switchSound } from '../settings/sound-switch.ts';
import { ControlMixer } from './control-mixer.ts';
import { NEUTRAL } from './controls.ts';
import type { GameInput } from './game-input.ts';
import { type Keyboard, startKeyboard } from './keyboard.ts';
import { startMenuKeys } from './menu-keys.ts';
import { rumbleOf } from './rumble-notices.ts';
import type { Heading } from './touch/stick-drive.ts';
import type { TouchControls } from './touch/touch-controls.tsx';

export interface SeatOptions {
  /** Null for one who watches. */
  readonly localSlot: number | null;
  /** Once the pitch is on the screen. */
  readonly isShown: ReadonlySignal<boolean>;
  readonly send: (controls: ControlsMessage) => void;
  /** False while a dialog has the controls. */
  readonly isDriving: () => boolean;
  readonly openMenu: () => void;
  readonly showScoreboard: (shown: boolean) => void;
  /** How the own car stands in the newest view frame; null before the first. */
  readonly heading: () => Heading | null;
  /** Whether there is something to skip just now. */
  readonly maySkip: () => boolean;
}

export interface TakenSeat {
  /** Once a drawn frame, before anything is drawn. */
  frame(): void;
  /** A dialog has opened or closed. */
  noteDialog(): void;
  /** For the hands of the player. */
  feel(notices: readonly EventNotice[]): void;
  leave(): void;
}

export function takeSeat(input: GameInput, options: SeatOptions): TakenSeat {
  const { settings } = input;
  const mixer = new ControlMixer(options.send);
  const isWatching = options.localSlot === null;
  const keyboard = isWatching ? null : startKeys(input, mixer, options);
  let touch: TouchControls | null = null;
  let isLeft = false;

  const stopMenuKeys = startMenuKeys({
    window,
    isDriving: options.isDriving,
    bindings: () => settings.controls.value.keyboard,
    openMenu: options.openMenu,
    showScoreboard: options.showScoreboard,
    toggleMuted: () => switchSound(settings, !isSoundOn(settings)),
  });
  const stopRebinding = effect(() => keyboard?.rebind(settings.controls.value.keyboard));
  const stopPads = effect(() => {
    const pads = input.pads.value;
    if (pads === null) return;
    pads.seat = {
      isDriving: options.isDriving,
      drive: (controls) => {
        if (!isWatching) mixer.set('gamepad', controls);
      },
      openMenu: options.openMenu,
      showScoreboard: options.showScoreboard,
    };
  });
  // Thumbs are loaded when there are any.
  const stopTouch = effect(() => {
    if (isWatching || input.active.value !== 'touch' || touch !== null) return;
    import('./touch/touch-controls.tsx').then(
      ({ createTouchControls }) => {
        if (isLeft || touch !== null) return;
        touch = createTouchControls(input, {
          heading: options.heading,
          maySkip: options.maySkip,
          isShown: options.isShown,
          isDriving: options.isDriving,
          drive: (controls) => mixer.set('touch', controls),
        });
      },
      (error: unknown) => console.warn('The touch controls did not load.', error),
    );
  });

  return {
    frame() {
      keyboard?.noteDialog();
      touch?.frame();
    },
    noteDialog: () => keyboard?.noteDialog(),
    feel(notices) {
      if (options.localSlot === null) return;
      for (const notice of notices) {
        const rumble = rumbleOf(notice, options.localSlot);
        if (rumble === null) continue;
        input.pads.value?.rumble(rumble.strong, rumble.weak, rumble.ms);
        touch?.vibrate(rumble);
      }
    },
    leave() {
      isLeft = true;
      for (const stop of [stopRebinding, stopPads, stopTouch, stopMenuKeys]) stop();
      keyboard?.stop();
      touch?.destroy();
      if (input.pads.value !== null) input.pads.value.seat = null;
      mixer.set('gamepad', NEUTRAL);
    },
  };
}

function startKeys(input: GameInput, mixer: ControlMixer, options: SeatOptions): Keyboard {
  return startKeyboard({
    window,
    document,
    send: (controls) => mixer.set('keyboard', controls),
    isDriving: options.isDriving,
    bindings: input.settings.controls.value.keyboard,
    downBefore: input.keysDown.codes(),
  });
}
