/** To a player who does nothing: what comes of it, and how to go on. */
import { usePrompts } from '../prompts/prompts.ts';
import type { HudModel } from './hud-model.ts';

export function IdleNotice({ hud }: { readonly hud: HudModel }) {
  const idle = hud.idle.value;
  const isTouch = usePrompts().active.value === 'touch';
  // The result covers it.
  if (idle === null || hud.phase.value === 'end') return null;
  const how = isTouch ? 'Touch the controls to drive.' : 'Press any driving key to drive.';
  return (
    <section class="idle-notice" role="alert">
      {idle.state === 'warned' ? (
        <>
          <strong>Still there?</strong>
          <span>
            A bot takes over <When seconds={idle.seconds} />. {how}
          </span>
        </>
      ) : (
        <>
          <strong>A bot drives your car</strong>
          <span>
            {how} Your place is given away <When seconds={idle.seconds} />.
          </span>
        </>
      )}
    </section>
  );
}

/** Counts down to the eye alone: what is read aloud would begin anew each second. */
function When({ seconds }: { readonly seconds: number }) {
  return (
    <>
      <span class="visually-hidden">soon</span>
      <span aria-hidden="true">{seconds > 0 ? `in ${seconds} s` : 'now'}</span>
    </>
  );
}
