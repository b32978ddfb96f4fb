/** For one who watches: to play in the place of a bot, while there is one. */
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

export interface TakePlaceProps {
  readonly hud: HudModel;
  readonly class: string;
  /** Null where there is no match to join. */
  readonly onTake: (() => void) | null;
}

export function TakePlace({ hud, class: className, onTake }: TakePlaceProps) {
  const t = hudWords.use();
  if (!hud.isWatching || onTake === null || !hud.lines.value.some(({ bot }) => bot)) return null;
  return (
    <button type="button" class={className} onClick={onTake}>
      {t('joinIn')}
    </button>
  );
}
