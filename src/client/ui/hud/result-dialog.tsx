/**
 * The result of the match: who won, what everybody did, and what next. However low the window, score
 * and buttons stay in sight: what is between them scrolls.
 */
import type { ComponentChildren } from 'preact';
import type { MatchInfo, Team } from '../../../worker/api.ts';
import { Dialog } from '../dialog.tsx';
import { Lettering } from '../lettering/lettering.tsx';
import { PartyStrip } from '../party/party-strip.tsx';
import { ResultTable } from '../people/result-table.tsx';
import { OwnRating } from '../room/own-rating.tsx';
import type { HudModel } from './hud-model.ts';
import { bestPlayer } from './player-lines.ts';
import { resultOf } from './result.ts';
import { Standings } from './standings.tsx';
import { ownTeamOf, teamClass } from './team.ts';
import { hudWords } from './texts/index.ts';

export interface ResultDialogProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  /** Of a private match; shows nothing elsewhere. */
  readonly room: ComponentChildren;
  readonly onRematch: () => void;
  /** Another match of the same mode. */
  readonly onPlayAnother: () => void;
  readonly onLeave: () => void;
}

/** Whoever still boosts and skips when the whistle goes must not vote by that. */
const DEAF_MS = 1000;

export function ResultDialog(props: ResultDialogProps) {
  const { hud, match } = props;
  const t = hudWords.use();
  if (hud.phase.value !== 'end') return null;
  const left = hud.scoreLeft.value;
  const right = hud.scoreRight.value;
  const ownTeam = ownTeamOf(match.localSlot);
  const result = resultOf(left, right, ownTeam);
  return (
    <Dialog
      label={t('result')}
      class={`result ${result.class}`}
      deafMs={DEAF_MS}
      onEscape={() => {}}
    >
      <header class="result-top">
        <h2 class="result-word">
          <Lettering text={t(result.word)} />
        </h2>
        <div class="result-score">
          <Score score={left} team={0} own={ownTeam === 0} />
          <Lettering text="-" />
          <Score score={right} team={1} own={ownTeam === 1} />
        </div>
        {hud.overtime.value && <p class="result-overtime">{t('afterOvertime')}</p>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="result-body" aria-label={t('scoreboard')} tabIndex={0}>
        <Played hud={hud} localSlot={match.localSlot} />
        {props.room}
      </section>
      <div class="result-foot">
        {match.mode === 'online' && <NextMatch hud={hud} />}
        <PartyStrip match={match} over />
        <Buttons {...props} />
      </div>
    </Dialog>
  );
}

function Buttons({ hud, match, onRematch, onPlayAnother, onLeave }: ResultDialogProps) {
  const t = hudWords.use();
  const asked = hud.rematchAsked.value;
  const isQuickPlay = match.terms.mode !== null && !hud.isWatching;
  return (
    <div class="button-row">
      {!hud.isWatching && (
        <button
          type="button"
          class="button primary"
          title={match.mode === 'online' ? t('rematchHow') : undefined}
          disabled={asked}
          onClick={onRematch}
        >
          {t(asked ? 'waitingForOthers' : 'rematch')}
        </button>
      )}
      {isQuickPlay && (
        <button type="button" class="button" title={t('newMatchHow')} onClick={onPlayAnother}>
          {t('newMatch')}
        </button>
      )}
      <button
        type="button"
        class={`button ${hud.isWatching ? 'primary' : ''}`}
        title={isQuickPlay ? t('changeModeHow') : undefined}
        onClick={onLeave}
      >
        {t(isQuickPlay ? 'changeMode' : 'leave')}
      </button>
    </div>
  );
}

interface PlayedProps {
  readonly hud: HudModel;
  readonly localSlot: number | null;
}

/** As the server has recorded it; until then, and in practice, as it was counted here. */
function Played({ hud, localSlot }: PlayedProps) {
  const result = hud.result.value;
  if (result === null) {
    const best = bestPlayer(hud.lines.value, hud.scoreLeft.value, hud.scoreRight.value);
    return (
      <Standings
        lines={hud.lines.value}
        departed={hud.departed.value}
        mvpSlot={best?.slot ?? null}
      />
    );
  }
  return (
    <>
      <ResultTable
        result={result}
        isOwn={({ slot, isBot, left }) => slot === localSlot && !isBot && !left}
        linked="aside"
      />
      {localSlot !== null && <OwnRating result={result} slot={localSlot} />}
    </>
  );
}

interface ScoreProps {
  readonly score: number;
  readonly team: Team;
  readonly own: boolean;
}

function Score({ score, team, own }: ScoreProps) {
  const t = hudWords.use();
  return (
    <span class={`result-side ${teamClass(team)}`}>
      <Lettering text={String(score)} />
      {own && <span class="score-own">{t('you')}</span>}
    </span>
  );
}

/** Ticks alone, so that the tables are not rendered every second. */
function NextMatch({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const seconds = hud.nextMatchIn.value;
  return (
    <p class="muted" data-testid="next-match">
      {seconds === null || seconds === 0 ? t('nextSoon') : t('nextMatchIn', { seconds })}
    </p>
  );
}
