/** To a player who does nothing: what comes of it, and how to go on. */
import { usePrompts } from '../prompts/prompts.ts';
import type { HudModel } from './hud-model.ts';

export function IdleNotice({ hud }: { readonly hud: HudModel }) {
  const idle = hud.idle.value;
  const isTouch = usePrompts().active.value === 'touch';
  if (idle === null) return null;
  const how = isTouch ? 'Touch the controls to drive.' : 'Press any driving key to drive.';
  return (
    <section class="idle-notice" role="alert">
      {idle.state === 'warned' ? (
        <>
          <strong>Still there?</strong>
          <span>
            A bot takes over in {idle.seconds} s. {how}
          </span>
        </>
      ) : (
        <>
          <strong>A bot drives your car</strong>
          <span>
            {how} Your place is given away in {idle.seconds} s.
          </span>
        </>
      )}
    </section>
  );
}
