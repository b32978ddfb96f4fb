/**
 * When newer builds are looked for: at the beginning, when the player comes back to the page, when
 * the network comes back, and every hour. Stops once one was found.
 */
export interface WatchBuildsOptions {
  /** Rejects without a network. */
  readonly findNewer: () => Promise<boolean>;
  readonly onNewer: () => void;
  readonly window: Pick<Window, 'addEventListener'>;
  readonly nowMs: () => number;
  readonly repeat: (action: () => void, ms: number) => () => void;
}

const EVERY_MS = 3_600_000;
/** Who changes between windows all the time need not ask each time. */
const AT_MOST_EVERY_MS = 60_000;

export function watchBuilds(options: WatchBuildsOptions): void {
  const listening = new AbortController();
  const { signal } = listening;
  let isLooking = false;
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  const look = async (): Promise<void> => {
    if (isLooking || signal.aborted) return;
    isLooking = true;
    lookedAtMs = options.nowMs();
    // No network, or a server on its way up: the next look finds out.
    const found = await options.findNewer().catch(() => false);
    isLooking = false;
    if (!found || signal.aborted) return;
    listening.abort();
    options.onNewer();
  };

  const stop = options.repeat(() => void look(), EVERY_MS);
  signal.addEventListener('abort', stop);
  const onFocus = (): void => {
    if (options.nowMs() - lookedAtMs >= AT_MOST_EVERY_MS) void look();
  };
  options.window.addEventListener('focus', onFocus, { signal });
  options.window.addEventListener('online', () => void look(), { signal });
  void look();
}
