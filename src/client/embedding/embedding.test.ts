import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createTextStore } from '../session/text-store.ts';
import { createSettingsStore } from '../settings/settings-store.ts';
import { isSoundOn, switchSound } from '../settings/sound-switch.ts';
import { type EmbeddedWindow, followEmbedding } from './embedding.ts';

const GAME = 'https://game.example';
const PORTAL = 'https://portal.example';

interface Around {
  readonly search?: string;
  readonly referrer?: string;
  readonly ancestorOrigins?: readonly string[];
  readonly alone?: boolean;
}

function setUp({ search = '', referrer = '', ancestorOrigins, alone = false }: Around = {}) {
  const heard: unknown[] = [];
  const parent = { postMessage: (message: unknown) => void heard.push(message) };
  let listener: (event: MessageEvent) => void = () => {};
  const window: EmbeddedWindow = {
    location: { search, origin: GAME, ...(ancestorOrigins && { ancestorOrigins }) },
    document: { referrer },
    parent,
    addEventListener: (_, added) => {
      listener = added;
    },
  };
  if (alone) Object.assign(window, { parent: window });
  const muted = signal(false);
  const embedding = followEmbedding(window, muted);
  const say = (data: unknown, origin = PORTAL, source: unknown = parent) =>
    listener({ data, origin, source } as MessageEvent);
  return { embedding, muted, say, heard };
}

const MUTE = { type: 'driftball:mute', muted: true };

test('reads the flags of the address', () => {
  expect(setUp().embedding.muted.value).toBe(false);
  expect(setUp().embedding.chatAllowed).toBe(true);
  const { embedding } = setUp({ search: '?mute=1&chat=off', alone: true });
  expect(embedding.muted.value).toBe(true);
  expect(embedding.chatAllowed).toBe(false);
});

test('says when it listens, and does as its parent says', () => {
  const { muted, say, heard } = setUp({ ancestorOrigins: [PORTAL] });
  expect(heard).toEqual([{ type: 'driftball:ready' }]);
  say(MUTE);
  expect(muted.value).toBe(true);
  say({ ...MUTE, muted: false });
  expect(muted.value).toBe(false);
  for (const nonsense of [null, 'mute', { type: 'driftball:mute' }, { ...MUTE, muted: 'yes' }]) {
    say(nonsense);
  }
  expect(muted.value).toBe(false);
});

test('hears nobody but the parent, of the origin that the browser tells', () => {
  const told = setUp({ ancestorOrigins: [PORTAL, 'https://outer.example'] });
  told.say(MUTE, PORTAL, { postMessage() {} });
  told.say(MUTE, 'https://outer.example');
  expect(told.muted.value).toBe(false);
  const referred = setUp({ referrer: `${PORTAL}/games/` });
  referred.say(MUTE, 'https://other.example');
  expect(referred.muted.value).toBe(false);
  referred.say(MUTE);
  expect(referred.muted.value).toBe(true);
  const untold = setUp({ referrer: `${GAME}/before` });
  untold.say(MUTE);
  expect(untold.muted.value).toBe(true);
  const alone = setUp({ alone: true });
  alone.say(MUTE);
  expect(alone.muted.value).toBe(false);
});

test('who turns the sound on by hand gets it; the page around may mute it again', () => {
  const settings = createSettingsStore(
    createTextStore(() => {
      throw new Error('forbidden');
    }),
  );
  settings.mutedAround.value = true;
  expect(isSoundOn(settings)).toBe(false);
  switchSound(settings, true);
  expect(isSoundOn(settings)).toBe(true);
  switchSound(settings, false);
  settings.mutedAround.value = true;
  switchSound(settings, true);
  expect(settings.audio.value.muted).toBe(false);
  expect(isSoundOn(settings)).toBe(true);
});
