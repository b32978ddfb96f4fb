/** Own boost as an arc with its number, and the dash as a ring that fills while it recharges. */

import { Lettering } from '../lettering/lettering.tsx';
import { Control } from '../prompts/control.tsx';
import type { HudModel } from './hud-model.ts';
import { DASH_STEPS } from './read-frame.ts';
import { hudWords } from './texts/index.ts';

const CENTRE = 60;
const BOOST_RADIUS = 48;
const DASH_RADIUS = 36;
/** The arcs leave a quarter open at the lower right. */
const ARC_SHARE = 0.75;

export function BoostGauge({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const percent = hud.boostPercent.value;
  const dash = hud.dashSteps.value / DASH_STEPS;
  const ready = dash >= 1;
  return (
    <section
      class={`boost ${percent < 15 ? 'low' : ''} ${hud.supersonic.value ? 'supersonic' : ''}`}
      aria-label={t('boost')}
    >
      <svg class="boost-arcs" viewBox="0 0 120 120" aria-hidden="true">
        <Arc radius={BOOST_RADIUS} share={1} class="boost-track" />
        <Arc radius={BOOST_RADIUS} share={percent / 100} class="boost-fill" />
        <Arc radius={DASH_RADIUS} share={1} class="dash-track" />
        <Arc radius={DASH_RADIUS} share={dash} class={`dash-fill ${ready ? 'ready' : ''}`} />
      </svg>
      <span class="boost-number" data-testid="boost">
        <Lettering text={String(percent)} />
      </span>
      <span class="boost-label">{t('boost')}</span>
      <span class={`boost-dash ${ready ? 'ready' : ''}`}>
        {t('dash')} <Control action="dash" />
      </span>
    </section>
  );
}

interface ArcProps {
  readonly radius: number;
  /** 0..1 of the arc. */
  readonly share: number;
  readonly class: string;
}

function Arc({ radius, share, class: className }: ArcProps) {
  const length = 2 * Math.PI * radius;
  return (
    <circle
      class={className}
      cx={CENTRE}
      cy={CENTRE}
      r={radius}
      fill="none"
      transform={`rotate(90 ${CENTRE} ${CENTRE})`}
      stroke-dasharray={`${length * ARC_SHARE * share} ${length}`}
    />
  );
}
