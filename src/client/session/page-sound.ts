/**
 * The sound as the rest of the page knows it: there from the beginning, silent until its code has
 * come, and for good where that does not come. Made by main.tsx.
 */
import type { MatchInfo } from '../../worker/api.ts';
import type { InterfaceSound, MatchEar, PageAudio, SoundProbe } from '../audio/page-audio.ts';

export interface PageSound {
  /** Called once the title and the drawing are there: the code and the making of the sounds. */
  load(): void;
  startMatch(match: MatchInfo): MatchEar;
  ui(kind: InterfaceSound): void;
  /** For tests; null until the code has come. */
  probe(): SoundProbe | null;
}

export function createPageSound(loadAudio: () => Promise<PageAudio>): PageSound {
  let audio: PageAudio | null = null;
  let loading: Promise<PageAudio> | null = null;

  const load = (): Promise<PageAudio> => {
    loading ??= loadAudio().then((loaded) => {
      audio = loaded;
      return loaded;
    });
    return loading;
  };
  const giveUp = (error: unknown): void => {
    loading = null;
    console.info('The sound could not be loaded; the game goes on without.', error);
  };

  return {
    load: () => void load().catch(giveUp),

    startMatch(match) {
      let ear: MatchEar | null = null;
      let isStopped = false;
      load().then((loaded) => {
        if (!isStopped) ear = loaded.startMatch(match);
      }, giveUp);
      return {
        frame: (frame, nowMs) => ear?.frame(frame, nowMs),
        events: (notices) => ear?.events(notices),
        setSlowMotion: (factor) => ear?.setSlowMotion(factor),
        stop() {
          isStopped = true;
          ear?.stop();
        },
      };
    },

    ui: (kind) => audio?.ui(kind),
    probe: () => audio?.probe() ?? null,
  };
}
