/** All cars' lasting sounds with a few voices: the nearest are heard, one's own always. */
import { CarVoice, loopsOf } from './car-voice.ts';
import type { Place } from './crowd-mood.ts';
import { distanceGain, loadGuess } from './curves.ts';
import type { Mixer } from './mixer.ts';
import type { SoundBank } from './sound-bank.ts';
import type { SoundCar, SoundView } from './sound-view.ts';
import { VoicePicker } from './voice-picker.ts';

export const MAX_CAR_VOICES = 6;

/** How soon the guess of the foot follows, a second. */
const LOAD_PER_S = 11;
/** A change of speed by more than this, m/s², is a hit or a leap, and no foot. */
const MAX_PULL_MPS2 = 45;
const BOOST_LOUDER = 1.6;

/** A voice that is given to another car is silent for so long first. */
const HANDOVER_S = 0.1;

interface Driver {
  speedMps: number;
  load: number;
}

interface Seat {
  readonly voice: CarVoice;
  slot: number | null;
  freeFromS: number;
}

export class CarVoices {
  readonly #mixer: Mixer;
  readonly #seats: readonly Seat[];
  readonly #picker: VoicePicker;
  readonly #drivers: readonly Driver[];
  readonly #loudness: number[];
  readonly #localSlot: number | null;

  private constructor(
    mixer: Mixer,
    voices: readonly CarVoice[],
    slotCount: number,
    localSlot: number | null,
  ) {
    this.#mixer = mixer;
    this.#seats = voices.map((voice) => ({ voice, slot: null, freeFromS: 0 }));
    this.#picker = new VoicePicker(voices.length);
    this.#drivers = Array.from({ length: slotCount }, () => ({ speedMps: 0, load: 0 }));
    this.#loudness = Array.from({ length: slotCount }, () => 0);
    this.#localSlot = localSlot;
  }

  /** @returns null until the loops have been rendered */
  static make(
    mixer: Mixer,
    bank: SoundBank,
    slotCount: number,
    localSlot: number | null,
  ): CarVoices | null {
    const loops = loopsOf(bank);
    if (loops === null) return null;
    const count = Math.min(MAX_CAR_VOICES, slotCount);
    const voices = Array.from({ length: count }, (_, n) => new CarVoice(mixer, loops, n + 1));
    return new CarVoices(mixer, voices, slotCount, localSlot);
  }

  /** @param seconds since the last */
  step(view: SoundView, focus: Place, seconds: number, slowness: number): void {
    view.cars.forEach((car, slot) => {
      this.#guess(car, slot, seconds);
      this.#loudness[slot] = this.#loudnessOf(car, slot, focus);
    });
    const picked = this.#picker.pick(this.#loudness);
    const nowS = this.#mixer.context.currentTime;
    this.#seats.forEach((seat, n) => {
      const slot = picked[n] ?? null;
      if (slot !== seat.slot) {
        if (seat.slot !== null) seat.freeFromS = nowS + HANDOVER_S;
        seat.slot = slot;
      }
      const car = slot === null ? undefined : view.cars[slot];
      if (slot === null || car === undefined || nowS < seat.freeFromS) {
        seat.voice.silence();
        return;
      }
      seat.voice.follow({
        car,
        slot,
        isOwn: slot === this.#localSlot,
        dx: car.x - focus.x,
        dy: car.y - focus.y,
        load: this.#drivers[slot]?.load ?? 0,
        slowness,
      });
    });
  }

  stop(): void {
    for (const { voice } of this.#seats) voice.stop();
  }

  #loudnessOf(car: SoundCar, slot: number, focus: Place): number {
    if (!car.isThere) return 0;
    if (slot === this.#localSlot) return Number.POSITIVE_INFINITY;
    const near = distanceGain(Math.hypot(car.x - focus.x, car.y - focus.y));
    return near * (car.boosting ? BOOST_LOUDER : 1);
  }

  #guess(car: SoundCar, slot: number, seconds: number): void {
    const driver = this.#drivers[slot];
    if (driver === undefined || seconds <= 0) return;
    const speedMps = Math.abs(car.vx * Math.cos(car.angle) + car.vy * Math.sin(car.angle));
    const pull = (speedMps - driver.speedMps) / seconds;
    driver.speedMps = speedMps;
    if (Math.abs(pull) > MAX_PULL_MPS2) return;
    const load = car.boosting ? 1 : loadGuess(pull, speedMps);
    driver.load += (load - driver.load) * Math.min(1, LOAD_PER_S * seconds);
  }
}
