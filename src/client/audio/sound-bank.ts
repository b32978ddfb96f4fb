/**
 * The sounds as Web Audio plays them, filled one by one by the render worker after the bank is
 * made. Needs no AudioContext, so it is ready by the time that a gesture allows one. A sound that
 * is not there yet is not played.
 */

import type { SoundName } from './synth/recipes.ts';
import type { RenderedSound } from './synth/render-worker.ts';

export interface SoundBank {
  get(name: SoundName): AudioBuffer | undefined;
}

export function createSoundBank(): SoundBank {
  // Without Web Audio there is nothing to make sounds for.
  if (typeof AudioBuffer === 'undefined') return { get: () => undefined };
  const buffers = new Map<SoundName, AudioBuffer>();
  const worker = new Worker(new URL('./synth/render-worker.ts', import.meta.url), {
    type: 'module',
    name: 'sound',
  });
  worker.onmessage = ({ data }: MessageEvent<RenderedSound>) => {
    buffers.set(data.name, bufferOf(data));
  };
  worker.onerror = () => console.warn('The sounds could not be made: the game plays without.');
  return { get: (name) => buffers.get(name) };
}

export function bufferOf({ sound }: RenderedSound): AudioBuffer {
  const { rate, channels } = sound;
  const buffer = new AudioBuffer({
    length: channels[0]?.length ?? 1,
    numberOfChannels: channels.length,
    sampleRate: rate,
  });
  channels.forEach((samples, n) => {
    buffer.copyToChannel(samples, n);
  });
  return buffer;
}
