/** Goal, save and overtime, across the screen, and the line while one's own car is gone. */

import { gap, RichText } from '../../i18n/rich-text.tsx';
import { Lettering } from '../lettering/lettering.tsx';
import { Control } from '../prompts/control.tsx';
import type { Banner, Who } from './feed.ts';
import { kmPerHour } from './format.ts';
import type { HudModel } from './hud-model.ts';
import { teamClass } from './team.ts';
import { hudWords } from './texts/index.ts';
import { WhoName } from './who-name.tsx';

export function Banners({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const banner = hud.banner.value;
  if (hud.isReplay.value) return <ReplayTag canSkip={!hud.isWatching} />;
  return (
    <div aria-live="polite">
      {banner?.kind === 'goal' && (
        <GoalBanner goal={banner} canSkip={hud.phase.value === 'celebration' && !hud.isWatching} />
      )}
      {banner?.kind === 'overtime' && <OvertimeBanner />}
      {banner?.kind === 'save' && <SaveBanner by={banner.by} />}
      {banner === null && hud.demolished.value && <p class="demolished">{t('demolished')}</p>}
    </div>
  );
}

function ReplayTag({ canSkip }: { readonly canSkip: boolean }) {
  const t = hudWords.use();
  return (
    <div class="replay-tag" data-testid="replay-tag">
      <Lettering text={t('replay')} class="replay-word" />
      {canSkip && <SkipHint />}
    </div>
  );
}

interface GoalBannerProps {
  readonly goal: Extract<Banner, { kind: 'goal' }>;
  readonly canSkip: boolean;
}

function GoalBanner({ goal, canSkip }: GoalBannerProps) {
  const t = hudWords.use();
  return (
    <div class={`banner ${teamClass(goal.team)}`} data-testid="goal-banner">
      <Lettering text={t(goal.own ? 'ownGoal' : 'goal')} class="banner-word" />
      <p class="banner-detail">
        {goal.scorer !== null && <WhoName who={goal.scorer} />}
        {goal.assist !== null && (
          <span class="banner-assist">
            <RichText
              text={t('assist', { who: gap('who') })}
              parts={{ who: <WhoName who={goal.assist} /> }}
            />
          </span>
        )}
        <span class="banner-speed">{t('speed', { speed: kmPerHour(goal.speed) })}</span>
      </p>
      {canSkip && <SkipHint />}
    </div>
  );
}

function OvertimeBanner() {
  const t = hudWords.use();
  return (
    <div class="banner neutral" data-testid="overtime-banner">
      <Lettering text={t('overtime')} class="banner-word" />
      <p class="banner-detail">{t('nextGoalWins')}</p>
    </div>
  );
}

function SaveBanner({ by }: { readonly by: Who }) {
  const t = hudWords.use();
  return (
    <p class={`save-banner ${teamClass(by.team)}`} data-testid="save-banner">
      <Lettering text={t('save')} class="save-word" />
      <WhoName who={by} />
    </p>
  );
}

function SkipHint() {
  const t = hudWords.use();
  return (
    <p class="banner-skip">
      <Control action="skip" /> {t('skip')}
    </p>
  );
}
