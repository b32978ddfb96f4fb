/**
 * Opens and closes the developer's panel: F3 or backquote, or `?net` in the address (`?net=4g`
 * plays over that preset from the start). Comes after the title; the panel itself is loaded when
 * somebody wants it.
 */
import type { LinkPresetId } from '../../../worker/api.ts';
import { isTyping } from '../../input/is-typing.ts';
import type { AskForStats, NetPanel, NetPanelOptions } from './net-panel-options.ts';
import { netWishOf } from './presets.ts';

export interface InstallNetPanelOptions {
  readonly window: EventTarget;
  /** The query of the address. */
  readonly search: string;
  readonly parent: HTMLElement;
  readonly stats: AskForStats;
  readonly isCut: () => boolean;
  readonly choose: (preset: LinkPresetId | null) => void;
  readonly load: () => Promise<{ createNetPanel(options: NetPanelOptions): NetPanel }>;
}

const KEYS: readonly string[] = ['F3', 'Backquote'];

export function installNetPanel(options: InstallNetPanelOptions): void {
  const wish = netWishOf(options.search);
  let { preset } = wish;
  let isWanted = false;
  let panel: NetPanel | null = null;

  const choose = (chosen: LinkPresetId | null): void => {
    preset = chosen;
    options.choose(chosen);
  };
  const close = (): void => {
    isWanted = false;
    panel?.close();
  };
  const open = async (): Promise<void> => {
    isWanted = true;
    const { createNetPanel } = await options.load();
    if (!isWanted) return;
    const { parent, stats, isCut } = options;
    panel ??= createNetPanel({ parent, stats, isCut, choose, onClose: close });
    panel.open(preset);
  };
  const toggle = (): void => {
    if (isWanted) close();
    else open().catch((error: unknown) => console.warn('The net panel did not load.', error));
  };

  options.window.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (!KEYS.includes(key.code) || key.ctrlKey || key.altKey || key.metaKey) return;
    if (key.repeat || isTyping(key.target)) return;
    key.preventDefault();
    toggle();
  });
  if (wish.preset !== null) options.choose(wish.preset);
  if (wish.open) toggle();
}
