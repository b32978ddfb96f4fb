import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { createGameAudio, type GameAudio } from './game-audio.ts';
import { createSoundView } from './sound-view.ts';

class FakeDocument extends EventTarget {
  hidden = false;
}

function setUp(createContext: () => AudioContext): { audio: GameAudio; window: EventTarget } {
  const window = Object.assign(new EventTarget(), { navigator: {} });
  const audio = createGameAudio({
    settings: signal(DEFAULT_SETTINGS.audio),
    document: new FakeDocument() as unknown as Document,
    window: window as unknown as Window,
    createContext,
    random: () => 0.5,
  });
  return { audio, window };
}

afterEach(() => vi.restoreAllMocks());

const MATCH = { localSlot: 0, slotCount: 2, goals: [], bumpers: [] };

describe('without Web Audio', () => {
  it('is silent, throws nothing, and says so once', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const { audio, window } = setUp(() => {
      throw new ReferenceError('AudioContext is not defined');
    });
    window.dispatchEvent(new Event('pointerdown'));
    window.dispatchEvent(new Event('keydown'));
    audio.unlock();
    audio.ui('click');
    const match = audio.startMatch(MATCH);
    for (let n = 0; n < 10; n++) match.frame(createSoundView(2, 1), { x: 0, y: 0 }, n * 16);
    match.events([]);
    match.setSlowMotion(0.5);
    match.stop();
    expect(audio.probe().state).toBe('none');
    expect(info).toHaveBeenCalledTimes(1);
  });
});

it('makes no context before a gesture', () => {
  const createContext = vi.fn(() => {
    throw new Error('not now');
  });
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const { audio, window } = setUp(createContext);
  audio.ui('hover');
  audio.startMatch(MATCH);
  expect(createContext).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('pointerdown'));
  expect(createContext).toHaveBeenCalledTimes(1);
});
