/** What was said last, for a listener that may come later. Used by match-link.ts. */
export class LastWord<T> {
  #said: { readonly word: T } | null = null;
  #hear: (word: T) => void = () => {};

  /** Hears at once what was said before it came. */
  listen(hear: (word: T) => void): void {
    this.#hear = hear;
    if (this.#said !== null) hear(this.#said.word);
  }

  say(word: T): void {
    this.#said = { word };
    this.#hear(word);
  }

  /** The listener stays. */
  forget(): void {
    this.#said = null;
  }
}
