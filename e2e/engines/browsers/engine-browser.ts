/** One browser with one page, whatever drives it. Made by open-puppeteer.ts and open-webkit.ts. */
export interface EngineBrowser {
  /** With its version, as the browser itself tells. */
  readonly name: string;
  goto(url: string): Promise<void>;
  /**
   * Runs the function in the page. It must be whole in itself, as its source is what travels;
   * argument and result travel as JSON.
   */
  evaluate<T, A = undefined>(inPage: InPage<T, A>, argument?: A): Promise<T>;
  /** Presses a button of the page, as a pointer does, by its exact text. */
  click(button: string): Promise<void>;
  keyDown(key: HeldKey): Promise<void>;
  keyUp(key: HeldKey): Promise<void>;
  close(): Promise<void>;
}

export type InPage<T, A> = (argument: A) => Promise<T>;

export type HeldKey = 'w' | 'a' | 'd';

/** The call of `evaluate`, as the expression that the page runs. */
export function callOf<T, A>(inPage: InPage<T, A>, argument: A | undefined): string {
  return `(${inPage})(${JSON.stringify(argument)})`;
}

/** An XPath of the button whose text is exactly this. */
export function buttonPath(text: string): string {
  return `//button[normalize-space()="${text}"]`;
}
