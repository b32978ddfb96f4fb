/**
 * Gives a key or a place on a gamepad to an action. One thing does one thing: what had it before
 * loses it, and the caller is told, so that the player is. Pure.
 */

type Bindings<A extends string> = Readonly<Record<A, readonly string[]>>;

export interface Rebound<A extends string> {
  readonly bindings: Bindings<A>;
  /** Which other action has lost it, or null. */
  readonly takenFrom: A | null;
}

export function bind<A extends string>(
  bindings: Bindings<A>,
  action: NoInfer<A>,
  source: string,
): Rebound<A> {
  const holder = holderOf(bindings, source);
  if (holder === action) return { bindings, takenFrom: null };
  const without = holder === null ? bindings : unbind(bindings, holder, source);
  return {
    bindings: { ...without, [action]: [...without[action], source] },
    takenFrom: holder,
  };
}

export function unbind<A extends string>(
  bindings: Bindings<A>,
  action: A,
  source: string,
): Bindings<A> {
  return { ...bindings, [action]: bindings[action].filter((each) => each !== source) };
}

/** Which action has it, or null. */
export function holderOf<A extends string>(bindings: Bindings<A>, source: string): A | null {
  const actions = Object.keys(bindings) as A[];
  return actions.find((action) => bindings[action].includes(source)) ?? null;
}
