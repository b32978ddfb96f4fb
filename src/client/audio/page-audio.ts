/**
 * The door of this folder: what session/page-sound.ts loads when the title has been shown. Puts the
 * sound of the whole page together.
 */
import type { MatchInfo } from '../../worker/api.ts';
import {
  createGameAudio,
  type GameAudioOptions,
  type InterfaceSound,
  type SoundProbe,
} from './game-audio.ts';
import { startInterfaceSounds } from './interface-sounds.ts';
import { createMatchEar, type MatchEar } from './match-ear.ts';

export type { InterfaceSound, SoundProbe } from './game-audio.ts';
export type { MatchEar } from './match-ear.ts';

export type PageAudioOptions = Pick<GameAudioOptions, 'settings' | 'document' | 'window'>;

export interface PageAudio {
  startMatch(match: MatchInfo): MatchEar;
  ui(kind: InterfaceSound): void;
  probe(): SoundProbe;
}

export function createPageAudio(options: PageAudioOptions): PageAudio {
  const audio = createGameAudio({
    ...options,
    createContext: () => new AudioContext({ latencyHint: 'interactive' }),
    random: Math.random,
  });
  startInterfaceSounds(options.document, audio.ui);
  return {
    startMatch(match) {
      const { localSlot, slotCount } = match;
      const bumpers = match.arena.discs.filter(({ restitution }) => restitution > 1);
      const goals = match.arena.goals.map(({ from, to }) => ({
        x: (from.x + to.x) / 2,
        y: (from.y + to.y) / 2,
      }));
      return createMatchEar(match, audio.startMatch({ localSlot, slotCount, goals, bumpers }));
    },
    ui: audio.ui,
    probe: audio.probe,
  };
}
