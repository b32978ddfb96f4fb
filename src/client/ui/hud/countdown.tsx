/** The seconds before a kick-off, large in the middle. */
import { Lettering } from '../lettering/lettering.tsx';
import type { HudModel } from './hud-model.ts';

export function Countdown({ hud }: { readonly hud: HudModel }) {
  const count = hud.countdown.value;
  if (count === null) return null;
  return (
    <div class={`countdown ${count === 'go' ? 'go' : ''}`} key={count} data-testid="countdown">
      <Lettering text={count === 'go' ? 'GO!' : String(count)} />
    </div>
  );
}
