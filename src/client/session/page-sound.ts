/**
 * The sound as the rest of the page knows it: there from the beginning, silent until its code has
 * come, and for good where that does not come. Made by main.tsx.
 *
 * A match does not load it: whoever shows one calls `load` once its first frame is drawn.
 */
import type { MatchInfo } from '../../worker/api.ts';
import type { InterfaceSound, MatchEar, PageAudio, SoundProbe } from '../audio/page-audio.ts';

export interface PageSound {
  /** The code and the making of the sounds; called once the title and the drawing are there. */
  load(): void;
  startMatch(match: MatchInfo): MatchEar;
  ui(kind: InterfaceSound): void;
  /** For tests; null until the code has come. */
  probe(): SoundProbe | null;
}

export function createPageSound(loadAudio: () => Promise<PageAudio>): PageSound {
  let audio: PageAudio | null = null;
  let isLoading = false;
  let arrive: (loaded: PageAudio) => void = () => {};
  const arrived = new Promise<PageAudio>((resolve) => {
    arrive = resolve;
  });

  return {
    load() {
      if (isLoading) return;
      isLoading = true;
      loadAudio().then(
        (loaded) => {
          audio = loaded;
          arrive(loaded);
        },
        (error: unknown) => {
          isLoading = false;
          console.info('The sound could not be loaded; the game goes on without.', error);
        },
      );
    },

    startMatch(match) {
      let ear: MatchEar | null = null;
      let isStopped = false;
      void arrived.then((loaded) => {
        if (!isStopped) ear = loaded.startMatch(match);
      });
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
