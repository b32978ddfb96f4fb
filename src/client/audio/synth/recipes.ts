/**
 * Every sound of the game by name, and how it is made, in the order in which they are wanted: menus
 * first, then what a kick-off needs, the stands last. Each recipe is pure and gives the same samples
 * on every device; one takes a few milliseconds.
 */
import { engineHigh, engineLow, rocket, rush, skid } from './car-loops.ts';
import { applause, cheer, clapBeat, gasp, murmur, roarLoop } from './crowd.ts';
import { HALF_RATE, RATE, type Samples, type Sound } from './dsp.ts';
import {
  blast,
  board,
  bumper,
  clank,
  crack,
  explosion,
  knock,
  post,
  thud,
  whoosh,
} from './hits.ts';
import {
  beep,
  click,
  clockTick,
  close,
  horn,
  hover,
  longWhistle,
  open,
  overtime,
  padLarge,
  padSmall,
  replaySwoosh,
  respawn,
  step,
  success,
  whistle,
} from './signals.ts';

const mono = (render: () => Samples) => (): Sound => ({ rate: RATE, channels: [render()] });

const stereo = (render: (side: number) => Samples) => (): Sound => ({
  rate: HALF_RATE,
  channels: [render(0), render(1)],
});

export const RECIPES = {
  click: mono(click),
  hover: mono(hover),
  open: mono(open),
  close: mono(close),
  'engine-low': mono(engineLow),
  'engine-high': mono(engineHigh),
  beep: mono(beep),
  whistle: mono(whistle),
  thud: mono(thud),
  knock: mono(knock),
  clank: mono(clank),
  board: mono(board),
  bumper: mono(bumper),
  rocket: mono(rocket),
  skid: mono(skid),
  whoosh: mono(whoosh),
  'pad-small': mono(padSmall),
  'pad-large': mono(padLarge),
  murmur: stereo(murmur),
  'roar-loop': stereo(roarLoop),
  crack: mono(crack),
  post: mono(post),
  rush: mono(rush),
  explosion: mono(explosion),
  respawn: mono(respawn),
  horn: mono(horn),
  blast: mono(blast),
  cheer: stereo(cheer),
  gasp: stereo(gasp),
  applause: stereo(applause),
  'clap-beat': stereo(clapBeat),
  'clock-tick': mono(clockTick),
  'long-whistle': mono(longWhistle),
  overtime: mono(overtime),
  'replay-swoosh': mono(replaySwoosh),
  step: mono(step),
  success: mono(success),
} as const satisfies Readonly<Record<string, () => Sound>>;

export type SoundName = keyof typeof RECIPES;

export const SOUND_NAMES = Object.keys(RECIPES) as SoundName[];
