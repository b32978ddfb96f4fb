/**
 * Renders all sounds once, away from the page's thread (about half a second in all), posts each as
 * it is done, and ends. Started by sound-bank.ts.
 */
import type { Sound } from './dsp.ts';
import { RECIPES, SOUND_NAMES, type SoundName } from './recipes.ts';

export interface RenderedSound {
  readonly name: SoundName;
  readonly sound: Sound;
}

for (const name of SOUND_NAMES) {
  const sound = RECIPES[name]();
  const rendered: RenderedSound = { name, sound };
  postMessage(rendered, { transfer: sound.channels.map((channel) => channel.buffer) });
}
close();
