/** Who plays where and what they did: over the match while Tab is held, and in the result. */
import type { ComponentChildren } from 'preact';
import type { MatchInfo, Team } from '../../../worker/api.ts';
import { StarIcon } from '../icons.tsx';
import type { HudModel } from './hud-model.ts';
import { PlayedLine } from './played-line.tsx';
import { type PlayerLine, rankLines } from './player-lines.ts';
import { TEAM_WORDS, teamClass } from './team.ts';
import { hudWords } from './texts/index.ts';

export interface StandingsOverlayProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
}

export function StandingsOverlay({ hud, match }: StandingsOverlayProps) {
  const t = hudWords.use();
  if (!hud.scoreboardShown.value || hud.hasDialog()) return null;
  return (
    <section class="panel standings-overlay" aria-label={t('scoreboard')}>
      <PlayedLine match={match} />
      <Standings lines={hud.lines.value} departed={hud.departed.value} />
    </section>
  );
}

export interface StandingsProps {
  readonly lines: readonly PlayerLine[];
  /** Who did something in this match and has left it. */
  readonly departed?: readonly PlayerLine[];
  /** The slot to mark as most valuable player, or null. */
  readonly mvpSlot?: number | null;
}

/** From so many rows a team on the tables are set closer. */
const MANY_ROWS = 6;

export function Standings({ lines, departed = [], mvpSlot = null }: StandingsProps) {
  const most = Math.max(
    ...([0, 1] as const).map(
      (team) => [...lines, ...departed].filter((line) => line.team === team).length,
    ),
  );
  return (
    <div class={`standings ${most >= MANY_ROWS ? 'close' : ''}`}>
      <TeamTable lines={lines} departed={departed} mvpSlot={mvpSlot} team={0} />
      <TeamTable lines={lines} departed={departed} mvpSlot={mvpSlot} team={1} />
    </div>
  );
}

interface TeamTableProps {
  readonly lines: readonly PlayerLine[];
  readonly departed: readonly PlayerLine[];
  readonly mvpSlot: number | null;
  readonly team: Team;
}

function TeamTable({ lines, departed, mvpSlot, team }: TeamTableProps) {
  const t = hudWords.use();
  return (
    <table class={`table team-table ${teamClass(team)}`}>
      <thead>
        <tr>
          <th scope="col" class="team-name">
            {t(TEAM_WORDS[team])}
          </th>
          <th scope="col">{t('goals')}</th>
          <th scope="col">{t('assists')}</th>
          <th scope="col">{t('saves')}</th>
          <th scope="col">{t('shots')}</th>
        </tr>
      </thead>
      <tbody>
        {rankLines(lines, team).map((line) => (
          <Row key={line.slot} line={line} class={line.local ? 'own' : ''}>
            {line.slot === mvpSlot && (
              <span class="tag mvp">
                <StarIcon /> {t('mvp')}
              </span>
            )}
            {line.local && <span class="tag">{t('you')}</span>}
            {line.bot && <span class="tag">{t('bot')}</span>}
            {(!line.connected || line.away) && <span class="tag warning">{t('away')}</span>}
          </Row>
        ))}
        {rankLines(departed, team).map((line) => (
          <Row key={`left ${line.slot} ${line.name}`} line={line} class="departed">
            <span class="tag">{t('left')}</span>
          </Row>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly line: PlayerLine;
  readonly class: string;
  /** Tags beside the name. */
  readonly children: ComponentChildren;
}

function Row({ line, class: className, children }: RowProps) {
  return (
    <tr class={className}>
      <th scope="row">
        <span class="player-cell">
          <span class="player-name">{line.name}</span>
          {line.tag !== undefined && <small class="muted">#{line.tag}</small>}
          {children}
        </span>
      </th>
      <td>{line.goals}</td>
      <td>{line.assists}</td>
      <td>{line.saves}</td>
      <td>{line.shots}</td>
    </tr>
  );
}
