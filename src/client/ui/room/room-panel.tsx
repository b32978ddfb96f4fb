/**
 * Who is host of a private match, and for the host: who plays where, and another match for all. In the
 * menu of a match and beside its result. Commands nothing by itself: it asks, and the server decides.
 */
import { useState } from 'preact/hooks';
import type { MatchInfo } from '../../../worker/api.ts';
import type { HostWish } from '../../session/game-session.ts';
import type { SetupStores } from '../../setup/setup-store.ts';
import type { HudModel } from '../hud/hud-model.ts';
import { type PlayerLine, rankLines } from '../hud/player-lines.ts';
import { teamClass } from '../hud/team.ts';
import { hudWords } from '../hud/texts/index.ts';
import { ChangeMatch } from './change-match.tsx';
import { moveTarget } from './move-target.ts';
import './room.css';
import { roomWords } from './texts/index.ts';

export interface RoomPanelProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly stores: SetupStores;
  /** Opens by a press, where there is little room. */
  readonly isFolded?: boolean;
  readonly onCommand: (wish: HostWish) => Promise<void>;
}

export function RoomPanel({ hud, match, stores, isFolded = false, onCommand }: RoomPanelProps) {
  const t = roomWords.use();
  const [isLost, setIsLost] = useState(false);
  const room = hud.room.value;
  if (room === null || !match.terms.isPrivate) return null;
  const lines = hud.lines.value;
  const host = lines.find(({ slot }) => slot === room.hostSlot) ?? null;
  const command = (wish: HostWish): void => {
    setIsLost(false);
    onCommand(wish).catch((error: unknown) => {
      console.warn('The command did not reach the match.', error);
      setIsLost(true);
    });
  };
  if (!hud.isHost) {
    return (
      <p class="room-host muted">{host === null ? t('noHost') : t('hostIs', { who: host.name })}</p>
    );
  }
  const panel = (
    <section class="room" aria-label={t('room')}>
      {!isFolded && <p class="room-host">{t('youAreHost')}</p>}
      <div class="room-teams">
        {([0, 1] as const).map((team) => (
          <ul key={team} class={`room-team ${teamClass(team)}`}>
            {rankLines(lines, team).map((line) => (
              <PlayerRow
                key={`${line.slot} ${line.name}`}
                line={line}
                to={moveTarget(line.slot, lines, match.slotCount)}
                onCommand={command}
              />
            ))}
          </ul>
        ))}
      </div>
      <ChangeMatch wish={room.wish} stores={stores} onCommand={command} />
      {room.refused !== undefined && <p role="status">{t(`refused-${room.refused}`)}</p>}
      {isLost && <p role="status">{t('notSent')}</p>}
    </section>
  );
  if (!isFolded) return panel;
  return (
    <details class="room-fold">
      <summary>{t('youAreHost')}</summary>
      {panel}
    </details>
  );
}

interface PlayerRowProps {
  readonly line: PlayerLine;
  /** Where it would go; null where there is no other place. */
  readonly to: number | null;
  readonly onCommand: (wish: HostWish) => void;
}

function PlayerRow({ line, to, onCommand }: PlayerRowProps) {
  const t = roomWords.use();
  const words = hudWords.use();
  const [isSure, setIsSure] = useState(false);
  const { slot, name: who, bot, local, connected } = line;
  return (
    <li class="room-player">
      <span class="player-name">{who}</span>
      {bot && <span class="tag">{t('bot')}</span>}
      {local && <span class="tag">{t('host')}</span>}
      {!connected && <span class="tag warning">{words('away')}</span>}
      {!bot && to !== null && (
        <button
          type="button"
          class="button small"
          aria-label={t('moveWho', { who })}
          onClick={() => onCommand({ kind: 'move', slot, to })}
        >
          {t('move')}
        </button>
      )}
      {!bot && !local && connected && (
        <button
          type="button"
          class="button small"
          aria-label={t('makeHostWho', { who })}
          onClick={() => onCommand({ kind: 'pass-host', slot })}
        >
          {t('makeHost')}
        </button>
      )}
      {!bot && !local && (
        <button
          type="button"
          class="button small danger"
          aria-label={isSure ? t('sendAwaySure') : t('sendAwayWho', { who })}
          onClick={() => (isSure ? onCommand({ kind: 'kick', slot }) : setIsSure(true))}
          onBlur={() => setIsSure(false)}
        >
          {t(isSure ? 'sendAwaySure' : 'sendAway')}
        </button>
      )}
    </li>
  );
}
