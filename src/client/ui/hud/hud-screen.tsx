/** Everything over the canvas during a match. Each part reads only the signals that it shows. */
import type { MatchInfo } from '../../../worker/api.ts';
import type { SetupStores } from '../../setup/setup-store.ts';
import type { AppActions } from '../actions.ts';
import { CopyLink } from '../copy-link.tsx';
import { PadLost } from '../pad-lost.tsx';
import { RoomPanel } from '../room/room-panel.tsx';
import { Banners } from './banners.tsx';
import { BoostGauge } from './boost-gauge.tsx';
import { ConnectionBadge, LinkLine } from './connection-badge.tsx';
import { Countdown } from './countdown.tsx';
import { Feed } from './feed-list.tsx';
import { HudCorner } from './hud-corner.tsx';
import type { HudModel } from './hud-model.ts';
import { IdleNotice } from './idle-notice.tsx';
import { Intro } from './intro.tsx';
import { InviteCard } from './invite-card.tsx';
import { MatchMenu } from './match-menu.tsx';
import { ResultDialog } from './result-dialog.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { StandingsOverlay } from './standings.tsx';
import { TakePlace } from './take-place.tsx';
import { ownTeamOf } from './team.ts';
import { nameOfMatch } from './terms.ts';
import { hudWords } from './texts/index.ts';

export interface HudScreenProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly actions: AppActions;
  readonly stores: SetupStores;
}

export function HudScreen({ hud, match, actions, stores }: HudScreenProps) {
  const t = hudWords.use();
  const { matchId } = match;
  const invite = matchId === null ? null : actions.inviteLink(matchId);
  const roomProps = { hud, match, stores, onCommand: actions.commandRoom };
  const takePlace = matchId === null ? null : () => actions.play({ kind: 'join-friend', matchId });
  return (
    <main class="hud">
      <Scoreboard hud={hud} ownTeam={ownTeamOf(match.localSlot)} />
      <HudCorner hud={hud}>
        {invite !== null && <CopyLink link={invite} class="button small copy-link" />}
        <span class="tag">{nameOfMatch(match, t)}</span>
        {hud.isWatching && <span class="tag">{t('watching')}</span>}
        <TakePlace hud={hud} class="button small" onTake={takePlace} />
      </HudCorner>
      <Feed hud={hud} />
      <ConnectionBadge hud={hud} />
      <LinkLine hud={hud} />
      {!hud.isWatching && <BoostGauge hud={hud} />}
      <PadLost />
      <Countdown hud={hud} />
      <Banners hud={hud} />
      <IdleNotice hud={hud} />
      <Intro match={match} />
      <StandingsOverlay hud={hud} match={match} />
      <InviteCard hud={hud} match={match} invite={invite} />
      <MatchMenu
        hud={hud}
        match={match}
        invite={invite}
        room={<RoomPanel {...roomProps} />}
        onTakePlace={takePlace}
        onRestart={match.mode === 'practice' ? () => actions.play({ kind: 'practice' }) : null}
        onLeave={() => actions.leave()}
      />
      <ResultDialog
        hud={hud}
        match={match}
        room={<RoomPanel {...roomProps} isFolded />}
        onRematch={actions.rematch}
        onPlayAnother={() => actions.play({ kind: 'quick-play' })}
        onLeave={() => actions.leave()}
      />
    </main>
  );
}
