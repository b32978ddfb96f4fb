/**
 * The party in the menu of a match and beside its result, where there is one: one line that costs
 * nothing else. `<PartyStrip match={match} over={...} />`; its body is loaded when it is first needed.
 */
import { useContext } from 'preact/hooks';
import type { MatchInfo } from '../../../worker/api.ts';
import { Later } from '../later.tsx';
import { PartyContext } from './party-context.ts';

export interface PartyStripProps {
  readonly match: MatchInfo;
  /** Whether the match has ended. */
  readonly over: boolean;
}

export function PartyStrip({ match, over }: PartyStripProps) {
  const party = useContext(PartyContext)?.current.value ?? null;
  const state = party?.state.value ?? null;
  if (party === null || state === null || match.mode !== 'online') return null;
  return <Later load={loadStrip} props={{ party, state, match, over }} />;
}

const loadStrip = async () => (await import('./strip-body.tsx')).StripBody;
