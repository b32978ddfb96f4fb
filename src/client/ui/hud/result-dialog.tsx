/** The result of the match: who won, what everybody did, and what next. */
import type { MatchInfo } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { Dialog } from '../dialog.tsx';
import { Lettering } from '../lettering/lettering.tsx';
import type { HudModel } from './hud-model.ts';
import { resultOf } from './result.ts';
import { Standings } from './standings.tsx';

export interface ResultDialogProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly onRematch: () => void;
  readonly onLeave: () => void;
}

export function ResultDialog({ hud, match, onRematch, onLeave }: ResultDialogProps) {
  if (hud.phase.value !== 'end') return null;
  const result = resultOf(hud.scoreLeft.value, hud.scoreRight.value, teamOfSlot(match.localSlot));
  const asked = hud.rematchAsked.value;
  return (
    <Dialog label="Result" class={`result ${result.class}`} onEscape={() => {}}>
      <h2 class="result-word">
        <Lettering text={result.word} />
      </h2>
      <p class="result-score">
        <Lettering text={String(hud.scoreLeft.value)} class="team-blue" />
        <Lettering text="-" />
        <Lettering text={String(hud.scoreRight.value)} class="team-orange" />
      </p>
      <Standings lines={hud.lines.value} />
      {match.mode === 'online' && (
        <p class="muted">The next match starts by itself in a few seconds.</p>
      )}
      <div class="button-row">
        <button type="button" class="button primary" disabled={asked} onClick={onRematch}>
          {asked ? 'Waiting for the others…' : 'Rematch'}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          Leave
        </button>
      </div>
    </Dialog>
  );
}
