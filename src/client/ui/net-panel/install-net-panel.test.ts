import { describe, expect, it, vi } from 'vitest';
import type { LinkPresetId } from '../../../worker/api.ts';
import { installNetPanel } from './install-net-panel.ts';
import type { NetPanelOptions } from './net-panel-options.ts';

class FakeKey extends Event {
  readonly code: string;
  readonly ctrlKey = false;
  readonly altKey = false;
  readonly metaKey = false;
  readonly repeat: boolean;

  constructor(code: string, repeat = false) {
    super('keydown', { cancelable: true });
    this.code = code;
    this.repeat = repeat;
  }
}

function setUp(search: string) {
  const window = new EventTarget();
  const made: NetPanelOptions[] = [];
  const opened: (LinkPresetId | null)[] = [];
  const chosen: (string | null)[] = [];
  let isOpen = false;
  const load = vi.fn(async () => ({
    createNetPanel: (options: NetPanelOptions) => {
      made.push(options);
      return {
        open: (preset: LinkPresetId | null) => {
          opened.push(preset);
          isOpen = true;
        },
        close: () => {
          isOpen = false;
        },
      };
    },
  }));
  installNetPanel({
    window,
    search,
    parent: {} as HTMLElement,
    stats: async () => null,
    isCut: () => false,
    choose: (preset) => chosen.push(preset),
    load,
  });
  const press = async (code: string, repeat = false) => {
    const key = new FakeKey(code, repeat);
    window.dispatchEvent(key);
    await new Promise((resolve) => setImmediate(resolve));
    return key;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { press, load, made, opened, chosen, isOpen: () => isOpen, settled };
}

describe('the developer’s panel', () => {
  it('loads nothing until somebody asks', async () => {
    const { press, load } = setUp('');
    const key = await press('KeyW');
    expect(load).not.toHaveBeenCalled();
    expect(key.defaultPrevented).toBe(false);
  });

  it.each(['F3', 'Backquote'])('opens and closes on %s, not while it is held', async (code) => {
    const { press, isOpen } = setUp('');
    expect((await press(code)).defaultPrevented).toBe(true);
    expect(isOpen()).toBe(true);
    await press(code, true);
    expect(isOpen()).toBe(true);
    await press(code);
    expect(isOpen()).toBe(false);
  });

  it('opens by the address, over the preset that it names', async () => {
    const { opened, chosen, settled } = setUp('?net=train');
    await settled();
    expect(chosen).toEqual(['train']);
    expect(opened).toEqual(['train']);
  });

  it('remembers the choice and what it saw while it is closed', async () => {
    const { press, made, opened } = setUp('');
    await press('F3');
    made[0]?.choose('far');
    await press('F3');
    await press('F3');
    expect(opened).toEqual([null, 'far']);
    expect(made).toHaveLength(1);
  });

  it('does not open when it is closed while it loads', async () => {
    const { press, opened, settled } = setUp('?net');
    await press('F3');
    await settled();
    expect(opened).toEqual([]);
  });
});
