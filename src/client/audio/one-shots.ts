/**
 * Plays sounds that end by themselves. Holds no more than MAX_SHOTS at once, each with four nodes:
 * a new one takes the place of the faintest, or is not played. What was started for an event that
 * did not happen is faded out.
 */
import { gainOfDb } from './curves.ts';
import { PLACING } from './mix-table.ts';
import type { Mixer } from './mixer.ts';
import type { SoundBank } from './sound-bank.ts';
import type { SoundName } from './synth/recipes.ts';

export const MAX_SHOTS = 24;

/** The same sound again within this time only makes it harsh. */
const REPEAT_S = 0.04;
const FADE_S = 0.012;

export interface ShotOptions {
  /** On top of the mix table; 1 by default. */
  readonly gain?: number;
  /** -1 left .. 1 right. */
  readonly pan?: number;
  /** 1 as rendered; 2 is an octave up. */
  readonly rate?: number;
  readonly delayS?: number;
  /** Of the event it belongs to, so that it can be taken back. */
  readonly owner?: number;
}

interface Shot {
  readonly name: SoundName;
  readonly source: AudioBufferSourceNode;
  readonly strip: readonly AudioNode[];
  readonly level: GainNode;
  readonly gain: number;
  readonly rate: number;
  readonly startS: number;
  readonly endS: number;
  readonly owner: number | null;
}

export class OneShots {
  readonly #mixer: Mixer;
  readonly #bank: SoundBank;
  #shots: Shot[] = [];
  #slowness = 1;
  #lastStarts = new Map<SoundName, { atS: number; gain: number }>();

  constructor(mixer: Mixer, bank: SoundBank) {
    this.#mixer = mixer;
    this.#bank = bank;
  }

  /** How many there are, those included that wait for their time. */
  get count(): number {
    return this.#shots.length;
  }

  play(name: SoundName, options: ShotOptions = {}): void {
    const { gain = 1, pan = 0, rate = 1, delayS = 0, owner = null } = options;
    const { context } = this.#mixer;
    const buffer = this.#bank.get(name);
    const placing = PLACING[name];
    if (buffer === undefined || placing === undefined) return;
    const startS = context.currentTime + delayS;
    const last = this.#lastStarts.get(name);
    const repeats = last !== undefined && Math.abs(startS - last.atS) < REPEAT_S;
    if (repeats && gain < last.gain * 1.4) return;
    const heard = gain * gainOfDb(placing.db);
    if (!this.#makeRoom(heard)) return;
    this.#lastStarts.set(name, { atS: startS, gain });

    const follows = placing.group !== 'interface';
    const source = new AudioBufferSourceNode(context, {
      buffer,
      playbackRate: rate * (follows ? this.#slowness : 1),
    });
    const level = new GainNode(context, { gain: heard });
    const panner = new StereoPannerNode(context, { pan });
    const send = new GainNode(context, { gain: placing.echo });
    const { dry, echo } = this.#mixer.group(placing.group);
    source.connect(level).connect(panner).connect(dry);
    panner.connect(send).connect(echo);
    const endS = startS + buffer.duration / Math.min(rate, source.playbackRate.value);
    const strip = [source, level, panner, send];
    const shot = { name, source, strip, level, gain: heard, rate, startS, endS, owner };
    this.#shots.push(shot);
    source.onended = () => this.#remove(shot);
    source.start(startS);
  }

  /** Ends what belongs to an event that was taken back. */
  takeBack(owner: number): void {
    for (const shot of this.#shots) {
      if (shot.owner === owner) this.#fade(shot, FADE_S * 3);
    }
  }

  /** @param factor on all pitches but the interface's */
  setSlowness(factor: number): void {
    this.#slowness = factor;
    for (const { name, source, rate } of this.#shots) {
      if (PLACING[name]?.group === 'interface') continue;
      this.#mixer.glide(source.playbackRate, rate * factor, 0.05);
    }
  }

  /** Ends what is of a match, softly: the player has left it. */
  endMatch(): void {
    for (const shot of this.#shots) {
      if (PLACING[shot.name]?.group !== 'interface') this.#fade(shot, FADE_S * 6);
    }
  }

  /** At once: nobody hears it, because the sound is off. */
  stopAll(): void {
    for (const shot of [...this.#shots]) {
      shot.source.stop();
      this.#remove(shot);
    }
  }

  /** @returns false when all that is heard is louder */
  #makeRoom(gain: number): boolean {
    const nowS = this.#mixer.context.currentTime;
    // An output that has died reports no ends.
    for (const shot of [...this.#shots]) if (shot.endS + 1 < nowS) this.#remove(shot);
    if (this.#shots.length < MAX_SHOTS) return true;
    let faintest: Shot | null = null;
    let least = gain;
    for (const shot of this.#shots) {
      const left = (shot.endS - nowS) / (shot.endS - shot.startS);
      const heard = shot.gain * Math.min(1, Math.max(0, left));
      if (heard >= least) continue;
      faintest = shot;
      least = heard;
    }
    if (faintest === null) return false;
    this.#fade(faintest, FADE_S);
    this.#forget(faintest);
    return true;
  }

  /** Its nodes go when it has ended. */
  #fade({ level, source }: Shot, glideS: number): void {
    this.#mixer.glide(level.gain, 0, glideS);
    source.stop(this.#mixer.context.currentTime + glideS * 6);
  }

  #forget(shot: Shot): void {
    this.#shots = this.#shots.filter((other) => other !== shot);
  }

  #remove(shot: Shot): void {
    this.#forget(shot);
    for (const node of shot.strip) node.disconnect();
  }
}
