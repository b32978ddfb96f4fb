/** Ping and quality in the corner; a line in the middle while the connection is being mended. */
import { BarsIcon } from '../icons.tsx';
import type { Quality } from './connection.ts';
import type { HudModel } from './hud-model.ts';

const BARS: Readonly<Record<Quality, 1 | 2 | 3>> = { good: 3, fair: 2, poor: 1 };

export function ConnectionBadge({ hud }: { readonly hud: HudModel }) {
  const connection = hud.connection.value;
  if (hud.isCut) {
    return (
      <p class="connection none" data-testid="ping">
        <BarsIcon level={0} />
        No connection
      </p>
    );
  }
  if (connection === null) return null;
  const { pingMs, quality } = connection;
  return (
    <p
      class={`connection ${quality}`}
      data-testid="ping"
      title={`Connection ${quality}: ${pingMs} ms to the server and back`}
    >
      <BarsIcon level={BARS[quality]} />
      <span class="visually-hidden">Connection {quality}, ping </span>
      {pingMs} ms
    </p>
  );
}

export function LinkLine({ hud }: { readonly hud: HudModel }) {
  if (!hud.isCut) return null;
  const seconds = hud.cutSeconds.value;
  return (
    <p class="link-line" role="status">
      {hud.link.value.kind === 'waiting' ? 'Waiting for the server…' : 'Reconnecting…'}
      {seconds !== null && <span aria-hidden="true"> {seconds} s already</span>}
    </p>
  );
}
