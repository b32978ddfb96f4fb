/** The thread in which an arena file is read; started by arena-reader.ts for one file. */
import { readOwnArena } from './own-arena.ts';

export interface ArenaText {
  readonly fileName: string;
  readonly text: string;
}

addEventListener('message', ({ data }: MessageEvent<ArenaText>) => {
  postMessage(readOwnArena(data.fileName, data.text));
});
