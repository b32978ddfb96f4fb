/** Ping and quality in the corner; a line in the middle while the connection is being mended. */
import { BarsIcon } from '../icons.tsx';
import type { Quality } from './connection.ts';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

const BARS: Readonly<Record<Quality, 1 | 2 | 3>> = { good: 3, fair: 2, poor: 1 };

export function ConnectionBadge({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const connection = hud.connection.value;
  if (hud.isCut) {
    return (
      <p class="connection none" data-testid="ping">
        <BarsIcon level={0} />
        {t('noConnection')}
      </p>
    );
  }
  if (connection === null) return null;
  const { pingMs, quality, weakness } = connection;
  const verdict = t(`connection-${quality}`, { ms: pingMs });
  const isSaid = weakness === null || weakness === 'ping';
  const spoken = isSaid ? verdict : `${verdict}. ${t(`weakness-${weakness}`)}`;
  return (
    <p class={`connection ${quality}`} data-testid="ping" title={spoken}>
      <BarsIcon level={BARS[quality]} />
      <span class="visually-hidden">{spoken}</span>
      <span aria-hidden="true">{t('ping', { ms: pingMs })}</span>
    </p>
  );
}

export function LinkLine({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  if (!hud.isCut) return null;
  const seconds = hud.cutSeconds.value;
  return (
    <p class="link-line" role="status">
      {t(hud.link.value.kind === 'waiting' ? 'waitingForServer' : 'reconnecting')}
      {seconds !== null && <span aria-hidden="true"> {t('secondsAlready', { seconds })}</span>}
    </p>
  );
}
