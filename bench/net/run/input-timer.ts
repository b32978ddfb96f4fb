/**
 * Times a player's inputs until they are seen: from when an input was taken, and from when its key was
 * pressed. Presses are spread evenly over the time since the input before, as a person's are.
 */
interface TakenInput {
  readonly id: number;
  readonly takenMs: number;
  readonly pressedMs: number;
}

export class InputTimer {
  /** In ms, to the frame that was the first to be drawn with the input. */
  readonly fromTakenMs: number[] = [];
  readonly fromPressedMs: number[] = [];
  readonly #random: () => number;
  #unseen: TakenInput[] = [];
  #lastTakenMs: number | null = null;

  /** @param random numbers in [0, 1) */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** @param id goes up from input to input */
  noteTaken(id: number, takenMs: number): void {
    const sinceMs = this.#lastTakenMs ?? takenMs;
    const pressedMs = sinceMs + this.#random() * (takenMs - sinceMs);
    this.#unseen.push({ id, takenMs, pressedMs });
    this.#lastTakenMs = takenMs;
  }

  /** A frame of that time shows all inputs up to this one, if only a little of the last. */
  noteShown(id: number, frameMs: number): void {
    while (this.#unseen[0] !== undefined && this.#unseen[0].id <= id) {
      const { takenMs, pressedMs } = this.#unseen[0];
      this.fromTakenMs.push(frameMs - takenMs);
      this.fromPressedMs.push(frameMs - pressedMs);
      this.#unseen.shift();
    }
  }

  startOver(): void {
    this.#unseen = [];
    this.#lastTakenMs = null;
    this.fromTakenMs.length = 0;
    this.fromPressedMs.length = 0;
  }
}
