import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MatchInfo } from '../../worker/api.ts';
import type { PageAudio } from '../audio/page-audio.ts';
import { createPageSound } from './page-sound.ts';

const MATCH = {} as MatchInfo;

function fakeAudio() {
  const ear = { frame: vi.fn(), events: vi.fn(), setSlowMotion: vi.fn(), stop: vi.fn() };
  const audio = {
    startMatch: vi.fn(() => ear),
    ui: vi.fn(),
    probe: vi.fn(() => ({ state: 'none' })),
  };
  return { ear, audio: audio as unknown as PageAudio, startMatch: audio.startMatch };
}

afterEach(() => vi.restoreAllMocks());

describe('the sound of the page', () => {
  it('is silent until its code has come, and follows the match from then on', async () => {
    const { ear, audio } = fakeAudio();
    const sound = createPageSound(async () => audio);
    const match = sound.startMatch(MATCH);
    sound.load();
    match.events([]);
    sound.ui('click');
    expect(sound.probe()).toBeNull();
    await vi.waitFor(() => expect(audio.startMatch).toHaveBeenCalledTimes(1));
    match.frame(null, 16);
    match.stop();
    expect(ear.events).not.toHaveBeenCalled();
    expect(ear.frame).toHaveBeenCalledTimes(1);
    expect(ear.stop).toHaveBeenCalledTimes(1);
  });

  it('is not loaded by a match, which has its first frame to draw', async () => {
    const load = vi.fn(async () => fakeAudio().audio);
    createPageSound(load).startMatch(MATCH).frame(null, 0);
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
  });

  it('does not begin with a match that was left before its code came', async () => {
    const { audio, startMatch } = fakeAudio();
    const sound = createPageSound(async () => audio);
    sound.startMatch(MATCH).stop();
    sound.load();
    await vi.waitFor(() => expect(sound.probe()).not.toBeNull());
    expect(startMatch).not.toHaveBeenCalled();
  });

  it('stays away without harm when its code does not come, and is tried anew', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const { audio, startMatch } = fakeAudio();
    const load = vi.fn(async (): Promise<PageAudio> => {
      if (load.mock.calls.length === 1) throw new TypeError('no network');
      return audio;
    });
    const sound = createPageSound(load);
    sound.startMatch(MATCH).frame(null, 0);
    sound.load();
    await vi.waitFor(() => expect(info).toHaveBeenCalledTimes(1));
    sound.load();
    await vi.waitFor(() => expect(startMatch).toHaveBeenCalledTimes(1));
  });
});
