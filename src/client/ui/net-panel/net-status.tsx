/** The line of the developer's panel that is no graph: the carrier, and whether worlds agree. */
import type { NetStats } from '../../../worker/net-stats.ts';

const CARRIERS = { websocket: 'WebSocket', datachannel: 'Data channel' } as const;

export function NetStatus({ stats }: { readonly stats: NetStats | null }) {
  if (stats === null)
    return <p class="net-status">No match on the screen: the choice is for the next one.</p>;
  if (stats.carrier === null) return <p class="net-status">Practice: no network in between.</p>;
  const { hashMismatches, lastDesyncTick } = stats;
  return (
    <dl class="net-status">
      <Fact name="carrier" value={CARRIERS[stats.carrier]} />
      <Fact name="hashes" value={stats.hashesCompared} />
      <Fact
        name="wrong"
        value={lastDesyncTick === null ? hashMismatches : `${hashMismatches} @${lastDesyncTick}`}
        isBad={hashMismatches > 0}
      />
      <Fact name="resyncs" value={stats.resyncs} isBad={stats.resyncs > 0} />
      <Fact name="rejoins" value={stats.rejoins} isBad={stats.rejoins > 0} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string | number;
  readonly isBad?: boolean;
}

function Fact({ name, value, isBad = false }: FactProps) {
  return (
    <div class={isBad ? 'bad' : ''}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
