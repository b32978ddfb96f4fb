import { expect, test, vi } from 'vitest';
import type { TextStorage } from '../session/text-store.ts';
import { createTextStore } from '../session/text-store.ts';
import { createInstallOffer } from './install-offer.ts';

function browser() {
  const memory = new Map<string, string>();
  const storage: TextStorage = {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
  const kept = createTextStore(() => storage);
  return () => {
    const window = new EventTarget();
    const offer = createInstallOffer(window, kept);
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: vi.fn(async () => {}),
    });
    return { offer, event, fire: () => void window.dispatchEvent(event) };
  };
}

test('the browser’s offer waits until the player wants it', async () => {
  const { offer, event, fire } = browser()();
  expect(offer.isOffered.value).toBe(false);
  fire();
  expect(event.defaultPrevented).toBe(true);
  expect(offer.isOffered.value).toBe(true);
  expect(event.prompt).not.toHaveBeenCalled();
  await offer.install();
  expect(event.prompt).toHaveBeenCalledOnce();
  expect(offer.isOffered.value).toBe(false);
});

test('who says no is not asked again', () => {
  const open = browser();
  const first = open();
  first.fire();
  first.offer.decline();
  expect(first.offer.isOffered.value).toBe(false);
  const later = open();
  later.fire();
  expect(later.offer.isOffered.value).toBe(false);
});
