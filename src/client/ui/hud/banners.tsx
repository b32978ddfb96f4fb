/** Goal, save and overtime, across the screen, and the line while one's own car is gone. */

import { Lettering } from '../lettering/lettering.tsx';
import { Control } from '../prompts/control.tsx';
import type { Banner, Who } from './feed.ts';
import { formatSpeed } from './format.ts';
import type { HudModel } from './hud-model.ts';
import { teamClass } from './team.ts';

export function Banners({ hud }: { readonly hud: HudModel }) {
  const banner = hud.banner.value;
  if (hud.isReplay.value) return <ReplayTag canSkip={!hud.isWatching} />;
  return (
    <div aria-live="polite">
      {banner?.kind === 'goal' && (
        <GoalBanner goal={banner} canSkip={hud.phase.value === 'celebration' && !hud.isWatching} />
      )}
      {banner?.kind === 'overtime' && <OvertimeBanner />}
      {banner?.kind === 'save' && <SaveBanner by={banner.by} />}
      {banner === null && hud.demolished.value && <p class="demolished">Demolished</p>}
    </div>
  );
}

function ReplayTag({ canSkip }: { readonly canSkip: boolean }) {
  return (
    <div class="replay-tag" data-testid="replay-tag">
      <Lettering text="REPLAY" class="replay-word" />
      {canSkip && (
        <p class="banner-skip">
          <Control action="skip" /> skip
        </p>
      )}
    </div>
  );
}

interface GoalBannerProps {
  readonly goal: Extract<Banner, { kind: 'goal' }>;
  readonly canSkip: boolean;
}

function GoalBanner({ goal, canSkip }: GoalBannerProps) {
  return (
    <div class={`banner ${teamClass(goal.team)}`} data-testid="goal-banner">
      <Lettering text={goal.own ? 'OWN GOAL' : 'GOAL!'} class="banner-word" />
      <p class="banner-detail">
        {goal.scorer !== null && <Name who={goal.scorer} />}
        {goal.assist !== null && (
          <span class="banner-assist">
            assist <Name who={goal.assist} />
          </span>
        )}
        <span class="banner-speed">{formatSpeed(goal.speed)}</span>
      </p>
      {canSkip && (
        <p class="banner-skip">
          <Control action="skip" /> skip
        </p>
      )}
    </div>
  );
}

function OvertimeBanner() {
  return (
    <div class="banner neutral" data-testid="overtime-banner">
      <Lettering text="OVERTIME" class="banner-word" />
      <p class="banner-detail">The next goal wins</p>
    </div>
  );
}

function SaveBanner({ by }: { readonly by: Who }) {
  return (
    <p class={`save-banner ${teamClass(by.team)}`} data-testid="save-banner">
      <Lettering text="SAVE!" class="save-word" />
      <Name who={by} />
    </p>
  );
}

function Name({ who }: { readonly who: Who }) {
  return <strong class={`who ${teamClass(who.team)}`}>{who.name}</strong>;
}
