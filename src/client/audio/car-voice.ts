/**
 * The lasting sounds of one car: engine, rocket, tyres, the air. Five loops that run all the time,
 * of which gains make heard what there is; given from car to car by car-voices.ts.
 */
import {
  distanceGain,
  type EngineState,
  engineHz,
  engineMix,
  gainOfDb,
  panOf,
  skidAmount,
} from './curves.ts';
import { LOOP_DB } from './mix-table.ts';
import type { Mixer } from './mixer.ts';
import type { SoundBank } from './sound-bank.ts';
import type { SoundCar } from './sound-view.ts';
import { HIGH_ENGINE_HZ, LOW_ENGINE_HZ } from './synth/car-loops.ts';

const LOOPS = ['engine-low', 'engine-high', 'rocket', 'skid', 'rush'] as const;
type LoopName = (typeof LOOPS)[number];

interface Loop {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

export interface HeardCar {
  readonly car: SoundCar;
  readonly slot: number;
  readonly isOwn: boolean;
  /** From the camera's focus, metres. */
  readonly dx: number;
  readonly dy: number;
  /** 0..1, guessed. */
  readonly load: number;
  /** Factor on pitches. */
  readonly slowness: number;
}

/** How soon a loop follows what its car does. */
const FOLLOW_S = 0.035;
const SILENCE_S = 0.02;

export class CarVoice {
  readonly #mixer: Mixer;
  readonly #loops: Readonly<Record<LoopName, Loop>>;
  readonly #tone: BiquadFilterNode;
  readonly #panner: StereoPannerNode;
  #isSilent = true;

  /** @param buffers of all loops, which is when a voice can be made (see `loopsOf`) */
  constructor(mixer: Mixer, buffers: Readonly<Record<LoopName, AudioBuffer>>, seed: number) {
    const { context } = mixer;
    this.#mixer = mixer;
    this.#panner = new StereoPannerNode(context);
    this.#panner.connect(mixer.group('engines').dry);
    this.#tone = new BiquadFilterNode(context, { type: 'lowpass', frequency: 800, Q: 0.5 });
    this.#tone.connect(this.#panner);
    const start = (name: LoopName): Loop => {
      const buffer = buffers[name];
      const source = new AudioBufferSourceNode(context, { buffer, loop: true });
      const gain = new GainNode(context, { gain: 0 });
      source.connect(gain).connect(name.startsWith('engine') ? this.#tone : this.#panner);
      // Two voices at one place of a loop would be heard as one, with an echo.
      source.start(context.currentTime, buffer.duration * ((seed * 0.381) % 1));
      return { source, gain };
    };
    this.#loops = {
      'engine-low': start('engine-low'),
      'engine-high': start('engine-high'),
      rocket: start('rocket'),
      skid: start('skid'),
      rush: start('rush'),
    };
  }

  follow({ car, slot, isOwn, dx, dy, load, slowness }: HeardCar): void {
    this.#isSilent = false;
    const cos = Math.cos(car.angle);
    const sin = Math.sin(car.angle);
    const speedMps = Math.abs(car.vx * cos + car.vy * sin);
    const sidewaysMps = car.vy * cos - car.vx * sin;
    const state: EngineState = { speedMps, load, boosting: car.boosting };
    // No two engines are tuned alike.
    const hz = engineHz(state) * slowness * (1 + 0.022 * ((slot % 5) - 2) * (isOwn ? 0 : 1));
    const { low, high, cutoffHz } = engineMix(state);
    const near = distanceGain(Math.hypot(dx, dy));
    const loud = (own: number, other: number): number => gainOfDb(isOwn ? own : other) * near;
    this.#glide(this.#panner.pan, panOf(dx) * (isOwn ? 0.5 : 1));
    this.#glide(this.#tone.frequency, cutoffHz * (isOwn ? 1 : 0.8));
    const engine = loud(LOOP_DB.ownEngine, LOOP_DB.otherEngine);
    this.#set('engine-low', low * engine, hz / LOW_ENGINE_HZ);
    this.#set('engine-high', high * engine, hz / HIGH_ENGINE_HZ);
    const rocket = car.boosting ? loud(LOOP_DB.ownRocket, LOOP_DB.otherRocket) : 0;
    this.#set('rocket', rocket, (0.92 + 0.01 * speedMps) * slowness);
    const slide = skidAmount(car.drifting, sidewaysMps);
    const skid = slide * loud(LOOP_DB.ownSkid, LOOP_DB.otherSkid);
    this.#set('skid', skid, (0.82 + 0.3 * slide) * slowness);
    const rush = car.supersonic ? loud(LOOP_DB.ownRush, LOOP_DB.otherRush) : 0;
    this.#set('rush', rush, slowness * (0.8 + 0.01 * speedMps));
  }

  silence(): void {
    if (this.#isSilent) return;
    this.#isSilent = true;
    for (const name of LOOPS) this.#mixer.glide(this.#loops[name].gain.gain, 0, SILENCE_S);
  }

  stop(): void {
    this.silence();
    const endS = this.#mixer.context.currentTime + SILENCE_S * 6;
    let running = LOOPS.length;
    for (const name of LOOPS) {
      const { source, gain } = this.#loops[name];
      source.onended = () => {
        gain.disconnect();
        running--;
        if (running > 0) return;
        this.#tone.disconnect();
        this.#panner.disconnect();
      };
      source.stop(endS);
    }
  }

  #glide(param: AudioParam, value: number): void {
    this.#mixer.glide(param, value, FOLLOW_S);
  }

  #set(name: LoopName, gain: number, rate: number): void {
    const { source, gain: level } = this.#loops[name];
    this.#glide(level.gain, gain);
    if (gain > 0) this.#glide(source.playbackRate, rate);
  }
}

/** @returns null until all have been rendered */
export function loopsOf(bank: SoundBank): Readonly<Record<LoopName, AudioBuffer>> | null {
  const low = bank.get('engine-low');
  const high = bank.get('engine-high');
  const rocket = bank.get('rocket');
  const skid = bank.get('skid');
  const rush = bank.get('rush');
  if (!low || !high || !rocket || !skid || !rush) return null;
  return { 'engine-low': low, 'engine-high': high, rocket, skid, rush };
}
