/** The trace of a run. Server and clients record it each for themselves: it comes out the same. */
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { recordTrace } from '../scenario/record-trace.ts';
import { inTurns, type Trace } from '../scenario/trace.ts';
import type { RunOptions } from './run-options.ts';

const ERRORS = { ticks: 5400, scenes: 8, sceneTicks: 240 } as const;
const TRAFFIC = { ticks: 1800, scenes: 4, sceneTicks: 90 } as const;

export function traceOf({ measure, teamSize, seed }: RunOptions, realm: RapierRealm): Trace {
  if (measure === 'errors') {
    return recordTrace(realm, { ...ERRORS, teamSize, seed, hands: 'keyboards' });
  }
  const keyboards = recordTrace(realm, { ...TRAFFIC, teamSize, seed, hands: 'keyboards' });
  const sticks = recordTrace(realm, { ...TRAFFIC, teamSize, seed, hands: 'sticks' });
  return inTurns(keyboards, sticks);
}
