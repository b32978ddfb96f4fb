/** The stands' two loops, murmur and roar, in the proportion that their excitement asks for. */
import { gainOfDb } from './curves.ts';
import { LOOP_DB } from './mix-table.ts';
import type { Mixer } from './mixer.ts';
import type { SoundBank } from './sound-bank.ts';

const FOLLOW_S = 0.12;
const END_S = 0.25;

interface Loop {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

export class CrowdBed {
  readonly #mixer: Mixer;
  readonly #murmur: Loop;
  readonly #roar: Loop;

  private constructor(mixer: Mixer, murmur: AudioBuffer, roar: AudioBuffer) {
    this.#mixer = mixer;
    this.#murmur = this.#start(murmur);
    this.#roar = this.#start(roar);
  }

  /** @returns null until its loops have been rendered */
  static make(mixer: Mixer, bank: SoundBank): CrowdBed | null {
    const murmur = bank.get('murmur');
    const roar = bank.get('roar-loop');
    return murmur === undefined || roar === undefined ? null : new CrowdBed(mixer, murmur, roar);
  }

  /** @param excitement 0..1 */
  step(excitement: number, slowness: number): void {
    const { murmurCalm, murmurExcited, roarExcited } = LOOP_DB;
    const murmur = gainOfDb(murmurCalm + (murmurExcited - murmurCalm) * excitement);
    const roar = gainOfDb(roarExcited) * excitement ** 1.6;
    this.#mixer.glide(this.#murmur.gain.gain, murmur, FOLLOW_S);
    this.#mixer.glide(this.#roar.gain.gain, roar, FOLLOW_S);
    const rate = 0.5 + 0.5 * slowness;
    this.#mixer.glide(this.#murmur.source.playbackRate, rate, FOLLOW_S);
    this.#mixer.glide(this.#roar.source.playbackRate, rate * (0.96 + 0.08 * excitement), FOLLOW_S);
  }

  stop(): void {
    for (const { source, gain } of [this.#murmur, this.#roar]) {
      this.#mixer.glide(gain.gain, 0, END_S / 5);
      source.onended = () => gain.disconnect();
      source.stop(this.#mixer.context.currentTime + END_S);
    }
  }

  #start(buffer: AudioBuffer): Loop {
    const { context } = this.#mixer;
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const gain = new GainNode(context, { gain: 0 });
    source.connect(gain).connect(this.#mixer.crowdBed);
    source.start();
    return { source, gain };
  }
}
