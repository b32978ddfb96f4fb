/**
 * Decides which cars are heard when there are more than voices. Pure. A car keeps its voice until
 * another is clearly louder, so that two at the same distance do not take turns.
 */

/** How much louder a car must be to take another's voice. */
const CLEARLY = 1.35;
/** Quieter than this is not worth a voice. */
const INAUDIBLE = 0.02;

export class VoicePicker {
  /** By voice; null for a voice that is free. */
  readonly slots: (number | null)[];

  constructor(voices: number) {
    this.slots = Array.from({ length: voices }, () => null);
  }

  /**
   * @param loudness by slot; 0 for a car that is not there, `Infinity` for one that must be heard
   * @returns `slots`
   */
  pick(loudness: readonly number[]): readonly (number | null)[] {
    for (let voice = 0; voice < this.slots.length; voice++) {
      const slot = this.slots[voice] ?? null;
      if (slot !== null && (loudness[slot] ?? 0) < INAUDIBLE / 2) this.slots[voice] = null;
    }
    for (let slot = 0; slot < loudness.length; slot++) {
      const own = loudness[slot] ?? 0;
      if (own < INAUDIBLE || this.slots.includes(slot)) continue;
      const voice = this.#weakest(loudness);
      const holder = this.slots[voice] ?? null;
      if (holder === null || own > (loudness[holder] ?? 0) * CLEARLY) this.slots[voice] = slot;
    }
    return this.slots;
  }

  /** The free voice, or the one whose car is the quietest. */
  #weakest(loudness: readonly number[]): number {
    let weakest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let voice = 0; voice < this.slots.length; voice++) {
      const slot = this.slots[voice] ?? null;
      const heard = slot === null ? -1 : (loudness[slot] ?? 0);
      if (heard >= least) continue;
      weakest = voice;
      least = heard;
    }
    return weakest;
  }
}
