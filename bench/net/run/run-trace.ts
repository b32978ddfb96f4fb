/** The trace of a run. Server and clients record it each for themselves: it comes out the same. */
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { recordTrace } from '../scenario/record-trace.ts';
import { inTurns, type Trace } from '../scenario/trace.ts';
import type { RunOptions } from './run-options.ts';

const ERRORS = { ticks: 5400, scenes: 8, sceneTicks: 240 } as const;
const TRAFFIC = { ticks: 1800, scenes: 4, sceneTicks: 90 } as const;
/** Sixteen bots take long to think, and always fight for the ball. */
const CROWDED_TICKS = 720;

export function traceOf({ measure, teamSize, seed }: RunOptions, realm: RapierRealm): Trace {
  if (measure === 'errors') {
    return recordTrace(realm, { ...ERRORS, teamSize, seed, hands: 'keyboards' });
  }
  const traffic = { ...TRAFFIC, ...(teamSize > 4 ? { ticks: CROWDED_TICKS } : {}), teamSize, seed };
  const keyboards = recordTrace(realm, { ...traffic, hands: 'keyboards' });
  const sticks = recordTrace(realm, { ...traffic, hands: 'sticks' });
  return inTurns(keyboards, sticks);
}
