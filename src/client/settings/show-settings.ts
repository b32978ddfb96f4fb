/**
 * Passes on to the styles what of the settings they show: the interface's scale, the palette
 * and whether things may move. Called once by main.tsx; everything follows a change at once.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MotionSettings, PaletteId } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

export function showSettings(settings: SettingsStore, root: HTMLElement, window: Window): void {
  const calm = motionReduced(settings, window);
  effect(() => {
    root.style.setProperty('--interface-scale', String(settings.interfaceScale.value));
    root.dataset.motion = calm.value ? 'reduced' : 'full';
  });
  effect(() => {
    const palette = settings.palette.value;
    // The styles have the standard one; most players need no other.
    const isNews = palette !== (root.dataset.palette ?? 'standard');
    root.dataset.palette = palette;
    if (isNews) void paint(root.style, palette);
  });
}

async function paint(style: CSSStyleDeclaration, id: PaletteId): Promise<void> {
  try {
    const [{ showPalette }, { paletteOf }] = await Promise.all([
      import('../palette/show-palette.ts'),
      import('../palette/palettes.ts'),
    ]);
    showPalette(style, paletteOf(id));
  } catch (error) {
    console.warn('The colours did not load.', error);
  }
}

/** Whether things should keep still: as the player says, or else as their system does. */
export function motionReduced(settings: SettingsStore, window: Window): ReadonlySignal<boolean> {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)');
  const system = signal(query.matches);
  query.addEventListener('change', () => {
    system.value = query.matches;
  });
  return computed(() => isReduced(settings.motion.value, system.value));
}

function isReduced({ reducedMotion }: MotionSettings, bySystem: boolean): boolean {
  return reducedMotion === 'on' || (reducedMotion === 'auto' && bySystem);
}
