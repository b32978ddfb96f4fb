/**
 * Where all sound comes together: a gain and an echo for each group, ducking of what lies under
 * (engines, the crowd's bed), the master volume, a compressor and a soft ceiling below 0 dBFS.
 * Made once for a context; works on an OfflineAudioContext as well.
 */
import type { AudioSettings } from '../settings/settings.ts';
import { gainOfDb, gainOfVolume } from './curves.ts';
import { Ducker } from './ducker.ts';
import { GROUPS, type Group } from './mix-table.ts';
import { noise } from './synth/dsp.ts';

export interface GroupInput {
  readonly dry: AudioNode;
  readonly echo: AudioNode;
}

/** Gains glide to a new value in about three times this. */
const GLIDE_S = 0.02;
/** A change by less than this share is not worth the call: 0.03 dB, 5 cents. */
const UNHEARD = 0.003;
const COMPRESSOR = { threshold: -9, knee: 6, ratio: 12, attack: 0.003, release: 0.12 } as const;
/**
 * Takes back what the compressor adds by itself ("makeup", which the specification derives from its
 * loss at full scale), so that quiet sound passes it unchanged. Measured for these numbers.
 */
const MAKEUP_DB = 3.8;
/** Brings the mix of the table to where the hardest hits just meet the compressor. */
const DRIVE_DB = 8;
const ECHO_S = 1.1;

export class Mixer {
  readonly context: BaseAudioContext;
  /** Last in the chain; what the player hears. */
  readonly output: GainNode;
  /** Under the crowd's volume, and ducked. */
  readonly crowdBed: GainNode;
  readonly #master: GainNode;
  readonly #dry: Readonly<Record<Group, GainNode>>;
  readonly #echo: Readonly<Record<Group, GainNode>>;
  readonly #enginesUnder: GainNode;
  readonly #engineDucker = new Ducker();
  readonly #bedDucker = new Ducker();
  /** Where parameters are gliding to. A call into Web Audio costs more than a look here. */
  readonly #targets = new WeakMap<AudioParam, number>();

  constructor(context: BaseAudioContext, settings: AudioSettings) {
    this.context = context;
    this.output = new GainNode(context);
    const ceiling = new WaveShaperNode(context, { curve: softCeiling() });
    const trim = new GainNode(context, { gain: gainOfDb(-MAKEUP_DB) });
    const compressor = new DynamicsCompressorNode(context, COMPRESSOR);
    this.#master = new GainNode(context);
    this.#master.connect(compressor).connect(trim).connect(ceiling).connect(this.output);
    this.output.connect(context.destination);

    const hall = new ConvolverNode(context, { buffer: hallOf(context.sampleRate) });
    hall.connect(this.#master);
    const groups = <T>(make: (group: Group) => T): Record<Group, T> => {
      const [effects, engines, crowd, ui] = GROUPS.map(make) as [T, T, T, T];
      return { effects, engines, crowd, interface: ui };
    };
    this.#dry = groups(() => new GainNode(context));
    this.#echo = groups(() => new GainNode(context));
    this.#enginesUnder = new GainNode(context);
    this.crowdBed = new GainNode(context);
    for (const group of GROUPS) {
      const under = group === 'engines' ? this.#enginesUnder : null;
      if (under === null) this.#dry[group].connect(this.#master);
      else this.#dry[group].connect(under).connect(this.#master);
      this.#echo[group].connect(hall);
    }
    this.crowdBed.connect(this.#dry.crowd);
    this.#set(settings, (param, value) => {
      param.value = value;
    });
  }

  group(group: Group): GroupInput {
    return { dry: this.#dry[group], echo: this.#echo[group] };
  }

  setVolumes(settings: AudioSettings): void {
    this.#set(settings, (param, value) => this.glide(param, value));
  }

  /** Lowers what lies under, for what must be heard over it. */
  duck(enginesDb: number, bedDb: number, holdS: number): void {
    const { currentTime } = this.context;
    this.#engineDucker.duck(currentTime, enginesDb, holdS);
    this.#bedDucker.duck(currentTime, bedDb, holdS);
  }

  /** Once a frame. */
  step(): void {
    const { currentTime } = this.context;
    this.glide(this.#enginesUnder.gain, this.#engineDucker.gainAt(currentTime));
    this.glide(this.crowdBed.gain, this.#bedDucker.gainAt(currentTime));
  }

  /** Lets a parameter go to a value without a click. Asked for the same again, it does nothing. */
  glide(param: AudioParam, value: number, glideS = GLIDE_S): void {
    const last = this.#targets.get(param);
    if (last !== undefined && Math.abs(last - value) <= Math.abs(value) * UNHEARD) return;
    this.#targets.set(param, value);
    param.setTargetAtTime(value, this.context.currentTime, glideS);
  }

  #set(settings: AudioSettings, apply: (param: AudioParam, value: number) => void): void {
    apply(this.#master.gain, gainOfVolume(settings.master) * gainOfDb(DRIVE_DB));
    for (const group of GROUPS) {
      const gain = gainOfVolume(settings[group]);
      apply(this.#dry[group].gain, gain);
      apply(this.#echo[group].gain, gain);
    }
  }
}

/** Straight up to half, then bent; never reaches 0 dBFS, whatever comes. */
function softCeiling(): Float32Array<ArrayBuffer> {
  const steps = 2049;
  const curve = new Float32Array(steps);
  for (let i = 0; i < steps; i++) {
    const x = (i / (steps - 1)) * 2 - 1;
    const over = Math.max(0, Math.abs(x) - 0.6);
    const bent = 0.6 + 0.34 * Math.tanh(over / 0.34);
    curve[i] = Math.sign(x) * (over > 0 ? bent : Math.abs(x));
  }
  return curve;
}

/** The stadium's answer: a first reflection of the stands, then a dense, darkening tail. */
function hallOf(rate: number): AudioBuffer {
  const length = Math.round(ECHO_S * rate);
  const buffer = new AudioBuffer({ length, numberOfChannels: 2, sampleRate: rate });
  for (let side = 0; side < 2; side++) {
    const next = noise(907 + side);
    const samples = buffer.getChannelData(side);
    let dark = 0;
    for (let i = 0; i < length; i++) {
      const t = i / rate;
      const open = 0.55 * Math.exp(-t * 3) + 0.08;
      dark += (next() - dark) * open;
      const onset = Math.min(1, Math.max(0, (t - 0.018) / 0.03));
      samples[i] = dark * onset * Math.exp((-6.9 * t) / ECHO_S);
    }
  }
  return buffer;
}
