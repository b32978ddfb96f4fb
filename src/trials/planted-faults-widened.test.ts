import { afterEach, describe, expect, it, vi } from 'vitest';
import { DepthGovernor } from '../netcode/depth-governor.ts';
import { CLOSE } from '../protocol/control-messages.ts';
import { Audience } from '../server/audience.ts';
import { HostedMatch } from '../server/hosted-match.ts';
import { WatcherClaims } from '../server/watcher-claims.ts';
import { CHIPS } from './played-kind.ts';
import { runTrial } from './run-trial.ts';

const MOST_SEEDS = 40;

/** @returns the first violation of that kind in a few seeds */
async function firstOf(pattern: RegExp, from = 1): Promise<string | undefined> {
  for (let seed = from; seed < from + MOST_SEEDS; seed++) {
    const { violations } = await runTrial({ kind: CHIPS, seed });
    const found = violations.find((violation) => pattern.test(violation));
    if (found !== undefined) return found;
  }
  return undefined;
}

afterEach(() => vi.restoreAllMocks());

describe('a fault planted into production code is found:', { timeout: 60_000 }, () => {
  it('a slow device that is left without input delay', async () => {
    vi.spyOn(DepthGovernor.prototype, 'delayTicks', 'get').mockReturnValue(0);
    expect(await firstOf(/ms on a rollback with 0\.0 ticks/)).toBeDefined();
  });

  it('an older tab that is not told that its seat is played elsewhere', async () => {
    const { dismiss } = Audience.prototype;
    vi.spyOn(Audience.prototype, 'dismiss').mockImplementation(function (
      this: Audience,
      sessionId,
      code,
    ) {
      if (code !== CLOSE.replaced) dismiss.call(this, sessionId, code);
    });
    expect(await firstOf(/two tabs at the end/)).toBeDefined();
  });

  it('datagrams that nobody reads', async () => {
    vi.spyOn(HostedMatch.prototype, 'receiveDatagram').mockReturnValue(undefined);
    expect(await firstOf(/sent noise as datagrams and is still there/, 22)).toBeDefined();
  });

  it('a match that goes on with nobody there', async () => {
    const { tick } = HostedMatch.prototype;
    vi.spyOn(HostedMatch.prototype, 'tick').mockImplementation(function (this: HostedMatch) {
      tick.call(this);
      if (this.emptyMs > 0) this.live.advance();
    });
    expect(await firstOf(/with nobody there/)).toBeDefined();
  });

  it('watchers that find no place', async () => {
    vi.spyOn(WatcherClaims.prototype, 'claim').mockReturnValue(false);
    expect(await firstOf(/^W\d: is turned away at the end/)).toBeDefined();
  });
});
