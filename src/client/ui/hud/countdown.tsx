/** The seconds before a kick-off, and the last of a match, large in the middle. */
import { Lettering } from '../lettering/lettering.tsx';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

export function Countdown({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const count = hud.countdown.value;
  if (count === null) return <LastSeconds hud={hud} />;
  return (
    <div aria-live="polite">
      <div class={`countdown ${count === 'go' ? 'go' : ''}`} key={count} data-testid="countdown">
        <Lettering text={count === 'go' ? t('go') : String(count)} />
      </div>
    </div>
  );
}

function LastSeconds({ hud }: { readonly hud: HudModel }) {
  const left = hud.secondsLeft.value;
  if (left === null) return null;
  return (
    <div class="countdown last" key={left} data-testid="last-seconds">
      <Lettering text={String(left)} />
    </div>
  );
}
