/** The same work on many things, on some of them at a time, in the order in which they are given. */
export function inParallel<A, B>(atOnce: number, work: (given: A) => Promise<B>) {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (given: A): Promise<B> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work(given);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
