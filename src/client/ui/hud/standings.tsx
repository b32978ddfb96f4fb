/** Who plays where and what they did: over the match while Tab is held, and in the result. */
import type { Team } from '../../../worker/api.ts';
import { StarIcon } from '../icons.tsx';
import type { HudModel } from './hud-model.ts';
import { type PlayerLine, rankLines } from './player-lines.ts';
import { TEAM_NAMES, teamClass } from './team.ts';

export function StandingsOverlay({ hud }: { readonly hud: HudModel }) {
  if (!hud.scoreboardShown.value || hud.hasDialog()) return null;
  return (
    <section class="panel standings-overlay" aria-label="Scoreboard">
      <Standings lines={hud.lines.value} />
    </section>
  );
}

export interface StandingsProps {
  readonly lines: readonly PlayerLine[];
  /** The slot to mark as most valuable player, or null. */
  readonly mvpSlot?: number | null;
}

export function Standings({ lines, mvpSlot = null }: StandingsProps) {
  return (
    <div class="standings">
      <TeamTable lines={lines} mvpSlot={mvpSlot} team={0} />
      <TeamTable lines={lines} mvpSlot={mvpSlot} team={1} />
    </div>
  );
}

interface TeamTableProps {
  readonly lines: readonly PlayerLine[];
  readonly mvpSlot: number | null;
  readonly team: Team;
}

function TeamTable({ lines, mvpSlot, team }: TeamTableProps) {
  return (
    <table class={`team-table ${teamClass(team)}`}>
      <thead>
        <tr>
          <th scope="col">{TEAM_NAMES[team]}</th>
          <th scope="col">Goals</th>
          <th scope="col">Assists</th>
          <th scope="col">Saves</th>
          <th scope="col">Shots</th>
        </tr>
      </thead>
      <tbody>
        {rankLines(lines, team).map((line) => (
          <tr key={line.slot} class={line.local ? 'local' : ''}>
            <th scope="row">
              <span class="player-cell">
                <span class="player-name">{line.name}</span>
                {line.slot === mvpSlot && (
                  <span class="tag mvp">
                    <StarIcon /> MVP
                  </span>
                )}
                {line.local && <span class="tag">You</span>}
                {line.bot && <span class="tag">Bot</span>}
                {!line.connected && <span class="tag warning">Away</span>}
              </span>
            </th>
            <td>{line.goals}</td>
            <td>{line.assists}</td>
            <td>{line.saves}</td>
            <td>{line.shots}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
