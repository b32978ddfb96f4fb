import { describe, expect, test } from 'vitest';
import type { ControlsMessage } from '../../worker/page-messages.ts';
import { DEFAULT_KEYS } from './bindings.ts';
import { startKeyboard } from './keyboard.ts';
import { startMenuKeys } from './menu-keys.ts';

interface KeyFields {
  readonly code: string;
  readonly target?: { tagName: string };
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

function keyEvent(type: 'keydown' | 'keyup', fields: KeyFields): Event {
  const event = new Event(type, { cancelable: true });
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(event, name, { value });
  }
  return event;
}

function setUp(downBefore: readonly string[] = []) {
  const window = new EventTarget();
  const document = new EventTarget();
  const sent: ControlsMessage[] = [];
  let driving = true;
  const keyboard = startKeyboard({
    window,
    document,
    send: (controls) => sent.push(controls),
    isDriving: () => driving,
    bindings: DEFAULT_KEYS,
    downBefore,
  });
  const fire = (type: 'keydown' | 'keyup', fields: KeyFields): Event => {
    const event = keyEvent(type, fields);
    window.dispatchEvent(event);
    return event;
  };
  return {
    window,
    document,
    sent,
    keyboard,
    fire,
    openDialog: () => {
      driving = false;
    },
    closeDialog: () => {
      driving = true;
    },
  };
}

describe('keyboard', () => {
  test('a press and its release in one task are two messages', () => {
    const { fire, sent } = setUp();
    fire('keydown', { code: 'KeyE' });
    fire('keyup', { code: 'KeyE' });
    expect(sent.map((controls) => controls.dash)).toEqual([true, false]);
  });

  test('keeps the page from scrolling, and leaves other keys alone', () => {
    const { fire } = setUp();
    expect(fire('keydown', { code: 'Space' }).defaultPrevented).toBe(true);
    expect(fire('keydown', { code: 'ArrowDown' }).defaultPrevented).toBe(true);
    expect(fire('keydown', { code: 'F5' }).defaultPrevented).toBe(false);
    expect(fire('keydown', { code: 'KeyW', ctrlKey: true }).defaultPrevented).toBe(false);
  });

  test('takes no key from a text field or an open dialog', () => {
    const { fire, sent, openDialog } = setUp();
    const typed = fire('keydown', { code: 'KeyW', target: { tagName: 'INPUT' } });
    openDialog();
    const pressed = fire('keydown', { code: 'Space' });
    expect([typed.defaultPrevented, pressed.defaultPrevented]).toEqual([false, false]);
    expect(sent).toMatchObject([{ throttle: 0, boost: false }]);
  });

  test('a key that stays held drives again once the dialog is closed', () => {
    const { fire, sent, keyboard, openDialog, closeDialog } = setUp();
    fire('keydown', { code: 'KeyW' });
    openDialog();
    keyboard.noteDialog();
    fire('keydown', { code: 'KeyA' });
    expect(sent.at(-1)).toMatchObject({ throttle: 0, steer: 0 });
    closeDialog();
    keyboard.noteDialog();
    expect(sent.at(-1)).toMatchObject({ throttle: 1, steer: -1 });
  });

  test('a key that was held is let go even if a dialog opened meanwhile', () => {
    const { fire, sent, openDialog } = setUp();
    fire('keydown', { code: 'KeyW' });
    openDialog();
    fire('keyup', { code: 'KeyW' });
    expect(sent.at(-1)?.throttle).toBe(0);
  });

  test.each(['blur', 'visibilitychange', 'meta'])('%s releases everything', (cause) => {
    const { fire, sent, window, document } = setUp();
    fire('keydown', { code: 'KeyW' });
    fire('keydown', { code: 'Space' });
    if (cause === 'blur') window.dispatchEvent(new Event('blur'));
    else if (cause === 'meta') fire('keydown', { code: 'MetaLeft', metaKey: true });
    else document.dispatchEvent(new Event('visibilitychange'));
    expect(sent.at(-1)).toMatchObject({ throttle: 0, boost: false });
    expect(sent).toHaveLength(3);
  });

  test('a key that was down before the match drives from its first moment', () => {
    const { fire, sent } = setUp(['KeyW']);
    expect(sent).toMatchObject([{ throttle: 1 }]);
    fire('keyup', { code: 'KeyW' });
    expect(sent.at(-1)?.throttle).toBe(0);
  });

  test('other keys drive from the moment they are chosen', () => {
    const { fire, sent, keyboard } = setUp();
    fire('keydown', { code: 'KeyW' });
    keyboard.rebind({ ...DEFAULT_KEYS, throttle: ['KeyI'] });
    expect(sent.at(-1)?.throttle).toBe(0);
    fire('keydown', { code: 'KeyI' });
    expect(sent.at(-1)?.throttle).toBe(1);
  });

  test('says nothing after it was stopped', () => {
    const { fire, sent, keyboard } = setUp();
    keyboard.stop();
    fire('keydown', { code: 'KeyW' });
    expect(sent).toEqual([]);
  });
});

describe('menu keys', () => {
  test('Escape opens the menu once, Tab shows the scoreboard while held', () => {
    const window = new EventTarget();
    const seen: string[] = [];
    const stop = startMenuKeys({
      window,
      isDriving: () => true,
      bindings: () => ({ ...DEFAULT_KEYS, mute: ['KeyN'] }),
      openMenu: () => seen.push('menu'),
      toggleMuted: () => seen.push('mute'),
      showScoreboard: (shown) => seen.push(shown ? 'scores' : 'no scores'),
    });
    window.dispatchEvent(keyEvent('keydown', { code: 'Escape' }));
    window.dispatchEvent(keyEvent('keydown', { code: 'Tab' }));
    window.dispatchEvent(keyEvent('keyup', { code: 'Tab' }));
    window.dispatchEvent(keyEvent('keydown', { code: 'KeyN' }));
    stop();
    expect(seen).toEqual(['menu', 'scores', 'no scores', 'mute', 'no scores']);
  });
});
