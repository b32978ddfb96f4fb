/** Score and clock at the top. */
import type { Team } from '../../../worker/api.ts';
import { Lettering } from '../lettering/lettering.tsx';
import type { HudModel } from './hud-model.ts';
import { TEAM_WORDS, teamClass } from './team.ts';
import { hudWords } from './texts/index.ts';

export interface ScoreboardProps {
  readonly hud: HudModel;
  /** Null for one who watches. */
  readonly ownTeam: Team | null;
}

export function Scoreboard({ hud, ownTeam }: ScoreboardProps) {
  const t = hudWords.use();
  return (
    <section class="scoreboard" aria-label={t('score')}>
      <TeamScore hud={hud} team={0} own={ownTeam === 0} />
      <Clock hud={hud} />
      <TeamScore hud={hud} team={1} own={ownTeam === 1} />
      <p class="visually-hidden" aria-live="polite">
        {t('spokenScore', { blue: hud.scoreLeft.value, orange: hud.scoreRight.value })}
      </p>
    </section>
  );
}

interface TeamScoreProps {
  readonly hud: HudModel;
  readonly team: Team;
  readonly own: boolean;
}

function TeamScore({ hud, team, own }: TeamScoreProps) {
  const t = hudWords.use();
  const score = team === 0 ? hud.scoreLeft.value : hud.scoreRight.value;
  return (
    <div class={`score ${teamClass(team)}`} data-testid={team === 0 ? 'score-left' : 'score-right'}>
      <span class="visually-hidden">{t(TEAM_WORDS[team])} </span>
      {/* A new key replays the pop when the score changes. */}
      <Lettering key={score} text={String(score)} class="score-number" />
      {own && <span class="score-own">{t('you')}</span>}
    </div>
  );
}

function Clock({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const overtime = hud.overtime.value;
  return (
    <div class={`clock ${hud.lastSeconds.value ? 'last-seconds' : ''}`} data-testid="clock">
      <Lettering text={hud.clock.value} />
      {overtime && <span class="clock-tag">{t('overtimeTag')}</span>}
    </div>
  );
}
