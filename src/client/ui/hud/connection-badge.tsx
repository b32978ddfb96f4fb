/** Ping and quality in the corner; a line in the middle while the connection is being mended. */
import { BarsIcon } from '../icons.tsx';
import type { Quality } from './connection.ts';
import type { HudModel } from './hud-model.ts';

const BARS: Readonly<Record<Quality, 1 | 2 | 3>> = { good: 3, fair: 2, poor: 1 };

export function ConnectionBadge({ hud }: { readonly hud: HudModel }) {
  const connection = hud.connection.value;
  if (connection === null) return null;
  const { pingMs, quality } = connection;
  return (
    <p class={`connection ${quality}`} data-testid="ping">
      <BarsIcon level={BARS[quality]} />
      <span class="visually-hidden">Connection {quality}, ping </span>
      {pingMs} ms
    </p>
  );
}

export function LinkLine({ hud }: { readonly hud: HudModel }) {
  const link = hud.link.value;
  if (link.kind !== 'reconnecting' && link.kind !== 'waiting') return null;
  return (
    <p class="link-line" role="status">
      {link.kind === 'waiting' && 'Waiting for the server…'}
      {link.kind === 'reconnecting' && 'Reconnecting… '}
      {link.kind === 'reconnecting' && link.attempt > 1 && `attempt ${link.attempt}`}
    </p>
  );
}
